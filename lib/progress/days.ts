import { dayOf } from '#lib/thai/dates.ts'
import { addDays, daysBetween } from '#lib/thai/days.ts'

/** From an instant until another, which it does not hold; null: until now. As the database writes instants. */
export type Span = [from: string, until: string | null]

export interface ProgressDay {
  /** YYYY-MM-DD, told as it stood when the day ended in the office; the last as it stands */
  day: string
  /** items whole before the public */
  whole: number
  /** items of which something was shown */
  begun: number
}

export interface Progress {
  items: number
  days: ProgressDay[]
  dueOn: string | null
  submitsOn: string | null
  /** the last day of the picture: what is still to come has no figures */
  endsOn: string
}

interface Told {
  opensOn: string | null
  dueOn: string | null
  submitsOn: string | null
  items: readonly { whole: readonly Span[]; begun: readonly Span[] }[]
}

const longest = 400

/**
 * How many items were whole on each day, from the opening of the cycle (or what was shown first) to `until`. Null where
 * there is no such day yet.
 */
export function progressByDay({ opensOn, dueOn, submitsOn, items }: Told, until: Date): Progress | null {
  const last = dayOf(until)
  const first = opensOn ?? firstShown(items)
  if (first === null || first > last) return null
  const days = Array.from({ length: Math.min(longest, daysBetween(first, last) + 1) }, (_, index) =>
    addDays(last, -index),
  ).reverse()
  const times = items.map(({ whole, begun }) => ({ whole: whole.map(timesOf), begun: begun.map(timesOf) }))
  return {
    items: items.length,
    days: days.map((day) => {
      const at = day === last ? until.getTime() : endOf(day)
      const holds = ([from, to]: readonly [number, number]) => from <= at && at < to
      return {
        day,
        whole: times.filter(({ whole }) => whole.some(holds)).length,
        begun: times.filter(({ begun }) => begun.some(holds)).length,
      }
    }),
    dueOn,
    submitsOn,
    endsOn: [last, dueOn ?? last, submitsOn ?? last].sort().at(-1)!,
  }
}

const timesOf = ([from, until]: Span): [number, number] => [
  Date.parse(from),
  until === null ? Number.POSITIVE_INFINITY : Date.parse(until),
]

function firstShown(items: Told['items']): string | null {
  const all = items.flatMap(({ begun }) => begun.map(([from]) => dayOf(from)))
  return all.sort()[0] ?? null
}

/**
 * The moment at which the picture ends: of a finished year the end of the day it was submitted, else `now`; for a page
 * that is printed and kept (`now` is null) the last change.
 */
export function lastMoment(
  year: { isFinished: boolean; changedAt: Date | null; dueOn: string | null; submitsOn: string | null },
  now: Date | null,
): Date | null {
  const closed = year.isFinished ? (year.submitsOn ?? year.dueOn) : null
  return closed === null ? (now ?? year.changedAt) : new Date(endOf(closed))
}

/** The last instant of a day in the office. */
const endOf = (day: string): number => Date.parse(`${addDays(day, 1)}T00:00:00+07:00`) - 1

/** The days worth a line of a table: each of a month, else every seventh, of most of a year every 28th; always the last. */
export function toldDays(days: readonly ProgressDay[]): ProgressDay[] {
  const step = days.length <= 31 ? 1 : days.length <= 200 ? 7 : 28
  return days.filter((_, index) => (days.length - 1 - index) % step === 0)
}
