import type { Fields, Row, Translated } from '#lib/content/values.ts'
import { levelOf, type ResultLevel } from './level.ts'

export interface YearScore {
  fiscalYear: number
  score: number
  /** as announced, or by the scheme of the year; '' where neither is known */
  level: string
  rank: number | null
  rankOf: number | null
  source: Translated
  /** '' where there is none */
  announcement: string
}

const numberIn = (fields: Fields, name: string): number | null => {
  const value = fields[name]
  return typeof value === 'number' ? value : null
}

/** Null where a result says no score. */
export function yearScore(
  fiscalYear: number,
  fields: Fields,
  levels: readonly ResultLevel[],
): YearScore | null {
  const score = numberIn(fields, 'score')
  if (score === null) return null
  const instruments = ['iit', 'eit', 'oit'].map((name) => numberIn(fields, name))
  return {
    fiscalYear,
    score,
    level: String(fields.level || (levelOf(levels, score, instruments) ?? '')),
    rank: numberIn(fields, 'rank'),
    rankOf: numberIn(fields, 'rankOf'),
    source: fields.source as Translated,
    announcement: String(fields.announcement ?? ''),
  }
}

/** Every year from the first that is known to the last: a year without a score is a gap, never left out. */
export function yearsBetween<T extends { fiscalYear: number }>(
  known: readonly T[],
): { fiscalYear: number; known: T | null }[] {
  const years = known.map(({ fiscalYear }) => fiscalYear)
  if (years.length === 0) return []
  const first = Math.min(...years)
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => {
    const fiscalYear = first + index
    return { fiscalYear, known: known.find((one) => one.fiscalYear === fiscalYear) ?? null }
  })
}

/** `doneLate`: after its day. Whether an open one is late depends on today, which a printed page does not know. */
export type ActionState = 'done' | 'doneLate' | 'open'

export function actionState(row: Row): ActionState {
  if (!row.done) return 'open'
  return row.due && row.done > row.due ? 'doneLate' : 'done'
}

/** The rows that are not done though their day is over. Days as YYYY-MM-DD. */
export const overdueActions = (rows: readonly Row[], today: string): Row[] =>
  rows.filter(
    (row) => actionState(row) === 'open' && typeof row.due === 'string' && row.due !== '' && row.due < today,
  )
