import 'server-only'
import { db, pool } from '#lib/db.ts'
import { listDeciders } from '#lib/evidence/deciders.ts'
import { openStates } from '#lib/evidence/workflow.ts'
import { countItemFindings } from '#lib/finding/queries.ts'
import { pointsOfItems, type ScoredItem } from '#lib/score/points.ts'
import { dayOf } from '#lib/thai/dates.ts'
import { type Actor, readsWholeOffice } from '#lib/user/actor.ts'
import { type BoardRow, boardRow, type ItemFacts, type OpenRevision } from './rows.ts'

export type Confidence = 'high' | 'medium' | 'low'

export interface Board {
  fiscalYear: number
  isRunning: boolean
  rows: BoardRow[]
  /** what all items of the year are worth together, of 100 points */
  pointsOfYear: number
  /** how sure the framework is of the weights and of its parts */
  confidence: Confidence
  readAt: Date
}

/**
 * Every item of a year with how far it is, what it waits for and what it is worth, in the official order: of the whole
 * office, or those that one of this person's groups has. What other groups have in hand there is told by group and
 * state alone, as `listOthersWork` does. Null where the year has no cycle.
 */
export async function findBoard(actor: Actor, fiscalYear: number, now = new Date()): Promise<Board | null> {
  const cycle = await db().cycle.findUnique({ where: { fiscalYear }, select: { state: true } })
  if (!cycle) return null
  const isRunning = cycle.state === 'running'
  const [items, open, scored, findings] = await Promise.all([
    listItems(actor, fiscalYear),
    listOpen(actor, fiscalYear),
    listScored(fiscalYear),
    countItemFindings(actor, fiscalYear),
  ])
  const deciding = await listDeciders(actor, [...new Set(open.map(({ group }) => group.id))])
  const points = pointsOfItems(scored)
  const openOf = Map.groupBy(open, ({ itemCode }) => itemCode)
  return {
    fiscalYear,
    isRunning,
    rows: items.map((facts) =>
      boardRow(facts, {
        open: openOf.get(facts.itemCode) ?? [],
        deciding,
        findings: findings.get(facts.itemCode),
        points: points.get(facts.itemCode) ?? 0,
        today: isRunning ? dayOf(now) : null,
      }),
    ),
    pointsOfYear: [...points.values()].reduce((sum, one) => sum + one, 0),
    confidence: leastOf(scored.map(({ confidence }) => confidence)),
    readAt: now,
  }
}

const leastOf = (all: readonly Confidence[]): Confidence =>
  (['low', 'medium'] as const).find((one) => all.includes(one)) ?? 'high'

/** For a query: whether the whole office is read, and else which groups. */
const reach = (actor: Actor): [boolean, string[]] => [
  readsWholeOffice(actor),
  actor.groups.map(({ workGroupId }) => workGroupId),
]

async function listItems(actor: Actor, fiscalYear: number): Promise<ItemFacts[]> {
  const { rows } = await pool().query<ItemFacts>(
    `WITH faults AS (
       SELECT f.item_code, count(DISTINCT f.key)::int AS count
         FROM findings f JOIN revisions r ON r.id = f.revision_id AND r.state = 'published'
        WHERE f.fiscal_year = $1 AND f.severity = 'fault' AND NOT EXISTS (
          SELECT 1 FROM finding_confirmations c
           WHERE c.evidence_id = r.evidence_id AND c.key = f.key AND c.ended_at IS NULL)
        GROUP BY f.item_code),
     seen AS (
       SELECT pi.item_code, bool_or(p.state = 'current') AS published,
              min(p.forced_at) FILTER (WHERE p.state = 'current' AND p.confirmed_at IS NULL) AS forced_at,
              max(greatest(p.published_at, p.superseded_at, p.withdrawn_at)) AS changed_at
         FROM publication_items pi JOIN publications p ON p.id = pi.publication_id
        WHERE pi.fiscal_year = $1 GROUP BY pi.item_code)
     SELECT ci.item_code AS "itemCode", i.position, i.title_th AS "titleTh", i.title_en AS "titleEn",
            json_build_object('code', s.code, 'nameTh', s.name_th, 'nameEn', s.name_en) AS "subIndicator",
            s.indicator_code AS "indicatorCode", coalesce(ci.due_on, y.due_on) AS "dueOn",
            CASE WHEN g.id IS NOT NULL THEN json_build_object('id', g.id, 'nameTh', g.name_th, 'nameEn', g.name_en,
              'position', g.position) END AS "group",
            h.name AS holder, a.assigned_at AS "assignedAt", n.elements, n.shown,
            coalesce(seen.published, false) AS "isPublished", seen.forced_at AS "forcedAt",
            coalesce(faults.count, 0) AS "publicFaults", seen.changed_at AS "publicChangedAt"
       FROM cycle_items ci JOIN cycles y ON y.fiscal_year = ci.fiscal_year JOIN items i ON i.id = ci.item_id
       JOIN sub_indicators s ON s.framework_id = i.framework_id AND s.code = i.sub_indicator_code
       LEFT JOIN LATERAL (
         SELECT l.* FROM assignments l JOIN work_groups w ON w.id = l.work_group_id
          WHERE l.fiscal_year = ci.fiscal_year AND l.item_code = ci.item_code AND l.kind = 'lead'
          ORDER BY w.position LIMIT 1) a ON true
       LEFT JOIN work_groups g ON g.id = a.work_group_id LEFT JOIN users h ON h.id = a.holder_id
       LEFT JOIN faults ON faults.item_code = ci.item_code LEFT JOIN seen ON seen.item_code = ci.item_code
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS elements, count(*) FILTER (WHERE EXISTS (
                 SELECT 1 FROM publication_claims c JOIN publications p ON p.id = c.publication_id
                  WHERE c.fiscal_year = ci.fiscal_year AND c.item_code = ci.item_code
                    AND c.element_number = el.number AND p.state = 'current' OFFSET 0))::int AS shown
          FROM elements el WHERE el.item_id = ci.item_id) n
      WHERE ci.fiscal_year = $1 AND ($2 OR EXISTS (
        SELECT 1 FROM assignments m WHERE m.fiscal_year = ci.fiscal_year AND m.item_code = ci.item_code
           AND m.work_group_id::text = ANY($3)))
      ORDER BY i.position`,
    [fiscalYear, ...reach(actor)],
  )
  return rows
}

