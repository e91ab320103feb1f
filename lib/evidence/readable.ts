import { type Actor, readsWholeOffice } from '#lib/user/actor.ts'
import type { Prisma } from '#prisma/generated/client.ts'

/** The evidence this actor may read: of their groups, or of the whole office. */
export function readable(actor: Actor): Prisma.EvidenceWhereInput {
  if (readsWholeOffice(actor)) return {}
  return { workGroupId: { in: actor.groups.map((group) => group.workGroupId) } }
}
