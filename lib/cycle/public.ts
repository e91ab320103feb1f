import 'server-only'
import { cache } from 'react'
import { type ItemState, itemState } from '#lib/cycle/public-state.ts'
import { pageSize } from '#lib/limits.ts'
import type { PublicLink } from '#lib/link-copy/offered.ts'
import type { PublicPicture } from '#lib/picture/shown.ts'
import { readRow, readRows } from '#lib/site/read.ts'

export type CycleState = 'planned' | 'running' | 'finished'

// The edition in force of each year: the one its cycle uses; without a cycle, the newest.
const editions = `
  SELECT DISTINCT ON (f.fiscal_year) f.id, f.fiscal_year, f.title_th, f.pass_mark, f.provisional_from, c.state AS cycle_state,
         c.opens_on, c.due_on, c.submits_on, c.finished_at
    FROM frameworks f LEFT JOIN cycles c ON c.framework_id = f.id`
const inForceFirst = 'ORDER BY f.fiscal_year, c.fiscal_year NULLS LAST, f.edition DESC'

// How many elements an item has and how many of them a current publication shows. OFFSET 0 keeps each probe a probe:
// it ends at the first claim found, so ten times the evidence costs the same.
const shownOf = (item: string, fiscalYear: string): string => `
  SELECT count(*)::int AS elements,
         count(*) FILTER (WHERE EXISTS (
           SELECT 1 FROM publication_claims c JOIN publications p ON p.id = c.publication_id
            WHERE c.fiscal_year = ${fiscalYear} AND c.item_code = ${item}.code AND c.element_number = el.number
              AND p.state = 'current' OFFSET 0))::int AS shown
    FROM elements el WHERE el.item_id = ${item}.id`
// Asked only where no element is shown. An aggregate, for the planner walks the whole table to find a first row.
const publishedOf = (item: string, fiscalYear: string): string => `
  coalesce((SELECT bool_or(p.state = 'current') FROM publication_items pi
              JOIN publications p ON p.id = pi.publication_id
             WHERE pi.fiscal_year = ${fiscalYear} AND pi.item_code = ${item}.code), false)`

interface Shown {
  elements: number
  shown: number
  published: boolean
}
const withState = <T extends Shown>(row: T): T & { state: ItemState } => ({ ...row, state: itemState(row) })

export interface YearCounts {
  fiscalYear: number
  titleTh: string
  cycleState: CycleState | null
  complete: number
  partial: number
  none: number
  total: number
}

// The state of each item of an edition `e`, as 2 complete, 1 partial, 0 none. A year without a cycle has no evidence,
// and is not asked for any.
const stateOf = `
  SELECT CASE WHEN n.elements > 0 AND n.shown = n.elements THEN 2
              WHEN n.shown > 0 THEN 1
              WHEN e.cycle_state IS NOT NULL AND ${publishedOf('i', 'e.fiscal_year')}
                THEN CASE WHEN n.elements = 0 THEN 2 ELSE 1 END
              ELSE 0 END AS state
    FROM (${shownOf('i', 'e.fiscal_year')} AND e.cycle_state IS NOT NULL) n OFFSET 0`
const yearCounts = `
  SELECT e.fiscal_year AS "fiscalYear", e.title_th AS "titleTh", e.cycle_state AS "cycleState",
         count(*)::int AS total,
         count(*) FILTER (WHERE s.state = 2)::int AS complete,
         count(*) FILTER (WHERE s.state = 1)::int AS partial,
         count(*) FILTER (WHERE s.state = 0)::int AS none
    FROM edition e JOIN items i ON i.framework_id = e.id CROSS JOIN LATERAL (${stateOf}) s
   GROUP BY 1, 2, 3`

/** Every year whose framework we hold, newest first, with the state of its items. */
export const listPublicYears = (): Promise<YearCounts[]> =>
  readRows<YearCounts>(
    'years',
    `WITH edition AS MATERIALIZED (${editions} ${inForceFirst}) ${yearCounts} ORDER BY 1 DESC`,
  )