interface ReadOpen extends Omit<OpenRevision, 'known'> {
  isReadable: boolean
  evidenceId: string
  number: number
  title: string
  since: Date
  writers: { id: string; name: string }[]
  authorIds: string[]
  publishAt: Date | null
  toRecheck: boolean
}

async function listOpen(actor: Actor, fiscalYear: number): Promise<OpenRevision[]> {
  const { rows } = await pool().query<ReadOpen>(
    `SELECT ri.item_code AS "itemCode", r.state::text AS state,
            json_build_object('id', g.id, 'nameTh', g.name_th, 'nameEn', g.name_en) AS "group",
            $3 OR e.work_group_id::text = ANY($4) AS "isReadable", r.evidence_id AS "evidenceId", r.number, r.title,
            coalesce(CASE r.state WHEN 'submitted' THEN r.submitted_at WHEN 'approved' THEN r.approved_at
                                  WHEN 'returned' THEN r.returned_at END, r.saved_at) AS since,
            t.publish_at AS "publishAt",
            EXISTS (SELECT 1 FROM carried_drafts d WHERE d.revision_id = r.id AND d.settled_at IS NULL) AS "toRecheck",
            ARRAY(SELECT w.user_id::text FROM revision_authors w WHERE w.revision_id = r.id) AS "authorIds",
            coalesce((SELECT json_agg(json_build_object('id', u.id, 'name', u.name) ORDER BY u.name)
               FROM users u WHERE u.id = r.continued_by_id OR r.continued_by_id IS NULL AND u.id IN (
                 SELECT w.user_id FROM revision_authors w WHERE w.revision_id = r.id)), '[]') AS writers
       FROM revision_items ri JOIN revisions r ON r.id = ri.revision_id JOIN evidence e ON e.id = r.evidence_id
       JOIN work_groups g ON g.id = e.work_group_id
       LEFT JOIN publishing_times t ON t.revision_id = r.id AND t.state = 'waiting'
      WHERE ri.fiscal_year = $1 AND r.state = ANY($2::revision_state[])`,
    [fiscalYear, openStates, ...reach(actor)],
  )
  return rows.map(({ itemCode, state, group, isReadable, ...known }) => ({
    ...{ itemCode, state, group },
    known: isReadable ? known : null,
  }))
}

/** What the whole year is summed from, whoever asks: an item is worth the same to all. */
async function listScored(fiscalYear: number): Promise<(ScoredItem & { confidence: Confidence })[]> {
  const { rows } = await pool().query<ScoredItem & { confidence: Confidence }>(
    `SELECT i.code, s.code AS "subIndicator", d.code AS indicator, n.code AS instrument,
            n.weight_percent::float8 AS "weightPercent",
            CASE WHEN 'low' IN (n.confidence::text, s.confidence::text) THEN 'low'
                 WHEN 'medium' IN (n.confidence::text, s.confidence::text) THEN 'medium' ELSE 'high' END AS confidence
       FROM cycles y JOIN items i ON i.framework_id = y.framework_id
       JOIN sub_indicators s ON s.framework_id = i.framework_id AND s.code = i.sub_indicator_code
       JOIN indicators d ON d.framework_id = s.framework_id AND d.code = s.indicator_code
       JOIN instruments n ON n.framework_id = d.framework_id AND n.code = d.instrument_code
      WHERE y.fiscal_year = $1 ORDER BY i.position`,
    [fiscalYear],
  )
  return rows
}
