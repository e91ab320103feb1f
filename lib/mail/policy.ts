import { type Actor, isAdministrator } from '#lib/user/actor.ts'

/** The outbox is read by administrators: without a mail server they are the post. */
export const canReadOutbox = (actor: Actor): boolean => isAdministrator(actor)
