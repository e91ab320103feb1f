import 'server-only'
import { db } from '#lib/db.ts'
import type { Actor } from '#lib/user/actor.ts'
import { canUpdateOffice } from './policy.ts'
import type { OfficeField } from './schema.ts'

export type OfficeToEdit = Record<OfficeField, string> & { updatedAt: Date }

/** The office as its administrator may change it; null for anyone else. */
export async function findOffice(actor: Actor): Promise<OfficeToEdit | null> {
  if (!canUpdateOffice(actor)) return null
  return db().office.findUnique({ where: { id: 1 }, omit: { id: true, demonstration: true } })
}
