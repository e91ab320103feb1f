import 'server-only'
import { z } from 'zod'
import { db } from '#lib/db.ts'
import { presenceLimits } from '#lib/limits.ts'
import type { Actor } from '#lib/user/actor.ts'
import { findEditableRevision } from './queries.ts'
import { type CurrentText, currentText } from './save.ts'

export const presenceInput = z.strictObject({
  revision: z.uuid(),
  visit: z.uuid(),
  /** the version this editor stands on */
  version: z.number().int().min(1),
  leaves: z.boolean().default(false),
})

export interface Present {
  id: string
  name: string
  /** ISO instant */
  since: string
}
export interface Presences {
  /** who else has the draft open; the same person in another tab too */
  others: Present[]
  /** what the draft says, where it was saved since */
  latest: CurrentText | null
}

/**
 * Says that this person has the draft open, and asks who else has. Not an act: it changes nothing of the evidence and
 * leaves no trace. null where this actor may not write in it.
 */
export async function keepPresence(
  actor: Actor,
  input: z.output<typeof presenceInput>,
  now = new Date(),
): Promise<Presences | null> {
  const revision = await findEditableRevision(actor, input.revision)
  if (!revision) return null
  const own = { revisionId: revision.id, userId: actor.id, visit: input.visit }
  const gone = new Date(now.getTime() - presenceLimits.goneMs)
  await db().presence.deleteMany({
    where: { revisionId: revision.id, OR: [{ seenAt: { lt: gone } }, ...(input.leaves ? [own] : [])] },
  })
  if (input.leaves) return { others: [], latest: null }
  await db().presence.upsert({
    where: { revisionId_userId_visit: own },
    create: { ...own, since: now, seenAt: now },
    update: { seenAt: now },
  })
  const rows = await db().presence.findMany({
    where: { revisionId: revision.id, NOT: own },
    orderBy: { since: 'asc' },
    select: { since: true, user: { select: { id: true, name: true } } },
  })
  const first = new Map<string, Present>()
  for (const { user, since } of rows)
    if (!first.has(user.id)) first.set(user.id, { ...user, since: since.toISOString() })
  const latest = revision.version > input.version ? await currentText(db(), revision.id) : null
  return { others: [...first.values()], latest }
}
