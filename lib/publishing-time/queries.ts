import 'server-only'
import { pool } from '#lib/db.ts'
import type { Actor } from '#lib/user/actor.ts'
import { readsWholeOffice } from '#lib/user/actor.ts'

export interface WaitingTime {
  evidenceId: string
  number: number
  title: string
  publishAt: Date
  setBy: string
}

/** What will be published by itself, the next first: of the whole office, or of the groups of this person. */
export async function listPublishingTimes(actor: Actor, evidenceId = ''): Promise<WaitingTime[]> {
  const { rows } = await pool().query<WaitingTime>(
    `SELECT r.evidence_id AS "evidenceId", r.number, r.title, p.publish_at AS "publishAt", u.name AS "setBy"
       FROM publishing_times p JOIN revisions r ON r.id = p.revision_id JOIN evidence e ON e.id = r.evidence_id
       JOIN users u ON u.id = p.set_by_id
      WHERE p.state = 'waiting' AND ($1 = '' OR r.evidence_id = $1) AND ($2 OR e.work_group_id::text = ANY($3))
      ORDER BY p.publish_at, p.id LIMIT 100`,
    [evidenceId, readsWholeOffice(actor), actor.groups.map((group) => group.workGroupId)],
  )
  return rows
}

/** When each evidence this person may read will be published by itself. */
export const mapPublishingTimes = async (actor: Actor): Promise<ReadonlyMap<string, Date>> =>
  new Map((await listPublishingTimes(actor)).map(({ evidenceId, publishAt }) => [evidenceId, publishAt]))

/** Of a revision this person may read: when it will be published, or why it was not when its time came. */
export async function findPublishingTime(
  actor: Actor,
  { evidenceId, number }: { evidenceId: string; number: number },
): Promise<{ publishAt: Date; setBy: string; fault: string | null } | null> {
  const { rows } = await pool().query<{ publishAt: Date; setBy: string; state: string; fault: string }>(
    `SELECT p.publish_at AS "publishAt", u.name AS "setBy", p.state::text AS state, p.fault
       FROM publishing_times p JOIN revisions r ON r.id = p.revision_id JOIN evidence e ON e.id = r.evidence_id
       JOIN users u ON u.id = p.set_by_id
      WHERE r.evidence_id = $1 AND r.number = $2 AND r.state = 'approved' AND p.state IN ('waiting', 'failed')
        AND ($3 OR e.work_group_id::text = ANY($4))
      ORDER BY p.set_at DESC LIMIT 1`,
    [evidenceId, number, readsWholeOffice(actor), actor.groups.map((group) => group.workGroupId)],
  )
  const [found] = rows
  return found ? { ...found, fault: found.state === 'failed' ? found.fault : null } : null
}
