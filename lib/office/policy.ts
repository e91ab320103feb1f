import { type Actor, isAdministrator } from '#lib/user/actor.ts'

/** What the office calls itself and how it is reached stands on every public page. */
export const canUpdateOffice = (actor: Actor): boolean => isAdministrator(actor)
