import 'server-only'
import { pool } from '#lib/db.ts'
import { pageSize } from '#lib/limits.ts'
import { dayOf } from '#lib/thai/dates.ts'
import { type Actor, readsWholeOffice } from '#lib/user/actor.ts'
import { type TargetSort, type TargetState, targetStates } from './schema.ts'
import type { Verdict } from './verdicts.ts'

export interface TargetFilter {
  q: string
  state: TargetState | ''
  verdict: Verdict | ''
  /** id of a work group, or '' */
  group: string
  sort: TargetSort
}

interface GroupName {
  id: string
  nameTh: string
  nameEn: string
}

export interface ListedTarget {
  id: string
  kind: 'link' | 'file'
  address: string
  host: string
  /** what the page calls it: the label of the link, the name of the file; '' in running text */
  label: string
  state: TargetState
  verdict: Verdict | null
  verdictSince: Date | null
  status: number | null
  movedTo: string | null
  found: string
  checkedAt: Date | null
  nextCheckAt: Date
  failingSince: Date | null
  alarmedAt: Date | null
  evidenceCount: number
  /** the newest of the evidence that leads there */
  title: string
  groups: GroupName[]
  /** an example of the demonstration office: nobody is asked about it */
  example: boolean
}

// $1: may read every group, $2: own groups, $3: today. What is not used by one of these groups is not there.
const targets = `
  seen AS (
    SELECT t.*, u.groups, u.titles, u.evidence_count, u.label,
           t.host ~ '(^|\\.)example$' AND EXISTS (SELECT 1 FROM offices o WHERE o.demonstration) AS example,
           CASE WHEN t.verdict IS NULL THEN 'unchecked'
                WHEN t.alarmed_at IS NOT NULL AND u.accepted THEN 'accepted'
                WHEN t.alarmed_at IS NOT NULL THEN 'broken'
                WHEN t.failures > 0 THEN 'failing'
                WHEN t.verdict = 'moved' THEN 'moved'
                WHEN t.verdict IN ('robot_refused', 'too_many_requests', 'not_asked') THEN 'unknown'
                ELSE 'good' END AS state
      FROM link_targets t CROSS JOIN LATERAL (
        SELECT json_agg(DISTINCT jsonb_build_object('id', g.id, 'nameTh', g.name_th, 'nameEn', g.name_en)) AS groups,
               array_agg(p.title ORDER BY p.published_at DESC) AS titles,
               count(DISTINCT p.evidence_id)::int AS evidence_count,
               min(coalesce(l.label, f.display_name, '')) AS label,
               bool_and(EXISTS (SELECT 1 FROM link_acceptances a WHERE a.target_id = t.id AND a.work_group_id = g.id
                 AND a.ended_at IS NULL AND a.verdict = t.verdict AND a.until_on >= $3::date)) AS accepted
          FROM link_uses lu JOIN publications p ON p.id = lu.publication_id AND p.state = 'current'
          JOIN work_groups g ON g.id = p.work_group_id
          LEFT JOIN publication_links l ON lu.place = 'link' AND l.publication_id = p.id AND l.url = t.address
          LEFT JOIN publication_files f ON lu.place = 'file' AND f.publication_id = p.id AND f.sha256 = t.address
         WHERE lu.target_id = t.id AND ($1 OR p.work_group_id = ANY($2::uuid[]))) u
     WHERE u.evidence_count > 0)`

const columns = `
  id::text, kind::text, address, host, label, state, verdict::text, verdict_since AS "verdictSince", status,
  moved_to AS "movedTo", found, checked_at AS "checkedAt", next_check_at AS "nextCheckAt",
  failing_since AS "failingSince", alarmed_at AS "alarmedAt", evidence_count AS "evidenceCount", titles[1] AS title,
  groups, example`

const orders: Record<TargetSort, string> = {
  worst: `array_position(ARRAY['${targetStates.join("', '")}'], state), coalesce(alarmed_at, failing_since) DESC NULLS LAST, host, address`,
  checked: 'checked_at DESC NULLS LAST, id',
  site: 'host, address',
}

const scope = (actor: Actor, now: Date): unknown[] => [
  readsWholeOffice(actor),
  actor.groups.map(({ workGroupId }) => workGroupId),
  dayOf(now),
]

const where = `($4 = '' OR address ILIKE $4 OR array_to_string(titles, ' ') ILIKE $4 OR label ILIKE $4)
  AND ($5 = '' OR state = $5) AND ($6 = '' OR verdict::text = $6)
  AND ($7 = '' OR groups::jsonb @> jsonb_build_array(jsonb_build_object('id', $7::text)))`

