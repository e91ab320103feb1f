import 'server-only'
import { db, pool, type Tx } from '#lib/db.ts'
import { readable } from '#lib/evidence/readable.ts'
import type { RevisionState } from '#lib/evidence/workflow.ts'
import { pageSize } from '#lib/limits.ts'
import type { Finding, FindingCode, Severity } from '#lib/precheck/schema.ts'
import { type Actor, readsWholeOffice } from '#lib/user/actor.ts'
import { readerVersion } from './read-blobs.ts'
import { type FindingSort, type FindingState, findingSorts } from './schema.ts'

export interface Confirmation {
  reason: string
  by: string
  at: Date
}

/** A finding at the place it concerns; one that several items have in common is one. */
export interface ShownFinding {
  key: string
  code: FindingCode
  severity: Severity
  part: Finding['where']['part']
  items: { fiscalYear: number; itemCode: string }[]
  elementNumber: number | null
  attachmentId: string | null
  /** what the file or the link is called */
  name: string | null
  page: number | null
  sheet: string | null
  hidden: boolean
  linkUrl: string | null
  params: Finding['params']
  found: string
  confirmation: Confirmation | null
}

export interface RevisionFindings {
  revisionId: string
  /** null before the first check */
  checkedAt: Date | null
  /** something has changed since, and the check of it is on its way */
  isPending: boolean
  /** files that are still to be read, of all */
  unread: number
  files: number
  findings: ShownFinding[]
  /** said of this evidence in earlier revisions or of findings that are gone, the newest first */
  earlier: (Confirmation & { code: string; placeName: string; page: number | null; ended: boolean })[]
}

const severityOrder = `array_position(ARRAY['fault', 'ask', 'advice'], f.severity::text)`

/** What the pre-check says of a revision; null where it is not there or not this actor's. */
export async function findRevisionFindings(
  actor: Actor,
  revision: { evidenceId: string; number: number } | { id: string },
): Promise<RevisionFindings | null> {
  const found = await db().revision.findFirst({
    where: { ...revision, evidence: readable(actor) },
    select: { id: true, evidenceId: true, check: true, attachments: { select: { sha256: true } } },
  })
  if (!found) return null
  const { id, evidenceId, check, attachments } = found
  const [findings, read, earlier] = await Promise.all([
    listShown(id),
    db().blobReading.count({
      where: {
        sha256: { in: attachments.map(({ sha256 }) => sha256) },
        readerVersion: { gte: readerVersion },
      },
    }),
    listEarlier(id, evidenceId),
  ])
  return {
    revisionId: id,
    checkedAt: check?.checkedAt ?? null,
    isPending: check !== null && (check.checkedAt === null || check.wantedAt > check.checkedAt),
    unread: attachments.length - read,
    files: attachments.length,
    findings,
    earlier,
  }
}

async function listShown(revisionId: string): Promise<ShownFinding[]> {
  const { rows } = await pool().query<ShownFinding>(
    `SELECT f.key, f.code, f.severity::text AS severity,
            CASE f.part WHEN 'document_date' THEN 'documentDate' ELSE f.part::text END AS part,
            json_agg(json_build_object('fiscalYear', f.fiscal_year, 'itemCode', f.item_code)
              ORDER BY f.fiscal_year DESC, length(f.item_code), f.item_code) AS items,
            f.element_number AS "elementNumber", f.attachment_id AS "attachmentId",
            coalesce(min(a.display_name), min(l.label)) AS name, f.page, f.sheet, f.hidden, f.link_url AS "linkUrl",
            f.params::jsonb AS params, f.found,
            min(CASE WHEN c.id IS NULL THEN NULL ELSE json_build_object('reason', c.reason, 'by', u.name, 'at', c.confirmed_at)::text
              END)::json AS confirmation
       FROM findings f JOIN revisions r ON r.id = f.revision_id
       LEFT JOIN attachments a ON a.id = f.attachment_id
       LEFT JOIN revision_links l ON l.revision_id = f.revision_id AND l.url = f.link_url
       LEFT JOIN finding_confirmations c ON c.evidence_id = r.evidence_id AND c.key = f.key AND c.ended_at IS NULL
       LEFT JOIN users u ON u.id = c.confirmed_by_id
      WHERE f.revision_id = $1::uuid
      GROUP BY f.key, f.code, f.severity, f.part, f.element_number, f.attachment_id, f.page, f.sheet, f.hidden, f.link_url,
               f.params::jsonb, f.found
      ORDER BY ${severityOrder}, min(f.position)`,
    [revisionId],
  )
  return rows.map(({ confirmation, ...row }) => ({
    ...row,
    confirmation: confirmation && { ...confirmation, at: new Date(confirmation.at) },
  }))
}

