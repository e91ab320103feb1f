import { type Actor, isAdministrator } from '#lib/user/actor.ts'

/** A handover gives roles, so it is the act of who manages people. */
export const canHandOver = (actor: Actor): boolean => isAdministrator(actor)

interface Parties {
  giverId: string
  receiverId: string
}

export const canReadHandover = (actor: Actor, { giverId, receiverId }: Parties): boolean =>
  isAdministrator(actor) || actor.id === giverId || actor.id === receiverId

/** That a card was read is said by who received the item. */
export const canAcknowledge = (actor: Actor, { receiverId }: Parties): boolean => actor.id === receiverId
