import { type Actor, isMember, readsWholeOffice } from '#lib/user/actor.ts'

/** A calendar is for those who may read the work it speaks of; null stands for the whole office. */
export const canHaveFeed = (actor: Actor, { workGroupId }: { workGroupId: string | null }): boolean =>
  readsWholeOffice(actor) || (workGroupId !== null && isMember(actor, workGroupId))