async function listEarlier(revisionId: string, evidenceId: string): Promise<RevisionFindings['earlier']> {
  const { rows } = await pool().query<RevisionFindings['earlier'][number]>(
    `SELECT c.code, c.place_name AS "placeName", c.page, c.reason, u.name AS by, c.confirmed_at AS at,
            c.ended_at IS NOT NULL AS ended
       FROM finding_confirmations c JOIN users u ON u.id = c.confirmed_by_id
      WHERE c.evidence_id = $2 AND (c.ended_at IS NOT NULL
        OR NOT EXISTS (SELECT 1 FROM findings f WHERE f.revision_id = $1::uuid AND f.key = c.key))
      ORDER BY c.confirmed_at DESC LIMIT 20`,
    [revisionId, evidenceId],
  )
  return rows
}

/** How many of each kind are open, of one revision or evidence. */
export interface FindingCounts {
  fault: number
  ask: number
  advice: number
}

const openCounts = `
  count(DISTINCT f.key) FILTER (WHERE f.severity = 'fault')::int AS fault,
  count(DISTINCT f.key) FILTER (WHERE f.severity = 'ask')::int AS ask,
  count(DISTINCT f.key) FILTER (WHERE f.severity = 'advice')::int AS advice`
const isOpenFinding = `NOT EXISTS (SELECT 1 FROM finding_confirmations c
  WHERE c.evidence_id = r.evidence_id AND c.key = f.key AND c.ended_at IS NULL)`

/** Open findings of revisions that the caller has asked for on behalf of somebody who reads them, by `evidenceId/number`. */
export async function countFindings(
  actor: Actor,
  revisions: readonly { evidenceId: string; number: number }[],
): Promise<ReadonlyMap<string, FindingCounts>> {
  if (revisions.length === 0) return new Map()
  const { rows } = await pool().query<FindingCounts & { evidenceId: string; number: number }>(
    `SELECT r.evidence_id AS "evidenceId", r.number, ${openCounts}
       FROM unnest($1::text[], $2::int[]) AS wanted(evidence_id, number)
       JOIN revisions r ON r.evidence_id = wanted.evidence_id AND r.number = wanted.number
       JOIN evidence e ON e.id = r.evidence_id JOIN findings f ON f.revision_id = r.id
      WHERE ${isOpenFinding} AND ($3 OR e.work_group_id::text = ANY($4))
      GROUP BY r.id`,
    [
      revisions.map(({ evidenceId }) => evidenceId),
      revisions.map(({ number }) => number),
      readsWholeOffice(actor),
      actor.groups.map(({ workGroupId }) => workGroupId),
    ],
  )
  return new Map(rows.map(({ evidenceId, number, ...counts }) => [`${evidenceId}/${number}`, counts]))
}

/** Open findings of the newest revisions that answer each item of a year; by item code. */
export async function countItemFindings(
  actor: Actor,
  fiscalYear: number,
): Promise<ReadonlyMap<string, FindingCounts>> {
  const { rows } = await pool().query<FindingCounts & { itemCode: string }>(
    `SELECT f.item_code AS "itemCode", ${openCounts}
       FROM findings f JOIN revisions r ON r.id = f.revision_id JOIN evidence e ON e.id = r.evidence_id
      WHERE f.fiscal_year = $1 AND ${isNewest} AND ${isOpenFinding} AND ($2 OR e.work_group_id::text = ANY($3))
      GROUP BY f.item_code`,
    [fiscalYear, readsWholeOffice(actor), actor.groups.map(({ workGroupId }) => workGroupId)],
  )
  return new Map(rows.map(({ itemCode, ...counts }) => [itemCode, counts]))
}

