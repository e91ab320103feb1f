import 'server-only'
import { readRow } from '#lib/site/read.ts'
import type { Span } from './days.ts'

export interface ItemSpans {
  itemCode: string
  /** when every element was shown to the public at once */
  whole: Span[]
  /** when any was */
  begun: Span[]
}

export interface YearProgress {
  fiscalYear: number
  isFinished: boolean
  opensOn: string | null
  dueOn: string | null
  submitsOn: string | null
  /** when anything of the year was published, replaced or withdrawn last */
  changedAt: Date | null
  items: ItemSpans[]
}

const spansOf = (ranges: string): string => `
  (SELECT coalesce(json_agg(json_build_array(lower(r), upper(r)) ORDER BY r), '[]') FROM unnest(${ranges}) r)`

/**
 * Since when and until when each item of a year was whole before the public, from the publications alone: each shows its
 * elements from its publishing until it is replaced or withdrawn. Today's elements are asked, of the past too. Null
 * where the year has no cycle.
 */
export async function findYearProgress(fiscalYear: number): Promise<YearProgress | null> {
  const found = await readRow<YearProgress>(
    'year-progress',
    `WITH claimed AS (
       SELECT c.item_code, c.element_number, p.published_at, least(p.superseded_at, p.withdrawn_at) AS ended_at
         FROM publication_claims c JOIN publications p ON p.id = c.publication_id WHERE c.fiscal_year = $1),
     shown AS (
       SELECT item_code, element_number, range_agg(tstzrange(published_at, ended_at)) AS at
         FROM claimed WHERE published_at < coalesce(ended_at, 'infinity') GROUP BY 1, 2),
     spans AS (
       SELECT i.code, i.position, range_intersect_agg(coalesce(s.at, '{}')) AS whole,
              range_agg(coalesce(s.at, '{}')) AS begun
         FROM cycles y JOIN items i ON i.framework_id = y.framework_id JOIN elements e ON e.item_id = i.id
         LEFT JOIN shown s ON s.item_code = i.code AND s.element_number = e.number
        WHERE y.fiscal_year = $1 GROUP BY 1, 2)
     SELECT y.fiscal_year AS "fiscalYear", y.state = 'finished' AS "isFinished", y.opens_on AS "opensOn", y.due_on AS "dueOn", y.submits_on AS "submitsOn",
            (SELECT greatest(max(published_at), max(ended_at)) FROM claimed) AS "changedAt",
            (SELECT coalesce(json_agg(json_build_object('itemCode', code, 'whole', ${spansOf('whole')},
               'begun', ${spansOf('begun')}) ORDER BY position), '[]') FROM spans) AS items
       FROM cycles y WHERE y.fiscal_year = $1`,
    [fiscalYear],
  )
  return found
}
