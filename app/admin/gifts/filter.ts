import { choiceOf, type Query, textOf } from '#components/admin/list-query.ts'
import { pageNumber } from '#components/ui/page-window.ts'
import type { GiftFilter } from '#lib/gift/queries.ts'
import { giverKinds, outcomes } from '#lib/gift/rules.ts'
import { giftDues, giftSorts } from '#lib/gift/schema.ts'

export const giverChoices = ['', ...giverKinds] as const
export const outcomeChoices = ['', ...outcomes] as const
export const dueChoices = ['', ...giftDues] as const

export const giftFilter = (query: Query): GiftFilter & { page: number } => ({
  q: textOf(query, 'q'),
  year: textOf(query, 'year', 4),
  giver: choiceOf(query, 'giver', giverChoices),
  outcome: choiceOf(query, 'outcome', outcomeChoices),
  due: choiceOf(query, 'due', dueChoices),
  sort: choiceOf(query, 'sort', giftSorts),
  page: pageNumber(query.page) ?? 1,
})
