import 'server-only'
import { pool } from '#lib/db.ts'
import { uploadLimits } from '#lib/limits.ts'

/** Bytes this person may still add: what was added in the last 24 hours counts, also when it was removed again. */
export async function bytesLeftToday(userId: string, now = new Date()): Promise<number> {
  const { rows } = await pool().query<{ sent: number }>(
    `SELECT coalesce(sum((after ->> 'bytes')::bigint), 0)::bigint AS sent FROM audit_entries
      WHERE actor_id = $1 AND action = 'attachment.add' AND at > $2`,
    [userId, new Date(now.getTime() - 24 * 3_600_000)],
  )
  return Math.max(0, uploadLimits.bytesPerUserPerDay - rows[0]!.sent)
}
