import { type Actor, isAdministrator } from '#lib/user/actor.ts'

/** The list of a year is the administrator's; everyone else works with it. */
export const canEditFrameworks = (actor: Actor): boolean => isAdministrator(actor)
