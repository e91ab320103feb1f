import 'server-only'
import { pool } from '#lib/db.ts'
import { uploadLimits } from '#lib/limits.ts'
import { dropMade } from './made.ts'

/** Sizes are kept while their picture is public; those of a draft go after a day, and are made again when asked for. */
export async function sweepPictures(now = new Date()): Promise<number> {
  const { rows } = await pool().query<{ variant: string }>(
    `SELECT DISTINCT v.variant FROM publication_pictures v JOIN publications p ON p.id = v.publication_id
      WHERE p.state <> 'withdrawn'`,
  )
  const shown = new Set(rows.map(({ variant }) => variant))
  return dropMade((variant) => shown.has(variant), new Date(now.getTime() - uploadLimits.orphanKeptMs))
}
