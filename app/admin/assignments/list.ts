import { choiceOf, type Query, textOf } from '#components/admin/list-query.ts'
import { pageNumber } from '#components/ui/page-window.ts'
import type { CycleItemForStaff } from '#lib/cycle/queries.ts'
import { compareThai } from '#lib/thai/sort.ts'

export const kinds = ['', 'unassigned', 'unheld'] as const
export const sorts = ['item', 'group', 'due'] as const

export interface AssignmentFilter {
  year: string
  kind: (typeof kinds)[number]
  group: string
  sort: (typeof sorts)[number]
  page: number
}

export const assignmentFilter = (query: Query): AssignmentFilter => ({
  year: textOf(query, 'year', 4),
  kind: choiceOf(query, 'kind', kinds),
  group: textOf(query, 'group', 40),
  sort: choiceOf(query, 'sort', sorts),
  page: pageNumber(query.page) ?? 1,
})

export const leadOf = (item: CycleItemForStaff) => item.assignments.find(({ kind }) => kind === 'lead')
export const supportersOf = (item: CycleItemForStaff) =>
  item.assignments.filter(({ kind }) => kind === 'supporting')

/** The items that the filter asks for, in its order; the official order breaks ties. */
export function chosenItems(
  items: readonly CycleItemForStaff[],
  { kind, group, sort }: Pick<AssignmentFilter, 'kind' | 'group' | 'sort'>,
): CycleItemForStaff[] {
  const chosen = items.filter((item) => {
    if (kind === 'unassigned' && leadOf(item)) return false
    if (kind === 'unheld' && leadOf(item)?.holder) return false
    return group === '' || item.assignments.some(({ workGroup }) => workGroup.id === group)
  })
  if (sort === 'group') {
    return chosen.toSorted((a, b) =>
      compareThai(leadOf(a)?.workGroup.nameTh ?? '', leadOf(b)?.workGroup.nameTh ?? ''),
    )
  }
  if (sort === 'due') return chosen.toSorted((a, b) => (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9'))
  return chosen
}
