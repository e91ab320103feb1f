import 'server-only'
import { randomBytes } from 'node:crypto'
import { pool } from '#lib/db.ts'
import { uploadLimits } from '#lib/limits.ts'
import { removePartial } from './partial.ts'

/** A file on its way in. `answer` is what was said when it became part of the revision, null before. */
export interface UploadRow {
  id: string
  userId: string
  revisionId: string
  name: string
  /** bytes, as announced */
  size: number
  sha256: string | null
  replaces: string | null
  answer: object | null
  touchedAt: Date
}

export const newUploadId = (): string => randomBytes(16).toString('hex')
const isUploadId = (text: string): boolean => /^[0-9a-f]{32}$/.test(text)

const columns = `id, user_id AS "userId", revision_id AS "revisionId", name, size, sha256, replaces, answer,
  touched_at AS "touchedAt"`

/** The upload, for the person who began it; anybody else's is as good as none. Being asked for keeps it alive. */
export async function touchUpload(userId: string, id: string, now = new Date()): Promise<UploadRow | null> {
  if (!isUploadId(id)) return null
  const { rows } = await pool().query<UploadRow>(
    `UPDATE uploads SET touched_at = $3 WHERE id = $1 AND user_id = $2 AND touched_at > $4 RETURNING ${columns}`,
    [id, userId, now, new Date(now.getTime() - uploadLimits.unfinishedKeptMs)],
  )
  return rows[0] ?? null
}

/** Whether it has become part of its revision by now. */
export async function isAnswered(id: string): Promise<boolean> {
  const { rowCount } = await pool().query('SELECT 1 FROM uploads WHERE id = $1 AND answer IS NOT NULL', [id])
  return rowCount === 1
}

/** Keeps the newest unfinished uploads of a person and drops the rest: nobody goes on with the twenty-first. */
export async function createUpload(upload: Omit<UploadRow, 'answer' | 'touchedAt'>): Promise<void> {
  const { id, userId, revisionId, name, size, sha256, replaces } = upload
  await pool().query(
    `INSERT INTO uploads (id, user_id, revision_id, name, size, sha256, replaces) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [id, userId, revisionId, name, size, sha256, replaces],
  )
  const { rows } = await pool().query<{ id: string }>(
    `SELECT id FROM uploads WHERE user_id = $1 AND answer IS NULL ORDER BY touched_at DESC, id OFFSET $2`,
    [userId, uploadLimits.unfinishedPerUser],
  )
  for (const { id: old } of rows) await dropUpload(old)
}

/** Row and bytes, whichever are there. */
export async function dropUpload(id: string): Promise<void> {
  await pool().query('DELETE FROM uploads WHERE id = $1', [id])
  await removePartial(id)
}

/** Drops what nobody went on with, and what was finished so long ago that its answer is heard. Returns how many. */
export async function dropStaleUploads(before: Date): Promise<number> {
  const { rows } = await pool().query<{ id: string }>('SELECT id FROM uploads WHERE touched_at <= $1', [
    before,
  ])
  for (const { id } of rows) await dropUpload(id)
  return rows.length
}
