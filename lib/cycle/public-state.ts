/** What the public is told of an item: every required element is shown, some are, or nothing is yet. */
export type ItemState = 'complete' | 'partial' | 'none'

export const itemStates = ['complete', 'partial', 'none'] as const satisfies readonly ItemState[]

export function itemState(item: { elements: number; shown: number; published: boolean }): ItemState {
  const { elements, shown, published } = item
  if (elements === 0 ? published : shown >= elements) return 'complete'
  return shown > 0 || published ? 'partial' : 'none'
}

export type StateCounts = Record<ItemState, number> & { total: number }

export function countStates(items: readonly { state: ItemState }[]): StateCounts {
  const counts: StateCounts = { complete: 0, partial: 0, none: 0, total: items.length }
  for (const item of items) counts[item.state] += 1
  return counts
}
