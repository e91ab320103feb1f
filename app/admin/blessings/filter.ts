import { choiceOf, type Query, textOf } from '#components/admin/list-query.ts'
import { pageNumber } from '#components/ui/page-window.ts'
import type { BlessingFilter } from '#lib/blessing/queries.ts'
import { blessingSorts, blessingStates } from '#lib/blessing/schema.ts'

export const stateChoices = ['', ...blessingStates] as const

export const blessingFilter = (query: Query): BlessingFilter & { page: number } => ({
  q: textOf(query, 'q'),
  state: choiceOf(query, 'state', stateChoices),
  sort: choiceOf(query, 'sort', blessingSorts),
  page: pageNumber(query.page) ?? 1,
})
