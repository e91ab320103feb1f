import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dayOf,
  formatDay,
  formatDays,
  formatInstant,
  isIsoDay,
  parseThaiDay,
  readThaiDay,
} from '#lib/thai/dates.ts'
import { toThaiDigits } from '#lib/thai/numerals.ts'

const anyDay = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2100-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('a day as people type it', () => {
  it.each([
    ['๑ ต.ค. ๒๕๖๘', '2025-10-01'],
    ['1 ต.ค. 2568', '2025-10-01'],
    ['1 ต.ค.2568', '2025-10-01'],
    ['1 ตค 2568', '2025-10-01'],
    ['1 ตุลาคม 2568', '2025-10-01'],
    ['1 ตุลา 2568', '2025-10-01'],
    ['วันที่ 1 ตุลาคม พ.ศ. 2568', '2025-10-01'],
    ['วันพุธที่ ๑ เดือนตุลาคม พ.ศ. ๒๕๖๘', '2025-10-01'],
    ['1/10/2568', '2025-10-01'],
    ['01/10/2568', '2025-10-01'],
    ['1-10-2568', '2025-10-01'],
    ['1.10.2568', '2025-10-01'],
    ['2025-10-01', '2025-10-01'],
    ['2568-10-01', '2025-10-01'],
    ['1/10/2025', '2025-10-01'],
    ['1 Oct 2025', '2025-10-01'],
    ['1 October 2025', '2025-10-01'],
    ['1 Sept 2025', '2025-09-01'],
    ['  1\u00a0ต.ค.\u200b 2568 ', '2025-10-01'],
    ['29/2/2567', '2024-02-29'],
    ['1 ม.ค. 2400', '1857-01-01'],
    ['31 ธ.ค. 2700', '2157-12-31'],
    ['1/1/1900', '1900-01-01'],
    ['31/12/2100', '2100-12-31'],
  ])('%s is %s', (text, day) => {
    expect(readThaiDay(text)).toEqual({ ok: true, day })
  })

  it.each([
    ['', 'problem.dayUnreadable'],
    ['เมื่อวาน', 'problem.dayUnreadable'],
    ['ต.ค. 2568', 'problem.dayUnreadable'],
    ['1 ฟฟฟ 2568', 'problem.dayUnreadable'],
    ['1/10-2568', 'problem.dayUnreadable'],
    ['1/10/25680', 'problem.dayUnreadable'],
    ['1/10/2568; drop table', 'problem.dayUnreadable'],
    [`1${' '.repeat(5_000)}ต.ค. 2568`, 'problem.dayUnreadable'],
    ['1/10/68', 'problem.dayShortYear'],
    ['๑ ต.ค. ๖๘', 'problem.dayShortYear'],
    ['1/10/2399', 'problem.dayYear'],
    ['1/10/2701', 'problem.dayYear'],
    ['1/10/1899', 'problem.dayYear'],
    ['2101-01-01', 'problem.dayYear'],
    ['31/2/2568', 'problem.dayImpossible'],
    ['29 ก.พ. 2568', 'problem.dayImpossible'],
    ['1/13/2568', 'problem.dayImpossible'],
    ['0/1/2568', 'problem.dayImpossible'],
    ['2025-00-10', 'problem.dayImpossible'],
  ])('%s is refused with %s', (text, key) => {
    expect(readThaiDay(text)).toEqual({ ok: false, key })
    expect(parseThaiDay(text)).toBeNull()
  })
})

describe('a day as we print it', () => {
  it.each([
    ['2025-10-01', 'th', 'short', '1 ต.ค. 2568'],
    ['2025-10-01', 'th', 'long', '1 ตุลาคม 2568'],
    ['2025-09-30', 'en', 'short', '30 Sep 2025'],
    ['2025-09-30', 'en', 'long', '30 September 2025'],
    ['2024-02-29', 'th', 'short', '29 ก.พ. 2567'],
  ] as const)('%s in %s, %s: %s', (day, lang, length, text) => {
    expect(formatDay(day, lang, length)).toBe(text)
  })

  it('refuses what is not a day', () => {
    expect(() => formatDay('2025-02-30', 'th')).toThrow(RangeError)
    expect(isIsoDay('2025-2-3')).toBe(false)
  })

  it('reads back whatever it prints, in Thai digits too', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.constantFrom('th', 'en'),
        fc.constantFrom('short', 'long'),
        (day, lang, length) => {
          const text = formatDay(day, lang, length)
          expect(parseThaiDay(text)).toBe(day)
          expect(parseThaiDay(toThaiDigits(text))).toBe(day)
        },
      ),
    )
  })

  it('never answers anything but a real day, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{1,2}[/ -]\d{1,2}[/ -]\d{1,4}$/)), (text) => {
        const day = parseThaiDay(text)
        expect(day === null || isIsoDay(day)).toBe(true)
      }),
    )
  })
})

describe('an instant', () => {
  it('is told by the clock of the office', () => {
    const instant = new Date('2025-10-01T14:04:00Z')
    expect(formatInstant(instant, 'th')).toBe('1 ต.ค. 2568 21.04 น.')
    expect(formatInstant(instant, 'en')).toBe('1 Oct 2025, 21:04')
    expect(formatInstant(instant.toISOString(), 'th', 'long')).toBe('1 ตุลาคม 2568 21.04 น.')
  })

  it('belongs to the day it is in Bangkok', () => {
    expect(dayOf(new Date('2025-09-30T16:59:59Z'))).toBe('2025-09-30')
    expect(dayOf(new Date('2025-09-30T17:00:00Z'))).toBe('2025-10-01')
    expect(formatInstant('2025-09-30T17:00:00Z', 'th')).toBe('1 ต.ค. 2568 00.00 น.')
  })
})

it.each([
  ['2026-12-18', '2026-12-21', 'th', '18–21 ธ.ค. 2569'],
  ['2026-12-18', '2026-12-21', 'en', '18–21 Dec 2026'],
  ['2025-02-03', '2025-03-01', 'th', '3 ก.พ. – 1 มี.ค. 2568'],
  ['2025-12-30', '2026-01-02', 'th', '30 ธ.ค. 2568 – 2 ม.ค. 2569'],
  ['2025-02-03', '2025-02-03', 'th', '3 ก.พ. 2568'],
  ['2025-02-03', '', 'th', '3 ก.พ. 2568'],
] as const)('the days from %s to %s in %s are %s', (first, last, lang, text) => {
  expect(formatDays(first, last, lang)).toBe(text)
})
