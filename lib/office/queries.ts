import 'server-only'
import { db } from '#lib/db.ts'
import type { Actor } from '#lib/user/actor.ts'
import { type HomePart, isHomePart, usualHomeParts } from './home-parts.ts'
import { canUpdateOffice } from './policy.ts'
import type { OfficeField } from './schema.ts'

export type OfficeToEdit = Record<OfficeField, string> & { updatedAt: Date }

/** The office as its administrator may change it; null for anyone else. */
export async function findOffice(actor: Actor): Promise<OfficeToEdit | null> {
  if (!canUpdateOffice(actor)) return null
  return db().office.findUnique({ where: { id: 1 }, omit: { id: true, demonstration: true } })
}

export interface OfficeLook {
  mainColour: string
  logo: { src: string; width: number; height: number } | null
  logoAltTh: string
  logoAltEn: string
}

/** How the portal looks, as its administrator may change it; null for anyone else. */
export async function findLook(actor: Actor): Promise<OfficeLook | null> {
  if (!canUpdateOffice(actor)) return null
  const look = await db().officeLook.findUnique({ where: { id: 1 }, omit: { logo: true } })
  if (!look) return { mainColour: '', logo: null, logoAltTh: '', logoAltEn: '' }
  const { mainColour, logoHash, logoWidth, logoHeight, logoAltTh, logoAltEn } = look
  const logo = logoHash ? { src: `/logo/${logoHash}.webp`, width: logoWidth, height: logoHeight } : null
  return { mainColour, logo, logoAltTh, logoAltEn }
}

/** The parts of the front page in their order, as its administrator may change them; null for anyone else. */
export async function findHomeParts(actor: Actor): Promise<readonly HomePart[] | null> {
  if (!canUpdateOffice(actor)) return null
  const look = await db().officeLook.findUnique({ where: { id: 1 }, select: { homeParts: true } })
  return look?.homeParts.filter(isHomePart) ?? usualHomeParts
}
