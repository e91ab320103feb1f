import 'server-only'
import { cache } from 'react'
import { pool } from '#lib/db.ts'
import type { Actor } from '#lib/user/actor.ts'
import { type Certainty, type Holiday, publishedHolidays } from './published.ts'

export interface ListedHoliday extends Holiday {
  /** `removed` days are shown to be put back, and do not count */
  origin: 'published' | 'added' | 'removed'
  changedBy: string | null
  changedAt: Date | null
}

interface Change {
  day: string
  kind: 'added' | 'removed'
  name: string
  changedBy: string
  changedAt: Date
}

const listChanges = cache(async (): Promise<Change[]> => {
  const { rows } = await pool().query<Change>(
    `SELECT h.day::text AS day, h.kind::text AS kind, h.name, u.name AS "changedBy", h.changed_at AS "changedAt"
       FROM holiday_changes h JOIN users u ON u.id = h.changed_by_id ORDER BY h.day`,
  )
  return rows
})

/** The holidays of a year in the Buddhist Era, with what the office changed. */
export async function listHolidays(
  _actor: Actor,
  year: number,
): Promise<{ certainty: Certainty; days: ListedHoliday[] }> {
  const [{ certainty, days }, changes] = await Promise.all([publishedHolidays(year), listChanges()])
  const listed = new Map<string, ListedHoliday>(
    days.map((one) => [one.day, { ...one, origin: 'published', changedBy: null, changedAt: null }]),
  )
  for (const { day, kind, name, changedBy, changedAt } of changes) {
    if (Number(day.slice(0, 4)) + 543 !== year) continue
    const published = listed.get(day)
    if (kind === 'added')
      listed.set(day, { day, nameTh: name, nameEn: name, origin: 'added', changedBy, changedAt })
    else if (published) listed.set(day, { ...published, origin: 'removed', changedBy, changedAt })
  }
  return { certainty, days: [...listed.values()].sort((a, b) => a.day.localeCompare(b.day)) }
}

/** The holidays that count in the years these days (YYYY-MM-DD) are in and between, and the years whose list is not complete. */
export async function holidaysAround(
  actor: Actor,
  days: readonly (string | null | undefined)[],
): Promise<{ holidays: Holiday[]; unlisted: number[] }> {
  const named = days.flatMap((day) => (day ? Number(day.slice(0, 4)) + 543 : []))
  const first = Math.min(...named)
  const years =
    named.length === 0 ? [] : Array.from({ length: Math.max(...named) - first + 1 }, (_, n) => first + n)
  const lists = await Promise.all(years.map((year) => listHolidays(actor, year)))
  return {
    holidays: lists.flatMap((list) => list.days.filter((day) => day.origin !== 'removed')),
    unlisted: years.filter((_, index) => lists[index]!.certainty === 'rule'),
  }
}
