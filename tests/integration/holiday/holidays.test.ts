import { beforeEach, expect, test } from 'vitest'
import { db } from '#lib/db.ts'
import { addHolidays, removeHoliday, restoreHoliday } from '#lib/holiday/commands.ts'
import { holidaysAround, listHolidays } from '#lib/holiday/queries.ts'
import { resetDatabase } from '#tests/support/database.ts'
import { makeStaff, must, type Staff } from '#tests/support/factories.ts'

let staff: Staff
beforeEach(async () => {
  await resetDatabase()
  staff = await makeStaff()
})

const counted = async (year: number) =>
  (await listHolidays(staff.contributor, year)).days
    .filter(({ origin }) => origin !== 'removed')
    .map(({ day }) => day)

test('the office adds a list, takes a day out and puts it back', async () => {
  must(
    await addHolidays(staff.administrator, {
      list: '21 ก.พ. 2570 วันมาฆบูชา\n22 ก.พ. 2570 ชดเชยวันมาฆบูชา',
    }),
  )
  expect(await counted(2570)).toEqual(expect.arrayContaining(['2027-02-21', '2027-02-22']))
  must(await removeHoliday(staff.administrator, { day: '2027-02-22' }))
  must(await removeHoliday(staff.administrator, { day: '2026-12-07' }))
  expect(await counted(2570)).not.toContain('2027-02-22')
  expect(await counted(2569)).not.toContain('2026-12-07')
  expect(await removeHoliday(staff.administrator, { day: '2026-12-07' })).toMatchObject({
    problem: 'conflict',
  })
  must(await restoreHoliday(staff.administrator, { day: '2026-12-07' }))
  expect(await counted(2569)).toContain('2026-12-07')
  expect(await restoreHoliday(staff.administrator, { day: '2026-12-07' })).toMatchObject({
    problem: 'conflict',
  })
  const acts = await db().auditEntry.findMany({ where: { objectType: 'holidays' }, orderBy: { seq: 'asc' } })
  expect(acts.map(({ action }) => action)).toEqual([
    'holiday.add',
    'holiday.remove',
    'holiday.remove',
    'holiday.restore',
  ])
})

test('one line that cannot be read, and nothing is added', async () => {
  const list = '21 ก.พ. 2570 วันมาฆบูชา\nวันหยุดพิเศษ'
  expect(await addHolidays(staff.administrator, { list })).toMatchObject({
    problem: 'invalid',
    fields: { list: { key: 'problem.holiday.day', params: { line: 2 } } },
  })
  expect(await db().holidayChange.count()).toBe(0)
})

test('a span over two years knows both, and says which list is not complete', async () => {
  const { holidays, unlisted } = await holidaysAround(staff.contributor, ['2026-12-20', null, '2027-01-05'])
  expect(holidays.map(({ day }) => day)).toEqual(expect.arrayContaining(['2026-12-31', '2027-01-01']))
  expect(unlisted).toEqual([2570])
})
