import 'server-only'
import { readRow } from '#lib/site/read.ts'

/** A sitemap holds 50,000 addresses at most; each page stands there in two languages. */
const evidenceAtMost = 24_000

export interface PublicAddresses {
  items: { fiscalYear: number; code: string }[]
  years: number[]
  /** of every kind, each with its address */
  evidence: { kind: string; id: string; slug: string | null; publishedAt: string }[]
}

/** The addresses behind the patterns of the route list, for the sitemap. */
export const listPublicAddresses = async (): Promise<PublicAddresses> =>
  (await readRow<PublicAddresses>(
    'addresses',
    `WITH edition AS (
       SELECT DISTINCT ON (f.fiscal_year) f.id, f.fiscal_year FROM frameworks f
         LEFT JOIN cycles c ON c.framework_id = f.id
        ORDER BY f.fiscal_year, c.fiscal_year NULLS LAST, f.edition DESC
     )
     SELECT coalesce((SELECT json_agg(e.fiscal_year ORDER BY e.fiscal_year DESC) FROM edition e), '[]') AS years,
            coalesce((SELECT json_agg(json_build_object('fiscalYear', e.fiscal_year, 'code', i.code)
                        ORDER BY e.fiscal_year DESC, i.position)
                        FROM edition e JOIN items i ON i.framework_id = e.id), '[]') AS items,
            coalesce((SELECT json_agg(json_build_object('kind', p.kind, 'id', p.evidence_id, 'slug', p.slug,
                        'publishedAt', p.published_at)
                        ORDER BY p.published_at DESC)
                        FROM (SELECT kind, evidence_id, slug, published_at FROM publications WHERE state = 'current'
                               ORDER BY published_at DESC LIMIT ${evidenceAtMost}) p), '[]') AS evidence`,
  )) ?? { years: [], items: [], evidence: [] }
