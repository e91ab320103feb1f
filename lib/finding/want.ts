import 'server-only'
import type { Tx } from '#lib/db.ts'
import { enqueue } from '#lib/job/queue.ts'
import { checkRevisionJob } from './jobs.ts'

/**
 * Has a revision checked again, because what it says has changed. In the caller's transaction: noted first and queued
 * after it, so that a check that is about to end sees the note or leaves room for the next.
 */
export async function wantCheck(tx: Tx, revisionId: string): Promise<void> {
  await noteWanted(tx, [revisionId])
  await enqueue(tx, checkRevisionJob, { revisionId }, { key: revisionId })
}

/** The mark only goes forward: two changes of one moment are two. */
export async function noteWanted(tx: Tx, revisionIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO revision_checks AS c (revision_id, wanted_at)
    SELECT id, clock_timestamp() FROM unnest(${[...revisionIds].sort()}::uuid[]) AS u(id)
    ON CONFLICT (revision_id) DO UPDATE SET wanted_at =
      greatest(clock_timestamp(), c.wanted_at + interval '1 millisecond')`
}
