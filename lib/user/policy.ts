import { type Actor, isAdministrator } from './actor.ts'

export const canManageUsers = (actor: Actor): boolean => isAdministrator(actor)

export const canChangeOwnPassword = (actor: Actor, user: { id: string }): boolean => actor.id === user.id

/** Who holds the link is the person it was made for. */
export const canUseLink = (actor: Actor, user: { id: string }): boolean => actor.id === user.id

export const canCloseWelcome = (actor: Actor, user: { id: string }): boolean => actor.id === user.id

export const canEndSessions = (actor: Actor, user: { id: string }): boolean =>
  actor.id === user.id || isAdministrator(actor)
