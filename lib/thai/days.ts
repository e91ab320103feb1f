const dayMs = 86_400_000

const at = (day: string): number => Date.parse(`${day}T00:00:00Z`)

/** YYYY-MM-DD, so many days later. */
export const addDays = (day: string, days: number): string =>
  new Date(at(day) + days * dayMs).toISOString().slice(0, 10)

/** Saturday or Sunday. */
export const isWeekend = (day: string): boolean => [0, 6].includes(new Date(at(day)).getUTCDay())

/** Whole days from one day to another; negative when it has passed. */
export const daysBetween = (from: string, to: string): number => Math.round((at(to) - at(from)) / dayMs)
