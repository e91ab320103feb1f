import 'server-only'
import { pool } from '#lib/db.ts'
import { pageSize } from '#lib/limits.ts'
import type { Actor } from '#lib/user/actor.ts'
import type { JobFacts } from './define.ts'
import { jobKinds } from './kinds.ts'
import { canManageJobs } from './policy.ts'
import { asideQueue, officeZone, queue } from './queue.ts'
import type { JobState } from './schema.ts'

export interface JobFilter {
  state: JobState | ''
  /** name of a kind, or '' */
  kind: string
  page: number
}

export interface ListedJob {
  id: string
  kind: string
  state: JobState
  input: Readonly<Record<string, unknown>> | null
  queuedAt: Date
  /** when it may begin; of a waiting job only */
  startAfter: Date
  startedAt: Date | null
  endedAt: Date | null
  attempts: number
  /** of the last try */
  fault: string | null
  /** what a job that is done said of itself */
  facts: JobFacts | null
}

// What pg-boss uses for itself is not shown, nor what failed and has its place among those put aside.
const jobs = `
  SELECT j.id::text AS id, coalesce(j.source_name, j.name) AS kind, j.data AS input,
         CASE WHEN j.name = '${asideQueue}' THEN 'aside' WHEN j.state < 'active' THEN 'waiting'
              WHEN j.state = 'active' THEN 'running' ELSE 'done' END AS state,
         coalesce(j.source_created_on, j.created_on) AS "queuedAt", j.start_after AS "startAfter",
         j.started_on AS "startedAt", CASE WHEN j.name = '${asideQueue}' THEN j.created_on ELSE j.completed_on END AS "endedAt",
         CASE WHEN j.name = '${asideQueue}' THEN j.source_retry_count + 1
              WHEN j.started_on IS NULL THEN 0 ELSE j.retry_count + 1 END AS attempts,
         coalesce(j.source_output, CASE WHEN j.state <> 'completed' THEN j.output END) AS fault,
         CASE WHEN j.state = 'completed' THEN j.output END AS facts
    FROM pgboss.job j
   WHERE j.name NOT LIKE '\\_\\_pgboss%' AND j.state NOT IN ('failed', 'cancelled')`
const where = `($1 = '' OR j.state = $1) AND ($2 = '' OR j.kind = $2)`

type Row = Omit<ListedJob, 'fault'> & { fault: { message?: string; value?: { message?: string } } | null }

const faultOf = ({ fault, ...job }: Row): ListedJob => ({
  ...job,
  fault: fault?.message ?? fault?.value?.message ?? null,
})

/** Jobs, newest first, 20 a page; without a page number all of them, for the export. */
export async function listJobs(
  actor: Actor,
  { state, kind, page }: Omit<JobFilter, 'page'> & { page: number | null },
): Promise<{ jobs: ListedJob[]; total: number }> {
  if (!canManageJobs(actor)) return { jobs: [], total: 0 }
  const limit = page === null ? '' : `LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`
  const [count, rows] = await Promise.all([
    pool().query<{ total: number }>(`SELECT count(*) AS total FROM (${jobs}) j WHERE ${where}`, [
      state,
      kind,
    ]),
    pool().query<Row>(
      `SELECT * FROM (${jobs}) j WHERE ${where} ORDER BY coalesce(j."endedAt", j."startedAt", j."queuedAt") DESC, j.id ${limit}`,
      [state, kind],
    ),
  ])
  return { jobs: rows.rows.map(faultOf), total: count.rows[0]!.total }
}

export interface ScheduledKind {
  kind: string
  nextAt: Date | null
  lastAt: Date | null
  /** one waits or runs at the moment */
  underWay: boolean
  aside: number
}

export interface QueueState {
  /** worker processes heard from in the last minute and a half */
  workers: number
  counts: Record<JobState, number>
  /** names of those there are, and of those that still have jobs from another release */
  kinds: string[]
  schedules: ScheduledKind[]
}

/** Whether the jobs are being done, and what comes next. */
export async function findQueueState(actor: Actor, now = new Date()): Promise<QueueState | null> {
  if (!canManageJobs(actor)) return null
  const [workers, counts, runs, boss] = await Promise.all([
    pool().query<{ count: number }>(
      `SELECT count(*) AS count FROM pgboss.instance
        WHERE stopped_on IS NULL AND heartbeat_on > now() - interval '90 seconds'`,
    ),
    pool().query<{ state: JobState; count: number }>(
      `SELECT j.state, count(*) AS count FROM (${jobs}) j GROUP BY j.state`,
    ),
    pool().query<{ kind: string; lastAt: Date | null; open: number; aside: number }>(
      `SELECT j.kind, max(j."endedAt") FILTER (WHERE j.state = 'done') AS "lastAt",
              count(*) FILTER (WHERE j.state IN ('waiting', 'running')) AS open,
              count(*) FILTER (WHERE j.state = 'aside') AS aside FROM (${jobs}) j GROUP BY j.kind`,
    ),
    queue(),
  ])
  const countOf = (state: JobState) => counts.rows.find((row) => row.state === state)?.count ?? 0
  return {
    workers: workers.rows[0]!.count,
    counts: {
      waiting: countOf('waiting'),
      running: countOf('running'),
      done: countOf('done'),
      aside: countOf('aside'),
    },
    kinds: [...new Set([...jobKinds.map((kind) => kind.name), ...runs.rows.map((row) => row.kind)])].sort(),
    schedules: jobKinds.flatMap(({ name, schedule }) => {
      if (!schedule) return []
      const run = runs.rows.find((row) => row.kind === name)
      const [nextAt = null] = boss.previewSchedule(schedule.cron, { tz: officeZone, from: now, count: 1 })
      return [
        {
          kind: name,
          nextAt,
          lastAt: run?.lastAt ?? null,
          underWay: (run?.open ?? 0) > 0,
          aside: run?.aside ?? 0,
        },
      ]
    }),
  }
}
