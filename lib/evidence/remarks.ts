import type { ReturnReason } from './return-reasons.ts'

export type RemarkKind = 'remark' | 'return_reason' | 'force_reason' | 'finding_reason'

/** What a remark points at; null is the revision as a whole. A file that was taken away since has no id any more. */
export type RemarkPlace =
  | { kind: 'element'; fiscalYear: number; itemCode: string; elementNumber: number }
  | { kind: 'file'; attachmentId: string | null; label: string; page: number | null }
  | null

export interface Remark {
  id: string
  kind: RemarkKind
  reasons: readonly ReturnReason[]
  body: string
  place: RemarkPlace
  createdAt: Date
  authorId: string
  resolvedAt: Date | null
}

interface RemarkColumns {
  target: 'element' | 'file' | null
  fiscalYear: number | null
  itemCode: string | null
  elementNumber: number | null
  attachmentId: string | null
  fileLabel: string
  page: number | null
}

export function placeIn(remark: RemarkColumns): RemarkPlace {
  if (remark.target === 'element') {
    const { fiscalYear, itemCode, elementNumber } = remark
    return {
      kind: 'element',
      fiscalYear: fiscalYear!,
      itemCode: itemCode!,
      elementNumber: elementNumber!,
    }
  }
  if (remark.target === 'file') {
    return { kind: 'file', attachmentId: remark.attachmentId, label: remark.fileLabel, page: remark.page }
  }
  return null
}

/** Something to be done, not just said: it came with a return, or it points at a place. */
export const isRequest = (remark: { kind: RemarkKind; place: RemarkPlace }): boolean =>
  remark.kind === 'return_reason' || remark.place !== null

export const isOpenRequest = (remark: { kind: RemarkKind; place: RemarkPlace; resolvedAt: Date | null }) =>
  remark.resolvedAt === null && isRequest(remark)

/** The page where a remark stands in its place. */
export const remarkHref = (revision: { evidenceId: string; number: number }, remarkId: string): string =>
  `/admin/evidence/${revision.evidenceId}/revisions/${revision.number}#remark-${remarkId}`

interface Order {
  /** of the items the revision answers */
  items: readonly { fiscalYear: number; itemCode: string; position: number }[]
  /** in their order */
  files: readonly { id: string }[]
}

/** In the order of the page: elements as the assessment asks, then files by page, then the revision as a whole. */
export function inPageOrder<R extends Pick<Remark, 'place' | 'createdAt'>>(
  remarks: readonly R[],
  { items, files }: Order,
): R[] {
  const rank = ({ place }: R): number[] => {
    if (place?.kind === 'element') {
      const item = items.find((one) => one.fiscalYear === place.fiscalYear && one.itemCode === place.itemCode)
      return [0, -place.fiscalYear, item?.position ?? Number.MAX_SAFE_INTEGER, place.elementNumber]
    }
    if (place?.kind === 'file') {
      const at = files.findIndex((file) => file.id === place.attachmentId)
      return [1, at < 0 ? files.length : at, place.page ?? 0, 0]
    }
    return [2, 0, 0, 0]
  }
  return [...remarks].sort((a, b) => {
    const [one, other] = [rank(a), rank(b)]
    const differs = one.findIndex((value, index) => value !== other[index])
    return differs < 0 ? a.createdAt.getTime() - b.createdAt.getTime() : one[differs]! - other[differs]!
  })
}
