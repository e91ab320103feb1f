import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { env } from '#lib/env.ts'
import { type Prisma, PrismaClient } from '#prisma/generated/client.ts'

// One pool and one client a process: Next bundles this module more than once, and reloads it in development.
const kept = globalThis as typeof globalThis & { sucharitPool?: pg.Pool; sucharitDb?: PrismaClient }

// Identifiers and counters are far below 2^53; a bigint that is not would be a fault worth seeing.
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`integer out of range: ${text}`)
  return value
})
// Days stay the text YYYY-MM-DD: a Date would be shifted by the time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

/** The pool of the public read path and of LISTEN: plain SQL. */
export function pool(): pg.Pool {
  kept.sucharitPool ??= new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: 10,
    // A busy moment is waited out; a database that is away refuses at once.
    connectionTimeoutMillis: 5_000,
    query_timeout: 15_000,
    application_name: 'sucharit',
    // The public reads are few, named and long: planning one anew takes longer than running it.
    onConnect: async (client) => {
      await client.query('SET plan_cache_mode = force_generic_plan')
    },
  }).on('error', () => {}) // an idle connection lost with the database: the next query says so
  return kept.sucharitPool
}

export function db(): PrismaClient {
  kept.sucharitDb ??= new PrismaClient({
    // More patient than the public path: an act, a start or a job on a busy machine waits rather than fails.
    adapter: new PrismaPg({
      connectionString: env().DATABASE_URL,
      max: 10,
      connectionTimeoutMillis: 10_000,
      application_name: 'sucharit',
    }),
    transactionOptions: { maxWait: 10_000, timeout: 15_000 },
  })
  return kept.sucharitDb
}

export type Db = PrismaClient
export type Tx = Prisma.TransactionClient

/** Plain SQL asked of the pool, or within a transaction: for a question that both a page and an act have. */
export type Ask = <Row>(sql: string, values: readonly unknown[]) => Promise<Row[]>

export const askPool: Ask = async <Row>(sql: string, values: readonly unknown[]) =>
  (await pool().query(sql, [...values])).rows as Row[]

export const askIn =
  (tx: Tx): Ask =>
  (sql, values) =>
    tx.$queryRawUnsafe(sql, ...values)

export async function closeDb(): Promise<void> {
  await Promise.allSettled([kept.sucharitDb?.$disconnect(), kept.sucharitPool?.end()])
  delete kept.sucharitDb
  delete kept.sucharitPool
}
