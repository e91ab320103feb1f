import { choiceOf, type Query, textOf } from '#components/admin/list-query.ts'
import { pageNumber } from '#components/ui/page-window.ts'
import { isTyped } from '#lib/cycle/item-words.ts'
import type { CycleItemForStaff } from '#lib/cycle/queries.ts'
import type { ItemProgress } from '#lib/evidence/item-evidence.ts'
import type { FindingCounts } from '#lib/finding/queries.ts'

export const shows = ['', 'late', 'missing', 'complete', 'findings'] as const
export const sorts = ['item', 'due', 'shown'] as const

export interface ItemFilter {
  q: string
  year: string
  show: (typeof shows)[number]
  group: string
  sort: (typeof sorts)[number]
  page: number
}

export const itemFilter = (query: Query): ItemFilter => ({
  q: textOf(query, 'q'),
  year: textOf(query, 'year', 4),
  show: choiceOf(query, 'show', shows),
  group: textOf(query, 'group', 40),
  sort: choiceOf(query, 'sort', sorts),
  page: pageNumber(query.page) ?? 1,
})

export interface ListedItem {
  item: CycleItemForStaff
  states: ItemProgress['states']
  forced: boolean
  shown: number
  findings: FindingCounts | undefined
}

export const withProgress = (
  items: readonly CycleItemForStaff[],
  progress: ReadonlyMap<string, ItemProgress>,
  findings: ReadonlyMap<string, FindingCounts>,
): ListedItem[] =>
  items.map((item) => {
    const known = progress.get(item.itemCode)
    return {
      item,
      states: known?.states ?? [],
      shown: known?.publicShown ?? 0,
      forced: known?.forced ?? false,
      findings: findings.get(item.itemCode),
    }
  })

export const isComplete = ({ item, shown }: ListedItem): boolean =>
  item.elements.length > 0 && shown >= item.elements.length

/** The items that the filter asks for, in its order; the official order breaks ties. */
export function chosenItems(
  items: readonly ListedItem[],
  { q, show, group, sort }: Pick<ItemFilter, 'q' | 'show' | 'group' | 'sort'>,
  today: string,
): ListedItem[] {
  const isLate = (one: ListedItem) => !isComplete(one) && one.item.dueOn !== null && one.item.dueOn < today
  const isShown = (one: ListedItem): boolean => {
    if (show === '') return true
    if (show === 'late') return isLate(one)
    if (show === 'findings') return Boolean(one.findings && one.findings.fault + one.findings.ask > 0)
    return isComplete(one) === (show === 'complete')
  }
  const chosen = items.filter((one) => {
    const { item } = one
    return (
      isShown(one) &&
      (group === '' || item.assignments.some(({ workGroup }) => workGroup.id === group)) &&
      isTyped(item, q)
    )
  })
  const share = ({ item, shown }: ListedItem) => (item.elements.length > 0 ? shown / item.elements.length : 0)
  if (sort === 'due')
    return chosen.toSorted((a, b) => (a.item.dueOn ?? '9').localeCompare(b.item.dueOn ?? '9'))
  return sort === 'shown' ? chosen.toSorted((a, b) => share(a) - share(b)) : chosen
}
