import { type Actor, isAdministrator } from '#lib/user/actor.ts'

export const canManageGroups = (actor: Actor): boolean => isAdministrator(actor)