const literal = (text: string): string => (text === '' ? '' : `%${text.replace(/[\\%_]/g, '\\$&')}%`)

/** What the public pages of my groups lead to, 20 a page; without a page number all of it, for the export. */
export async function listTargets(
  actor: Actor,
  { q, state, verdict, group, sort }: TargetFilter,
  page: number | null,
  now = new Date(),
): Promise<{ targets: ListedTarget[]; total: number }> {
  const values = [...scope(actor, now), literal(q), state, verdict, group]
  const limit = page === null ? '' : `LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`
  const [rows, count] = await Promise.all([
    pool().query<ListedTarget>(
      `WITH ${targets} SELECT ${columns} FROM seen WHERE ${where} ORDER BY ${orders[sort]} ${limit}`,
      values,
    ),
    pool().query<{ total: number }>(
      `WITH ${targets} SELECT count(*) AS total FROM seen WHERE ${where}`,
      values,
    ),
  ])
  return { targets: rows.rows, total: count.rows[0]!.total }
}

export interface LinkSummary {
  counts: Record<TargetState, number>
  /** groups that lead anywhere */
  groups: GroupName[]
  lastCheckedAt: Date | null
}

export async function findLinkSummary(actor: Actor, now = new Date()): Promise<LinkSummary> {
  const { rows } = await pool().query<{
    state: TargetState
    count: number
    groups: GroupName[]
    last: Date | null
  }>(
    `WITH ${targets} SELECT state, count(DISTINCT id) AS count, max(checked_at) AS last,
            json_agg(DISTINCT one.value) AS groups
       FROM seen CROSS JOIN LATERAL jsonb_array_elements(groups::jsonb) one(value) GROUP BY state`,
    scope(actor, now),
  )
  const counts = Object.fromEntries(targetStates.map((state) => [state, 0])) as Record<TargetState, number>
  for (const { state, count } of rows) counts[state] = count
  const groups = new Map(rows.flatMap((row) => row.groups).map((group) => [group.id, group]))
  const last = rows.map((row) => row.last?.getTime() ?? 0).reduce((a, b) => Math.max(a, b), 0)
  return {
    counts,
    groups: [...groups.values()].sort((a, b) => a.nameTh.localeCompare(b.nameTh, 'th')),
    lastCheckedAt: last > 0 ? new Date(last) : null,
  }
}

export interface TargetUse {
  evidenceId: string
  title: string
  place: 'link' | 'summary' | 'file'
  items: { fiscalYear: number; code: string }[]
  group: GroupName
  /** a revision that is being worked on already */
  openNumber: number | null
}

export interface TargetAcceptance {
  workGroupId: string
  groupTh: string
  groupEn: string
  verdict: Verdict
  reason: string
  untilOn: string
  by: string
  at: Date
  /** it is why nobody is asked now */
  holds: boolean
}

export interface TargetCheck {
  at: Date
  verdict: Verdict
  status: number | null
  movedTo: string | null
  found: string
  took: number
}

export interface TargetDetail extends ListedTarget {
  uses: TargetUse[]
  acceptances: TargetAcceptance[]
  checks: TargetCheck[]
  checkCount: number
}

