import { describe, expect, test } from 'vitest'
import { canReadAudit } from '#lib/audit/policy.ts'
import { canHaveFeed } from '#lib/calendar/policy.ts'
import { canAcknowledge, canHandOver, canReadHandover } from '#lib/handover/policy.ts'
import { canChangeHolidays } from '#lib/holiday/policy.ts'
import { canEditCard } from '#lib/item-card/policy.ts'
import { canManageJobs } from '#lib/job/policy.ts'
import { canAcceptLink, canCheckLink, canReplaceLink } from '#lib/link-check/policy.ts'
import { canKeepCopy } from '#lib/link-copy/policy.ts'
import { canSettleReport } from '#lib/link-report/policy.ts'
import { canReadOutbox } from '#lib/mail/policy.ts'
import { canChooseOwnMail } from '#lib/notice/policy.ts'
import { canUpdateOffice } from '#lib/office/policy.ts'
import {
  type Actor,
  type GroupRole,
  hasGroupRole,
  isMember,
  type OfficeRole,
  readsWholeOffice,
  rolesOf,
} from '#lib/user/actor.ts'
import {
  canChangeOwnPassword,
  canCloseWelcome,
  canEndSessions,
  canManageUsers,
  canUseLink,
} from '#lib/user/policy.ts'
import { canManageGroups } from '#lib/work-group/policy.ts'

const own = 'own-group'
const actor = (id: string, officeRoles: OfficeRole[], role?: GroupRole, workGroupId = own): Actor => ({
  id,
  name: '',
  email: '',
  officeRoles,
  groups: role ? [{ workGroupId, role }] : [],
})
const people = {
  contributor: actor('contributor', [], 'contributor'),
  reviewer: actor('reviewer', [], 'reviewer'),
  outsider: actor('outsider', [], 'contributor', 'other'),
  publisher: actor('publisher', ['publisher']),
  director: actor('director', ['director']),
  administrator: actor('administrator', ['administrator']),
  nobody: actor('nobody', []),
}
type Person = keyof typeof people
const everyone = Object.keys(people) as Person[]
const members: Person[] = ['contributor', 'reviewer']
const wholeOffice: Person[] = ['publisher', 'director', 'administrator']

const table: [act: string, may: (actor: Actor) => boolean, who: Person[]][] = [
  ['read the audit', canReadAudit, ['administrator']],
  ['manage people', canManageUsers, ['administrator']],
  ['manage groups', canManageGroups, ['administrator']],
  ['hand over', canHandOver, ['administrator']],
  ['change the holidays', canChangeHolidays, ['administrator']],
  ['steer the queue', canManageJobs, ['administrator']],
  ['read the outbox', canReadOutbox, ['administrator']],
  ['change the office', canUpdateOffice, ['administrator']],
  [
    'have the calendar of the group',
    (a) => canHaveFeed(a, { workGroupId: own }),
    [...members, ...wholeOffice],
  ],
  ['have the calendar of the office', (a) => canHaveFeed(a, { workGroupId: null }), wholeOffice],
  [
    'read a handover between two others',
    (a) => canReadHandover(a, { giverId: 'x', receiverId: 'y' }),
    ['administrator'],
  ],
  [
    'read the handover of what one gave or took',
    (a) => canReadHandover(a, { giverId: 'outsider', receiverId: 'nobody' }),
    ['outsider', 'nobody', 'administrator'],
  ],
  [
    'say that a card was read',
    (a) => canAcknowledge(a, { giverId: 'contributor', receiverId: 'reviewer' }),
    ['reviewer'],
  ],
  [
    'edit the card of a topic on which the group and another work',
    (a) => canEditCard(a, { groupIds: ['third', own] }),
    [...members, 'director', 'administrator'],
  ],
  [
    'edit the card of a topic that nobody has',
    (a) => canEditCard(a, { groupIds: [] }),
    ['director', 'administrator'],
  ],
  ['let a link stand', (a) => canAcceptLink(a, { workGroupId: own }), [...members, 'administrator']],
  [
    'settle a report of a link',
    (a) => canSettleReport(a, { workGroupId: own }),
    [...members, 'administrator'],
  ],
  [
    'keep a copy of what the group and another lead to',
    (a) => canKeepCopy(a, { groupIds: ['third', own] }),
    [...members, 'administrator'],
  ],
  ['keep a copy of what nobody leads to', (a) => canKeepCopy(a, { groupIds: [] }), ['administrator']],
  ['replace a link', (a) => canReplaceLink(a, { workGroupId: own }), ['contributor']],
  ['have a link looked at that one sees', (a) => canCheckLink(a, { seen: true }), everyone],
  ['have a link looked at that one does not see', (a) => canCheckLink(a, { seen: false }), []],
  ['choose the mail of the publisher', (a) => canChooseOwnMail(a, { id: 'publisher' }), ['publisher']],
  [
    'change the password of the publisher',
    (a) => canChangeOwnPassword(a, { id: 'publisher' }),
    ['publisher'],
  ],
  ['use the link of the publisher', (a) => canUseLink(a, { id: 'publisher' }), ['publisher']],
  ['close the welcome of the publisher', (a) => canCloseWelcome(a, { id: 'publisher' }), ['publisher']],
  [
    'end the sessions of the publisher',
    (a) => canEndSessions(a, { id: 'publisher' }),
    ['publisher', 'administrator'],
  ],
]

describe.each(table)('who may %s', (_act, may, who) => {
  test.each(everyone)('%s', (person) => {
    expect(may(people[person])).toBe(who.includes(person))
  })
})

const twoGroups: Actor = {
  ...people.publisher,
  groups: [
    { workGroupId: own, role: 'contributor' },
    { workGroupId: 'other', role: 'reviewer' },
  ],
}

test('a role holds in its own group alone, whatever else the person is', () => {
  expect(hasGroupRole(twoGroups, own, 'contributor')).toBe(true)
  expect(hasGroupRole(twoGroups, own, 'reviewer')).toBe(false)
  expect(hasGroupRole(twoGroups, 'other', 'contributor')).toBe(false)
  expect(isMember(twoGroups, 'third')).toBe(false)
  expect(readsWholeOffice(people.contributor)).toBe(false)
})

test('the audit row names the roles of the office and those of groups with their group', () => {
  expect(rolesOf(twoGroups)).toEqual(['publisher', 'contributor@own-group', 'reviewer@other'])
})
