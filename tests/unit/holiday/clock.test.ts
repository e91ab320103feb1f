import { describe, expect, it, test } from 'vitest'
import { clockTo } from '#lib/holiday/clock.ts'
import { publishedHolidays, readHolidayFile } from '#lib/holiday/published.ts'
import { readHolidays } from '#lib/holiday/schema.ts'
import { withSubstitutes, yearlyHolidays } from '#lib/holiday/yearly.ts'

const days = (...list: string[]) => list.map((day) => ({ day, nameTh: day, nameEn: day }))

describe('the days of work that are left', () => {
  it.each([
    ['tomorrow, a Thursday', '2026-11-26', '2026-11-25', days(), { days: 1, weekendDays: 0, workingDays: 1 }],
    ['over a weekend', '2026-11-30', '2026-11-25', days(), { days: 5, weekendDays: 2, workingDays: 3 }],
    ['today', '2026-11-25', '2026-11-25', days(), { days: 0, weekendDays: 0, workingDays: 0 }],
    ['late by a weekend', '2026-11-27', '2026-11-30', days(), { days: -3, weekendDays: 2, workingDays: 1 }],
    [
      'a holiday on a Saturday does not count twice, its substitute does',
      '2026-12-11',
      '2026-12-04',
      days('2026-12-05', '2026-12-07', '2026-12-10'),
      { days: 7, weekendDays: 2, workingDays: 3 },
    ],
    [
      'today’s own holiday is past, the last day’s counts',
      '2026-12-10',
      '2026-12-07',
      days('2026-12-07', '2026-12-10'),
      { days: 3, weekendDays: 0, workingDays: 2 },
    ],
    ['a day named twice', '2026-11-27', '2026-11-25', days('2026-11-26', '2026-11-26'), { workingDays: 1 }],
    ['29 February', '2028-03-01', '2028-02-28', days(), { days: 2, workingDays: 2 }],
  ])('%s', (_what, day, today, holidays, expected) => {
    const clock = clockTo(day, today, holidays)
    expect(clock).toMatchObject(expected)
    expect(clock.workingDays).toBe(Math.abs(clock.days) - clock.weekendDays - clock.holidays.length)
  })

  it('is the same whatever the zone of the server', () => {
    const before = process.env.TZ
    const seen = ['UTC', 'Asia/Bangkok', 'America/Los_Angeles', 'Europe/Berlin'].map((zone) => {
      process.env.TZ = zone
      return clockTo('2027-04-20', '2027-03-20', days('2027-04-06'))
    })
    process.env.TZ = before
    expect(new Set(seen.map((clock) => JSON.stringify(clock))).size).toBe(1)
  })
})

describe('the list that comes with the portal', () => {
  test('has each day once, in order, in its own year', () => {
    for (const { year, days } of readHolidayFile().years) {
      const list = days.map(({ day }) => day)
      expect(list).toEqual([...new Set(list)].sort())
      expect(list.filter((day) => Number(day.slice(0, 4)) + 543 !== year)).toEqual([])
    }
  })

  test('has every holiday of the library that is the same each year, and a substitute for each weekend', async () => {
    for (const { year, days } of readHolidayFile().years) {
      const listed = new Set(days.map(({ day }) => day))
      const missing = (await yearlyHolidays(year)).filter(({ day }) => !listed.has(day))
      expect(missing, String(year)).toEqual([])
    }
  })

  test('differs from the library by the moon where the announcement does, and nowhere else', async () => {
    const { default: Holidays } = await import('date-holidays')
    for (const { year, days } of readHolidayFile().years) {
      const lunar = new Holidays('TH')
        .getHolidays(year - 543, 'en')
        .filter(({ rule }) => !/^\d\d-\d\d$/.test(rule))
        .map(({ date }) => date.slice(0, 10))
      const listed = new Set(days.map(({ day }) => day))
      expect(
        lunar.filter((day) => !listed.has(day)),
        String(year),
      ).toEqual(year === 2568 ? ['2025-02-13'] : [])
    }
  })

  test('is not made up for a year that was not announced', async () => {
    const { certainty, days } = await publishedHolidays(2570)
    expect(certainty).toBe('rule')
    expect(days.map(({ day }) => day)).toContain('2027-12-06') // 5 December is a Sunday
    expect(days.map(({ nameTh }) => nameTh).join()).not.toContain('วิสาขบูชา')
  })

  test('neighbours on one weekend are made up for once', () => {
    expect(withSubstitutes(days('2024-04-13', '2024-04-14', '2024-04-15')).map(({ day }) => day)).toEqual([
      '2024-04-13',
      '2024-04-14',
      '2024-04-15',
      '2024-04-16',
    ])
  })
})

describe('a pasted list', () => {
  it.each([
    ['22 ก.พ. 2570 ชดเชยวันมาฆบูชา', { day: '2027-02-22', name: 'ชดเชยวันมาฆบูชา' }],
    ['๒๒ กุมภาพันธ์ ๒๕๗๐\tชดเชยวันมาฆบูชา', { day: '2027-02-22', name: 'ชดเชยวันมาฆบูชา' }],
    ['22/2/2570: ชดเชย วันมาฆบูชา', { day: '2027-02-22', name: 'ชดเชย วันมาฆบูชา' }],
    [
      '2027-02-22 | Substitution for Makha Bucha',
      { day: '2027-02-22', name: 'Substitution for Makha Bucha' },
    ],
    ['วันที่ 22 กุมภาพันธ์ พ.ศ. 2570 ชดเชยวันมาฆบูชา', { day: '2027-02-22', name: 'ชดเชยวันมาฆบูชา' }],
  ])('%s', (line, expected) => {
    expect(readHolidays(`\n${line}\r\n`)).toEqual({ days: [expected], faults: [] })
  })

  it.each([
    ['วันมาฆบูชา', 'problem.holiday.day'],
    ['31/2/2570 วันที่ไม่มี', 'problem.holiday.day'],
    ['22 ก.พ. 2570', 'problem.holiday.name'],
    [`22 ก.พ. 2570 ${'ก'.repeat(151)}`, 'problem.holiday.long'],
  ])('%s is named by its line', (line, key) => {
    expect(readHolidays(`1/1/2570 วันขึ้นปีใหม่\n\n${line}`).faults).toEqual([{ line: 3, key }])
  })
})