export interface ShownYear {
  /** The running year, else the newest that had a cycle; null before the first one. */
  shown: YearCounts | null
  firstYear: number | null
  lastYear: number | null
}

/** The year that the front page speaks of, and the years there are. */
export const findShownYear = async (): Promise<ShownYear> =>
  (await readRow<ShownYear>(
    'shown-year',
    `WITH edition AS MATERIALIZED (
       SELECT f.id, f.fiscal_year, f.title_th, c.state AS cycle_state
         FROM cycles c JOIN frameworks f ON f.id = c.framework_id
        ORDER BY c.state = 'running' DESC, c.fiscal_year DESC LIMIT 1
     )
     SELECT (SELECT row_to_json(y) FROM (${yearCounts}) y) AS shown,
            (SELECT min(fiscal_year) FROM frameworks) AS "firstYear",
            (SELECT max(fiscal_year) FROM frameworks) AS "lastYear"`,
  )) ?? { shown: null, firstYear: null, lastYear: null }

export interface YearItem extends Shown {
  code: string
  titleTh: string
  titleEn: string
  indicatorCode: string
  indicatorTh: string
  indicatorEn: string
  subIndicatorCode: string
  subIndicatorTh: string
  subIndicatorEn: string
  groupTh: string | null
  groupEn: string | null
  state: ItemState
}

export interface PublicYear {
  fiscalYear: number
  titleTh: string
  cycleState: CycleState | null
  /** the year whose list it copies while its own is not known */
  provisionalFrom: number | null
  opensOn: string | null
  dueOn: string | null
  submitsOn: string | null
  years: number[]
  items: YearItem[]
}

/** One year in the official order. Null where we hold no framework of it. */
export const findPublicYear = cache(async (fiscalYear: number): Promise<PublicYear | null> => {
  const year = await readRow<Omit<PublicYear, 'items'> & { items: Omit<YearItem, 'state'>[] }>(
    'year',
    `WITH edition AS (${editions} WHERE f.fiscal_year = $1 ${inForceFirst})
     SELECT e.fiscal_year AS "fiscalYear", e.title_th AS "titleTh", e.cycle_state AS "cycleState",
            e.provisional_from AS "provisionalFrom",
            e.opens_on AS "opensOn", e.due_on AS "dueOn", e.submits_on AS "submitsOn",
            (SELECT json_agg(y.fiscal_year ORDER BY y.fiscal_year)
               FROM (SELECT DISTINCT fiscal_year FROM frameworks) y) AS years,
            (SELECT json_agg(json_build_object(
                'code', i.code, 'titleTh', i.title_th, 'titleEn', i.title_en,
                'indicatorCode', d.code, 'indicatorTh', d.name_th, 'indicatorEn', d.name_en,
                'subIndicatorCode', s.code, 'subIndicatorTh', s.name_th, 'subIndicatorEn', s.name_en,
                'groupTh', g.name_th, 'groupEn', g.name_en, 'elements', n.elements, 'shown', n.shown,
                'published', n.shown > 0 OR ${publishedOf('i', '$1')}) ORDER BY i.position)
               FROM items i
               JOIN sub_indicators s ON s.framework_id = i.framework_id AND s.code = i.sub_indicator_code
               JOIN indicators d ON d.framework_id = s.framework_id AND d.code = s.indicator_code
               LEFT JOIN assignments a ON a.fiscal_year = $1 AND a.item_code = i.code AND a.kind = 'lead'
               LEFT JOIN work_groups g ON g.id = a.work_group_id
              CROSS JOIN LATERAL (${shownOf('i', '$1')}) n
              WHERE i.framework_id = e.id) AS items
       FROM edition e`,
    [fiscalYear],
  )
  return year && { ...year, items: (year.items ?? []).map(withState) }
})

