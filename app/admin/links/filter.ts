import { choiceOf, type Query, textOf } from '#components/admin/list-query.ts'
import { pageNumber } from '#components/ui/page-window.ts'
import type { TargetFilter } from '#lib/link-check/queries.ts'
import { targetSorts, targetStates } from '#lib/link-check/schema.ts'
import { verdicts } from '#lib/link-check/verdicts.ts'

export const stateChoices = ['', ...targetStates] as const
export const verdictChoices = ['', ...verdicts] as const

export const linkFilter = (query: Query): TargetFilter & { page: number } => ({
  q: textOf(query, 'q'),
  state: choiceOf(query, 'state', stateChoices),
  verdict: choiceOf(query, 'verdict', verdictChoices),
  group: textOf(query, 'group', 36),
  sort: choiceOf(query, 'sort', targetSorts),
  page: pageNumber(query.page) ?? 1,
})
