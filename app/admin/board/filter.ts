import { choiceOf, hrefWith, type Query, textOf } from '#components/admin/list-query.ts'
import { pageNumber } from '#components/ui/page-window.ts'
import { type BoardFilter, boardSorts, groupings, onlys } from '#lib/board/list.ts'
import { stages } from '#lib/board/rows.ts'

export const path = '/admin/board'

const stageChoices = ['', ...stages] as const

export interface BoardQuery extends BoardFilter {
  year: string
  page: number
}

export const boardQuery = (query: Query): BoardQuery => ({
  q: textOf(query, 'q'),
  year: textOf(query, 'year', 4),
  group: textOf(query, 'group', 40),
  sub: textOf(query, 'sub', 8),
  stage: choiceOf(query, 'stage', stageChoices),
  only: choiceOf(query, 'only', onlys),
  by: choiceOf(query, 'by', groupings),
  sort: choiceOf(query, 'sort', boardSorts),
  page: pageNumber(query.page) ?? 1,
})

/** The same board otherwise; what is the usual choice leaves the address. */
export const boardHref = (
  query: BoardQuery,
  more: Partial<BoardQuery> & { as?: 'xlsx' } = {},
  to = path,
): string => {
  const asked = { ...query, ...more }
  return hrefWith(to, {
    ...asked,
    by: asked.by === groupings[0] ? '' : asked.by,
    sort: asked.sort === boardSorts[0] ? '' : asked.sort,
  })
}
