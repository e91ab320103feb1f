import { choiceOf, type Query, textOf } from '#components/admin/list-query.ts'
import { pageNumber } from '#components/ui/page-window.ts'
import { type GroupFilter, groupSorts } from '#lib/work-group/queries.ts'

export const states = ['', 'active', 'closed'] as const

export const groupFilter = (query: Query): GroupFilter => ({
  q: textOf(query, 'q'),
  state: choiceOf(query, 'state', states),
  sort: choiceOf(query, 'sort', groupSorts),
  page: pageNumber(query.page) ?? 1,
})
