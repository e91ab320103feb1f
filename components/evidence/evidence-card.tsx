import { type ShownLink, ShownOutsideLink } from '#components/evidence/claim-place.tsx'
import { type FileFacts, FileRow } from '#components/evidence/file-row.tsx'
import { words } from '#components/layout/worded.tsx'
import { ReportLink } from '#components/link-report/report-link.tsx'
import { Chip } from '#components/ui/chip.tsx'
import { type Lang, localPath, type Translate } from '#lib/i18n.ts'
import { summaryLine } from '#lib/site/summary-line.ts'
import { worded } from '#lib/site/words.ts'
import { formatDay, formatInstant } from '#lib/thai/dates.ts'

export interface CardEvidence {
  id: string
  title: string
  summary: string
  /** empty where there is no translation to show */
  titleEn: string
  summaryEn: string
  revisionNumber: number
  documentOn: string | null
  fiscalYear: number | null
  publishedAt: string
  forced: boolean
  groupTh: string
  groupEn: string
  elements: number[]
  files: FileFacts[]
  links: ShownLink[]
}

const summaryShown = 280

/** One piece of evidence under its item: what it is, when it is from, its files. */
export function EvidenceCard({
  evidence,
  forStaff = false,
  lang,
  t,
}: {
  evidence: CardEvidence
  /** before publication: it has no public address yet */
  forStaff?: boolean
  lang: Lang
  t: Translate
}) {
  const title = worded(lang, evidence.title, evidence.titleEn)
  const { lang: summaryLang, text } = worded(lang, evidence.summary, evidence.summaryEn)
  const summary = summaryLine(text, summaryShown)
  return (
    <li className="card">
      <h3 lang={title.lang}>
        {forStaff ? title.text : <a href={localPath(lang, `/evidence/${evidence.id}`)}>{title.text}</a>}
      </h3>
      <p className="small soft">
        {evidence.elements.length > 0
          ? t('item.answers', { list: evidence.elements.join(', ') })
          : t('item.answersNone')}
        {' · '}
        {t('evidence.revision', { number: evidence.revisionNumber })}
        {' · '}
        {forStaff
          ? t('evidence.unpublished')
          : t('evidence.published', { when: formatInstant(evidence.publishedAt, lang) })}
        {evidence.documentOn === null
          ? null
          : ` · ${t('evidence.documentOn')} ${formatDay(evidence.documentOn, lang)}`}
        {evidence.fiscalYear === null
          ? null
          : ` · ${t('evidence.dataOf')} ${t('common.fiscalYear', { year: String(evidence.fiscalYear) })}`}
        {' · '}
        {words(worded(lang, evidence.groupTh, evidence.groupEn))}
      </p>
      {evidence.forced ? (
        <p className="small">
          <Chip tone="wait">{t('evidence.forced')}</Chip>
        </p>
      ) : null}
      {summary ? (
        <p className="mt-2" lang={summaryLang}>
          {summary}
        </p>
      ) : null}
      {evidence.files.length > 0 ? (
        <ul className="mt-3">
          {evidence.files.map((file) => (
            <FileRow key={file.id} file={file} forStaff={forStaff} lang={lang} t={t} />
          ))}
        </ul>
      ) : null}
      {evidence.links.length > 0 ? (
        <ul className="rows mt-2">
          {evidence.links.map((link) => (
            <li key={link.url}>
              <ShownOutsideLink link={link} lang={lang} t={t} />
            </li>
          ))}
        </ul>
      ) : null}
      {forStaff || evidence.files.length + evidence.links.length === 0 ? null : (
        <p className="small soft mt-2 no-print">
          <ReportLink evidenceId={evidence.id} title={title.text} lang={lang} t={t} />
        </p>
      )}
    </li>
  )
}
