import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fiscalYearAt, fiscalYearOf, fiscalYearRange, formatFiscalYear } from '#lib/thai/fiscal.ts'

describe('the fiscal year', () => {
  it.each([
    ['2024-09-30', 2567],
    ['2024-10-01', 2568],
    ['2024-12-31', 2568],
    ['2025-01-01', 2568],
    ['2025-09-30', 2568],
    ['2025-10-01', 2569],
  ])('%s lies in %i', (day, year) => {
    expect(fiscalYearOf(day)).toBe(year)
  })

  it('turns at midnight in Bangkok', () => {
    expect(fiscalYearAt(new Date('2025-09-30T16:59:59.999Z'))).toBe(2568)
    expect(fiscalYearAt(new Date('2025-09-30T17:00:00Z'))).toBe(2569)
  })

  it('runs from 1 October to 30 September', () => {
    expect(fiscalYearRange(2568)).toEqual({ startsOn: '2024-10-01', endsOn: '2025-09-30' })
    fc.assert(
      fc.property(fc.integer({ min: 2400, max: 2700 }), (year) => {
        const { startsOn, endsOn } = fiscalYearRange(year)
        expect([fiscalYearOf(startsOn), fiscalYearOf(endsOn)]).toEqual([year, year])
      }),
    )
  })

  it('is named in both languages', () => {
    expect(formatFiscalYear(2568, 'th')).toBe('ปีงบประมาณ 2568')
    expect(formatFiscalYear(2568, 'en')).toBe('fiscal year 2568 (Oct 2024 – Sep 2025)')
  })
})
