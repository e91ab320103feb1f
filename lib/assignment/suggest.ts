import 'server-only'
import { recordAct } from '#lib/audit/record.ts'
import type { Tx } from '#lib/db.ts'

/**
 * Gives every item of a cycle that nobody has yet to the groups that usually own it (the framework's `usual_owners`,
 * by the slug of the work group): the first leads, the others support. Returns how many items found a group.
 */
export async function assignByUsualOwners(
  tx: Tx,
  fiscalYear: number,
  by: { actorName: string; now?: Date },
): Promise<number> {
  const now = by.now ?? new Date()
  const items = await tx.cycleItem.findMany({
    where: { fiscalYear, assignments: { none: {} } },
    select: { itemCode: true, item: { select: { usualOwners: true } } },
  })
  const groups = await tx.workGroup.findMany({ where: { state: 'active' }, select: { id: true, slug: true } })
  const idOf = new Map(groups.map((group) => [group.slug, group.id]))
  const rows = items.flatMap(({ itemCode, item }) => {
    const ids = [...new Set(item.usualOwners)].flatMap((slug) => idOf.get(slug) ?? [])
    return ids.map((workGroupId, index) => ({
      fiscalYear,
      itemCode,
      workGroupId,
      kind: index === 0 ? ('lead' as const) : ('supporting' as const),
      assignedAt: now,
    }))
  })
  const assigned = new Set(rows.map((row) => row.itemCode)).size
  if (assigned === 0) return 0
  await tx.assignment.createMany({ data: rows })
  await recordAct(tx, {
    actor: null,
    systemName: by.actorName,
    action: 'assignment.byUsualOwners',
    objectType: 'cycle',
    objectId: String(fiscalYear),
    now,
    after: { items: assigned, assignments: rows.length },
  })
  return assigned
}
