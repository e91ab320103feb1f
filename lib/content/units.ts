import type { Row, Translated } from './values.ts'

/** A post or a group in the structure, with what stands under it. */
export interface Unit {
  name: Translated
  children: Unit[]
}

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/**
 * The trees that rows of `name` (translated) and `under` (the Thai name of what stands above) draw. Whoever stands under
 * nobody that is named, or under themselves by a detour, stands at the top: nothing is left out.
 */
export function unitTrees(rows: readonly Row[]): Unit[] {
  const units = rows.flatMap((row) => {
    const name = row.name
    return typeof name === 'object' && name !== null && name.th !== ''
      ? [{ unit: { name, children: [] as Unit[] }, under: text(row.under) }]
      : []
  })
  const tops: Unit[] = []
  const above = new Map<Unit, Unit>()
  const isAbove = (one: Unit, other: Unit | undefined): boolean =>
    other !== undefined && (other === one || isAbove(one, above.get(other)))
  for (const { unit, under } of units) {
    const parent = units.find((other) => other.unit.name.th.trim() === under)?.unit
    if (!parent || isAbove(unit, parent)) tops.push(unit)
    else {
      above.set(unit, parent)
      parent.children.push(unit)
    }
  }
  return tops
}
