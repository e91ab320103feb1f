import { type Actor, hasGroupRole, isAdministrator, isMember } from '#lib/user/actor.ts'

interface OfGroup {
  workGroupId: string
}

/** A group answers for its own links: who belongs to it, or looks after the whole portal, says that one may stand. */
export const canAcceptLink = (actor: Actor, { workGroupId }: OfGroup): boolean =>
  isMember(actor, workGroupId) || isAdministrator(actor)

export const canReplaceLink = (actor: Actor, { workGroupId }: OfGroup): boolean =>
  hasGroupRole(actor, workGroupId, 'contributor')

/** Whoever sees it may have it looked at again. */
export const canCheckLink = (_actor: Actor, { seen }: { seen: boolean }): boolean => seen
