import 'server-only'
import type pg from 'pg'
import type { Storage } from '#lib/files/storage.ts'
import { queueSchema } from '#lib/job/queue.ts'
import { BackupFailure } from './failure.ts'
import type { FileEntry } from './manifest.ts'
import { listFilled, listTables } from './tables.ts'

/** Tables that hold something; empty for a database that is new, or that was only migrated. */
export async function findWhatIsThere(client: pg.ClientBase): Promise<string[]> {
  const tables = await listTables(client)
  const isOurs = tables.some(({ name }) => name === '_prisma_migrations')
  return isOurs ? listFilled(client, tables) : tables.map(({ name }) => name)
}

/** Refuses a place that holds rows, or files that are not of those to come. */
export async function refuseWhatIsThere(
  client: pg.Client,
  store: Storage,
  files: readonly FileEntry[],
): Promise<void> {
  const there = await findWhatIsThere(client)
  if (there.length > 0) throw new BackupFailure('notEmpty', { tables: there.slice(0, 8).join(', ') })
  const ours = new Set(files.map(({ name }) => name))
  for await (const { sha256 } of store.list()) {
    if (!ours.has(sha256)) throw new BackupFailure('foreignFiles', { file: sha256 })
  }
}

/**
 * Takes away an empty schema, of whatever version, so that the one of the backup can be made. What belongs to an
 * extension, and the schema itself, stays: another role may own them.
 */
export async function clearSchema(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ drop: string }>(
    `WITH own AS (SELECT objid FROM pg_depend WHERE deptype = 'e')
     SELECT format('DROP TABLE %s CASCADE', c.oid::regclass) AS drop
       FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
        AND c.oid NOT IN (SELECT objid FROM own)
     UNION ALL SELECT format('DROP %s %s CASCADE', CASE p.prokind WHEN 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END, p.oid::regprocedure)
       FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND p.oid NOT IN (SELECT objid FROM own)
     UNION ALL SELECT format('DROP TYPE %s CASCADE', t.oid::regtype)
       FROM pg_type t WHERE t.typnamespace = 'public'::regnamespace AND t.typtype = 'e' AND t.oid NOT IN (SELECT objid FROM own)`,
  )
  const drops = [...rows.map((row) => row.drop), `DROP SCHEMA IF EXISTS ${queueSchema} CASCADE`]
  await client.query("SET client_min_messages = 'warning'")
  // What fell with another is no fault: functions of a dropped type, for one.
  const script = drops.map((drop) =>
    drop.replace(/^DROP (TABLE|FUNCTION|PROCEDURE|TYPE) /, 'DROP $1 IF EXISTS '),
  )
  await client.query(`BEGIN; ${script.join('; ')}; COMMIT`)
}
