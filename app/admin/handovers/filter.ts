import { type Query, textOf } from '#components/admin/list-query.ts'
import { pageNumber } from '#components/ui/page-window.ts'

export const handoverFilter = (query: Query) => ({
  q: textOf(query, 'q'),
  page: pageNumber(query.page) ?? 1,
})
