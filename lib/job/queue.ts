import 'server-only'
import { fromPrisma, PgBoss, type QueueOptions, type SendOptions } from 'pg-boss'
import { type Db, pool, type Tx } from '#lib/db.ts'
import type { JobKind } from './define.ts'

/** Made and migrated by the owner (lib/migrate/queue.ts); the application only works with its rows. */
export const queueSchema = 'pgboss'

/** Where jobs go whose every try has failed: kept until an administrator decides. */
export const asideQueue = 'aside'

/** Schedules are written in the time of the office. */
export const officeZone = 'Asia/Bangkok'

const tenYears = 10 * 365 * 86_400

export const applicationOptions = {
  schema: queueSchema,
  migrate: false,
  createSchema: false,
  reindex: false, // asks for the rights of the owner
} as const

// Next bundles this module more than once; the names of queues are looked up once a process.
const kept = globalThis as typeof globalThis & { sucharitQueue?: Promise<PgBoss> }

/** Queues on the application's own pool. It works on nothing: see worker.ts. */
export function queue(): Promise<PgBoss> {
  kept.sucharitQueue ??= open().catch((error: unknown) => {
    delete kept.sucharitQueue
    throw error
  })
  return kept.sucharitQueue
}

function open(): Promise<PgBoss> {
  const boss = new PgBoss({
    ...applicationOptions,
    db: { executeSql: (text, values) => pool().query(text, values) },
    supervise: false,
    schedule: false,
    registerInstance: false,
    useListenNotify: true, // so that what is queued wakes the workers
    // A look at the names of queues, now and then: nothing that keeps a process from ending.
    clock: {
      now: Date.now,
      setTimeout: (work, ms) => setTimeout(work, ms).unref(),
      clearTimeout: (timer) => clearTimeout(timer as NodeJS.Timeout),
      setInterval: (work, ms) => setInterval(work, ms).unref(),
      clearInterval: (timer) => clearInterval(timer as NodeJS.Timeout),
    },
  })
  boss.on('error', () => {}) // the database is away: whoever asks next is told
  return boss.start()
}

const optionsOf = (kind: JobKind): QueueOptions => ({
  retryLimit: kind.retries ?? 5,
  retryDelay: kind.retryAfter ?? 10,
  retryBackoff: true,
  retryDelayMax: 3_600,
  expireInSeconds: kind.timeout ?? 900,
  deleteAfterSeconds: kind.kept ?? 7 * 86_400,
  // A worker that was killed is known by its silence.
  heartbeatSeconds: 20,
})

/** Makes the queue of a kind, or brings it to what the kind says now. May be called at any time, by several at once. */
export async function ensureQueue(boss: PgBoss, kind: JobKind): Promise<void> {
  const wanted = { ...optionsOf(kind), deadLetter: asideQueue, notify: true }
  await boss.createQueue(asideQueue, { retentionSeconds: tenYears })
  await boss.createQueue(kind.name, { ...wanted, policy: kind.atOnce === 'one' ? 'exclusive' : 'standard' })
  await boss.updateQueue(kind.name, wanted)
}

const ensured = new Set<string>()

/**
 * Queues a job in the caller's transaction: it exists when that commits, and never did when it rolls back. Returns its
 * id, or null where the kind allows one at a time and there is one. `key` sets apart what may be queued side by side.
 */
export async function enqueue<Input extends object>(
  tx: Tx | Db,
  kind: JobKind<Input>,
  input: Input,
  options: { key?: string; startAfter?: Date } = {},
): Promise<string | null> {
  const boss = await queue()
  if (!ensured.has(kind.name)) {
    await ensureQueue(boss, kind)
    ensured.add(kind.name)
  }
  const { key, startAfter } = options
  const send: SendOptions = { db: fromPrisma(tx) }
  if (key !== undefined) send.singletonKey = key
  if (startAfter !== undefined) send.startAfter = startAfter
  return boss.send(kind.name, kind.input.parse(input) as object, send)
}
