import { type Actor, isAdministrator } from '#lib/user/actor.ts'

/** Old addresses are the whole office's: administrators see to them. */
export const canChangeRedirects = (actor: Actor): boolean => isAdministrator(actor)
