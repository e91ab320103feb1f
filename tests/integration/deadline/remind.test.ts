import { beforeEach, expect, test } from 'vitest'
import { db } from '#lib/db.ts'
import { remindOfDeadlines } from '#lib/deadline/remind.ts'
import { writeDigests } from '#lib/notice/digest.ts'
import { resetDatabase } from '#tests/support/database.ts'
import { makeCycle, makeEvidence, makeStaff, type Staff } from '#tests/support/factories.ts'

const o2 = { fiscalYear: 2568, itemCode: 'O2' }
/** An hour of that day as the office's clock shows it; before seven in the morning it is yesterday in UTC. */
const at = (day: string) => new Date(`${day}T06:30:00+07:00`)

let staff: Staff
beforeEach(async () => {
  await resetDatabase()
  await makeCycle()
  staff = await makeStaff()
  await db().assignment.create({ data: { ...o2, workGroupId: staff.group.id } })
  await dueOn('2026-12-31')
})
const dueOn = (day: string) =>
  db().cycleItem.update({
    where: { fiscalYear_itemCode: o2 },
    data: { dueOn: new Date(`${day}T00:00:00Z`) },
  })
const told = async () =>
  (await db().notice.findMany({ include: { user: true }, orderBy: { at: 'asc' } })).map(
    ({ kind, user, params }) => `${kind} ${(params as { days: number }).days} ${user.name}`,
  )

test('30, 7 and 1 days ahead the contributors are told, the head at the end, then each week that it is late', async () => {
  for (const day of ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-24', '2026-12-30', '2026-12-31'])
    await remindOfDeadlines(at(day))
  expect((await told()).sort()).toEqual(['due 1 ผู้จัดทำ', 'due 1 ผู้ตรวจ', 'due 30 ผู้จัดทำ', 'due 7 ผู้จัดทำ'])
  await remindOfDeadlines(at('2027-01-01'))
  await remindOfDeadlines(at('2027-01-05'))
  await remindOfDeadlines(at('2027-01-08'))
  expect((await told()).filter((line) => line.startsWith('overdue')).sort()).toEqual([
    'overdue 1 ผู้จัดทำ',
    'overdue 1 ผู้ตรวจ',
    'overdue 8 ผู้จัดทำ',
    'overdue 8 ผู้ตรวจ',
  ])
})

test('a portal that was down on the day reminds when it is back, and who holds the item is told alone', async () => {
  await db().assignment.updateMany({ data: { holderId: staff.director.id } })
  await remindOfDeadlines(at('2026-12-27'))
  await remindOfDeadlines(at('2026-12-28'))
  expect(await told()).toEqual(['due 4 ผู้อำนวยการ'])
})

test('a date that was moved is reminded of anew; what the public sees whole is not', async () => {
  await remindOfDeadlines(at('2026-12-24'))
  await dueOn('2027-01-31')
  await remindOfDeadlines(at('2027-01-24'))
  expect(await told()).toHaveLength(2)
  await makeEvidence(staff, { state: 'published', item: 'O2' })
  expect(await remindOfDeadlines(at('2027-01-30'))).toBe(0)
})

test('the digest of the day says it with the date as the reader writes dates', async () => {
  await remindOfDeadlines(at('2026-12-24'))
  await writeDigests(at('2026-12-24'))
  expect((await db().mail.findFirstOrThrow()).text).toContain('ครบกำหนด 31 ธ.ค. 2569 อีก 7 วัน')
})
