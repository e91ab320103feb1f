import 'server-only'
import pg from 'pg'
import { copySettings, listTables, type Table } from './tables.ts'

export const namedTable = (table: string): string => `public.${pg.escapeIdentifier(table)}`

/**
 * Fills an empty schema in one transaction. As pg_restore does it: keys to other tables and triggers step aside while
 * the rows come (the audit is not chained anew, the clock does not move, frozen revisions are let in), and each key is
 * made again over all rows and so proven. Needs no right but the owner's.
 */
export async function fillSchema(
  client: pg.Client,
  work: {
    /** all tables are empty, what the migrations had put in too */
    fill: (tables: Table[]) => Promise<void>
    /** the last thing in the transaction, with everything in force again */
    settle: () => Promise<void>
  },
): Promise<void> {
  await client.query(copySettings)
  await client.query('BEGIN')
  try {
    const tables = (await listTables(client)).filter(({ name }) => name !== '_prisma_migrations')
    const keys = await dropForeignKeys(client)
    for (const { name } of tables) await client.query(`ALTER TABLE ${namedTable(name)} DISABLE TRIGGER USER`)
    await client.query(`TRUNCATE ${tables.map(({ name }) => namedTable(name)).join(', ')}`)
    await work.fill(tables)
    for (const add of keys) await client.query(add)
    for (const { name } of tables) await client.query(`ALTER TABLE ${namedTable(name)} ENABLE TRIGGER USER`)
    await work.settle()
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw error
  }
  await client.query('ANALYZE')
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
