import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  backwards,
  everything,
  type HandoverChoice,
  type HandoverFacts,
  planHandover,
} from '#lib/handover/plan.ts'
import type { GroupRole, OfficeRole } from '#lib/user/actor.ts'
import type { HeldItem, OpenDraft } from '#lib/user/duties.ts'

const item = (assignmentId: string, workGroupId = 'g1') =>
  ({ assignmentId, workGroupId, groupTh: 'กลุ่ม', fiscalYear: 2568, itemCode: assignmentId }) as HeldItem
const draft = (revisionId: string, workGroupId = 'g1') =>
  ({ revisionId, workGroupId, groupTh: 'กลุ่ม', state: 'draft' }) as OpenDraft
const role = (workGroupId: string, name: GroupRole = 'contributor') => ({ workGroupId, role: name })
const person = (id: string, more: Partial<HandoverFacts['giver']> = {}): HandoverFacts['giver'] => ({
  id,
  name: id,
  state: 'active',
  officeRoles: [],
  groups: [],
  ...more,
})

const facts: HandoverFacts = {
  giver: person('giver', { officeRoles: ['publisher'], groups: [role('g1'), role('g1', 'reviewer')] }),
  receiver: person('receiver'),
  items: [item('O1'), item('O2')],
  drafts: [draft('d1')],
  contributors: {
    g1: [
      { id: 'giver', name: 'giver' },
      { id: 'colleague', name: 'colleague' },
    ],
  },
}
const nothing: HandoverChoice = { items: [], office: [], groups: [], drafts: {}, keepRoles: false }
const choose = (part: Partial<HandoverChoice>, of: Partial<HandoverFacts> = {}) =>
  planHandover({ ...facts, ...of }, { ...nothing, ...part })

describe('what a handover moves', () => {
  test('is everything, when everything is ticked', () => {
    const plan = planHandover(facts, everything(facts))
    expect(plan).toEqual({
      ok: true,
      moves: {
        items: facts.items,
        roles: [{ role: 'publisher', workGroupId: null }, role('g1'), role('g1', 'reviewer')],
        drafts: [{ draft: facts.drafts[0], toId: 'receiver' }],
      },
    })
  })

  test('a draft may go to another contributor of its group', () => {
    expect(choose({ drafts: { d1: 'colleague' } })).toMatchObject({
      moves: { drafts: [{ toId: 'colleague' }] },
    })
  })

  test('a role that the receiver has and the giver keeps is no move', () => {
    const has = person('receiver', { groups: [role('g1')] })
    expect(choose({ groups: [role('g1')], keepRoles: true }, { receiver: has })).toMatchObject({
      ok: false,
      fields: { _: { key: 'problem.handoverNothing' } },
    })
    expect(choose({ groups: [role('g1')], items: ['O1', 'O2'] }, { receiver: has })).toMatchObject({
      ok: true,
    })
  })
})

describe('what stands in the way is told where it is', () => {
  const inGroup = person('receiver', { groups: [role('g1', 'reviewer')] })
  test.each<[string, Partial<HandoverChoice>, Partial<HandoverFacts>, Record<string, string>]>([
    ['nothing chosen', {}, {}, { _: 'problem.handoverNothing' }],
    [
      'an item for somebody outside its group',
      { items: ['O1'] },
      {},
      { 'items.O1': 'problem.receiverNotInGroup' },
    ],
    [
      'a draft for somebody who may not write it',
      { drafts: { d1: 'receiver' } },
      { receiver: inGroup },
      { 'drafts.d1': 'problem.continuerNotContributor' },
    ],
    [
      'an item left behind by who leaves its group',
      { items: ['O1'], groups: facts.giver.groups },
      {},
      { 'items.O2': 'problem.itemLeftBehind' },
    ],
    [
      'a disabled receiver',
      { items: ['O1'] },
      { receiver: { ...inGroup, state: 'disabled' } },
      { receiverId: 'problem.receiverDisabled' },
    ],
  ])('%s', (_what, choice, of, keys) => {
    const plan = choose(choice, of)
    expect(plan).toMatchObject({ ok: false, gone: false })
    const fields = plan.ok ? {} : plan.fields
    expect(Object.fromEntries(Object.entries(fields).map(([name, { key }]) => [name, key]))).toEqual(keys)
  })

  test('who keeps one role of a group may keep its items', () => {
    expect(choose({ items: ['O1'], groups: [role('g1')] })).toMatchObject({ ok: true })
  })

  test.each<[string, Partial<HandoverChoice>]>([
    ['an item', { items: ['O9'] }],
    ['a draft', { drafts: { d9: 'receiver' } }],
    ['a role of the office', { office: ['director'] }],
    ['a role in a group', { groups: [role('g2')] }],
  ])('%s that is no longer the giver’s is gone, whatever else is chosen', (_what, choice) => {
    expect(choose({ ...choice })).toMatchObject({ ok: false, gone: true })
  })
})

