import { choiceOf, type Query, textOf } from '#components/admin/list-query.ts'
import { pageNumber } from '#components/ui/page-window.ts'
import type { JobFilter } from '#lib/job/queries.ts'
import { jobStates } from '#lib/job/schema.ts'

export const stateChoices = ['', ...jobStates] as const

export const jobFilter = (query: Query): JobFilter => ({
  state: choiceOf(query, 'state', stateChoices),
  kind: textOf(query, 'kind', 60),
  page: pageNumber(query.page) ?? 1,
})
