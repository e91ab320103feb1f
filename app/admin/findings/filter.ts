import { choiceOf, type Query, textOf } from '#components/admin/list-query.ts'
import { pageNumber } from '#components/ui/page-window.ts'
import type { FindingFilter } from '#lib/finding/queries.ts'
import { findingSorts, findingStates, severities } from '#lib/finding/schema.ts'
import { findingCodes } from '#lib/precheck/schema.ts'

export const severityChoices = ['', ...severities] as const
export const stateChoices = ['', ...findingStates] as const
const codeChoices = ['', ...findingCodes] as const

export const findingFilter = (query: Query): FindingFilter & { page: number } => ({
  group: textOf(query, 'group', 36),
  item: textOf(query, 'item', 8).trim().toUpperCase(),
  year: textOf(query, 'year', 4).trim(),
  code: choiceOf(query, 'code', codeChoices),
  severity: choiceOf(query, 'severity', severityChoices),
  state: choiceOf(query, 'state', stateChoices),
  sort: choiceOf(query, 'sort', findingSorts),
  page: pageNumber(query.page) ?? 1,
})