/** The open revision of an evidence, or the public one where none is open. */
const isNewest = `(r.state IN ('draft', 'submitted', 'returned', 'approved') OR r.state = 'published'
  AND NOT EXISTS (SELECT 1 FROM revisions o WHERE o.evidence_id = r.evidence_id AND o.number > r.number
    AND o.state IN ('draft', 'submitted', 'returned', 'approved')))`

/** Faults that nobody has confirmed: what publishing asks a reason for. */
export async function countOpenFaults(tx: Tx, revisionId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ faults: number }[]>`
    SELECT count(DISTINCT f.key)::int AS faults FROM findings f JOIN revisions r ON r.id = f.revision_id
     WHERE f.revision_id = ${revisionId}::uuid AND f.severity = 'fault' AND NOT EXISTS (
       SELECT 1 FROM finding_confirmations c WHERE c.evidence_id = r.evidence_id AND c.key = f.key AND c.ended_at IS NULL)`
  return row?.faults ?? 0
}

export interface FindingFilter {
  group: string
  item: string
  /** fiscal year, or '' for all */
  year: string
  code: FindingCode | ''
  severity: Severity | ''
  state: FindingState | ''
  sort: FindingSort
}

/** The filter that leaves nothing out. */
export const everyFinding: FindingFilter = {
  ...{ group: '', item: '', year: '', code: '', severity: '', state: '', sort: 'worst' },
}

export interface ListedFinding {
  evidenceId: string
  number: number
  title: string
  revisionState: RevisionState
  key: string
  fiscalYear: number
  itemCode: string
  code: FindingCode
  severity: Severity
  part: Finding['where']['part']
  elementNumber: number | null
  attachmentId: string | null
  name: string | null
  page: number | null
  sheet: string | null
  hidden: boolean
  linkUrl: string | null
  params: Finding['params']
  found: string
  checkedAt: Date
  group: { id: string; nameTh: string; nameEn: string }
  confirmation: Confirmation | null
}

const orders: Record<FindingSort, string> = {
  worst: `${severityOrder}, f.fiscal_year DESC, i.position, r.evidence_id, f.position`,
  newest: 'k.checked_at DESC, r.evidence_id, f.position',
  item: `f.fiscal_year DESC, i.position, ${severityOrder}, r.evidence_id, f.position`,
}

const listed = `
  FROM findings f JOIN revisions r ON r.id = f.revision_id AND ${isNewest} JOIN evidence e ON e.id = r.evidence_id
  JOIN revision_checks k ON k.revision_id = r.id JOIN work_groups g ON g.id = e.work_group_id
  JOIN cycles y ON y.fiscal_year = f.fiscal_year
  JOIN cycle_items ci ON ci.fiscal_year = f.fiscal_year AND ci.item_code = f.item_code JOIN items i ON i.id = ci.item_id
  LEFT JOIN attachments a ON a.id = f.attachment_id
  LEFT JOIN LATERAL (SELECT min(l.label) AS label FROM revision_links l
    WHERE l.revision_id = r.id AND l.url = f.link_url) l ON true
  LEFT JOIN finding_confirmations c ON c.evidence_id = r.evidence_id AND c.key = f.key AND c.ended_at IS NULL
  LEFT JOIN users u ON u.id = c.confirmed_by_id
  WHERE (y.state <> 'finished' OR r.state <> 'published') AND ($1 OR e.work_group_id::text = ANY($2)) AND ($3 = '' OR e.work_group_id::text = $3)
    AND ($4 = '' OR f.item_code = $4) AND ($5 = '' OR f.code = $5) AND ($6 = '' OR f.severity::text = $6)
    AND ($7 = '' OR ($7 = 'confirmed') = (c.id IS NOT NULL)) AND ($8 = '' OR f.fiscal_year::text = $8)`

