import 'server-only'
import { cache } from 'react'
import { results } from '#lib/content/kinds/results.ts'
import { type Fields, fieldsOf } from '#lib/content/values.ts'
import { readRows } from '#lib/site/read.ts'
import type { ResultLevel } from './level.ts'
import { type YearScore, yearScore } from './scores.ts'

export interface PublicResult {
  fiscalYear: number
  title: string
  titleEn: string
  publishedAt: Date
  fields: Fields
  score: YearScore | null
}

interface ReadResult extends Omit<PublicResult, 'fields' | 'score'> {
  fields: unknown
  levels: ResultLevel[]
}

/** What is public of each year's result, the first year first, with the level by the scheme of its own year. */
export const listResults = cache(async (): Promise<PublicResult[]> => {
  const rows = await readRows<ReadResult>(
    'results',
    `SELECT p.slug::int AS "fiscalYear", p.title, p.title_en AS "titleEn", p.published_at AS "publishedAt", p.fields,
            coalesce((SELECT json_agg(json_build_object('label', l.label_th, 'min', l.min_score, 'max', l.max_score,
                               'eachInstrumentMin', l.each_instrument_min) ORDER BY l.position)
                        FROM result_levels l
                       WHERE l.framework_id = (SELECT f.id FROM frameworks f LEFT JOIN cycles c ON c.framework_id = f.id
                                                WHERE f.fiscal_year = p.slug::int
                                                ORDER BY c.fiscal_year NULLS LAST, f.edition DESC LIMIT 1)), '[]') AS levels
       FROM publications p WHERE p.kind = $1 AND p.state = 'current' ORDER BY p.slug`,
    [results.name],
  )
  return rows.map(({ levels, fields: kept, ...row }) => {
    const fields = fieldsOf(results, kept)
    return { ...row, fields, score: yearScore(row.fiscalYear, fields, levels) }
  })
})

export const listYearScores = async (): Promise<YearScore[]> =>
  (await listResults()).flatMap(({ score }) => score ?? [])
