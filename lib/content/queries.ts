import 'server-only'
import { pool } from '#lib/db.ts'
import type { Actor } from '#lib/user/actor.ts'
import { readsWholeOffice } from '#lib/user/actor.ts'

export interface KindCounts {
  kind: string
  /** public now */
  published: number
  /** being written or waiting for somebody */
  open: number
}

/** How much there is of each kind, in the groups of this person or in the whole office. A kind without any is missing. */
export async function countContents(actor: Actor): Promise<KindCounts[]> {
  const { rows } = await pool().query<KindCounts>(
    `SELECT e.kind, count(*) FILTER (WHERE r.state = 'published')::int AS published,
            count(*) FILTER (WHERE r.state IN ('draft', 'submitted', 'returned', 'approved'))::int AS open
       FROM evidence e JOIN revisions r ON r.evidence_id = e.id
      WHERE e.kind <> 'evidence' AND ($1 OR e.work_group_id::text = ANY($2)) GROUP BY 1`,
    [readsWholeOffice(actor), actor.groups.map((group) => group.workGroupId)],
  )
  return rows
}
