import { choiceOf, type Query, textOf } from '#components/admin/list-query.ts'
import { pageNumber } from '#components/ui/page-window.ts'
import type { ReportFilter } from '#lib/link-report/queries.ts'
import { reportSorts, reportStates } from '#lib/link-report/schema.ts'

export const stateChoices = ['', ...reportStates] as const

export const reportFilter = (query: Query): ReportFilter & { page: number } => ({
  q: textOf(query, 'q'),
  state: choiceOf(query, 'state', stateChoices),
  group: textOf(query, 'group', 36),
  sort: choiceOf(query, 'sort', reportSorts),
  page: pageNumber(query.page) ?? 1,
})