export interface PublicClaim {
  element: number
  kind: 'file' | 'link' | 'text' | 'none'
  evidenceId: string
  evidenceTitle: string
  /** empty where the translation is not ready */
  evidenceTitleEn: string
  text: string
  page: number | null
  fileId: string | null
  fileName: string | null
  fileLabel: string | null
  fileMime: string | null
  url: string | null
  urlLabel: string | null
}

export interface ItemEvidence {
  id: string
  title: string
  /** Its first thousand characters. */
  summary: string
  /** empty where the translation is not ready */
  titleEn: string
  summaryEn: string
  revisionNumber: number
  documentOn: string | null
  fiscalYear: number | null
  publishedAt: string
  forced: boolean
  groupTh: string
  groupEn: string
  elements: number[]
  files: PublicFile[]
  links: PublicLink[]
}

export interface PublicFile {
  id: string
  fileName: string
  displayName: string
  mime: string
  size: number
  pages: number | null
  hasText: boolean | null
  sha256: string
  picture: PublicPicture | null
}

export interface OtherYear {
  fiscalYear: number
  code: string
  merged: boolean
}

export interface Neighbour {
  code: string
  titleTh: string
  titleEn: string
}

export interface PublicItem extends Shown {
  fiscalYear: number
  cycleState: CycleState | null
  /** the year whose list its year copies while the own one is not known */
  provisionalFrom: number | null
  code: string
  titleTh: string
  titleEn: string
  topic: string
  indicatorCode: string
  indicatorTh: string
  indicatorEn: string
  subIndicatorCode: string
  subIndicatorTh: string
  subIndicatorEn: string
  periodYear: number | null
  periodRelation: 'current' | 'previous' | 'none'
  periodCoverage: string
  state: ItemState
  required: { number: number; text: string }[]
  /** The newest three of each element. */
  claims: PublicClaim[]
  claimCounts: { element: number; count: number }[]
  groups: { nameTh: string; nameEn: string; lead: boolean }[]
  evidence: ItemEvidence[]
  evidenceCount: number
  withdrawn: { id: string; title: string; withdrawnAt: string; reason: string }[]
  otherYears: OtherYear[]
  previous: Neighbour | null
  next: Neighbour | null
}

/** How a file is shown as a picture, as JSON; null for any other file. */
export const pictureOf = (file: string): string => `
  (SELECT json_build_object('variant', v.variant, 'width', v.width, 'height', v.height, 'altTh', v.alt_th, 'altEn', v.alt_en,
      'decorative', v.decorative) FROM publication_pictures v WHERE v.file_id = ${file}.id)`

export const filesOf = (publication: string): string => `
  coalesce((SELECT json_agg(json_build_object('id', f.id, 'fileName', f.file_name, 'displayName', f.display_name,
      'mime', f.mime, 'size', f.size, 'pages', f.pages, 'hasText', f.has_text, 'sha256', f.sha256, 'picture', ${pictureOf('f')}) ORDER BY f.position)
    FROM publication_files f WHERE f.publication_id = ${publication}.id), '[]')`
export const linksOf = (publication: string): string => `
  coalesce((SELECT json_agg(json_build_object('url', l.url, 'label', l.label, 'copy',
      (SELECT json_build_object('id', o.copy_id, 'fileName', o.file_name, 'mime', o.mime, 'size', o.size,
          'sha256', o.sha256, 'takenAt', o.taken_at, 'failingSince', o.failing_since)
         FROM link_offers o WHERE o.address = l.url)) ORDER BY l.position)
    FROM publication_links l WHERE l.publication_id = ${publication}.id), '[]')`

