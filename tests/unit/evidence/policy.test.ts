import { describe, expect, test } from 'vitest'
import * as policy from '#lib/evidence/policy.ts'
import type { RevisionState } from '#lib/evidence/workflow.ts'
import type { Actor, GroupRole, OfficeRole } from '#lib/user/actor.ts'

const own = 'own-group'
const actor = (officeRoles: OfficeRole[], role?: GroupRole, workGroupId = own): Actor => ({
  id: 'me',
  name: '',
  email: '',
  officeRoles,
  groups: role ? [{ workGroupId, role }] : [],
})
const people = {
  'contributor of the group': actor([], 'contributor'),
  'contributor of another group': actor([], 'contributor', 'other'),
  'reviewer of the group': actor([], 'reviewer'),
  'reviewer of another group': actor([], 'reviewer', 'other'),
  publisher: actor(['publisher']),
  director: actor(['director']),
  administrator: actor(['administrator']),
  nobody: actor([]),
}
type Person = keyof typeof people
const revision = (state: RevisionState, authorIds: string[] = []) => ({
  workGroupId: own,
  state,
  authorIds,
  publishedById: null,
})

const table: [string, (actor: Actor) => boolean, Person[]][] = [
  [
    'read',
    (a) => policy.canReadEvidence(a, revision('draft')),
    ['contributor of the group', 'reviewer of the group', 'publisher', 'director', 'administrator'],
  ],
  ['create', (a) => policy.canCreateEvidence(a, revision('draft')), ['contributor of the group']],
  ['edit a draft', (a) => policy.canEdit(a, revision('draft')), ['contributor of the group']],
  ['edit a submitted one', (a) => policy.canEdit(a, revision('submitted')), []],
  ['write in the group at all', (a) => policy.canWrite(a, revision('draft')), ['contributor of the group']],
  [
    'remark',
    (a) => policy.canRemark(a, revision('draft')),
    ['contributor of the group', 'reviewer of the group', 'publisher', 'director', 'administrator'],
  ],
  ['submit', (a) => policy.canSubmit(a, revision('draft')), ['contributor of the group']],
  [
    'return',
    (a) => policy.canReturn(a, revision('submitted')),
    ['reviewer of the group', 'publisher', 'director'],
  ],
  ['approve', (a) => policy.canApprove(a, revision('submitted')), ['reviewer of the group', 'publisher']],
  [
    'approve and publish in one act',
    (a) => policy.canApproveAndPublish(a, revision('submitted')),
    ['publisher'],
  ],
  [
    'say that a remark has been seen to',
    (a) => policy.canResolveRemark(a, revision('returned')),
    ['contributor of the group', 'reviewer of the group', 'publisher', 'director'],
  ],
  ['publish', (a) => policy.canPublish(a, revision('approved')), ['publisher', 'director']],
  ['force-publish', (a) => policy.canForcePublish(a, revision('draft')), ['administrator']],
  ['force-publish what is public', (a) => policy.canForcePublish(a, revision('published')), []],
  [
    'withdraw',
    (a) => policy.canWithdraw(a, revision('published')),
    ['publisher', 'director', 'administrator'],
  ],
]

describe.each(table)('who may %s', (_name, can, allowed) => {
  test.each(Object.entries(people))('%s', (name, person) => {
    expect(can(person)).toBe(allowed.includes(name as Person))
  })
})

describe('four eyes', () => {
  const both: Actor = {
    ...actor(['publisher', 'director'], 'reviewer'),
    groups: [
      { workGroupId: own, role: 'reviewer' },
      { workGroupId: own, role: 'contributor' },
    ],
  }

  test('an author with every role neither approves nor publishes the revision', () => {
    expect(policy.canApprove(both, revision('submitted', ['me']))).toBe(false)
    expect(policy.canPublish(both, revision('approved', ['me']))).toBe(false)
    expect(policy.canApproveAndPublish(both, revision('submitted', ['me']))).toBe(false)
  })

  test('the same person does both for the revision of others', () => {
    expect(policy.canApprove(both, revision('submitted', ['someone']))).toBe(true)
    expect(policy.canPublish(both, revision('approved', ['someone']))).toBe(true)
    expect(policy.canApproveAndPublish(both, revision('submitted', ['someone']))).toBe(true)
  })

  test('who forced a publication cannot be its second pair of eyes', () => {
    const forcer = actor(['administrator', 'publisher'])
    expect(policy.canConfirmForced(forcer, { ...revision('published'), publishedById: 'me' })).toBe(false)
    expect(policy.canConfirmForced(forcer, { ...revision('published'), publishedById: 'someone' })).toBe(true)
  })
})
