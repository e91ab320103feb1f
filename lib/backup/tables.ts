import 'server-only'
import pg from 'pg'

/**
 * What is not carried over: what only holds for this machine and this moment. Nobody stays signed in, no half received
 * file and no link to set a password comes back; the migrations write their own ledger.
 */
export const leftOut: ReadonlySet<string> = new Set([
  '_prisma_migrations',
  'access_links',
  'presences',
  'rate_limits',
  'sessions',
  'uploads',
])

export interface Table {
  name: string
  columns: string[]
}

/** Every table of the portal with its columns that can be written, in order. */
export async function listTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p')
        AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
      GROUP BY c.relname ORDER BY c.relname`,
  )
  return rows
}

/** Tables that hold a row; those that the migrations fill are left aside. */
export async function listFilled(client: pg.ClientBase, tables: readonly Table[]): Promise<string[]> {
  const filled: string[] = []
  for (const { name } of tables) {
    const { rows } = await client.query<{ there: boolean }>(
      `SELECT EXISTS (SELECT 1 FROM public.${pg.escapeIdentifier(name)}${
        name === 'audit_head' ? ' WHERE seq > 0' : ''
      }) AS there`,
    )
    if (rows[0]!.there && name !== 'public_clock' && name !== '_prisma_migrations') filled.push(name)
  }
  return filled
}

export const columnList = (columns: readonly string[]): string =>
  columns.map((column) => pg.escapeIdentifier(column)).join(', ')

/** What decides how COPY writes and reads values, the same on both sides whatever the server's own settings say. */
export const copySettings = `SET DateStyle = 'ISO, YMD'; SET IntervalStyle = 'postgres'; SET TimeZone = 'UTC';
  SET extra_float_digits = 3; SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0;
  SET client_min_messages = 'warning'`
