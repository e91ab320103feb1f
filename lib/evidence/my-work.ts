import 'server-only'
import { pool } from '#lib/db.ts'
import type { Actor } from '#lib/user/actor.ts'
import type { ReturnReason } from './return-reasons.ts'
import { openStates, type RevisionState } from './workflow.ts'

export interface WorkRow {
  fiscalYear: number
  itemCode: string
  titleTh: string
  titleEn: string
  dueOn: string | null
  workGroup: { id: string; nameTh: string; nameEn: string; role: 'lead' | 'supporting' }
  holder: { id: string; name: string } | null
  elementCount: number
  /** Elements with a claim in the newest revision of each evidence of the group for this item. */
  shownCount: number
  /** Elements that the public sees shown now, by whichever group. */
  publicCount: number
  /** Every one still being worked on; of those published and of those withdrawn the newest alone. */
  evidence: WorkEvidence[]
}

export interface WorkEvidence {
  evidenceId: string
  number: number
  title: string
  state: RevisionState
  savedAt: Date
  submittedAt: Date | null
  approvedAt: Date | null
  publishedAt: Date | null
  authorIds: string[]
  /** Why it came back, when it did: typical reasons, and the reviewer's own words, '' where there are none. */
  returned: { reasons: ReturnReason[]; reason: string; by: string; at: Date } | null
  /** A publication of it, of this revision or an older one, waits for a second person to look. */
  forced: boolean
  /** Whether an older revision is public beside an open one. */
  published: boolean
  /** carried over from the year before, and nobody has said that it holds */
  toRecheck: boolean
  /** How many of the group's evidence for this item stand in this state, this one included. */
  alike: number
}

const assigned = `
  assigned AS (
    SELECT a.fiscal_year, a.item_code, a.work_group_id, a.kind, a.holder_id, ci.item_id,
           coalesce(ci.due_on, c.due_on) AS due_on
      FROM assignments a JOIN cycles c ON c.fiscal_year = a.fiscal_year AND c.state = 'running'
      JOIN cycle_items ci ON ci.fiscal_year = a.fiscal_year AND ci.item_code = a.item_code
     WHERE a.work_group_id = ANY($1::uuid[]))`

// The newest revision of each evidence of the group that answers the item.
const newest = `
  newest AS (
    SELECT DISTINCT ON (r.evidence_id, ri.item_code) ri.fiscal_year, ri.item_code, e.work_group_id,
           r.id, r.evidence_id, r.number, r.title, r.state, r.saved_at, r.submitted_at, r.approved_at, r.published_at
      FROM assigned a JOIN revision_items ri ON ri.fiscal_year = a.fiscal_year AND ri.item_code = a.item_code
      JOIN revisions r ON r.id = ri.revision_id AND r.state <> 'superseded'
      JOIN evidence e ON e.id = r.evidence_id AND e.work_group_id = a.work_group_id
     ORDER BY r.evidence_id, ri.item_code, r.number DESC)`

const rowsSql = `
  WITH ${assigned}, ${newest}
  SELECT a.fiscal_year AS "fiscalYear", a.item_code AS "itemCode", i.title_th AS "titleTh", i.title_en AS "titleEn",
         a.due_on AS "dueOn", g.id AS "groupId", g.name_th AS "nameTh", g.name_en AS "nameEn", a.kind::text AS role,
         h.id AS "holderId", h.name AS "holderName", seen.elements AS "elementCount", seen.shown AS "publicCount",
         (SELECT count(DISTINCT c.element_number)::int FROM newest n JOIN claims c
             ON c.revision_id = n.id AND c.fiscal_year = n.fiscal_year AND c.item_code = n.item_code
           WHERE n.item_code = a.item_code AND n.work_group_id = a.work_group_id AND n.state <> 'withdrawn')
           AS "shownCount"
    FROM assigned a JOIN items i ON i.id = a.item_id JOIN work_groups g ON g.id = a.work_group_id
    LEFT JOIN users h ON h.id = a.holder_id
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS elements, count(*) FILTER (WHERE EXISTS (
               SELECT 1 FROM publication_claims c JOIN publications p ON p.id = c.publication_id
                WHERE c.fiscal_year = a.fiscal_year AND c.item_code = a.item_code
                  AND c.element_number = el.number AND p.state = 'current' OFFSET 0))::int AS shown
        FROM elements el WHERE el.item_id = a.item_id) seen
   ORDER BY i.position, g.position`

