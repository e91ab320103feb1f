import { compareFields, type FieldChange } from '#lib/content/comparison.ts'
import type { ContentKind } from '#lib/content/kind.ts'
import { kindNamed } from '#lib/content/kinds.ts'
import { type Fields, fieldsOf, withPicturesNamed } from '#lib/content/values.ts'
import { differs, type Pair, pairs, valuePair } from '#lib/pairs.ts'
import { type Frame, frameOf, wholeFrame } from '#lib/picture/frame.ts'
import type { PictureWords } from '#lib/picture/shown.ts'
import { type DiffPart, wordDiff } from '#lib/text/word-diff.ts'
import type { ClaimKind } from './schema.ts'

type English = 'none' | 'draft' | 'ready'

/** What is compared of a revision; `findRevision` gives it. */
export interface Compared {
  title: string
  summary: string
  changeNote: string
  kind: string
  titleEn: string
  summaryEn: string
  english: English
  /** as they are kept; the kind says what they mean */
  fields: unknown
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
    picture: (PictureWords & Frame) | null
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

export interface ClaimPair<R extends Compared> extends Pair<R['claims'][number]> {
  fiscalYear: number
  itemCode: string
  elementNumber: number
}

export const comparedParts = [
  ...(['text', 'facts', 'fields', 'english'] as const),
  ...(['items', 'claims', 'files', 'links'] as const),
] as const
type ComparedPart = (typeof comparedParts)[number]

export interface Comparison<R extends Compared> {
  title: DiffPart[]
  summary: DiffPart[]
  changeNote: DiffPart[]
  documentOn: Pair<string>
  fiscalYear: Pair<number>
  /** what its kind declares */
  fields: FieldChange[]
  english: { title: DiffPart[]; summary: DiffPart[]; state: Pair<English> }
  items: Pair<R['items'][number]>[]
  links: Pair<R['links'][number]>[]
  files: Pair<R['attachments'][number]>[]
  claims: ClaimPair<R>[]
  /** how much differs, by part; nothing where it is 0 */
  counts: Record<ComparedPart, number>
}

const fieldsIn = (kind: ContentKind, { fields, attachments }: Compared): Fields =>
  withPicturesNamed(kind, fieldsOf(kind, fields), attachments)

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
  const english = {
    title: wordDiff(before.titleEn, after.titleEn),
    summary: wordDiff(before.summaryEn, after.summaryEn),
    state: valuePair(before.english, after.english),
  }
  const kind = kindNamed(after.kind)
  const fields = kind ? compareFields(kind.fields, fieldsIn(kind, before), fieldsIn(kind, after)) : []
  const items = pairs<R['items'][number]>(before.items, after.items, [itemKey]).sort(
    byItem((pair) => (pair.after ?? pair.before)!),
  )
  const links = pairs<R['links'][number]>(before.links, after.links, [
    (link) => `${link.url}\n${link.label}`,
    (link) => link.url,
    (link) => link.label,
  ])
  const files = pairs<R['attachments'][number]>(before.attachments, after.attachments, [
    (file) => JSON.stringify([file.sha256, file.displayName, shownAs(file.picture)]),
    (file) => `${file.sha256}\n${file.displayName}`,
    (file) => file.sha256,
    (file) => file.displayName,
  ])
  const claims = claimPairs(before, after)
  return {
    ...texts,
    ...facts,
    fields,
    english,
    items,
    links,
    files,
    claims,
    counts: {
      text: Object.values(texts).filter((parts) => parts.some(differs)).length,
      facts: Object.values(facts).filter(differs).length,
      fields: fields.length,
      english: [english.title, english.summary, [english.state]].filter((parts) => parts.some(differs))
        .length,
      items: items.filter(differs).length,
      links: links.filter(differs).length,
      files: files.filter(differs).length,
      claims: claims.filter(differs).length,
    },
  }
}

export const isSame = ({ counts }: Comparison<Compared>): boolean =>
  Object.values(counts).every((count) => count === 0)

/** Words and frame of a picture; one that nobody has touched is like one without any. */
function shownAs(picture: (PictureWords & Frame) | null) {
  const { altTh, altEn, decorative } = picture ?? { altTh: '', altEn: '', decorative: false }
  return { altTh, altEn, decorative, ...frameOf(picture ?? wholeFrame) }
}

const itemKey = (item: { fiscalYear: number; itemCode: string }): string =>
  `${item.fiscalYear}/${item.itemCode}`

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
