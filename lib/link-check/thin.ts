import 'server-only'
import { pool } from '#lib/db.ts'
import { officeZone } from '#lib/job/queue.ts'

/** Days for which every check is kept, and for which one a day is. After that only those where something changed. */
export const kept = { everyCheck: 14, oneADay: 400 } as const

/** Removes old rows of history that say what the row before them says. Returns how many. */
export async function thinHistory(now = new Date()): Promise<number> {
  const { rowCount } = await pool().query(
    `WITH told AS (
       SELECT target_id, at, verdict = lag(verdict) OVER one AND moved_to IS NOT DISTINCT FROM lag(moved_to) OVER one AS same,
              (at AT TIME ZONE $2)::date = (lag(at) OVER one AT TIME ZONE $2)::date AS same_day
         FROM link_checks WHERE at < $1::timestamptz - make_interval(days => $3)
       WINDOW one AS (PARTITION BY target_id ORDER BY at))
     DELETE FROM link_checks c USING told t
      WHERE c.target_id = t.target_id AND c.at = t.at AND t.same
        AND (t.same_day OR c.at < $1::timestamptz - make_interval(days => $4))`,
    [now, officeZone, kept.everyCheck, kept.oneADay],
  )
  await pool().query(
    `DELETE FROM link_targets t WHERE NOT EXISTS (SELECT 1 FROM link_uses u WHERE u.target_id = t.id)
        AND t.next_check_at < $1::timestamptz - make_interval(days => $2)`,
    [now, kept.oneADay],
  )
  return rowCount ?? 0
}
