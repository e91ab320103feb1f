import 'server-only'
import { pool } from '#lib/db.ts'
import { pageSize, reportLimits } from '#lib/limits.ts'
import { type Actor, readsWholeOffice } from '#lib/user/actor.ts'
import type { ReportAnswer, ReportSort, ReportState } from './schema.ts'

interface GroupName {
  id: string
  nameTh: string
  nameEn: string
}

export interface ListedReport {
  id: string
  about: 'link' | 'file' | 'other'
  address: string
  label: string
  /** readers who said so */
  count: number
  firstAt: Date
  lastAt: Date
  settledAt: Date | null
  settledBy: string | null
  answer: ReportAnswer | null
  note: string
  evidenceId: string
  /** as it is public now, or was last */
  title: string
  itemCodes: string[]
  group: GroupName
  /** what the link check knows of it; null where nothing public leads there any more */
  targetId: string | null
}

export interface ReportFilter {
  q: string
  state: ReportState | ''
  /** id of a work group, or '' */
  group: string
  sort: ReportSort
}

// $1: may read every group, $2: own groups.
const reports = `
  seen AS (
    SELECT r.*, w.name AS settled_by, p.title, p.item_codes, g.id AS group_id,
           json_build_object('id', g.id, 'nameTh', g.name_th, 'nameEn', g.name_en) AS "group", t.id AS target_id
      FROM link_reports r JOIN evidence e ON e.id = r.evidence_id JOIN work_groups g ON g.id = e.work_group_id
      LEFT JOIN users w ON w.id = r.settled_by_id
      CROSS JOIN LATERAL (
        SELECT p.title, ARRAY(SELECT DISTINCT i.item_code FROM publication_items i WHERE i.publication_id = p.id) AS item_codes
          FROM publications p WHERE p.evidence_id = r.evidence_id ORDER BY p.revision_number DESC LIMIT 1) p
      LEFT JOIN link_targets t ON t.kind::text = r.about::text AND t.address = r.address
        AND EXISTS (SELECT 1 FROM link_uses u JOIN publications c ON c.id = u.publication_id AND c.state = 'current'
                     WHERE u.target_id = t.id)
     WHERE $1 OR e.work_group_id = ANY($2::uuid[]))`

const columns = `
  id::text, about::text, address, label, count, first_at AS "firstAt", last_at AS "lastAt", settled_at AS "settledAt",
  settled_by AS "settledBy", answer::text, note, evidence_id AS "evidenceId", title, item_codes AS "itemCodes", "group",
  target_id::text AS "targetId"`

const orders: Record<ReportSort, string> = {
  newest: 'last_at DESC, id',
  longest: 'first_at, id',
  most: 'count DESC, last_at DESC, id',
}

const scope = (actor: Actor): unknown[] => [
  readsWholeOffice(actor),
  actor.groups.map(({ workGroupId }) => workGroupId),
]

const where = `($3 = '' OR address ILIKE $3 OR label ILIKE $3 OR title ILIKE $3)
  AND ($4 = '' OR (settled_at IS NULL) = ($4 = 'open')) AND ($5 = '' OR group_id::text = $5)`

const literal = (text: string): string => (text === '' ? '' : `%${text.replace(/[\\%_]/g, '\\$&')}%`)

/** What readers said of my groups' pages, 20 a page; without a page number all of it, for the export. */
export async function listReports(
  actor: Actor,
  { q, state, group, sort }: ReportFilter,
  page: number | null,
): Promise<{ reports: ListedReport[]; total: number }> {
  const values = [...scope(actor), literal(q), state, group]
  const limit = page === null ? '' : `LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`
  const [rows, count] = await Promise.all([
    pool().query<ListedReport>(
      `WITH ${reports} SELECT ${columns} FROM seen WHERE ${where} ORDER BY ${orders[sort]} ${limit}`,
      values,
    ),
    pool().query<{ total: number }>(
      `WITH ${reports} SELECT count(*)::int AS total FROM seen WHERE ${where}`,
      values,
    ),
  ])
  return { reports: rows.rows, total: count.rows[0]!.total }
}

/** How many wait for an answer, and which groups were ever told of anything. */
export async function findReportSummary(actor: Actor): Promise<{ open: number; groups: GroupName[] }> {
  const { rows } = await pool().query<{ open: number; group: GroupName }>(
    `WITH ${reports} SELECT count(*) FILTER (WHERE settled_at IS NULL)::int AS open, "group"::jsonb AS "group"
       FROM seen GROUP BY "group"::jsonb ORDER BY min(group_id::text)`,
    scope(actor),
  )
  return { open: rows.reduce((sum, row) => sum + row.open, 0), groups: rows.map((row) => row.group) }
}

export interface ReportDetail extends ListedReport {
  /** newest first; gone some time after the answer */
  texts: { at: Date; text: string }[]
}

/** One report with the sentences of its readers; null where it is not of a group of this person. */
export async function findReport(actor: Actor, id: string): Promise<ReportDetail | null> {
  const { rows } = await pool().query<ListedReport>(
    `WITH ${reports} SELECT ${columns} FROM seen WHERE id = $3::uuid`,
    [...scope(actor), id],
  )
  const [report] = rows
  if (!report) return null
  const texts = await pool().query<{ at: Date; text: string }>(
    `SELECT at, text FROM link_report_texts WHERE report_id = $1::uuid ORDER BY at DESC, id LIMIT ${reportLimits.texts}`,
    [id],
  )
  return { ...report, texts: texts.rows }
}

/** What waits for an answer of the groups for which this person writes, the longest waiting first. */
export async function listOpenReports(actor: Actor): Promise<ListedReport[]> {
  const groupIds = actor.groups
    .filter(({ role }) => role === 'contributor')
    .map(({ workGroupId }) => workGroupId)
  if (groupIds.length === 0) return []
  const { rows } = await pool().query<ListedReport>(
    `WITH ${reports} SELECT ${columns} FROM seen WHERE settled_at IS NULL ORDER BY first_at, id`,
    [false, groupIds],
  )
  return rows
}
