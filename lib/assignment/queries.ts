import 'server-only'
import { db } from '#lib/db.ts'
import { sortThai } from '#lib/thai/sort.ts'
import type { Actor } from '#lib/user/actor.ts'
import { canAssign } from './policy.ts'

export interface AssignableGroup {
  id: string
  slug: string
  nameTh: string
  nameEn: string
  /** Active members, each once: who may hold an item. */
  members: { id: string; name: string }[]
}

/** The open work groups with those who may hold an item, for the form of who may assign; empty for anyone else. */
export async function listAssignableGroups(actor: Actor): Promise<AssignableGroup[]> {
  if (!canAssign(actor)) return []
  const groups = await db().workGroup.findMany({
    where: { state: 'active' },
    orderBy: { position: 'asc' },
    include: {
      memberships: {
        where: { user: { state: 'active' } },
        select: { user: { select: { id: true, name: true } } },
      },
    },
  })
  return groups.map(({ id, slug, nameTh, nameEn, memberships }) => {
    const members = new Map(memberships.map(({ user }) => [user.id, user]))
    return { id, slug, nameTh, nameEn, members: sortThai([...members.values()], (user) => user.name) }
  })
}
