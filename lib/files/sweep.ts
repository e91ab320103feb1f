import 'server-only'
import type { PoolClient } from 'pg'
import { pool } from '#lib/db.ts'
import { uploadLimits } from '#lib/limits.ts'
import { filesHeldLock } from './held.ts'
import { type Storage, storage } from './storage.ts'
import { dropStaleUploads } from './upload-rows.ts'

export interface Swept {
  /** what was on its way in and nobody went on with */
  incoming: number
  /** files on disk that no row knew of, now waiting as orphans */
  strays: number
  /** files removed, with their rows */
  removed: number
  /** SHA-256 of files that are needed and are not there */
  missing: string[]
}

const used = `(EXISTS (SELECT 1 FROM attachments a WHERE a.sha256 = b.sha256)
  OR EXISTS (SELECT 1 FROM publication_files f WHERE f.sha256 = b.sha256)
  OR EXISTS (SELECT 1 FROM link_copies c WHERE c.sha256 = b.sha256)
  OR EXISTS (SELECT 1 FROM old_site_files o WHERE o.sha256 = b.sha256))`

/**
 * Removes what nobody needs, a day after it was last needed. May run at any time, beside uploads and beside another
 * instance: bytes go only in a transaction that holds their row, and an upload looks again after its own commit.
 */
export async function sweepFiles(now = new Date(), store: Storage = storage()): Promise<Swept> {
  const before = new Date(now.getTime() - uploadLimits.orphanKeptMs)
  const unfinished = await dropStaleUploads(new Date(now.getTime() - uploadLimits.unfinishedKeptMs))
  const incoming = unfinished + (await store.removeStaleIncoming(before))
  await pool().query('DELETE FROM removed_attachments WHERE removed_at <= $1', [before])
  const { strays, onDisk } = await adoptStrays(before, store)
  await pool().query(`UPDATE blobs b SET orphaned_at = NULL WHERE orphaned_at IS NOT NULL AND ${used}`)
  await pool().query(`UPDATE blobs b SET orphaned_at = $1 WHERE orphaned_at IS NULL AND NOT ${used}`, [now])
  const { rows } = await pool().query<{ sha256: string }>(
    'SELECT sha256 FROM blobs WHERE orphaned_at <= $1',
    [before],
  )
  let removed = 0
  for (const { sha256 } of rows) if (await removeOrphan(sha256, before, store)) removed += 1
  return { incoming, strays, removed, missing: await findMissing(onDisk, store) }
}

/** A file without a row gets one, as an orphan of its own age: so there is one way out for everything. */
async function adoptStrays(before: Date, store: Storage): Promise<{ strays: number; onDisk: Set<string> }> {
  const onDisk = new Set<string>()
  let strays = 0
  for await (const { sha256, size, keptAt } of store.list()) {
    onDisk.add(sha256)
    if (keptAt > before) continue
    const { rowCount } = await pool().query(
      `INSERT INTO blobs (sha256, size, mime, created_at, orphaned_at)
       SELECT $1, greatest($2::bigint, 1), 'application/octet-stream', $3, $3
        WHERE NOT EXISTS (SELECT 1 FROM blobs WHERE sha256 = $1)
       ON CONFLICT DO NOTHING`,
      [sha256, size, keptAt],
    )
    strays += rowCount ?? 0
  }
  return { strays, onDisk }
}

const removeOrphan = (sha256: string, before: Date, store: Storage): Promise<boolean> =>
  inTransaction(async (client) => {
    const { rows } = await client.query<{ free: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS free', [
      filesHeldLock,
    ])
    if (!rows[0]!.free) return false // a backup is being made, or another sweep is at it: tomorrow
    const held = await client.query(
      'SELECT 1 FROM blobs WHERE sha256 = $1 AND orphaned_at <= $2 FOR UPDATE',
      [sha256, before],
    )
    if (held.rowCount === 0) return false
    // Asked after the lock, in a statement of its own, so that an attachment made meanwhile is seen.
    const { rowCount } = await client.query(`DELETE FROM blobs b WHERE b.sha256 = $1 AND NOT ${used}`, [
      sha256,
    ])
    if (rowCount === 0) return false
    await store.remove(sha256)
    return true
  })

/** Takes back bytes that were kept for an act which was then refused, unless a row needs them. */
export const forgetUnused = (sha256: string, store: Storage = storage()): Promise<void> =>
  inTransaction(async (client) => {
    // Our row makes an upload of the same bytes wait until they are gone; then it finds them missing and keeps its own.
    const { rowCount } = await client.query(
      `INSERT INTO blobs (sha256, size, mime) VALUES ($1, 1, 'application/octet-stream') ON CONFLICT DO NOTHING`,
      [sha256],
    )
    if (rowCount === 0) return
    await client.query('DELETE FROM blobs WHERE sha256 = $1', [sha256])
    await store.remove(sha256)
  })

async function findMissing(onDisk: ReadonlySet<string>, store: Storage): Promise<string[]> {
  const { rows } = await pool().query<{ sha256: string }>(`SELECT b.sha256 FROM blobs b WHERE ${used}`)
  const missing: string[] = []
  for (const { sha256 } of rows) if (!onDisk.has(sha256) && !(await store.stat(sha256))) missing.push(sha256)
  return missing
}

async function inTransaction<Value>(work: (client: PoolClient) => Promise<Value>): Promise<Value> {
  const client = await pool().connect()
  try {
    await client.query('BEGIN')
    const value = await work(client)
    await client.query('COMMIT')
    return value
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw error
  } finally {
    client.release()
  }
}
