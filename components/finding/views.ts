import { ownWords } from '#components/link-check/words.ts'
import { elementTarget, fileTarget } from '#components/revision/remark-views.ts'
import type { RevisionFindings, ShownFinding } from '#lib/finding/queries.ts'
import { findingWords } from '#lib/finding/words.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import type { Severity } from '#lib/precheck/schema.ts'
import { formatInstant, formatTime } from '#lib/thai/dates.ts'

/** A finding as it is shown, in the words of the page. */
export interface FindingView {
  key: string
  severity: Severity
  severityWords: string
  title: string
  place: string
  sentence: string
  next: string
  found: string
  /** where on the page it stands: `item`, `title`, `summary`, `documentDate`, `element:2568/O12/3`, `file:<id>`, `link:<url>` */
  target: string
  /** of which items, where the evidence answers several */
  items: string
  file: { id: string; name: string; page: number | null } | null
  /** an element that is not shown yet, which a draft has many of while it is written */
  isMissing: boolean
  /** asks to cover what is personal, or to say why it is public */
  isPersonal: boolean
  confirmed: { reason: string; by: string } | null
}

export interface FindingsView {
  revisionId: string
  /** null before the first check */
  checkedAt: string | null
  isPending: boolean
  unread: number
  files: number
  findings: FindingView[]
  earlier: { title: string; place: string; reason: string; by: string; ended: boolean }[]
}

interface Words {
  lang: Lang
  t: Translate
}

/** In the order of weight; what points at a place comes to stand there. */
export function findingsView(found: RevisionFindings, words: Words): FindingsView {
  const { lang } = words
  const { revisionId, checkedAt, isPending, unread, files, findings, earlier } = found
  const codes = new Set(findings.flatMap(({ items }) => items.map(({ itemCode }) => itemCode)))
  return {
    ...{ revisionId, isPending, unread, files },
    checkedAt: checkedAt && formatTime(checkedAt, lang),
    findings: findings.map((finding) => findingView(finding, codes.size > 1, words)),
    earlier: earlier.map(({ code, placeName, page, reason, by, at, ended }) => ({
      title: titleOf(code, words),
      place: page === null ? placeName : `${placeName} ${words.t('precheck.atPage', { page })}`,
      ...{ reason, ended },
      by: `${by} · ${formatInstant(at, lang)}`,
    })),
  }
}

function findingView(finding: ShownFinding, showItems: boolean, { lang, t }: Words): FindingView {
  const { key, code, severity, items, attachmentId, name, page, found, confirmation } = finding
  return {
    ...{ key, severity },
    found: foundWords(found, { lang, t }),
    ...findingWords(lang, { code, params: finding.params, where: whereOf(finding) }, nameOf(finding)),
    severityWords: t(`finding.severity.${severity}`),
    target: targetOf(finding),
    items: showItems ? items.map(({ itemCode }) => itemCode).join(', ') : '',
    file: attachmentId === null ? null : { id: attachmentId, name: name ?? '', page },
    isMissing: code === 'element_missing',
    isPersonal: code.startsWith('personal_'),
    confirmed: confirmation && {
      reason: confirmation.reason,
      by: `${confirmation.by} · ${formatInstant(confirmation.at, lang)}`,
    },
  }
}

/** What the link check found in words of its own is said in those of the page. */
function foundWords(found: string, { t }: Words): string {
  const own = ownWords.find((one) => one === found)
  return own ? t(`link.because.${own}`) : found
}

type Placed = Pick<
  ShownFinding,
  'part' | 'elementNumber' | 'attachmentId' | 'page' | 'sheet' | 'hidden' | 'linkUrl' | 'name'
>

/** The place as the words of a finding ask for it. */
export const whereOf = ({ part, elementNumber, page, sheet, hidden }: Placed) => ({
  part,
  hidden,
  ...(elementNumber === null ? {} : { element: elementNumber }),
  ...(page === null ? {} : { page }),
  ...(sheet === null ? {} : { sheet }),
})

export const nameOf = ({ name, linkUrl }: Pick<Placed, 'name' | 'linkUrl'>): string | null => name || linkUrl

function targetOf({ part, items, elementNumber, attachmentId, linkUrl }: ShownFinding): string {
  if (part === 'element' && items[0] && elementNumber !== null) return elementTarget(items[0], elementNumber)
  if (part === 'file' && attachmentId !== null) return fileTarget(attachmentId)
  if (part === 'link' && linkUrl !== null) return `link:${linkUrl}`
  return part
}

/** A code of a finding that this release may not know any more. */
function titleOf(code: string, { t }: Words): string {
  const known = t as unknown as { (key: string): string; has(key: string): boolean }
  return known.has(`finding.${code}.title`) ? known(`finding.${code}.title`) : code
}
