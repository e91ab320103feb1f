import { addDays, isWeekend } from '#lib/thai/days.ts'

/** The same day so many years later; 29 February becomes the 28th. */
export function sameDayLater(day: string, years: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year + years, month, 0)).getUTCDate()
  return [year + years, month, Math.min(date, last)].map((part) => String(part).padStart(2, '0')).join('-')
}

/** That day, or the next on which the office works: what ends on a holiday ends on the working day after it (ป.พ.พ. ม.193/8). */
export function workingDayFrom(day: string, holidays: ReadonlySet<string>): string {
  let at = day
  while (isWeekend(at) || holidays.has(at)) at = addDays(at, 1)
  return at
}
