import type { Lang } from '#lib/i18n.ts'
import { dayOf } from './dates.ts'

const BE_OFFSET = 543

/** Fiscal year (Buddhist Era) of a day: 2568 runs from 2024-10-01 to 2025-09-30. */
export function fiscalYearOf(isoDay: string): number {
  const [year, month] = isoDay.split('-').map(Number) as [number, number]
  return year + BE_OFFSET + (month >= 10 ? 1 : 0)
}

/** Fiscal year (Buddhist Era) it is in the office at that instant. */
export const fiscalYearAt = (instant: Date): number => fiscalYearOf(dayOf(instant))

/** First and last day of a fiscal year given in the Buddhist Era. */
export function fiscalYearRange(fiscalYear: number): { startsOn: string; endsOn: string } {
  const ends = fiscalYear - BE_OFFSET
  return { startsOn: `${ends - 1}-10-01`, endsOn: `${ends}-09-30` }
}

/** 'ปีงบประมาณ 2568'; in English with the months, for 2568 alone says nothing to a foreign reader. */
export function formatFiscalYear(fiscalYear: number, lang: Lang): string {
  const ends = fiscalYear - BE_OFFSET
  return lang === 'th'
    ? `ปีงบประมาณ ${fiscalYear}`
    : `fiscal year ${fiscalYear} (Oct ${ends - 1} – Sep ${ends})`
}