const values = (actor: Actor, { group, item, year, code, severity, state }: FindingFilter): unknown[] => [
  readsWholeOffice(actor),
  actor.groups.map(({ workGroupId }) => workGroupId),
  ...[group, item, code, severity, state, year],
]

/** Findings of what is open, or public in a year that is not over, 20 a page; without a page number all of them, for the export. */
export async function listFindings(
  actor: Actor,
  filter: FindingFilter,
  page: number | null,
): Promise<{ findings: ListedFinding[]; total: number }> {
  const given = values(actor, filter)
  const piece = page === null ? '' : `LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`
  const order = orders[findingSorts.find((sort) => sort === filter.sort) ?? 'worst']
  const [rows, count] = await Promise.all([
    pool().query<ListedFinding>(
      `SELECT r.evidence_id AS "evidenceId", r.number, r.title, r.state::text AS "revisionState", f.key,
              f.fiscal_year AS "fiscalYear", f.item_code AS "itemCode", f.code, f.severity::text AS severity,
              CASE f.part WHEN 'document_date' THEN 'documentDate' ELSE f.part::text END AS part,
              f.element_number AS "elementNumber", f.attachment_id AS "attachmentId",
              coalesce(a.display_name, l.label) AS name, f.page, f.sheet, f.hidden, f.link_url AS "linkUrl", f.params,
              f.found, k.checked_at AS "checkedAt",
              json_build_object('id', g.id, 'nameTh', g.name_th, 'nameEn', g.name_en) AS "group",
              CASE WHEN c.id IS NOT NULL
                THEN json_build_object('reason', c.reason, 'by', u.name, 'at', c.confirmed_at) END AS confirmation
       ${listed} ORDER BY ${order} ${piece}`,
      given,
    ),
    pool().query<{ total: number }>(`SELECT count(*) AS total ${listed}`, given),
  ])
  return {
    findings: rows.rows.map(({ confirmation, ...row }) => ({
      ...row,
      confirmation: confirmation && { ...confirmation, at: new Date(confirmation.at) },
    })),
    total: count.rows[0]!.total,
  }
}

export interface FindingSummary {
  /** open ones */
  counts: FindingCounts
  confirmed: number
  /** what there is to filter by */
  groups: { id: string; nameTh: string; nameEn: string }[]
  itemCodes: string[]
  codes: FindingCode[]
  checkedAt: Date | null
}

export async function findFindingSummary(actor: Actor): Promise<FindingSummary> {
  const { rows } = await pool().query<FindingSummary & FindingCounts>(
    `SELECT count(*) FILTER (WHERE c.id IS NULL AND f.severity = 'fault')::int AS fault,
            count(*) FILTER (WHERE c.id IS NULL AND f.severity = 'ask')::int AS ask,
            count(*) FILTER (WHERE c.id IS NULL AND f.severity = 'advice')::int AS advice,
            count(*) FILTER (WHERE c.id IS NOT NULL)::int AS confirmed,
            coalesce(jsonb_agg(DISTINCT jsonb_build_object('id', g.id, 'nameTh', g.name_th, 'nameEn', g.name_en)), '[]')
              AS groups,
            coalesce(array_agg(DISTINCT f.item_code), '{}') AS "itemCodes", coalesce(array_agg(DISTINCT f.code), '{}') AS codes,
            max(k.checked_at) AS "checkedAt"
     ${listed}`,
    values(actor, everyFinding),
  )
  const { fault, ask, advice, ...row } = rows[0]!
  return {
    ...row,
    counts: { fault, ask, advice },
    groups: row.groups.filter(({ id }) => id !== null).sort((a, b) => a.nameTh.localeCompare(b.nameTh, 'th')),
    itemCodes: row.itemCodes.sort((a, b) => a.length - b.length || (a < b ? -1 : 1)),
  }
}
