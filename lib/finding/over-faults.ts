import 'server-only'
import type { Tx } from '#lib/db.ts'
import { type Failure, fail } from '#lib/result.ts'
import type { Actor } from '#lib/user/actor.ts'
import { maskCitizenIds } from './mask.ts'
import { countOpenFaults } from './queries.ts'

/** What the audit row of a publication says of the faults it went over. */
type ToldOfFaults = { overFaults?: number; overReason?: string }

/**
 * Nobody is kept from publishing by what the pre-check found, but who goes over a fault that no one has confirmed says
 * why, and that stays with the revision.
 */
export async function goOverFaults(
  tx: Tx,
  revision: { id: string },
  { actor, now, reason: typed }: { actor: Actor; now: Date; reason: string },
): Promise<Failure | { ok: true; told: ToldOfFaults }> {
  const count = await countOpenFaults(tx, revision.id)
  if (count === 0) return { ok: true, told: {} }
  if (typed === '')
    return fail('invalid', 'problem.overFaults', {
      params: { count },
      fields: { overReason: { key: 'problem.overReason', params: { count } } },
    })
  const reason = maskCitizenIds(typed)
  await tx.remark.create({
    data: {
      revisionId: revision.id,
      authorId: actor.id,
      kind: 'finding_reason',
      body: reason,
      createdAt: now,
    },
    select: { id: true },
  })
  return { ok: true, told: { overFaults: count, overReason: reason } }
}
