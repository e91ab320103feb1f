import { type Actor, isAdministrator } from '#lib/user/actor.ts'

/** It holds every draft, every name and the whole history. */
export const canTakeArchive = (actor: Actor): boolean => isAdministrator(actor)
