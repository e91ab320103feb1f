import 'server-only'
import type { Tx } from '#lib/db.ts'
import { type Actor, readsWholeOffice } from '#lib/user/actor.ts'
import type { Verdict } from './verdicts.ts'

export interface LockedTarget {
  id: string
  kind: 'link' | 'file'
  address: string
  verdict: Verdict | null
  movedTo: string | null
  failures: number
  checkedAt: Date | null
  /** groups whose public evidence leads there */
  groupIds: string[]
}

/** A target that public pages lead to now. */
export async function lockTarget(tx: Tx, id: string): Promise<LockedTarget | null> {
  const [target] = await tx.$queryRaw<LockedTarget[]>`
    SELECT t.id::text, t.kind::text, t.address, t.verdict::text, t.moved_to AS "movedTo", t.failures, t.checked_at AS "checkedAt",
           ARRAY(SELECT DISTINCT p.work_group_id::text FROM link_uses u
             JOIN publications p ON p.id = u.publication_id AND p.state = 'current' WHERE u.target_id = t.id) AS "groupIds"
      FROM link_targets t WHERE t.id = ${id}::uuid FOR UPDATE OF t`
  return target && target.groupIds.length > 0 ? target : null
}

export const isSeenBy = (actor: Actor, { groupIds }: LockedTarget): boolean =>
  readsWholeOffice(actor) || actor.groups.some(({ workGroupId }) => groupIds.includes(workGroupId))
