import { choiceOf, type Query, textOf } from '#components/admin/list-query.ts'
import { pageNumber } from '#components/ui/page-window.ts'

export const activityFilter = (query: Query) => ({
  state: choiceOf(query, 'state', ['needs', 'all']),
  group: textOf(query, 'group', 36),
  page: pageNumber(query.page) ?? 1,
})
