import type { z } from 'zod'
import type { Tx } from '#lib/db.ts'

/** What a job leaves to be read in the list of jobs (words: `job.fact`): counts and names, never a secret. */
export type JobFacts = Readonly<Record<string, string | number>>

export interface JobRun<Input> {
  id: string
  input: Input
  /** 1 at first, one more each time it is tried again */
  attempt: number
  /** Aborted when the server stops, the time is up, or another worker has the job by now: stop at the next safe place. */
  signal: AbortSignal
  /**
   * Says in `tx` that the job is done, so that its effect and its end are one commit: it happens once however often the
   * worker dies. Throws where another worker has the job by now, which rolls the effect back.
   */
  settle: (tx: Tx, facts?: JobFacts) => Promise<void>
}

export interface JobKind<Input extends object = object> {
  /** noun.verb, such as `files.sweep`: the name of its queue, and the key of its words in messages (`job.kind`) */
  name: string
  /** Jobs outlive the release that queued them: a field that is added is optional. Never a secret. */
  input: z.ZodType<Input>
  /** May be tried again after a failure, or after its worker was killed in the middle of it: it must bear that. */
  run(job: JobRun<Input>): Promise<JobFacts | undefined>
  schedule?: {
    /** in the time of the office: minute, hour, day, month, weekday */
    cron: string
    /** also when a worker starts */
    atStart?: boolean
  }
  /** `one`: while a job of this kind (and key) waits or runs, another is not queued. Default: `many`. */
  atOnce?: 'one' | 'many'
  /** how many a worker process runs side by side (1) */
  concurrency?: number
  /** tries after the first, before it is put aside for the administrator (5) */
  retries?: number
  /** seconds before the first retry, doubled each time up to an hour (10) */
  retryAfter?: number
  /** seconds in which it must be done (900) */
  timeout?: number
  /** seconds for which one that is done stays in the list (a week); for kinds that run every minute */
  kept?: number
}

/** Describes a kind of job. It takes part in the work when it stands in lib/job/kinds.ts. */
export const defineJob = <Input extends object>(kind: JobKind<Input>): JobKind<Input> => kind
