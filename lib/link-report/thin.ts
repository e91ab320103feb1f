import 'server-only'
import { pool } from '#lib/db.ts'
import { reportLimits } from '#lib/limits.ts'

/** Removes what readers wrote in reports that were settled long ago. Returns how many sentences. */
export async function removeOldTexts(now = new Date()): Promise<number> {
  const { rowCount } = await pool().query(
    `DELETE FROM link_report_texts t USING link_reports r
      WHERE r.id = t.report_id AND r.settled_at < $1::timestamptz - make_interval(days => $2)`,
    [now, reportLimits.textsKeptDays],
  )
  return rowCount ?? 0
}
