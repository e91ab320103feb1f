import { fiscalYearOfMonth, type Mention, type Month } from './mentions.ts'
import type { Subject } from './schema.ts'

export type Period = Subject['item']['period']

const count = ({ year, month }: Month): number => year * 12 + month

/** First and last month of a fiscal year (BE); of its first half where that is asked. */
export function monthsOf(fiscalYear: number, isHalf: boolean): Month[] {
  return Array.from({ length: isHalf ? 6 : 12 }, (_, index) => ({
    year: index < 3 ? fiscalYear - 1 : fiscalYear,
    month: ((index + 9) % 12) + 1,
  }))
}

export const sameMonth = (a: Month, b: Month): boolean => a.year === b.year && a.month === b.month
export const isBefore = (a: Month, b: Month): boolean => count(a) < count(b)

/** Fiscal years (BE) that a mention names; an empty list where it names none. */
export function yearsNamed(mention: Mention): number[] {
  switch (mention.kind) {
    case 'fiscal':
    case 'annual':
    case 'plain':
      return [mention.year]
    case 'quarter':
      return mention.year === null ? [] : [mention.year]
    case 'month':
      return mention.year === null ? [] : [fiscalYearOfMonth({ year: mention.year, month: mention.month })]
    case 'day':
      return [fiscalYearOfMonth(mention)]
    case 'range': {
      const years: number[] = []
      for (let year = fiscalYearOfMonth(mention.first); year <= fiscalYearOfMonth(mention.last); year += 1)
        years.push(year)
      // January to December: whoever writes so means the year of the calendar.
      const isCalendar = mention.first.month === 1 && mention.last.month === 12
      return isCalendar && mention.first.year === mention.last.year ? [mention.last.year] : years
    }
    case 'span':
      return Array.from({ length: mention.last - mention.first + 1 }, (_, index) => mention.first + index)
  }
}

/** 2024-10, as findings carry a month. */
export const isoMonth = ({ year, month }: Month): string => `${year - 543}-${String(month).padStart(2, '0')}`
