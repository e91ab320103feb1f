import { type Actor, isAdministrator } from '#lib/user/actor.ts'

/** The list holds for the whole office; everyone who is signed in may read it. */
export const canChangeHolidays = (actor: Actor): boolean => isAdministrator(actor)