/** One item with what shows it; the evidence of one page. Null where the year or the code does not exist. */
export const findPublicItem = cache(
  async (fiscalYear: number, code: string, page: number): Promise<PublicItem | null> => {
    const item = await readRow<Omit<PublicItem, 'state'>>(
      'item',
      `WITH edition AS (${editions} WHERE f.fiscal_year = $1 ${inForceFirst}),
       answering AS (
         SELECT p.id, p.published_at FROM publication_items pi JOIN publications p ON p.id = pi.publication_id
          WHERE pi.fiscal_year = $1 AND pi.item_code = $2 AND p.state = 'current'
       ),
       ranked AS (
         SELECT c.publication_id, c.element_number, c.kind, c.text, c.page, c.file_id, c.link_id,
                row_number() OVER (PARTITION BY c.element_number ORDER BY p.published_at DESC, p.id) AS place
           FROM publication_claims c JOIN answering p ON p.id = c.publication_id
          WHERE c.fiscal_year = $1 AND c.item_code = $2
       )
       SELECT $1::int AS "fiscalYear", e.cycle_state AS "cycleState",
              e.provisional_from AS "provisionalFrom", i.code, i.title_th AS "titleTh",
              i.title_en AS "titleEn", i.topic_slug AS topic,
              d.code AS "indicatorCode", d.name_th AS "indicatorTh", d.name_en AS "indicatorEn",
              s.code AS "subIndicatorCode", s.name_th AS "subIndicatorTh", s.name_en AS "subIndicatorEn",
              i.period_year AS "periodYear", i.period_relation AS "periodRelation",
              i.period_coverage AS "periodCoverage",
              n.elements, n.shown, EXISTS (SELECT 1 FROM answering) AS published,
              coalesce((SELECT json_agg(json_build_object('number', el.number, 'text', el.text_th) ORDER BY el.number)
                          FROM elements el WHERE el.item_id = i.id), '[]') AS required,
              coalesce((SELECT json_agg(json_build_object('element', r.element_number, 'kind', r.kind,
                          'evidenceId', p.evidence_id, 'evidenceTitle', p.title, 'evidenceTitleEn', p.title_en, 'text', r.text, 'page', r.page,
                          'fileId', f.id, 'fileName', f.file_name, 'fileLabel', f.display_name, 'fileMime', f.mime,
                          'url', l.url, 'urlLabel', l.label) ORDER BY r.element_number, r.place)
                          FROM ranked r JOIN publications p ON p.id = r.publication_id
                          LEFT JOIN publication_files f ON f.id = r.file_id
                          LEFT JOIN publication_links l ON l.id = r.link_id
                         WHERE r.place <= 3), '[]') AS claims,
              coalesce((SELECT json_agg(json_build_object('element', t.element_number, 'count', t.count))
                          FROM (SELECT element_number, count(*) FROM ranked GROUP BY 1) t), '[]') AS "claimCounts",
              coalesce((SELECT json_agg(json_build_object('nameTh', g.name_th, 'nameEn', g.name_en,
                          'lead', a.kind = 'lead') ORDER BY a.kind, g.position)
                          FROM assignments a JOIN work_groups g ON g.id = a.work_group_id
                         WHERE a.fiscal_year = $1 AND a.item_code = $2), '[]') AS groups,
              (SELECT count(*)::int FROM answering) AS "evidenceCount",
              coalesce((SELECT json_agg(json_build_object('id', p.evidence_id, 'title', p.title, 'summary', left(p.summary, 1000),
                          'titleEn', p.title_en, 'summaryEn', left(p.summary_en, 1000),
                          'revisionNumber', p.revision_number, 'documentOn', p.document_on, 'fiscalYear', p.fiscal_year,
                          'publishedAt', p.published_at, 'forced', p.forced_at IS NOT NULL AND p.confirmed_at IS NULL,
                          'groupTh', g.name_th, 'groupEn', g.name_en,
                          'elements', coalesce((SELECT json_agg(c.element_number ORDER BY c.element_number)
                             FROM publication_claims c
                            WHERE c.publication_id = p.id AND c.fiscal_year = $1 AND c.item_code = $2), '[]'),
                          'files', ${filesOf('p')}, 'links', ${linksOf('p')}) ORDER BY p.published_at DESC, p.id)
                          FROM (SELECT id FROM answering ORDER BY published_at DESC, id
                                 LIMIT ${pageSize} OFFSET ($3::int - 1) * ${pageSize}) a
                          JOIN publications p ON p.id = a.id
                          JOIN work_groups g ON g.id = p.work_group_id), '[]') AS evidence,
              coalesce((SELECT json_agg(json_build_object('id', w.evidence_id, 'title', w.title,
                          'withdrawnAt', w.withdrawn_at, 'reason', w.withdrawn_reason) ORDER BY w.withdrawn_at DESC)
                          FROM (SELECT p.* FROM publication_items pi JOIN publications p ON p.id = pi.publication_id
                                 WHERE pi.fiscal_year = $1 AND pi.item_code = $2 AND p.state = 'withdrawn'
                                   AND NOT EXISTS (SELECT 1 FROM publications later
                                         WHERE later.evidence_id = p.evidence_id
                                           AND later.revision_number > p.revision_number)
                                 ORDER BY p.withdrawn_at DESC LIMIT ${pageSize}) w), '[]') AS withdrawn,
              coalesce((SELECT json_agg(json_build_object('fiscalYear', o.fiscal_year, 'code', o.item_code,
                          'merged', o.merged) ORDER BY o.fiscal_year, length(o.item_code), o.item_code)
                          FROM (SELECT tc.fiscal_year, tc.item_code, bool_and(tc.kind = 'merged') AS merged
                                  FROM topic_codes tc
                                 WHERE tc.topic_slug IN (SELECT topic_slug FROM topic_codes
                                         WHERE fiscal_year = $1 AND item_code = $2)
                                    OR tc.topic_slug = i.topic_slug
                                 GROUP BY 1, 2) o), '[]') AS "otherYears",
              (SELECT json_build_object('code', x.code, 'titleTh', x.title_th, 'titleEn', x.title_en) FROM items x
                WHERE x.framework_id = e.id AND x.position < i.position ORDER BY x.position DESC LIMIT 1) AS previous,
              (SELECT json_build_object('code', x.code, 'titleTh', x.title_th, 'titleEn', x.title_en) FROM items x
                WHERE x.framework_id = e.id AND x.position > i.position ORDER BY x.position LIMIT 1) AS next
         FROM edition e JOIN items i ON i.framework_id = e.id AND i.code = $2
         JOIN sub_indicators s ON s.framework_id = i.framework_id AND s.code = i.sub_indicator_code
         JOIN indicators d ON d.framework_id = s.framework_id AND d.code = s.indicator_code
        CROSS JOIN LATERAL (${shownOf('i', '$1')}) n`,
      [fiscalYear, code, page],
    )
    return item && withState(item)
  },
)

/** The item of the running cycle that a topic or a code names; the newest cycle where none is running. */
export const findLatestItem = (topicOrCode: string): Promise<{ fiscalYear: number; code: string } | null> =>
  readRow(
    'latest-item',
    `WITH cycle AS (
       SELECT fiscal_year FROM cycles ORDER BY state = 'running' DESC, fiscal_year DESC LIMIT 1
     )
     SELECT found.fiscal_year AS "fiscalYear", found.item_code AS code FROM (
       SELECT ci.fiscal_year, ci.item_code, 0 AS place FROM cycle_items ci JOIN cycle USING (fiscal_year)
        WHERE ci.item_code = upper($1)
       UNION ALL
       SELECT ci.fiscal_year, ci.item_code, CASE t.kind WHEN 'own' THEN 1 ELSE 2 END
         FROM topic_codes t JOIN cycle USING (fiscal_year)
         JOIN cycle_items ci ON ci.fiscal_year = t.fiscal_year AND ci.item_code = t.item_code
        WHERE t.topic_slug = lower($1)
     ) found ORDER BY found.place, length(found.item_code), found.item_code LIMIT 1`,
    [topicOrCode],
  )
