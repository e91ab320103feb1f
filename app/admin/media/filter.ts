import { choiceOf, type Query, textOf } from '#components/admin/list-query.ts'
import { pageNumber } from '#components/ui/page-window.ts'
import type { LibraryFilter } from '#lib/picture/library.ts'

export const uses = ['', 'public', 'draft'] as const
export const wordings = ['', 'missing'] as const
export const sorts = ['newest', 'name'] as const

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const idOf = (query: Query, name: string): string => {
  const typed = textOf(query, name, 40)
  return uuid.test(typed) ? typed : ''
}

/** The parameters of the address as they were understood; what cannot be meant is left out. */
export function typedFilter(query: Query) {
  const kind = textOf(query, 'kind', 20)
  return {
    q: textOf(query, 'q').trim(),
    group: idOf(query, 'group'),
    kind: /^[a-z]{2,20}$/.test(kind) ? kind : '',
    used: choiceOf(query, 'used', uses),
    words: choiceOf(query, 'words', wordings),
    sort: choiceOf(query, 'sort', sorts),
    /** the draft in which a picture is to be used again */
    for: idOf(query, 'for'),
    page: pageNumber(query.page) ?? 1,
  }
}
export type TypedFilter = ReturnType<typeof typedFilter>

export const isFiltered = ({ q, group, kind, used, words }: TypedFilter): boolean =>
  Boolean(q || group || kind || used || words)

export const libraryFilter = ({
  q,
  group,
  kind,
  used,
  words,
  sort,
  ...typed
}: TypedFilter): LibraryFilter => ({
  ...{ sort, lacksWords: words === 'missing' },
  ...(q ? { q } : {}),
  ...(group ? { workGroupId: group } : {}),
  ...(kind ? { kind } : {}),
  ...(used ? { used } : {}),
  ...(typed.for ? { draftId: typed.for } : {}),
})
