import 'server-only'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { readProven, type ZipReader } from '#lib/zip/read.ts'
import { BackupFailure } from './failure.ts'
import { type Manifest, tablePath } from './manifest.ts'
import { columnList, copySettings, listTables } from './tables.ts'

/**
 * Puts the rows of a backup into the schema of its migrations, in one transaction. As pg_restore does it: keys to other
 * tables and triggers step aside while the rows come (the audit is not chained anew, the clock does not move, frozen
 * revisions are let in), and each key is made again over all rows and so proven. Needs no right but the owner's.
 */
export async function loadDatabase(
  client: pg.Client,
  zip: ZipReader,
  manifest: Manifest,
  options: {
    progress: (done: number, total: number) => void
    /** the last thing in the transaction, with everything in force again */
    settle: () => Promise<void>
  },
): Promise<void> {
  await client.query(copySettings)
  await client.query('BEGIN')
  try {
    const tables = await checkTables(client, manifest)
    const keys = await dropForeignKeys(client)
    for (const { name } of tables) await client.query(`ALTER TABLE ${named(name)} DISABLE TRIGGER USER`)
    const emptied = tables.filter(({ name }) => name !== '_prisma_migrations')
    await client.query(`TRUNCATE ${emptied.map(({ name }) => named(name)).join(', ')}`)
    for (const [done, entry] of manifest.tables.entries()) {
      options.progress(done, manifest.tables.length)
      const into = client.query(
        copyFrom(`COPY ${named(entry.name)} (${columnList(entry.columns)}) FROM STDIN`),
      )
      await readProven(zip, tablePath(entry.name), entry, into)
      if (into.rowCount !== entry.lines) {
        throw new BackupFailure('rowsDiffer', {
          table: entry.name,
          wanted: entry.lines,
          found: into.rowCount,
        })
      }
    }
    for (const { name, value, isCalled } of manifest.sequences) {
      await client.query('SELECT setval($1::regclass, $2::bigint, $3)', [named(name), value, isCalled])
    }
    for (const add of keys) await client.query(add)
    for (const { name } of tables) await client.query(`ALTER TABLE ${named(name)} ENABLE TRIGGER USER`)
    await options.settle()
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw error
  }
  await client.query('ANALYZE')
}

const named = (table: string): string => `public.${pg.escapeIdentifier(table)}`

/** The schema has been made by the same migrations: a table or column that differs was put in by another hand. */
async function checkTables(client: pg.Client, manifest: Manifest) {
  const tables = await listTables(client)
  const there = new Map(tables.map(({ name, columns }) => [name, new Set(columns)]))
  for (const { name, columns } of manifest.tables) {
    const strange = columns.find((column) => !there.get(name)?.has(column))
    if (strange !== undefined) throw new BackupFailure('otherTable', { table: name, column: strange })
  }
  return tables
}

/** Drops every foreign key of the portal's tables; returns the statements that make them again. */
async function dropForeignKeys(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(
    `SELECT c.conrelid::regclass::text AS table, c.conname AS name, pg_get_constraintdef(c.oid) AS definition
       FROM pg_constraint c WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace AND c.conparentid = 0
      ORDER BY 1, 2`,
  )
  for (const { table, name } of rows) {
    await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${pg.escapeIdentifier(name)}`)
  }
  return rows.map(
    ({ table, name, definition }) =>
      `ALTER TABLE ${table} ADD CONSTRAINT ${pg.escapeIdentifier(name)} ${definition}`,
  )
}
