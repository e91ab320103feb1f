import { type Query, textOf } from '#components/admin/list-query.ts'
import { readHolidayFile } from '#lib/holiday/published.ts'
import { dayOf } from '#lib/thai/dates.ts'

const thisYear = (): number => Number(dayOf(new Date()).slice(0, 4)) + 543

/** Years that can be asked for: those with a list, last year, and two years ahead. */
export const holidayYears = (): number[] => {
  const now = thisYear()
  const listed = readHolidayFile().years.map(({ year }) => year)
  return [...new Set([...listed, now - 1, now, now + 1, now + 2])].sort((a, b) => b - a)
}

export function yearAsked(query: Query): number {
  const asked = Number(textOf(query, 'year'))
  return holidayYears().includes(asked) ? asked : thisYear()
}
