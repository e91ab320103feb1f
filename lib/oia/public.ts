import 'server-only'
import { readRows } from '#lib/site/read.ts'
import { clauses } from './clauses.ts'

/** Documents that are shown for one key; the count says how many there are. */
const shownPerKey = 4

export interface IndexedDocument {
  key: string
  /** how many there are under the key */
  count: number
  id: string
  kind: string
  slug: string | null
  title: string
  titleEn: string
  publishedAt: Date
}

/** What stands under each key of the index now: of a topic the newest that the office published, whatever the year. */
export const listIndexed = (): Promise<IndexedDocument[]> =>
  readRows<IndexedDocument>(
    'oia',
    `WITH found AS (
       SELECT DISTINCT 'topic:' || i.topic_slug AS key, p.id AS publication
         FROM publications p JOIN publication_items pi ON pi.publication_id = p.id
         JOIN cycle_items ci ON ci.fiscal_year = pi.fiscal_year AND ci.item_code = pi.item_code
         JOIN items i ON i.id = ci.item_id
        WHERE p.state = 'current'
       UNION SELECT 'page:' || slug, id FROM publications WHERE state = 'current' AND kind = 'page'
       UNION SELECT 'clause:' || (fields ->> 'clause'), id FROM publications
              WHERE state = 'current' AND kind = 'page' AND fields ->> 'clause' <> ''
       UNION SELECT 'category:' || (fields ->> 'category'), id FROM publications
              WHERE state = 'current' AND kind = 'news'
       UNION SELECT 'kind:' || kind, id FROM publications WHERE state = 'current' AND kind <> 'evidence'),
     numbered AS (
       SELECT f.key, p.*, count(*) OVER (PARTITION BY f.key)::int AS count,
              row_number() OVER (PARTITION BY f.key ORDER BY p.published_at DESC, p.evidence_id) AS place
         FROM found f JOIN publications p ON p.id = f.publication WHERE f.key = ANY($1))
     SELECT key, count, evidence_id AS id, kind, slug, title, title_en AS "titleEn", published_at AS "publishedAt"
       FROM numbered WHERE place <= ${shownPerKey} ORDER BY published_at DESC, evidence_id`,
    [clauses.flatMap(({ keys }) => keys)],
  )
