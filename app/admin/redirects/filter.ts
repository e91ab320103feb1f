import { choiceOf, type Query, textOf } from '#components/admin/list-query.ts'
import { pageNumber } from '#components/ui/page-window.ts'
import type { RedirectFilter } from '#lib/redirect/queries.ts'
import { redirectSorts, redirectStates } from '#lib/redirect/schema.ts'

export const stateChoices = ['', ...redirectStates] as const

export const redirectFilter = (query: Query): RedirectFilter & { page: number } => ({
  q: textOf(query, 'q'),
  state: choiceOf(query, 'state', stateChoices),
  sort: choiceOf(query, 'sort', redirectSorts),
  page: pageNumber(query.page) ?? 1,
})
