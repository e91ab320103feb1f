import { type Actor, hasGroupRole, hasOfficeRole, isAdministrator, isMember } from '#lib/user/actor.ts'

/** The register is kept by legal affairs, by the key that the frameworks have for it. */
export const keeperSlug = 'legal'

/** Of which group the person was, and who wrote it down; `keeperId`: the group that keeps the register, if there is one. */
export interface GiftOwners {
  workGroupId: string
  recordedById: string
  keeperId: string | null
}

const keeps = (actor: Actor, keeperId: string | null): boolean =>
  keeperId !== null && isMember(actor, keeperId)

/** The group that keeps the register, the director as everybody's superior, and who looks after the portal. */
export const readsAllGifts = (actor: Actor, keeperId: string | null): boolean =>
  keeps(actor, keeperId) || hasOfficeRole(actor, 'director') || isAdministrator(actor)

/** A head reads what was offered in the group, and everybody what they wrote down themselves. */
export const canReadGift = (actor: Actor, gift: GiftOwners): boolean =>
  readsAllGifts(actor, gift.keeperId) ||
  hasGroupRole(actor, gift.workGroupId, 'reviewer') ||
  gift.recordedById === actor.id

/** Whoever is offered something writes it down for their own group; the keepers and the director for any. */
export const canRecordGift = (
  actor: Actor,
  { workGroupId, keeperId }: Pick<GiftOwners, 'workGroupId' | 'keeperId'>,
): boolean => isMember(actor, workGroupId) || keeps(actor, keeperId) || hasOfficeRole(actor, 'director')

export const canChangeGift = (actor: Actor, gift: GiftOwners): boolean =>
  canReadGift(actor, gift) && canRecordGift(actor, gift)

/** Everyone of the office may be offered something. */
export const mayRecordGifts = (actor: Actor): boolean =>
  actor.groups.length > 0 || hasOfficeRole(actor, 'director')

export const seesGifts = (actor: Actor): boolean => mayRecordGifts(actor) || isAdministrator(actor)
