import { type Actor, isMember, readsWholeOffice } from '#lib/user/actor.ts'

/** Everyone signs for themselves: in a group of theirs, or in none where they have none. */
export const canSignAs = (actor: Actor, workGroupId: string): boolean =>
  workGroupId === '' ? actor.groups.length === 0 : isMember(actor, workGroupId)

/** The groups whose signers this person may know by name: a head's own, all for who reads the whole office. */
export const groupsSeen = (actor: Actor): 'all' | string[] =>
  readsWholeOffice(actor)
    ? 'all'
    : actor.groups.filter(({ role }) => role === 'reviewer').map(({ workGroupId }) => workGroupId)

export const canSeeSigners = (actor: Actor): boolean => groupsSeen(actor).length > 0
