import { choiceOf, type Query, textOf } from '#components/admin/list-query.ts'
import { pageNumber } from '#components/ui/page-window.ts'
import { contentKinds } from '#lib/content/kinds.ts'
import type { EvidenceFilter } from '#lib/evidence/all-evidence.ts'

export const filterStates = [
  '',
  'draft',
  'submitted',
  'returned',
  'approved',
  'published',
  'withdrawn',
] as const
export const filterKinds = ['', 'evidence', ...contentKinds().map(({ name }) => name)] as const
export const sorts = ['newest', 'oldest', 'title'] as const

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The parameters of the address as they were understood; what cannot be meant is left out. */
export function typedFilter(query: Query) {
  const group = textOf(query, 'group', 40)
  const year = textOf(query, 'year', 4)
  const item = textOf(query, 'item', 8).trim().toUpperCase()
  return {
    q: textOf(query, 'q').trim(),
    state: choiceOf(query, 'state', filterStates),
    kind: choiceOf(query, 'kind', filterKinds),
    group: uuid.test(group) ? group : '',
    year: /^2[45]\d\d$/.test(year) ? year : '',
    item: /^O\d{1,3}$/.test(item) ? item : '',
    sort: choiceOf(query, 'sort', sorts),
    page: pageNumber(query.page) ?? 1,
  }
}
export type TypedFilter = ReturnType<typeof typedFilter>

export const isFiltered = ({ q, state, kind, group, year, item }: TypedFilter): boolean =>
  Boolean(q || state || kind || group || year || item)

export const evidenceFilter = (typed: TypedFilter): EvidenceFilter => ({
  sort: typed.sort,
  page: typed.page,
  ...(typed.q ? { q: typed.q } : {}),
  ...(typed.state ? { state: typed.state } : {}),
  ...(typed.kind ? { kind: typed.kind } : {}),
  ...(typed.group ? { workGroupId: typed.group } : {}),
  ...(typed.year ? { fiscalYear: Number(typed.year) } : {}),
  ...(typed.item ? { itemCode: typed.item } : {}),
})