const groupIds = ['g1', 'g2', 'g3']
const anyRoles = fc.uniqueArray(
  fc.record({
    workGroupId: fc.constantFrom(...groupIds),
    role: fc.constantFrom<GroupRole>('contributor', 'reviewer'),
  }),
  { selector: ({ workGroupId, role }) => workGroupId + role },
)
const anyFacts: fc.Arbitrary<HandoverFacts> = fc
  .record({
    giverGroups: anyRoles,
    receiverGroups: anyRoles,
    office: fc.subarray<OfficeRole>(['publisher', 'director', 'administrator']),
    items: fc.uniqueArray(fc.tuple(fc.constantFrom('O1', 'O2', 'O3', 'O4'), fc.constantFrom(...groupIds)), {
      selector: ([code]) => code,
    }),
    drafts: fc.uniqueArray(fc.tuple(fc.constantFrom('d1', 'd2'), fc.constantFrom(...groupIds)), {
      selector: ([code]) => code,
    }),
  })
  .map(({ giverGroups, receiverGroups, office, items, drafts }) => ({
    giver: person('giver', { officeRoles: office, groups: giverGroups }),
    receiver: person('receiver', { groups: receiverGroups }),
    items: items.map(([code, group]) => item(code, group)),
    drafts: drafts.map(([code, group]) => draft(code, group)),
    contributors: {},
  }))

test('whatever is chosen: an allowed handover leaves every item it moved with a member of its group', () => {
  fc.assert(
    fc.property(anyFacts, fc.boolean(), fc.infiniteStream(fc.boolean()), (of, keepRoles, coin) => {
      const flip = () => coin.next().value as boolean
      const all = everything(of)
      const choice: HandoverChoice = {
        items: all.items.filter(flip),
        office: all.office.filter(flip),
        groups: all.groups.filter(flip),
        drafts: Object.fromEntries(Object.entries(all.drafts).filter(flip)),
        keepRoles,
      }
      const plan = planHandover(of, choice)
      if (!plan.ok) return
      const after = new Set([...of.receiver.groups, ...choice.groups].map(({ workGroupId }) => workGroupId))
      for (const { workGroupId } of plan.moves.items) expect(after).toContain(workGroupId)
      // Nothing moves that was not ticked.
      expect(plan.moves.items.map(({ assignmentId }) => assignmentId)).toEqual(choice.items)
      expect(plan.moves.drafts.map(({ draft }) => draft.revisionId)).toEqual(Object.keys(choice.drafts))
    }),
  )
})

test('handing back begins with what was given and is still there', () => {
  const now: HandoverFacts = {
    ...facts,
    giver: person('receiver', { groups: [role('g1'), role('g2')] }),
    receiver: person('giver'),
    items: [item('O1'), item('O7')],
  }
  const choice = backwards(now, {
    items: [{ fiscalYear: 2568, itemCode: 'O1', workGroupId: 'g1' }],
    roles: [role('g1'), role('g1', 'reviewer')],
    drafts: [],
  })
  expect(choice).toEqual({ ...nothing, items: ['O1'], groups: [role('g1')] })
})
