import 'server-only'
import { fromPrisma } from 'pg-boss'
import { defineCommand, done } from '#lib/command.ts'
import type { Tx } from '#lib/db.ts'
import { fail } from '#lib/result.ts'
import { findKind } from './kinds.ts'
import { canManageJobs } from './policy.ts'
import { asideQueue, enqueue, queue } from './queue.ts'
import { jobInput, kindInput } from './schema.ts'

interface LockedJob {
  id: string
  queue: string
  /** the kind, also of a job that was put aside */
  kind: string
  state: string
}

async function lockJob(tx: Tx, id: string): Promise<LockedJob | null> {
  const [job] = await tx.$queryRaw<LockedJob[]>`
    SELECT id::text, name AS queue, coalesce(source_name, name) AS kind, state::text AS state
    FROM pgboss.job WHERE id = ${id}::uuid FOR UPDATE`
  return job ?? null
}

const about = (job: LockedJob, after: Record<string, string | number> = {}) => ({
  objectType: 'job',
  objectId: job.id,
  after: { kind: job.kind, ...after },
})

const isAside = (job: LockedJob): boolean => job.queue === asideQueue && job.state === 'created'

/** Starts a scheduled kind now, beside its schedule. */
export const startJob = defineCommand({
  name: 'job.start',
  input: kindInput,
  load: async (_tx, _actor, { kind }) => findKind(kind) ?? null,
  can: canManageJobs,
  run: async (tx, { subject: kind }) => {
    if (!kind.schedule) return fail('invalid', 'problem.jobNotScheduled')
    const id = await enqueue(tx, kind, {})
    if (id === null) return fail('conflict', 'problem.jobUnderWay')
    return done({ id }, { objectType: 'job', objectId: id, after: { kind: kind.name } })
  },
})

/** Lets a job that waits for its time, or for its next try, begin now. */
export const hastenJob = defineCommand({
  name: 'job.hasten',
  input: jobInput,
  load: (tx, _actor, { id }) => lockJob(tx, id),
  can: canManageJobs,
  run: async (tx, { subject: job, now }) => {
    if (job.queue === asideQueue || !['created', 'retry'].includes(job.state))
      return fail('conflict', 'problem.jobNotWaiting')
    const boss = await queue()
    await boss.update(job.queue, undefined, { id: job.id, startAfter: now, db: fromPrisma(tx) })
    return done({ id: job.id }, about(job))
  },
})

/** Gives a job that was put aside all its tries again. */
export const retryJob = defineCommand({
  name: 'job.retry',
  input: jobInput,
  load: (tx, _actor, { id }) => lockJob(tx, id),
  can: canManageJobs,
  run: async (tx, { subject: job }) => {
    if (!isAside(job)) return fail('conflict', 'problem.jobNotAside')
    if (!findKind(job.kind)) return fail('invalid', 'problem.jobKindGone')
    const boss = await queue()
    const moved = await boss.redrive(asideQueue, { ids: [job.id], db: fromPrisma(tx) })
    // Not moved: its kind runs one at a time, and one is under way.
    if (moved === 0) return fail('conflict', 'problem.jobUnderWay')
    return done({ id: job.id }, about(job))
  },
})

/** Gives up a job that was put aside. */
export const discardJob = defineCommand({
  name: 'job.discard',
  input: jobInput,
  load: (tx, _actor, { id }) => lockJob(tx, id),
  can: canManageJobs,
  run: async (tx, { subject: job }) => {
    if (!isAside(job)) return fail('conflict', 'problem.jobNotAside')
    const boss = await queue()
    await boss.deleteJob(asideQueue, job.id, { db: fromPrisma(tx) })
    return done({ id: job.id }, about(job))
  },
})
