import 'server-only'
import { type Ask, askIn, askPool, type Tx } from '#lib/db.ts'
import type { Actor } from '#lib/user/actor.ts'
import { dutiesOf } from '#lib/user/duties.ts'
import { actorColumns } from '#lib/user/find-actor.ts'
import type { HandoverFacts } from './plan.ts'
import { canHandOver } from './policy.ts'

const party = `SELECT ${actorColumns}, u.state::text AS state FROM users u WHERE u.id = $1::uuid`

const contributors = `
  SELECT m.work_group_id::text AS "workGroupId", u.id::text AS id, u.name
    FROM memberships m JOIN users u ON u.id = m.user_id AND u.state = 'active'
    WHERE m.role = 'contributor' AND m.work_group_id IN (SELECT work_group_id FROM memberships WHERE user_id = $1::uuid)
    ORDER BY u.name COLLATE "th-x-icu"`

async function readFacts(ask: Ask, giverId: string, receiverId: string): Promise<HandoverFacts | null> {
  const [giver] = await ask<HandoverFacts['giver']>(party, [giverId])
  const [receiver] = await ask<HandoverFacts['receiver']>(party, [receiverId])
  if (!giver || !receiver) return null
  const { items, drafts } = await dutiesOf(ask, giverId)
  const people = await ask<{ workGroupId: string; id: string; name: string }>(contributors, [giverId])
  // A plain object: the preview is shown by a client component, which takes no other.
  const byGroup = { ...Object.groupBy(people, ({ workGroupId }) => workGroupId) }
  return { giver, receiver, items, drafts, contributors: byGroup as HandoverFacts['contributors'] }
}

/** For an act, inside its transaction and after its locks. */
export const factsWithin = (tx: Tx, giverId: string, receiverId: string): Promise<HandoverFacts | null> =>
  readFacts(askIn(tx), giverId, receiverId)

/** For the preview; null where one of the two is not there or the actor may not ask. */
export async function findHandoverFacts(
  actor: Actor,
  giverId: string,
  receiverId: string,
): Promise<HandoverFacts | null> {
  return canHandOver(actor) ? readFacts(askPool, giverId, receiverId) : null
}
