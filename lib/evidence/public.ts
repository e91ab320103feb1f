import 'server-only'
import { cache } from 'react'
import { contentPath } from '#lib/content/kinds.ts'
import { filesOf, linksOf, type PublicClaim, type PublicFile } from '#lib/cycle/public.ts'
import { pageSize } from '#lib/limits.ts'
import type { PublicLink } from '#lib/link-copy/offered.ts'
import type { ContactFacts } from '#lib/site/blocks.ts'
import { readRow, readRows } from '#lib/site/read.ts'

/** Lists end here: whoever needs more narrows the question. */
export const countedAtMost = 1_000

export interface LatestEvidence {
  id: string
  title: string
  /** empty where the translation is not ready */
  titleEn: string
  revisionNumber: number
  publishedAt: Date
  documentOn: string | null
  fiscalYear: number | null
  groupTh: string
  groupEn: string
  items: { fiscalYear: number; code: string }[]
  files: { mime: string; pages: number | null }[]
  links: number
}

const latest = `
  SELECT p.evidence_id AS id, p.title, p.title_en AS "titleEn", p.revision_number AS "revisionNumber", p.published_at AS "publishedAt",
         p.document_on AS "documentOn", p.fiscal_year AS "fiscalYear", g.name_th AS "groupTh", g.name_en AS "groupEn",
         coalesce((SELECT json_agg(json_build_object('fiscalYear', pi.fiscal_year, 'code', pi.item_code)
                     ORDER BY pi.fiscal_year DESC, length(pi.item_code), pi.item_code)
                     FROM publication_items pi WHERE pi.publication_id = p.id), '[]') AS items,
         coalesce((SELECT json_agg(json_build_object('mime', f.mime, 'pages', f.pages) ORDER BY f.position)
                     FROM publication_files f WHERE f.publication_id = p.id), '[]') AS files,
         (SELECT count(*)::int FROM publication_links l WHERE l.publication_id = p.id) AS links
    FROM publications p JOIN work_groups g ON g.id = p.work_group_id`

export const listNewestEvidence = (limit: number): Promise<LatestEvidence[]> =>
  readRows<LatestEvidence>(
    'newest-evidence',
    `${latest} WHERE p.state = 'current' AND p.kind = 'evidence' ORDER BY p.published_at DESC LIMIT $1`,
    [limit],
  )

export interface EvidenceFilter {
  group: string | null
  fiscalYear: number | null
  page: number
}

export interface EvidenceList {
  rows: LatestEvidence[]
  /** At most countedAtMost + 1. */
  count: number
  groups: { slug: string; nameTh: string; nameEn: string }[]
  years: number[]
}

/** What is public now, newest first. A filter that is not set costs nothing: each shape is a statement of its own. */
export const listPublicEvidence = cache(
  async (group: string | null, fiscalYear: number | null, page: number): Promise<EvidenceList> => {
    const values: unknown[] = []
    const where = ["p.state = 'current'", "p.kind = 'evidence'"]
    if (group !== null)
      where.push(`p.work_group_id = (SELECT id FROM work_groups WHERE slug = $${values.push(group)})`)
    if (fiscalYear !== null) where.push(`p.fiscal_year = $${values.push(fiscalYear)}`)
    const condition = where.join(' AND ')
    const shape = `${group === null ? '' : '-group'}${fiscalYear === null ? '' : '-year'}`
    const [rows, facts] = await Promise.all([
      readRows<LatestEvidence>(
        `evidence-list${shape}`,
        `${latest} WHERE ${condition} ORDER BY p.published_at DESC
          LIMIT ${pageSize} OFFSET ($${values.length + 1}::int - 1) * ${pageSize}`,
        [...values, page],
      ),
      readRow<Omit<EvidenceList, 'rows'>>(
        `evidence-count${shape}`,
        `SELECT (SELECT count(*)::int FROM (SELECT 1 FROM publications p WHERE ${condition}
                   LIMIT ${countedAtMost + 1}) counted) AS count,
                coalesce((SELECT json_agg(json_build_object('slug', g.slug, 'nameTh', g.name_th, 'nameEn', g.name_en)
                   ORDER BY g.position, g.slug) FROM work_groups g), '[]') AS groups,
                coalesce((SELECT json_agg(y.fiscal_year ORDER BY y.fiscal_year DESC)
                   FROM (SELECT DISTINCT fiscal_year FROM frameworks) y), '[]') AS years`,
        values,
      ),
    ])
    return { rows, count: facts?.count ?? 0, groups: facts?.groups ?? [], years: facts?.years ?? [] }
  },
)

export interface EvidenceItem {
  fiscalYear: number
  code: string
  titleTh: string
  titleEn: string
  claims: (PublicClaim & { elementText: string | null })[]
}

