import type { Actor } from '#lib/user/actor.ts'

/** Whoever checks or publishes what the office says: heads of groups, publishers, the director, the administrator. */
export const canModerate = (actor: Actor): boolean =>
  actor.officeRoles.length > 0 || actor.groups.some(({ role }) => role === 'reviewer')
