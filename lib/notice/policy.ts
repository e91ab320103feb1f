import type { Actor } from '#lib/user/actor.ts'

export const canChooseOwnMail = (actor: Actor, user: { id: string }): boolean => actor.id === user.id
