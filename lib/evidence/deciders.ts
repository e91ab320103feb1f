import 'server-only'
import { db } from '#lib/db.ts'
import type { Actor } from '#lib/user/actor.ts'

export interface Decider {
  id: string
  name: string
}

/** Who may act next: reviewers by work group, and those who publish for the whole office. Active accounts only. */
export async function listDeciders(actor: Actor, workGroupIds: readonly string[]) {
  const own = new Set(actor.groups.map((group) => group.workGroupId))
  const readable = actor.officeRoles.length > 0 ? [...workGroupIds] : workGroupIds.filter((id) => own.has(id))
  const [memberships, publishers] = await Promise.all([
    db().membership.findMany({
      where: { workGroupId: { in: readable }, role: 'reviewer', user: { state: 'active' } },
      orderBy: { user: { name: 'asc' } },
      select: { workGroupId: true, user: { select: { id: true, name: true } } },
    }),
    db().user.findMany({
      where: { state: 'active', officeRoles: { some: { role: 'publisher' } } },
      orderBy: { name: 'asc' },
      select: { id: true, name: true },
    }),
  ])
  return {
    reviewersOf: (workGroupId: string): Decider[] =>
      memberships.filter((row) => row.workGroupId === workGroupId).map((row) => row.user),
    publishers,
  }
}
export type Deciders = Awaited<ReturnType<typeof listDeciders>>
