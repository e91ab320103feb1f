import { type Actor, isAdministrator, isMember } from '#lib/user/actor.ts'

/** Who answers for one of the pages that lead there, or looks after the whole portal. */
export const canKeepCopy = (actor: Actor, { groupIds }: { groupIds: readonly string[] }): boolean =>
  isAdministrator(actor) || groupIds.some((id) => isMember(actor, id))
