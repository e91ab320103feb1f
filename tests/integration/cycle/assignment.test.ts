import { beforeEach, describe, expect, it } from 'vitest'
import * as assignment from '#lib/assignment/commands.ts'
import { listAssignableGroups } from '#lib/assignment/queries.ts'
import { findCycleItem, listCycleItems } from '#lib/cycle/queries.ts'
import { db } from '#lib/db.ts'
import { resetDatabase } from '#tests/support/database.ts'
import { makeCycle, makeStaff, makeUser, must, type Staff } from '#tests/support/factories.ts'

let staff: Staff
let other: Staff
beforeEach(async () => {
  await resetDatabase()
  await makeCycle()
  staff = await makeStaff()
  other = await makeStaff()
})

const o12 = { fiscalYear: 2568, itemCode: 'O12' }
const set = (more: object = {}, actor = staff.director) =>
  assignment.setAssignment(actor, { ...o12, leadGroupId: staff.group.id, ...more })
const hold = (actor: Staff['contributor'], more: object = {}) =>
  assignment.holdAssignment(actor, { ...o12, workGroupId: staff.group.id, ...more })

const assigned = async () =>
  (await findCycleItem(staff.administrator, 2568, 'O12'))!.assignments.map((one) => [
    one.workGroup.slug,
    one.kind,
    one.holder?.name ?? null,
  ])

describe('an item', () => {
  it('is given to a leading group, supporting groups, a holder and a day', async () => {
    must(
      await set({
        supportingGroupIds: [other.group.id],
        holderId: staff.contributor.id,
        dueOn: '15 มี.ค. 2568',
      }),
    )
    expect(await assigned()).toEqual([
      [staff.group.slug, 'lead', 'ผู้จัดทำ'],
      [other.group.slug, 'supporting', null],
    ])
    expect(await findCycleItem(staff.administrator, 2568, 'O12')).toMatchObject({
      dueOn: '2025-03-15',
      ownDueOn: '2025-03-15',
    })
    const act = await db().auditEntry.findFirstOrThrow({ where: { action: 'assignment.set' } })
    expect(act).toMatchObject({ objectId: '2568/O12' })
    expect(act.after).toMatchObject({
      lead: staff.group.slug,
      supporting: [other.group.slug],
      dueOn: '2025-03-15',
    })
  })

  it('is not written over unseen: who was slower is shown what the other person set', async () => {
    const { seenOf } = await import('#lib/assignment/seen.ts')
    const nothing = seenOf({ leadGroupId: '', supportingGroupIds: [], holderId: null, dueOn: null })
    must(await set({ holderId: staff.contributor.id, seen: nothing }))
    const late = await set({ leadGroupId: other.group.id, seen: nothing })
    expect(late).toMatchObject({
      problem: 'conflict',
      details: { latest: { leadGroupId: staff.group.nameTh, holderId: 'ผู้จัดทำ', dueOn: '' } },
    })
    expect(await assigned()).toEqual([[staff.group.slug, 'lead', 'ผู้จัดทำ']])
    const { seen } = (late as { details: { seen: string } }).details
    must(await set({ leadGroupId: other.group.id, seen }))
    expect(await assigned()).toEqual([[other.group.slug, 'lead', null]])
  })

  it('changes its lead while the old one goes on supporting', async () => {
    must(await set({ supportingGroupIds: [other.group.id] }))
    must(await set({ leadGroupId: other.group.id, supportingGroupIds: [staff.group.id] }))
    expect(await assigned()).toEqual([
      [other.group.slug, 'lead', null],
      [staff.group.slug, 'supporting', null],
    ])
    must(await set())
    expect(await assigned()).toEqual([[staff.group.slug, 'lead', null]])
  })

  it('takes no closed group and no holder from outside or disabled', async () => {
    await db().workGroup.update({ where: { id: other.group.id }, data: { state: 'closed' } })
    expect(await set({ supportingGroupIds: [other.group.id] })).toMatchObject({
      fields: { supportingGroupIds: { key: 'problem.groupClosed' } },
    })
    expect(await set({ leadGroupId: '0197a000-0000-7000-8000-000000000001' })).toMatchObject({
      fields: { leadGroupId: { key: 'problem.groupClosed' } },
    })
    expect(await set({ holderId: other.contributor.id })).toMatchObject({
      fields: { holderId: { key: 'problem.holderNotMember' } },
    })
    await db().user.update({
      where: { id: staff.contributor.id },
      data: { state: 'disabled', disabledAt: new Date() },
    })
    expect(await set({ holderId: staff.contributor.id })).toMatchObject({ ok: false })
    expect(await assigned()).toEqual([])
  })

  it('is taken from one group and left with the other', async () => {
    must(await set({ supportingGroupIds: [other.group.id] }))
    must(await assignment.removeAssignment(staff.administrator, { ...o12, workGroupId: staff.group.id }))
    expect(await assigned()).toEqual([[other.group.slug, 'supporting', null]])
    const again = await assignment.removeAssignment(staff.administrator, {
      ...o12,
      workGroupId: staff.group.id,
    })
    expect(again).toMatchObject({ ok: false, problem: 'notFound' })
  })

  it('stays as it is once the cycle is finished', async () => {
    must(await set())
    await db().cycle.update({ where: { fiscalYear: 2568 }, data: { state: 'finished' } })
    expect(await set({ leadGroupId: other.group.id })).toMatchObject({
      message: { key: 'problem.cycleFinished' },
    })
    expect(await hold(staff.contributor)).toMatchObject({ message: { key: 'problem.cycleFinished' } })
  })
})

