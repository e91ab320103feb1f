import { canAssign } from '#lib/assignment/policy.ts'
import { type Actor, isMember } from '#lib/user/actor.ts'

/** `groupIds`: the groups that have an item of the topic in a cycle at work. */
export const canEditCard = (actor: Actor, card: { groupIds: readonly string[] }): boolean =>
  canAssign(actor) || card.groupIds.some((id) => isMember(actor, id))
