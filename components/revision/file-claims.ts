import { claimKey, claimOf, type Draft, type DraftClaim, type EditorItem } from './draft.ts'

const targetOf = (fileId: string): string => `file:${fileId}`

/** What points to a file, by element. */
export const claimsOfFile = (draft: Draft, fileId: string): Record<string, DraftClaim> =>
  Object.fromEntries(Object.entries(draft.claims).filter(([, claim]) => claim.target === targetOf(fileId)))

/** Puts claims back where nothing else was chosen in between. */
export function withClaims(draft: Draft, kept: Readonly<Record<string, DraftClaim>>): Draft {
  const claims = { ...draft.claims }
  for (const [key, claim] of Object.entries(kept)) if (claimOf(draft, key).target === '') claims[key] = claim
  return { ...draft, claims }
}

/** Says that the element is shown on this page of this file. */
export const pointedAt = (draft: Draft, key: string, fileId: string, page: number | null): Draft => ({
  ...draft,
  claims: {
    ...draft.claims,
    [key]: { ...claimOf(draft, key), target: targetOf(fileId), page: page === null ? '' : String(page) },
  },
})

export interface Beyond {
  key: string
  itemCode: string
  elementNumber: number
  page: number
}

/** Elements that point to a page which the file does not have, such as after it was replaced. */
export function beyondEnd(
  draft: Draft,
  items: readonly EditorItem[],
  file: { id: string; pages: number | null },
): Beyond[] {
  const { pages } = file
  if (pages === null) return []
  return items.flatMap((item) =>
    item.elements.flatMap(({ number }) => {
      const key = claimKey(item, number)
      const claim = claimOf(draft, key)
      const page = Number(claim.page)
      return claim.target === targetOf(file.id) && page > pages
        ? { key, itemCode: item.itemCode, elementNumber: number, page }
        : []
    }),
  )
}
