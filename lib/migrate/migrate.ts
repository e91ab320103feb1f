import 'server-only'
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { StartError } from '#lib/start/start-error.ts'
import { type Migration, readMigrations } from './files.ts'
import { planMigrations } from './plan.ts'
import { grantApplication } from './privileges.ts'
import { migrateQueue } from './queue.ts'

export interface Migrated {
  /** Names of what was applied now. */
  applied: string[]
  total: number
}

const migrationLock = 7_120_010

// The table Prisma makes, so that `prisma migrate deploy` and this agree on what is applied.
const ledger = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`

/**
 * Applies what is missing as the owner, a file a transaction, one process at a time, and then gives the application's
 * role its rights. Throws StartError with the sentence for the operator.
 */
export async function migrate(
  ownerUrl: string,
  options: { applicationRole?: string | undefined; files?: Migration[] } = {},
): Promise<Migrated> {
  const files = options.files ?? (await readMigrations())
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'sucharit-migrate' })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock])
    await client.query("SET client_min_messages = 'warning'")
    await client.query(ledger)
    const { rows } = await client.query<{ name: string; checksum: string; isFinished: boolean }>(
      `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS "isFinished"
         FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
    )
    const plan = planMigrations(files, rows)
    if (!plan.ok) throw new StartError(plan.sentence)
    for (const migration of plan.pending) await apply(client, migration)
    if (options.applicationRole) await grantApplication(client, options.applicationRole)
    await migrateQueue(client, options.applicationRole)
    return { applied: plan.pending.map((migration) => migration.name), total: files.length }
  } finally {
    await client.end()
  }
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query(migration.sql)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
         VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    if (!(error instanceof pg.DatabaseError)) throw error
    throw new StartError(
      `Migration ${migration.name} failed and nothing of it remains: ${error.message}${placeOf(migration.sql, error)}`,
    )
  }
}

function placeOf(sql: string, error: pg.DatabaseError): string {
  const position = Number(error.position)
  return position > 0 ? ` (line ${sql.slice(0, position).split('\n').length})` : ''
}