describe('a member', () => {
  beforeEach(async () => {
    must(await set())
  })

  it('takes an item of the group, and gives it back', async () => {
    must(await hold(staff.contributor))
    expect(await assigned()).toEqual([[staff.group.slug, 'lead', 'ผู้จัดทำ']])
    expect(await hold(staff.reviewer)).toMatchObject({
      message: { key: 'problem.holderOther', params: { name: 'ผู้จัดทำ' } },
    })
    expect(await hold(staff.reviewer, { take: 'no' })).toMatchObject({ ok: false })
    must(await hold(staff.contributor, { take: 'no' }))
    expect(await assigned()).toEqual([[staff.group.slug, 'lead', null]])
  })

  it('takes over from someone who has left the group', async () => {
    must(await hold(staff.contributor))
    await db().membership.deleteMany({ where: { userId: staff.contributor.id } })
    must(await hold(staff.reviewer))
    expect(await assigned()).toEqual([[staff.group.slug, 'lead', 'ผู้ตรวจ']])
  })

  it('of another group can take nothing here, and does not learn that it is there', async () => {
    expect(await hold(other.contributor)).toMatchObject({ ok: false, problem: 'notFound' })
  })

  it('is held by one of two who take it at the same moment', async () => {
    const both = await Promise.all([hold(staff.contributor), hold(staff.reviewer)])
    expect(both.filter((one) => one.ok)).toHaveLength(1)
  })
})

describe('the items that someone sees', () => {
  it('are those of the own groups, or all for who reads the whole office', async () => {
    must(await set())
    const codes = async (actor: Staff['contributor']) =>
      (await listCycleItems(actor, 2568)).map((item) => item.itemCode)
    expect(await codes(staff.contributor)).toEqual(['O12'])
    expect(await codes(other.contributor)).toEqual([])
    expect(await codes(await makeUser())).toEqual([])
    expect(await codes(staff.publisher)).toEqual(['O1', 'O2', 'O12'])
    expect(await findCycleItem(other.contributor, 2568, 'O12')).toBeNull()
  })

  it('carry the doubts of the framework', async () => {
    expect(await findCycleItem(staff.director, 2568, 'O1')).toMatchObject({
      titleConfidence: 'high',
      confidence: 'high',
      note: '',
      elements: [{ number: 1 }, { number: 2 }],
    })
  })
})

it('who may assign sees the open groups with their active members', async () => {
  await db().workGroup.update({ where: { id: other.group.id }, data: { state: 'closed' } })
  const groups = await listAssignableGroups(staff.director)
  expect(groups.map((group) => group.slug)).toEqual([staff.group.slug])
  expect(groups[0]!.members.map((one) => one.name)).toEqual(['ผู้จัดทำ', 'ผู้ตรวจ'])
  expect(await listAssignableGroups(staff.contributor)).toEqual([])
})
