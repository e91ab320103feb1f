import 'server-only'
import { db, pool } from '#lib/db.ts'
import { tell } from '#lib/notice/tell.ts'
import { dayOf } from '#lib/thai/dates.ts'
import { daysBetween } from '#lib/thai/days.ts'
import { reminderStep } from './steps.ts'

interface DueItem {
  fiscalYear: number
  itemCode: string
  titleTh: string
  dueOn: string
  /** whoever holds it, else the contributors of the group that leads */
  holders: string[]
  /** reviewers of that group */
  heads: string[]
}

/** Items of the running cycle of which the public does not see every element yet. */
async function listUnfinished(): Promise<DueItem[]> {
  const { rows } = await pool().query<DueItem>(
    `SELECT ci.fiscal_year AS "fiscalYear", ci.item_code AS "itemCode", i.title_th AS "titleTh",
            coalesce(ci.due_on, c.due_on)::text AS "dueOn",
            CASE WHEN h.id IS NOT NULL THEN ARRAY[h.id::text] ELSE ARRAY(SELECT m.user_id::text FROM memberships m
              WHERE m.work_group_id = a.work_group_id AND m.role = 'contributor') END AS holders,
            ARRAY(SELECT m.user_id::text FROM memberships m
              WHERE m.work_group_id = a.work_group_id AND m.role = 'reviewer') AS heads
       FROM cycle_items ci JOIN cycles c ON c.fiscal_year = ci.fiscal_year AND c.state = 'running'
       JOIN items i ON i.id = ci.item_id
       JOIN assignments a ON a.fiscal_year = ci.fiscal_year AND a.item_code = ci.item_code AND a.kind = 'lead'
       LEFT JOIN users h ON h.id = a.holder_id AND h.state = 'active'
      WHERE coalesce(ci.due_on, c.due_on) IS NOT NULL
        AND (EXISTS (SELECT 1 FROM elements e WHERE e.item_id = i.id AND NOT EXISTS (
               SELECT 1 FROM publication_claims pc JOIN publications p ON p.id = pc.publication_id AND p.state = 'current'
                WHERE pc.fiscal_year = ci.fiscal_year AND pc.item_code = ci.item_code AND pc.element_number = e.number))
          OR NOT EXISTS (SELECT 1 FROM publication_items pi JOIN publications p ON p.id = pi.publication_id
               AND p.state = 'current' WHERE pi.fiscal_year = ci.fiscal_year AND pi.item_code = ci.item_code))
      ORDER BY i.position`,
  )
  return rows
}

/** Reminds of what is due or late, each step once: its key holds the due date, so a date that moves is reminded of anew. */
export async function remindOfDeadlines(now = new Date()): Promise<number> {
  const today = dayOf(now)
  let reminded = 0
  for (const { fiscalYear, itemCode, titleTh, dueOn, holders, heads } of await listUnfinished()) {
    const days = daysBetween(today, dueOn)
    const step = reminderStep(days)
    if (!step) continue
    const news = {
      kind: days < 0 ? 'overdue' : 'due',
      userIds: [...new Set([...holders, ...(step.toHead ? heads : [])])],
      params: { itemCode, title: titleTh, dueOn, days: Math.abs(days) },
      path: `/admin/items/${fiscalYear}/${itemCode}`,
    }
    const key = `deadline/${fiscalYear}/${itemCode}/${dueOn}/${step.name}`
    await db().$transaction((tx) => tell(tx, news, { key, now }))
    reminded += 1
  }
  return reminded
}