const evidenceSql = `
  WITH ${assigned}, ${newest}, told AS (
    SELECT n.*, count(*) OVER (PARTITION BY n.item_code, n.work_group_id, n.state)::int AS alike,
           row_number() OVER (PARTITION BY n.item_code, n.work_group_id, n.state
                              ORDER BY coalesce(n.published_at, n.saved_at) DESC) AS nth
      FROM newest n)
  SELECT n.item_code AS "itemCode", n.work_group_id AS "groupId", n.evidence_id AS "evidenceId", n.number, n.title,
         n.state::text AS state, n.saved_at AS "savedAt", n.submitted_at AS "submittedAt",
         n.approved_at AS "approvedAt", n.published_at AS "publishedAt", n.alike,
         ARRAY(SELECT user_id::text FROM revision_authors WHERE revision_id = n.id) AS "authorIds",
         EXISTS (SELECT 1 FROM revisions p WHERE p.evidence_id = n.evidence_id AND p.state = 'published') AS published,
         EXISTS (SELECT 1 FROM carried_drafts d WHERE d.revision_id = n.id AND d.settled_at IS NULL) AS "toRecheck",
         EXISTS (SELECT 1 FROM publications p WHERE p.evidence_id = n.evidence_id
           AND p.forced_at IS NOT NULL AND p.confirmed_at IS NULL) AS forced,
         why.reasons, why.body AS reason, why.name AS "returnedBy", why.created_at AS "returnedAt"
    FROM told n LEFT JOIN LATERAL (
      SELECT m.reasons::text[], m.body, m.created_at, u.name FROM remarks m JOIN users u ON u.id = m.author_id
       WHERE m.revision_id = n.id AND m.kind = 'return_reason' AND n.state = 'returned'
       ORDER BY m.created_at DESC LIMIT 1) why ON true
   WHERE n.state::text = ANY($2) OR n.nth = 1
   ORDER BY n.saved_at DESC`

interface ReadRow extends Omit<WorkRow, 'workGroup' | 'holder' | 'evidence'> {
  groupId: string
  nameTh: string
  nameEn: string
  role: 'lead' | 'supporting'
  holderId: string | null
  holderName: string | null
}
interface ReadEvidence extends Omit<WorkEvidence, 'returned'> {
  itemCode: string
  groupId: string
  reasons: ReturnReason[] | null
  reason: string | null
  returnedBy: string | null
  returnedAt: Date | null
}

/** The items of my groups in the running cycle, in the official order, with what has been done for each. */
export async function listMyWork(actor: Actor): Promise<WorkRow[]> {
  const groupIds = [...new Set(actor.groups.map((group) => group.workGroupId))]
  if (groupIds.length === 0) return []
  const [rows, evidence] = await Promise.all([
    pool().query<ReadRow>(rowsSql, [groupIds]),
    pool().query<ReadEvidence>(evidenceSql, [groupIds, openStates]),
  ])
  const keyOf = (row: { itemCode: string; groupId: string }) => `${row.itemCode}/${row.groupId}`
  const evidenceOf = Map.groupBy(evidence.rows, keyOf)
  return rows.rows.map(({ groupId, nameTh, nameEn, role, holderId, holderName, ...row }) => ({
    ...row,
    workGroup: { id: groupId, nameTh, nameEn, role },
    holder: holderId === null ? null : { id: holderId, name: holderName ?? '' },
    evidence: (evidenceOf.get(keyOf({ itemCode: row.itemCode, groupId })) ?? []).map(workEvidence),
  }))
}

function workEvidence({
  itemCode: _item,
  groupId: _group,
  reasons,
  reason,
  returnedBy,
  returnedAt,
  ...rest
}: ReadEvidence): WorkEvidence {
  const returned = returnedAt && {
    reasons: reasons ?? [],
    reason: reason ?? '',
    by: returnedBy ?? '',
    at: returnedAt,
  }
  return { ...rest, returned }
}
