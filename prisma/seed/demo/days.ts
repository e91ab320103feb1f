import { dayOf } from '#lib/thai/dates.ts'

const DAY = 86_400_000

/** Saturday and Sunday become the Friday before: nobody in the office writes evidence at the weekend. */
function workday(isoDay: string): string {
  const date = new Date(`${isoDay}T00:00:00Z`)
  const since = { 6: 1, 0: 2 }[date.getUTCDay()] ?? 0
  return new Date(date.getTime() - since * DAY).toISOString().slice(0, 10)
}

/** A day of a story: itself, or counted from the day of seeding. As a working day of the office. */
export function storyDay(on: string | number, today: Date): string {
  return workday(typeof on === 'string' ? on : dayOf(new Date(today.getTime() + on * DAY)))
}

/** An instant of that day by the office's clock. */
export const atClock = (isoDay: string, hour: number, minute: number): Date =>
  new Date(`${isoDay}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00+07:00`)

export const asDate = (isoDay: string): Date => new Date(`${isoDay}T00:00:00Z`)
