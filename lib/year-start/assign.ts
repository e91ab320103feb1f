import { usualGroups } from '#lib/assignment/usual-groups.ts'
import type { PlannedItem } from './plan.ts'

export interface Assigned {
  itemCode: string
  workGroupId: string
  kind: 'lead' | 'supporting'
  /** null also where the person has left the group or the office */
  holderId: string | null
  holderName: string | null
}

export interface PlannedAssignment extends Assigned {
  /** from the year before, or by the framework's usual owners */
  by: 'before' | 'usual'
}

/**
 * Which groups answer for each item of the new list. Who led the main item before leads it again, whoever else had part
 * of it supports; what is new, and what has come out of another item, goes to its usual owners.
 */
export function planAssignments(
  items: readonly PlannedItem[],
  before: readonly Assigned[],
  groups: readonly { id: string; slug: string }[],
): PlannedAssignment[] {
  const active = new Set(groups.map((group) => group.id))
  const had = before.filter(({ workGroupId }) => active.has(workGroupId))
  return items.flatMap((item) => {
    if (item.to === null) return []
    const { code, topic, usualOwners } = item.to
    const carried = fromBefore(code, item, had)
    const usual = usualGroups(usualOwners, groups).map((group, index) => ({
      itemCode: code,
      workGroupId: group.id,
      kind: index === 0 ? ('lead' as const) : ('supporting' as const),
      holderId: null,
      holderName: null,
      by: 'usual' as const,
    }))
    const cameOut = item.from.length > 0 && item.from[0]!.topic !== topic
    const [first, second] = cameOut ? [usual, carried] : [carried, usual]
    return first.length > 0 ? first : second
  })
}

function fromBefore(itemCode: string, { from }: PlannedItem, had: readonly Assigned[]): PlannedAssignment[] {
  const all = from.flatMap(({ code }) => had.filter((one) => one.itemCode === code))
  const mainCode = from[0]?.code
  const lead =
    all.find((one) => one.itemCode === mainCode && one.kind === 'lead') ??
    all.find((one) => one.kind === 'lead') ??
    all[0]
  const seen = new Set<string>()
  return [...(lead ? [lead] : []), ...all].flatMap((one) => {
    if (seen.has(one.workGroupId)) return []
    seen.add(one.workGroupId)
    const kind = one === lead ? ('lead' as const) : ('supporting' as const)
    return [{ ...one, itemCode, kind, by: 'before' as const }]
  })
}
