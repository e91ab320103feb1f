import { type DiffPart, wordDiff } from '#lib/text/word-diff.ts'
import type { ClaimKind } from './schema.ts'

/** What is compared of a revision; `findRevision` gives it. */
export interface Compared {
  title: string
  summary: string
  changeNote: string
  documentOn: string | null
  fiscalYear: number | null
  items: readonly {
    fiscalYear: number
    itemCode: string
    titleTh: string
    titleEn: string
    position: number
  }[]
  links: readonly { id: string; url: string; label: string }[]
  attachments: readonly {
    id: string
    displayName: string
    fileName: string
    sha256: string
    size: number
    pages: number | null
  }[]
  claims: readonly {
    fiscalYear: number
    itemCode: string
    elementNumber: number
    kind: ClaimKind
    reference: string | null
    page: number | null
    text: string
  }[]
}

/** What stands in only one of the two has the other side empty. */
export interface Pair<T> {
  kind: 'same' | 'changed' | 'added' | 'removed'
  before: T | null
  after: T | null
}

export interface ClaimPair<R extends Compared> extends Pair<R['claims'][number]> {
  fiscalYear: number
  itemCode: string
  elementNumber: number
}

export interface Comparison<R extends Compared> {
  title: DiffPart[]
  summary: DiffPart[]
  changeNote: DiffPart[]
  documentOn: Pair<string>
  fiscalYear: Pair<number>
  items: Pair<R['items'][number]>[]
  links: Pair<R['links'][number]>[]
  files: Pair<R['attachments'][number]>[]
  claims: ClaimPair<R>[]
  /** how much differs, by part; nothing where it is 0 */
  counts: { text: number; facts: number; items: number; links: number; files: number; claims: number }
}

/** Two revisions of one evidence side by side. Copies of a revision have ids of their own: what counts is what they hold. */
export function compareRevisions<R extends Compared>(before: R, after: R): Comparison<R> {
  const texts = {
    title: wordDiff(before.title, after.title),
    summary: wordDiff(before.summary, after.summary),
    changeNote: wordDiff(before.changeNote, after.changeNote),
  }
  const facts = {
    documentOn: valuePair(before.documentOn, after.documentOn),
    fiscalYear: valuePair(before.fiscalYear, after.fiscalYear),
  }
  const items = pairs<R['items'][number]>(before.items, after.items, [itemKey]).sort(
    byItem((pair) => (pair.after ?? pair.before)!),
  )
  const links = pairs<R['links'][number]>(before.links, after.links, [
    (link) => `${link.url}\n${link.label}`,
    (link) => link.url,
    (link) => link.label,
  ])
  const files = pairs<R['attachments'][number]>(before.attachments, after.attachments, [
    (file) => `${file.sha256}\n${file.displayName}`,
    (file) => file.sha256,
    (file) => file.displayName,
  ])
  const claims = claimPairs(before, after)
  return {
    ...texts,
    ...facts,
    items,
    links,
    files,
    claims,
    counts: {
      text: Object.values(texts).filter((parts) => parts.some((part) => part.kind !== 'same')).length,
      facts: Object.values(facts).filter(differs).length,
      items: items.filter(differs).length,
      links: links.filter(differs).length,
      files: files.filter(differs).length,
      claims: claims.filter(differs).length,
    },
  }
}

export const isSame = ({ counts }: Comparison<Compared>): boolean =>
  Object.values(counts).every((count) => count === 0)

const differs = (pair: { kind: Pair<unknown>['kind'] }): boolean => pair.kind !== 'same'

function valuePair<T>(before: T | null, after: T | null): Pair<T> {
  const kind = before === after ? 'same' : before === null ? 'added' : after === null ? 'removed' : 'changed'
  return { kind, before, after }
}

const itemKey = (item: { fiscalYear: number; itemCode: string }): string =>
  `${item.fiscalYear}/${item.itemCode}`

/**
 * Pairs what belongs together, by the first key first: equal by that one is the same, by a later one changed. In the
 * order of `after`, what was removed at the end.
 */
function pairs<T>(
  before: readonly T[],
  after: readonly T[],
  keys: readonly ((one: T) => string)[],
): Pair<T>[] {
  const left = new Set(before)
  const found = new Map<T, Pair<T>>()
  for (const [rank, key] of keys.entries()) {
    for (const one of after) {
      if (found.has(one)) continue
      const match = [...left].find((other) => key(other) === key(one))
      if (match === undefined) continue
      left.delete(match)
      found.set(one, { kind: rank === 0 ? 'same' : 'changed', before: match, after: one })
    }
  }
  return [
    ...after.map((one): Pair<T> => found.get(one) ?? { kind: 'added', before: null, after: one }),
    ...[...left].map((one): Pair<T> => ({ kind: 'removed', before: one, after: null })),
  ]
}

const claimKey = (claim: { fiscalYear: number; itemCode: string; elementNumber: number }): string =>
  `${itemKey(claim)}/${claim.elementNumber}`

function claimPairs<R extends Compared>(before: R, after: R): ClaimPair<R>[] {
  const old = new Map(before.claims.map((claim) => [claimKey(claim), claim]))
  const now = new Map(after.claims.map((claim) => [claimKey(claim), claim]))
  const positions = new Map(
    [...before.items, ...after.items].map((item) => [itemKey(item), item.position] as const),
  )
  const all = new Map([...old, ...now])
  return [...all.entries()]
    .map(([key, { fiscalYear, itemCode, elementNumber }]): ClaimPair<R> => {
      const [one, other] = [old.get(key) ?? null, now.get(key) ?? null]
      const kind =
        one === null
          ? 'added'
          : other === null
            ? 'removed'
            : placeOf(one, before) === placeOf(other, after)
              ? 'same'
              : 'changed'
      return { kind, before: one, after: other, fiscalYear, itemCode, elementNumber }
    })
    .sort(
      (a, b) =>
        b.fiscalYear - a.fiscalYear ||
        (positions.get(itemKey(a)) ?? 0) - (positions.get(itemKey(b)) ?? 0) ||
        a.elementNumber - b.elementNumber,
    )
}

/** Where a claim points, whatever the ids: a file is its bytes, a link its address. */
function placeOf(claim: Compared['claims'][number], revision: Compared): string {
  const target =
    claim.kind === 'file'
      ? revision.attachments.find((file) => file.id === claim.reference)?.sha256
      : claim.kind === 'link'
        ? revision.links.find((link) => link.id === claim.reference)?.url
        : ''
  return JSON.stringify([claim.kind, target, claim.page, claim.text])
}

const byItem =
  <P>(of: (pair: P) => { fiscalYear: number; position: number }) =>
  (a: P, b: P): number =>
    of(b).fiscalYear - of(a).fiscalYear || of(a).position - of(b).position
