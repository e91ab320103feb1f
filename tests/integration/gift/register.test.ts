import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '#lib/db.ts'
import { changeGift, recordGift, strikeGift } from '#lib/gift/commands.ts'
import { canReadGift, keeperSlug } from '#lib/gift/policy.ts'
import {
  findGift,
  findGiftSummary,
  findKeeperId,
  findOpenGifts,
  listGiftGroups,
  listGifts,
} from '#lib/gift/queries.ts'
import type { Actor } from '#lib/user/actor.ts'
import { resetDatabase } from '#tests/support/database.ts'
import { makeGroup, makeStaff, makeUser, must, type Staff } from '#tests/support/factories.ts'
import { makeGift, offer } from '#tests/support/gift-matrix.ts'

const everything = { q: '', year: '', giver: '', outcome: '', due: '', sort: 'newest' } as const

let staff: Staff
let other: Staff
let keeper: Actor
let colleague: Actor
beforeEach(async () => {
  await resetDatabase()
  staff = await makeStaff()
  other = await makeStaff()
  const legal = await makeGroup(keeperSlug)
  keeper = await makeUser({ groups: [{ workGroupId: legal.id, role: 'contributor' }] })
  colleague = await makeUser({ groups: [{ workGroupId: staff.group.id, role: 'contributor' }] })
})

test('what must happen next is kept with the entry, and the days of today decide what is late', async () => {
  const id = await makeGift(staff.contributor, staff.group.id)
  const onTime = await findGift(keeper, id, new Date('2025-02-09T05:00:00Z'))
  expect(onTime).toMatchObject({ step: 'report', actBy: '2025-02-09', isOverdue: false, valueBaht: 3500 })
  expect(await findGift(keeper, id, new Date('2025-02-09T17:00:00Z'))).toMatchObject({ isOverdue: true })

  const reported = { ...offer(staff.group.id), id, version: 1, reportedOn: '1 ก.พ. 2568' }
  must(await changeGift(keeper, reported))
  expect(await findGift(keeper, id)).toMatchObject({ step: 'decide', actBy: null, isOverdue: false })
  const stale = await changeGift(keeper, { ...reported, note: 'อีกคน' })
  expect(stale).toMatchObject({
    ok: false,
    problem: 'conflict',
    details: { latest: { note: '' } },
  })
})

test('is read by its keepers, the director, the administrator, the head of the group and its writer alone', async () => {
  const id = await makeGift(staff.contributor, staff.group.id)
  const gift = {
    workGroupId: staff.group.id,
    recordedById: staff.contributor.id,
    keeperId: await findKeeperId(),
  }
  const readers: [Actor, boolean][] = [
    [keeper, true],
    [staff.director, true],
    [staff.administrator, true],
    [staff.reviewer, true],
    [staff.contributor, true],
    [colleague, false],
    [staff.publisher, false],
    [other.contributor, false],
    [other.reviewer, false],
    [await makeUser(), false],
  ]
  for (const [actor, reads] of readers) {
    expect(canReadGift(actor, gift), actor.name).toBe(reads)
    expect((await findGift(actor, id)) !== null, actor.name).toBe(reads)
    expect((await listGifts(actor, everything, 1)).total, actor.name).toBe(reads ? 1 : 0)
    expect((await findGiftSummary(actor)).open, actor.name).toBe(reads ? 1 : 0)
  }
  const stolen = { ...offer(staff.group.id), id, version: 1 }
  for (const actor of [colleague, other.contributor, other.reviewer, staff.publisher])
    expect(await changeGift(actor, stolen)).toMatchObject({ ok: false, problem: 'notFound' })
  expect(await changeGift(staff.administrator, stolen)).toMatchObject({ problem: 'forbidden' })
  // an entry of one's own is not moved where one may not write
  expect(await changeGift(staff.contributor, { ...stolen, workGroupId: other.group.id })).toMatchObject({
    problem: 'forbidden',
  })
  expect(await recordGift(other.contributor, offer(staff.group.id))).toMatchObject({ problem: 'forbidden' })
  must(await recordGift(keeper, offer(staff.group.id)))
})

test('who can take the next step is told how many wait and until when; who only looks on is not', async () => {
  const id = await makeGift(staff.contributor, staff.group.id)
  const [before, after] = [new Date('2025-02-09T05:00:00Z'), new Date('2025-02-09T17:00:00Z')]
  for (const actor of [keeper, staff.director, staff.reviewer, staff.contributor]) {
    expect(await findOpenGifts(actor, before), actor.name).toMatchObject({
      open: 1,
      overdue: 0,
      nextBy: '2025-02-09',
    })
    expect(await findOpenGifts(actor, after), actor.name).toMatchObject({ open: 1, overdue: 1 })
  }
  for (const actor of [staff.administrator, staff.publisher, colleague, other.reviewer])
    expect(await findOpenGifts(actor, after), actor.name).toBeNull()
  must(await changeGift(keeper, { ...offer(staff.group.id), id, version: 1, reportedOn: '1 ก.พ. 2568' }))
  expect(await findOpenGifts(keeper, after)).toMatchObject({ open: 1, overdue: 0, nextBy: null })
  must(await strikeGift(keeper, { id, version: 2, reason: 'บันทึกซ้ำ' }))
  expect(await findOpenGifts(keeper, after)).toBeNull()
})

