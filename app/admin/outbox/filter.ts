import { choiceOf, type Query, textOf } from '#components/admin/list-query.ts'
import { pageNumber } from '#components/ui/page-window.ts'
import type { MailFilter } from '#lib/mail/queries.ts'
import { mailStates } from '#lib/mail/schema.ts'

export const stateChoices = ['', ...mailStates] as const

export const mailFilter = (query: Query): MailFilter => ({
  q: textOf(query, 'q'),
  state: choiceOf(query, 'state', stateChoices),
  page: pageNumber(query.page) ?? 1,
})
