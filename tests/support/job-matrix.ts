import { db, pool } from '#lib/db.ts'
import { sweepFilesJob } from '#lib/files/jobs.ts'
import { asideQueue, enqueue } from '#lib/job/queue.ts'

const administrator = ['administrator']

const inAnHour = () => new Date(Date.now() + 3_600_000)

/** A job that waits for its time. */
export const makeWaitingJob = async (): Promise<{ id: string }> => ({
  id: (await enqueue(db(), sweepFilesJob, {}, { startAfter: inAnHour() }))!,
})

/** A job whose every try has failed. */
export async function makeJobAside(): Promise<{ id: string }> {
  await makeWaitingJob()
  const { rows } = await pool().query<{ id: string }>(
    `INSERT INTO pgboss.job (name, data, source_name, source_id, source_retry_count, source_output, source_created_on)
     SELECT $1, data, name, id, 2, '{"message": "files are missing"}', created_on FROM pgboss.job WHERE name = $2
     RETURNING id::text`,
    [asideQueue, sweepFilesJob.name],
  )
  await pool().query('DELETE FROM pgboss.job WHERE name = $1', [sweepFilesJob.name])
  return { id: rows[0]!.id }
}

/** Rows of the authorisation matrix for jobs. */
export const jobMatrix = {
  'job.start': { allowed: administrator, input: async () => ({ kind: sweepFilesJob.name }) },
  'job.hasten': { allowed: administrator, input: makeWaitingJob },
  'job.retry': { allowed: administrator, input: makeJobAside },
  'job.discard': { allowed: administrator, input: makeJobAside },
}