test('the groups one may write for are one’s own, and all of them for keepers and director', async () => {
  expect((await listGiftGroups(staff.contributor)).map(({ id }) => id)).toEqual([staff.group.id])
  expect(await listGiftGroups(keeper)).toHaveLength(3)
  expect(await listGiftGroups(staff.director)).toHaveLength(3)
  expect(await listGiftGroups(staff.administrator)).toEqual([])
})

test('the history never holds who gave, who was given, what it was, or what was noted', async () => {
  const telltales = ['บริษัทลับมาก', 'นักวิชาการคนหนึ่ง', 'นาฬิกาลับ', 'บันทึกลับ', 'เหตุลับ']
  const [giverName, receiver, what, note, reason] = telltales
  const id = await makeGift(staff.contributor, staff.group.id, { giverName, receiver, what, note })
  const told = { giverName, receiver, what, note }
  must(await changeGift(keeper, { ...offer(staff.group.id, told), id, version: 1, valueBaht: '9000' }))
  must(await strikeGift(keeper, { id, version: 2, reason }))
  const acts = await db().auditEntry.findMany({ where: { objectType: 'gift' }, orderBy: { seq: 'asc' } })
  expect(acts.map(({ action }) => action)).toEqual(['gift.record', 'gift.change', 'gift.strike'])
  const kept = JSON.stringify(acts, (_, value) => (typeof value === 'bigint' ? String(value) : value))
  for (const telltale of telltales) expect(kept).not.toContain(telltale)
  expect(kept).toContain('9000')
})

describe('what cannot be', () => {
  test.each([
    ['received, and worth nobody knows what', { valueBaht: '' }, 'valueBaht'],
    ['no number', { valueBaht: 'สามพัน' }, 'valueBaht'],
    ['negative', { valueBaht: '-1' }, 'valueBaht'],
    ['given back on no day', { outcome: 'returned' }, 'outcomeOn'],
    ['given back before it came', { outcome: 'returned', outcomeOn: '9 ม.ค. 2568' }, 'outcomeOn'],
    ['reported before it came', { reportedOn: '2025-01-09' }, 'reportedOn'],
    ['offered on no day', { offeredOn: '' }, 'offeredOn'],
    ['offered in the future', { offeredOn: '1 ม.ค. 2699' }, 'offeredOn'],
    ['nothing', { what: '  ' }, 'what'],
  ])('%s', async (_, more, field) => {
    const refused = await recordGift(staff.contributor, offer(staff.group.id, more))
    expect(refused).toMatchObject({ ok: false, problem: 'invalid' })
    expect(Object.keys((refused as { fields: object }).fields)).toEqual([field])
    expect(await db().gift.count()).toBe(0)
  })

  test('an entry is struck out once, and never removed', async () => {
    const id = await makeGift(staff.contributor, staff.group.id)
    must(await strikeGift(staff.reviewer, { id, version: 1, reason: 'บันทึกซ้ำ' }))
    expect(await strikeGift(staff.reviewer, { id, version: 2, reason: 'อีก' })).toMatchObject({
      problem: 'conflict',
    })
    expect(await changeGift(keeper, { ...offer(staff.group.id), id, version: 2 })).toMatchObject({
      message: { key: 'problem.gift.struck' },
    })
    expect(await findGiftSummary(keeper)).toEqual({ years: [2568], open: 0, overdue: 0, nextBy: null })
    await expect(db().gift.delete({ where: { id } })).rejects.toThrow(/strike it out/)
  })
})

test('the list narrows to a fiscal year, a giver, an outcome and what is due', async () => {
  await makeGift(staff.contributor, staff.group.id, {
    offeredOn: '30 ก.ย. 2567',
    what: 'ปีก่อน',
    outcome: 'refused',
  })
  await makeGift(staff.contributor, staff.group.id, {
    offeredOn: '1 ต.ค. 2567',
    what: 'ปีใหม่',
    giverKind: 'public',
  })
  const listed = async (more: object) =>
    (await listGifts(keeper, { ...everything, ...more }, 1)).gifts.map(({ what }) => what)
  expect(await listed({ year: '2567' })).toEqual(['ปีก่อน'])
  expect(await listed({ year: '2568' })).toEqual(['ปีใหม่'])
  expect(await listed({ giver: 'public' })).toEqual(['ปีใหม่'])
  expect(await listed({ outcome: 'refused' })).toEqual(['ปีก่อน'])
  expect(await listed({ due: 'overdue' })).toEqual(['ปีใหม่'])
  expect(await listed({ due: 'done' })).toEqual(['ปีก่อน'])
  expect(await listed({ q: '%' })).toEqual([])
  expect(await listed({ sort: 'actBy' })).toEqual(['ปีใหม่', 'ปีก่อน'])
})
