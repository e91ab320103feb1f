import { type Actor, isAdministrator } from '#lib/user/actor.ts'

/** What comes from the old site concerns every group: administrators bring it along. */
export const canImportOldSite = (actor: Actor): boolean => isAdministrator(actor)
