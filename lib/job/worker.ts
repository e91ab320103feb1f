import 'server-only'
import { fromPrisma, type JobWithMetadata, PgBoss } from 'pg-boss'
import { db, type Tx } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import type { JobFacts, JobKind } from './define.ts'
import { jobKinds } from './kinds.ts'
import { applicationOptions, enqueue, ensureQueue, officeZone } from './queue.ts'

export interface Worker {
  /** Takes no new jobs, lets those in hand come to a safe place (at most fifteen seconds), puts the rest back. */
  stop(): Promise<void>
}

/** Milliseconds, the time a job has to reach a safe place before it is left to be tried again. */
const graceMs = 15_000

/** Thrown into the transaction of a job that another worker has by now. */
class JobLost extends Error {}

/**
 * Works on every kind of job until it is stopped. Any number of workers may run, in the server's process or apart
 * (`npm run worker`): PostgreSQL gives each job to one of them.
 */
export async function startWorker(kinds: readonly JobKind[] = jobKinds): Promise<Worker> {
  const stopping = new AbortController()
  const boss = new PgBoss({
    ...applicationOptions,
    connectionString: env().DATABASE_URL,
    application_name: 'sucharit-worker',
    max: 4,
    connectionTimeoutMillis: 5_000,
    useListenNotify: true,
    supervise: true,
    superviseIntervalSeconds: 15,
    monitorIntervalSeconds: 15,
    maintenanceIntervalSeconds: 600,
    cronMonitorIntervalSeconds: 15,
  })
  // Often no Error, but an object with its parts.
  boss.on('error', (error) => log('error', { act: 'queue', error: error.message }))
  await boss.start()
  for (const kind of kinds) await ensureQueue(boss, kind)
  await schedule(boss, kinds)
  for (const kind of kinds) {
    for (let n = 0; n < (kind.concurrency ?? 1); n++) await workOn(boss, kind, stopping.signal)
    if (kind.schedule?.atStart) await enqueue(db(), kind, {})
  }
  return {
    stop: async () => {
      // First nobody takes a job any more, then those at work are told: else one takes what another has just put back.
      await Promise.all(kinds.map(({ name }) => boss.offWork(name, { wait: false })))
      stopping.abort()
      await boss.stop({ timeout: graceMs })
    },
  }
}

/** The schedules of the kinds and no others: a kind that was renamed must not go on under its old name. */
async function schedule(boss: PgBoss, kinds: readonly JobKind[]): Promise<void> {
  for (const { name } of await boss.getSchedules()) {
    if (!kinds.some((kind) => kind.name === name && kind.schedule)) await boss.unschedule(name)
  }
  for (const kind of kinds) {
    // What came due while no worker ran is done once, when one is back.
    if (kind.schedule)
      await boss.schedule(kind.name, kind.schedule.cron, {}, { tz: officeZone, missed: 'once' })
  }
}

async function workOn(boss: PgBoss, kind: JobKind, stopping: AbortSignal): Promise<void> {
  const options = {
    includeMetadata: true,
    pollingIntervalSeconds: 2,
    notifyPollingIntervalSeconds: 4,
    heartbeatRefreshSeconds: 5,
  } as const
  const id: string = await boss.work(kind.name, options, async ([job]: JobWithMetadata<object>[]) => {
    boss.notifyWorker(id) // where one was, another may wait: it looks again at once
    return perform(boss, kind, job!, stopping)
  })
}

async function perform(
  boss: PgBoss,
  kind: JobKind,
  job: JobWithMetadata<object>,
  stopping: AbortSignal,
): Promise<JobFacts | undefined> {
  const settle = async (tx: Tx, facts?: JobFacts): Promise<void> => {
    const { id, retryCount } = job
    const held = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM pgboss.job WHERE name = ${kind.name} AND id = ${id}::uuid AND state = 'active'
        AND retry_count = ${retryCount} FOR UPDATE`
    if (held.length === 0) throw new JobLost(`another worker has job ${id}`)
    await boss.complete(kind.name, { id, retryCount }, facts ?? null, { db: fromPrisma(tx) })
  }
  // Taken just before the stop was heard.
  if (stopping.aborted && (await putBack(boss, job, settle))) return undefined
  // Not AbortSignal.any: what it makes may be collected while only its listeners hold it, and the stop is never heard.
  const breaking = new AbortController()
  const breakOff = () => breaking.abort(job.signal.reason ?? stopping.reason)
  const causes = [job.signal, stopping]
  for (const cause of causes) cause.addEventListener('abort', breakOff, { once: true })
  if (causes.some((cause) => cause.aborted)) breakOff()
  try {
    return await kind.run({
      id: job.id,
      input: kind.input.parse(job.data),
      attempt: job.retryCount + 1,
      signal: breaking.signal,
      settle,
    })
  } catch (error) {
    if (error instanceof JobLost) return undefined
    if (stopping.aborted && (await putBack(boss, job, settle))) return undefined
    log('error', { act: kind.name, job: job.id, attempt: job.retryCount + 1, error: String(error) })
    throw error
  } finally {
    for (const cause of causes) cause.removeEventListener('abort', breakOff)
  }
}

/** Stopping is no failure: the job is queued anew in the place of the one that was broken off. */
async function putBack(
  boss: PgBoss,
  job: JobWithMetadata<object>,
  settle: (tx: Tx) => Promise<void>,
): Promise<boolean> {
  return db()
    .$transaction(async (tx) => {
      await settle(tx)
      const { singletonKey } = job
      await boss.send(job.name, job.data, { db: fromPrisma(tx), ...(singletonKey ? { singletonKey } : {}) })
      return true
    })
    .catch(() => false)
}

const log = (level: 'error', facts: object): void => console[level](JSON.stringify({ level, ...facts }))
