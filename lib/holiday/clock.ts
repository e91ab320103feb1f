import { addDays, daysBetween, isWeekend } from '#lib/thai/days.ts'
import type { Holiday } from './published.ts'

export interface Clock {
  /** whole days after today up to and with the day itself; negative when it has passed */
  days: number
  /** Saturdays and Sundays among them */
  weekendDays: number
  /** public holidays among them that are not on a weekend, each once */
  holidays: Holiday[]
  /** what remains: days − weekendDays − holidays */
  workingDays: number
}

/** How long it still is, or has been, and how that is reckoned. Days are YYYY-MM-DD, of at most two years. */
export function clockTo(day: string, today: string, holidays: readonly Holiday[]): Clock {
  const days = daysBetween(today, day)
  const [from, to] = days >= 0 ? [today, day] : [day, today]
  let weekendDays = 0
  for (let one = addDays(from, 1); one <= to; one = addDays(one, 1)) if (isWeekend(one)) weekendDays += 1
  const counted = new Map(
    holidays
      .filter((one) => one.day > from && one.day <= to && !isWeekend(one.day))
      .map((one) => [one.day, one]),
  )
  const among = [...counted.values()].sort((a, b) => a.day.localeCompare(b.day))
  return { days, weekendDays, holidays: among, workingDays: Math.abs(days) - weekendDays - among.length }
}
