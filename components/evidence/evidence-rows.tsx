import { words } from '#components/layout/worded.tsx'
import { type Lang, localPath, type Translate } from '#lib/i18n.ts'
import { fileKind, worded } from '#lib/site/words.ts'
import { dayOf, formatDay } from '#lib/thai/dates.ts'

export interface ListedEvidence {
  id: string
  title: string
  /** empty where the translation is not ready */
  titleEn: string
  revisionNumber: number
  publishedAt: Date | string
  groupTh: string
  groupEn: string
  /** The items it answers; none where the page itself is the item's. */
  items: readonly { fiscalYear: number; code: string }[]
  files: readonly { mime: string; pages: number | null }[]
  links: number
}

const itemsShown = 4

/** 'PDF 64 หน้า, XLSX' */
function filesText(evidence: ListedEvidence, t: Translate): string {
  const files = evidence.files.map(({ mime, pages }) =>
    pages === null ? fileKind(mime).name : `${fileKind(mime).name} ${t('evidence.pages', { count: pages })}`,
  )
  if (evidence.links > 0) files.push(t('evidence.linkCount', { count: evidence.links }))
  return files.join(', ')
}

/** Published evidence, one line of facts under each title. */
export function EvidenceRows({
  rows,
  lang,
  t,
}: {
  rows: readonly ListedEvidence[]
  lang: Lang
  t: Translate
}) {
  return (
    <ul className="rows dated">
      {rows.map((evidence) => (
        <li key={evidence.id}>
          <span className="small soft">{formatDay(dayOf(evidence.publishedAt), lang)}</span>
          <span>
            <a className="font-medium" href={localPath(lang, `/evidence/${evidence.id}`)}>
              {words(worded(lang, evidence.title, evidence.titleEn))}
            </a>
            <span className="small soft block">
              {evidence.items.slice(0, itemsShown).map((item) => (
                <span key={`${item.fiscalYear}${item.code}`}>
                  <a className="code" href={localPath(lang, `/ita/${item.fiscalYear}/${item.code}`)}>
                    {item.code}
                    <span className="font-normal"> {item.fiscalYear}</span>
                  </a>
                  {' · '}
                </span>
              ))}
              {words(worded(lang, evidence.groupTh, evidence.groupEn))}
              {evidence.files.length + evidence.links > 0 ? ` · ${filesText(evidence, t)}` : null}
              {evidence.revisionNumber > 1
                ? ` · ${t('evidence.revision', { number: evidence.revisionNumber })}`
                : null}
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}
