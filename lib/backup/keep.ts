import { dayOf } from '#lib/thai/dates.ts'

/** How many days, weeks and months keep their newest backup. */
export interface KeepRule {
  days: number
  weeks: number
  months: number
}

export const usualRule: KeepRule = { days: 7, weeks: 5, months: 12 }

/** `7,5,12`: days, weeks, months; null where it is something else. */
export function readRule(text: string): KeepRule | null {
  const found = /^(\d{1,4}),(\d{1,4}),(\d{1,4})$/.exec(text.trim())
  return found ? { days: Number(found[1]), weeks: Number(found[2]), months: Number(found[3]) } : null
}

/** Named by the time of the office, so that a folder sorts by age. */
export const backupName = (at: Date): string => `sucharit-${dayOf(at)}-${clockOf(at)}.zip`

const officeOffsetMs = 7 * 3_600_000
const clockOf = (at: Date): string =>
  new Date(at.getTime() + officeOffsetMs).toISOString().slice(11, 19).replaceAll(':', '')

/** When a file of that name was made; null: no name of ours. */
export function madeAtOf(name: string): Date | null {
  const found = /^sucharit-(\d{4}-\d\d-\d\d)-(\d\d)(\d\d)(\d\d)\.zip$/.exec(name)
  const at = found ? new Date(`${found[1]}T${found[2]}:${found[3]}:${found[4]}+07:00`) : null
  return at && !Number.isNaN(at.getTime()) ? at : null
}

export interface Dated {
  name: string
  madeAt: Date
}

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000
// Day 4 of the epoch was a Monday.
const weekOf = (day: string): string => String(Math.floor((dayNumber(day) - 4) / 7))

/**
 * Which backups the rule lets go: of each of the last so many days, weeks (from Monday) and months that have one, the
 * newest stays. The newest of all stays whatever the rule says.
 */
export function chooseRemoved(backups: readonly Dated[], rule: KeepRule): string[] {
  const newestFirst = [...backups].sort((a, b) => b.madeAt.getTime() - a.madeAt.getTime())
  const kept = new Set(newestFirst.slice(0, 1).map(({ name }) => name))
  const keepOneOf = (most: number, periodOf: (day: string) => string) => {
    const seen = new Set<string>()
    for (const { name, madeAt } of newestFirst) {
      const period = periodOf(dayOf(madeAt))
      if (seen.has(period)) continue
      if (seen.size === most) return
      seen.add(period)
      kept.add(name)
    }
  }
  keepOneOf(rule.days, (day) => day)
  keepOneOf(rule.weeks, weekOf)
  keepOneOf(rule.months, (day) => day.slice(0, 7))
  return newestFirst.filter(({ name }) => !kept.has(name)).map(({ name }) => name)
}
