import 'server-only'
import { pool } from '#lib/db.ts'
import type { Message } from '#lib/result.ts'
import { type Actor, readsWholeOffice } from '#lib/user/actor.ts'

export interface KeptCopy {
  id: string
  fileName: string
  displayName: string
  mime: string
  /** bytes */
  size: number
  sha256: string
  takenAt: Date
  /** the public sees it now, for the source is broken */
  offered: boolean
}

export interface CopyOrder {
  by: string
  orderedAt: Date
  /** null: not fetched yet */
  doneAt: Date | null
  outcome: 'kept' | 'same' | 'refused' | null
  reason: Message | null
}

// $1: may read every group, $2: own groups. What no public page of these groups leads to is not there.
const isTheirs = `EXISTS (SELECT 1 FROM link_uses u JOIN publications p ON p.id = u.publication_id AND p.state = 'current'
  WHERE u.target_id = c.target_id AND ($1 OR p.work_group_id = ANY($2::uuid[])))`

const columns = `
  c.id, c.file_name AS "fileName", c.display_name AS "displayName", b.mime, b.size, c.sha256, c.taken_at AS "takenAt",
  EXISTS (SELECT 1 FROM link_offers o WHERE o.copy_id = c.id) AS offered`

const scope = (actor: Actor): unknown[] => [
  readsWholeOffice(actor),
  actor.groups.map(({ workGroupId }) => workGroupId),
]

/** The copies of a link, the newest first, and what came of the last wish for one. */
export async function listCopies(
  actor: Actor,
  targetId: string,
): Promise<{ copies: KeptCopy[]; order: CopyOrder | null }> {
  const values = [...scope(actor), targetId]
  const [copies, orders] = await Promise.all([
    pool().query<KeptCopy>(
      `SELECT ${columns} FROM link_copies c JOIN blobs b ON b.sha256 = c.sha256
        WHERE c.target_id = $3::uuid AND ${isTheirs} ORDER BY c.taken_at DESC`,
      values,
    ),
    pool().query<CopyOrder>(
      `SELECT w.name AS by, c.ordered_at AS "orderedAt", c.done_at AS "doneAt", c.outcome::text, c.reason
         FROM link_copy_orders c JOIN users w ON w.id = c.ordered_by_id
        WHERE c.target_id = $3::uuid AND ${isTheirs}`,
      values,
    ),
  ])
  return { copies: copies.rows, order: orders.rows[0] ?? null }
}

/** A copy as staff open it, whether the public sees it or not. */
export async function findCopy(actor: Actor, id: string): Promise<KeptCopy | null> {
  const { rows } = await pool().query<KeptCopy>(
    `SELECT ${columns} FROM link_copies c JOIN blobs b ON b.sha256 = c.sha256 WHERE c.id = $3 AND ${isTheirs}`,
    [...scope(actor), id],
  )
  return rows[0] ?? null
}
