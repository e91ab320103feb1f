import type { RevisionDetail } from '#lib/evidence/queries.ts'
import { inPageOrder, isOpenRequest, isRequest, type RemarkKind } from '#lib/evidence/remarks.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { formatInstant } from '#lib/thai/dates.ts'

/** A remark as it is shown, in the words of the page. */
export interface RemarkView {
  id: string
  kind: RemarkKind
  /** '' the whole revision, `element:2568/O12/3`, `file:<attachment id>`: where it stands on the page */
  target: string
  /** of the file it points at; null where it names none */
  page: number | null
  /** what it points at, in words; '' for the whole revision */
  where: string
  reasons: string[]
  body: string
  by: string
  /** something to be done, not just said */
  asks: boolean
  /** who saw to it and when; null while it is open */
  resolved: string | null
}

export const elementTarget = (item: { fiscalYear: number; itemCode: string }, element: number): string =>
  `element:${item.fiscalYear}/${item.itemCode}/${element}`
export const fileTarget = (attachmentId: string): string => `file:${attachmentId}`

/** In the order of the page. What points at an item or a file that is no longer there stands with the whole revision. */
export function remarkViews(
  revision: RevisionDetail,
  { lang, t }: { lang: Lang; t: Translate },
): RemarkView[] {
  const ordered = inPageOrder(revision.remarks, { items: revision.items, files: revision.attachments })
  return ordered.map((remark) => ({
    id: remark.id,
    kind: remark.kind,
    target: targetOn(revision, remark.place),
    page: remark.place?.kind === 'file' ? remark.place.page : null,
    where: whereWords(t, remark.place),
    reasons: remark.reasons.map((reason) => t(`review.reason.${reason}`)),
    body: remark.body,
    by: `${remark.author} · ${formatInstant(remark.createdAt, lang)}`,
    asks: isRequest(remark),
    resolved:
      remark.resolvedAt === null
        ? null
        : `${remark.resolvedBy ?? t('common.unknown')} · ${formatInstant(remark.resolvedAt, lang)}`,
  }))
}

/** Requests on a place that nobody has marked as done. The words of the return are about the whole and have no such mark to wait for. */
export const openRequestsOf = (revision: RevisionDetail): number =>
  revision.remarks.filter((remark) => remark.place !== null && isOpenRequest(remark)).length

type Place = RevisionDetail['remarks'][number]['place']

function targetOn(revision: RevisionDetail, place: Place): string {
  if (place?.kind === 'element') {
    const item = revision.items.find(
      (one) => one.fiscalYear === place.fiscalYear && one.itemCode === place.itemCode,
    )
    const stands = item?.elements.some((element) => element.number === place.elementNumber)
    return stands ? elementTarget(place, place.elementNumber) : ''
  }
  if (place?.kind === 'file' && place.attachmentId !== null) return fileTarget(place.attachmentId)
  return ''
}

function whereWords(t: Translate, place: Place): string {
  if (place === null) return ''
  if (place.kind === 'element') {
    return t('revision.missing.element', { code: place.itemCode, number: place.elementNumber })
  }
  const file =
    place.attachmentId === null ? t('revision.remark.fileGone', { name: place.label }) : place.label
  return place.page === null ? file : `${file} ${t('revision.claim.atPage', { page: place.page })}`
}
