import { type Actor, isAdministrator, isMember } from '#lib/user/actor.ts'

/** A group answers for what its pages lead to: who belongs to it, or looks after the whole portal. */
export const canSettleReport = (actor: Actor, { workGroupId }: { workGroupId: string }): boolean =>
  isMember(actor, workGroupId) || isAdministrator(actor)
