import 'server-only'
import { pool } from '#lib/db.ts'
import { uploadLimits } from '#lib/limits.ts'

/**
 * Bytes this person may still add: what was added in the last 24 hours counts, also when it was removed again, and what
 * is on its way.
 */
export async function bytesLeftToday(userId: string, now = new Date()): Promise<number> {
  const { rows } = await pool().query<{ sent: number }>(
    `SELECT (SELECT coalesce(sum((after ->> 'bytes')::bigint), 0) FROM audit_entries
        WHERE actor_id = $1 AND action IN ('attachment.add', 'attachment.replace') AND at > $2)::bigint
      + (SELECT coalesce(sum(size), 0) FROM uploads WHERE user_id = $1 AND answer IS NULL)::bigint AS sent`,
    [userId, new Date(now.getTime() - 24 * 3_600_000)],
  )
  return Math.max(0, uploadLimits.bytesPerUserPerDay - rows[0]!.sent)
}
