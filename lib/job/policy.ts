import { type Actor, isAdministrator } from '#lib/user/actor.ts'

/** The queue is seen and steered by administrators: faults may name files and addresses of any group. */
export const canManageJobs = (actor: Actor): boolean => isAdministrator(actor)
