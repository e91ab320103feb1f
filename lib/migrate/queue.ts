import 'server-only'
import pg from 'pg'
import { getConstructionPlans, getMigrationPlans } from 'pg-boss'
import manifest from 'pg-boss/package.json' with { type: 'json' }
import { queueSchema } from '#lib/job/queue.ts'
import { StartError } from '#lib/start/start-error.ts'

export const queueVersion: number = manifest.pgboss.schema

/** Brings the tables of the queue to what this version of pg-boss needs, as the owner and under the lock of the migrations. */
export async function migrateQueue(owner: pg.Client, applicationRole?: string): Promise<void> {
  const there = await versionThere(owner)
  if (there !== null && there > queueVersion)
    throw new StartError(
      `The queue in the database is of version ${there} and this program knows ${queueVersion}: it belongs to a newer version, start that one.`,
    )
  if (there === null) await owner.query(getConstructionPlans(queueSchema))
  else if (there < queueVersion) await owner.query(plansFrom(there))
  if (applicationRole) await grantQueue(owner, applicationRole)
}

// Sent as one script, in which no index is built beside the writers: the queue is small, and at a start it may wait.
const plansFrom = (version: number): string =>
  getMigrationPlans(queueSchema, version).replaceAll(' CONCURRENTLY', '')

async function versionThere(owner: pg.Client): Promise<number | null> {
  const { rows } = await owner.query<{ there: boolean }>(
    `SELECT to_regclass('${queueSchema}.version') IS NOT NULL AS there`,
  )
  if (!rows[0]?.there) return null
  const found = await owner.query<{ version: number }>(`SELECT version FROM ${queueSchema}.version`)
  return found.rows[0]?.version ?? null
}

async function grantQueue(owner: pg.Client, role: string): Promise<void> {
  const to = pg.escapeIdentifier(role)
  const usual = 'SELECT, INSERT, UPDATE, DELETE'
  await owner.query(`GRANT USAGE ON SCHEMA ${queueSchema} TO ${to}`)
  await owner.query(`GRANT ${usual} ON ALL TABLES IN SCHEMA ${queueSchema} TO ${to}`)
}