/** One target with its history; null where no group of this person leads there. */
export async function findTarget(
  actor: Actor,
  id: string,
  page = 1,
  now = new Date(),
): Promise<TargetDetail | null> {
  const { rows } = await pool().query<ListedTarget>(
    `WITH ${targets} SELECT ${columns} FROM seen WHERE id = $4::uuid`,
    [...scope(actor, now), id],
  )
  const [target] = rows
  if (!target) return null
  const [uses, acceptances, checks, count] = await Promise.all([
    pool().query<TargetUse>(
      `SELECT p.evidence_id AS "evidenceId", p.title, lu.place::text AS place,
              coalesce((SELECT json_agg(json_build_object('fiscalYear', i.fiscal_year, 'code', i.item_code)
                ORDER BY i.fiscal_year DESC, length(i.item_code), i.item_code)
                FROM publication_items i WHERE i.publication_id = p.id), '[]') AS items,
              json_build_object('id', g.id, 'nameTh', g.name_th, 'nameEn', g.name_en) AS "group",
              (SELECT r.number FROM revisions r WHERE r.evidence_id = p.evidence_id
                AND r.state IN ('draft', 'submitted', 'returned', 'approved')) AS "openNumber"
         FROM link_uses lu JOIN publications p ON p.id = lu.publication_id AND p.state = 'current'
         JOIN work_groups g ON g.id = p.work_group_id
        WHERE lu.target_id = $3::uuid AND ($1 OR p.work_group_id = ANY($2::uuid[]))
        ORDER BY g.position, p.published_at DESC, lu.place LIMIT 100`,
      [...scope(actor, now).slice(0, 2), id],
    ),
    pool().query<TargetAcceptance>(
      `SELECT a.work_group_id::text AS "workGroupId", g.name_th AS "groupTh", g.name_en AS "groupEn",
              a.verdict::text AS verdict, a.reason, a.until_on AS "untilOn", w.name AS by, a.accepted_at AS at,
              a.ended_at IS NULL AND a.verdict = t.verdict AND a.until_on >= $3::date AS holds
         FROM link_acceptances a JOIN link_targets t ON t.id = a.target_id
         JOIN work_groups g ON g.id = a.work_group_id JOIN users w ON w.id = a.accepted_by_id
        WHERE a.target_id = $4::uuid AND ($1 OR a.work_group_id = ANY($2::uuid[]))
        ORDER BY a.accepted_at DESC LIMIT 20`,
      [...scope(actor, now), id],
    ),
    pool().query<TargetCheck>(
      `SELECT at, verdict::text AS verdict, status, moved_to AS "movedTo", found, took FROM link_checks
        WHERE target_id = $1::uuid ORDER BY at DESC LIMIT ${pageSize} OFFSET ($2::int - 1) * ${pageSize}`,
      [id, page],
    ),
    pool().query<{ total: number }>('SELECT count(*) AS total FROM link_checks WHERE target_id = $1::uuid', [
      id,
    ]),
  ])
  return {
    ...target,
    uses: uses.rows,
    acceptances: acceptances.rows,
    checks: checks.rows,
    checkCount: count.rows[0]!.total,
  }
}

/** A broken link or file of a group that somebody has to see to. */
export interface LinkFinding {
  targetId: string
  kind: 'link' | 'file'
  address: string
  label: string
  verdict: Verdict
  movedTo: string | null
  /** since when it has failed */
  since: Date
  evidenceId: string
  title: string
  evidenceCount: number
  itemCodes: string[]
  workGroup: GroupName
}

/** What is broken in the groups for which this person writes, the longest broken first. */
export async function listLinkFindings(actor: Actor, now = new Date()): Promise<LinkFinding[]> {
  const groupIds = actor.groups
    .filter(({ role }) => role === 'contributor')
    .map(({ workGroupId }) => workGroupId)
  if (groupIds.length === 0) return []
  const { rows } = await pool().query<LinkFinding>(
    `SELECT t.id::text AS "targetId", t.kind::text AS kind, t.address, t.verdict::text AS verdict,
            t.moved_to AS "movedTo", coalesce(t.failing_since, t.alarmed_at) AS since,
            json_build_object('id', g.id, 'nameTh', g.name_th, 'nameEn', g.name_en) AS "workGroup",
            u.evidence_id AS "evidenceId", u.title, u.evidence_count AS "evidenceCount", u.label, u.item_codes AS "itemCodes"
       FROM link_targets t CROSS JOIN work_groups g CROSS JOIN LATERAL (
         SELECT (array_agg(p.evidence_id ORDER BY p.published_at DESC))[1] AS evidence_id,
                (array_agg(p.title ORDER BY p.published_at DESC))[1] AS title,
                count(DISTINCT p.evidence_id)::int AS evidence_count, min(coalesce(l.label, f.display_name, '')) AS label,
                array_agg(DISTINCT i.item_code) FILTER (WHERE i.item_code IS NOT NULL) AS item_codes
           FROM link_uses lu JOIN publications p ON p.id = lu.publication_id AND p.state = 'current'
           LEFT JOIN publication_links l ON lu.place = 'link' AND l.publication_id = p.id AND l.url = t.address
           LEFT JOIN publication_files f ON lu.place = 'file' AND f.publication_id = p.id AND f.sha256 = t.address
           LEFT JOIN publication_items i ON i.publication_id = p.id
          WHERE lu.target_id = t.id AND p.work_group_id = g.id) u
      WHERE t.alarmed_at IS NOT NULL AND g.id = ANY($1::uuid[]) AND u.evidence_count > 0
        AND NOT EXISTS (SELECT 1 FROM link_acceptances a WHERE a.target_id = t.id AND a.work_group_id = g.id
          AND a.ended_at IS NULL AND a.verdict = t.verdict AND a.until_on >= $2::date)
      ORDER BY since, t.id`,
    [groupIds, dayOf(now)],
  )
  return rows
}
