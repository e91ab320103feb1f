import { type Actor, isAdministrator } from '#lib/user/actor.ts'

/** Who did what, from where: for administrators. What happened to evidence is told to its group on its own page. */
export const canReadAudit = (actor: Actor): boolean => isAdministrator(actor)
