import 'server-only'
import type { Tx } from '#lib/db.ts'
import { usualGroups } from './usual-groups.ts'

/**
 * Gives every item of a cycle that nobody has yet to the groups that usually own it (the framework's `usual_owners`,
 * by the slug of the work group): the first leads, the others support. Returns the codes that found a group.
 */
export async function assignByUsualOwners(tx: Tx, fiscalYear: number, now: Date): Promise<string[]> {
  const items = await tx.cycleItem.findMany({
    where: { fiscalYear, assignments: { none: {} } },
    orderBy: { item: { position: 'asc' } },
    select: { itemCode: true, item: { select: { usualOwners: true } } },
  })
  const groups = await tx.workGroup.findMany({ where: { state: 'active' }, select: { id: true, slug: true } })
  const rows = items.flatMap(({ itemCode, item }) => {
    return usualGroups(item.usualOwners, groups).map((group, index) => ({
      fiscalYear,
      itemCode,
      workGroupId: group.id,
      kind: index === 0 ? ('lead' as const) : ('supporting' as const),
      assignedAt: now,
    }))
  })
  await tx.assignment.createMany({ data: rows })
  return [...new Set(rows.map((row) => row.itemCode))]
}
