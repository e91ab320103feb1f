import { choiceOf, type Query, textOf } from '#components/admin/list-query.ts'
import { pageNumber } from '#components/ui/page-window.ts'
import type { SignerFilter } from '#lib/declaration/queries.ts'
import { signerStates } from '#lib/declaration/schema.ts'

export const signerFilter = (query: Query): SignerFilter => ({
  state: choiceOf(query, 'state', signerStates),
  group: textOf(query, 'group', 36),
  page: pageNumber(query.page) ?? 1,
})