export interface PublicRevision {
  evidenceId: string
  kind: string
  slug: string | null
  /** where its newest revision lives, without the prefix of a language */
  path: string
  revisionNumber: number
  state: 'current' | 'superseded' | 'withdrawn'
  title: string
  summary: string
  /** empty where the translation is not ready */
  titleEn: string
  summaryEn: string
  /** what its kind declares; read it by `fieldsOf` */
  fields: unknown
  documentOn: string | null
  fiscalYear: number | null
  changeNote: string
  publishedAt: Date
  supersededAt: Date | null
  withdrawnAt: Date | null
  withdrawnReason: string
  /** Published in an emergency; nobody else has looked yet. */
  forced: boolean
  groupSlug: string
  groupTh: string
  groupEn: string
  files: PublicFile[]
  links: PublicLink[]
  items: EvidenceItem[]
  /** the office, where the text shows its card */
  contact: ContactFacts | null
  history: {
    number: number
    state: 'current' | 'superseded' | 'withdrawn'
    title: string
    changeNote: string
    publishedAt: string
    withdrawnAt: string | null
  }[]
}

/** One published revision; without a number the newest one, withdrawn or not. Null where nothing was published. */
export const findPublicRevision = cache(
  async (evidenceId: string, number: number | null): Promise<PublicRevision | null> => {
    const revision = await readRow<Omit<PublicRevision, 'path'>>(
      number === null ? 'evidence' : 'evidence-revision',
      `SELECT p.evidence_id AS "evidenceId", p.kind, p.slug, p.revision_number AS "revisionNumber", p.state,
              p.title, p.summary, p.title_en AS "titleEn", p.summary_en AS "summaryEn", p.fields,
              p.document_on AS "documentOn", p.fiscal_year AS "fiscalYear", p.change_note AS "changeNote",
              p.published_at AS "publishedAt", p.superseded_at AS "supersededAt", p.withdrawn_at AS "withdrawnAt",
              p.withdrawn_reason AS "withdrawnReason",
              p.forced_at IS NOT NULL AND p.confirmed_at IS NULL AS forced,
              g.slug AS "groupSlug", g.name_th AS "groupTh", g.name_en AS "groupEn",
              ${filesOf('p')} AS files, ${linksOf('p')} AS links,
              coalesce((SELECT json_agg(json_build_object('fiscalYear', pi.fiscal_year, 'code', pi.item_code,
                          'titleTh', i.title_th, 'titleEn', i.title_en,
                          'claims', coalesce((SELECT json_agg(json_build_object('element', c.element_number,
                              'elementText', el.text_th, 'kind', c.kind, 'evidenceId', p.evidence_id,
                              'evidenceTitle', p.title, 'evidenceTitleEn', p.title_en, 'text', c.text, 'page', c.page, 'fileId', f.id,
                              'fileName', f.file_name, 'fileLabel', f.display_name, 'fileMime', f.mime,
                              'url', l.url, 'urlLabel', l.label) ORDER BY c.element_number)
                            FROM publication_claims c
                            LEFT JOIN elements el ON el.item_id = i.id AND el.number = c.element_number
                            LEFT JOIN publication_files f ON f.id = c.file_id
                            LEFT JOIN publication_links l ON l.id = c.link_id
                           WHERE c.publication_id = p.id AND c.fiscal_year = pi.fiscal_year
                             AND c.item_code = pi.item_code), '[]'))
                          ORDER BY pi.fiscal_year DESC, i.position)
                          FROM publication_items pi
                          JOIN cycle_items ci ON ci.fiscal_year = pi.fiscal_year AND ci.item_code = pi.item_code
                          JOIN items i ON i.id = ci.item_id
                         WHERE pi.publication_id = p.id), '[]') AS items,
              (SELECT json_build_object('nameTh', o.name_th, 'nameEn', o.name_en, 'addressTh', o.address_th,
                        'addressEn', o.address_en, 'phone', o.phone, 'email', o.email, 'openingTh', o.opening_th,
                        'openingEn', o.opening_en)
                 FROM offices o WHERE strpos(concat(p.summary, p.summary_en, p.fields), '::contact') > 0) AS contact,
              (SELECT json_agg(json_build_object('number', h.revision_number, 'state', h.state, 'title', h.title,
                        'changeNote', h.change_note, 'publishedAt', h.published_at, 'withdrawnAt', h.withdrawn_at)
                        ORDER BY h.revision_number DESC)
                 FROM (SELECT * FROM publications WHERE evidence_id = p.evidence_id
                        ORDER BY revision_number DESC LIMIT 100) h) AS history
         FROM publications p JOIN work_groups g ON g.id = p.work_group_id
        WHERE p.evidence_id = $1 ${number === null ? '' : 'AND p.revision_number = $2'}
        ORDER BY p.revision_number DESC LIMIT 1`,
      number === null ? [evidenceId] : [evidenceId, number],
    )
    return revision && { ...revision, path: contentPath({ ...revision, id: evidenceId }) }
  },
)
