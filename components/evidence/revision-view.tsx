import type { Claim, ShownLink } from '#components/evidence/claim-place.tsx'
import type { FileFacts } from '#components/evidence/file-row.tsx'
import { History, type HistoryEntry } from '#components/evidence/history.tsx'
import { FilesPart, ItemsPart, LinksPart } from '#components/evidence/revision-parts.tsx'
import { words } from '#components/layout/worded.tsx'
import { ReportLink } from '#components/link-report/report-link.tsx'
import { Chip } from '#components/ui/chip.tsx'
import { type Lang, localPath, type Translate } from '#lib/i18n.ts'
import { blocksOf, type ContactFacts } from '#lib/site/blocks.ts'
import { worded } from '#lib/site/words.ts'
import { markdownToHtml } from '#lib/text/markdown.ts'
import { formatDay, formatInstant } from '#lib/thai/dates.ts'

export interface ShownRevision {
  evidenceId: string
  /** where the newest revision lives, without the prefix of a language */
  path: string
  revisionNumber: number
  state: 'current' | 'superseded' | 'withdrawn'
  title: string
  summary: string
  /** empty where the translation is not ready */
  titleEn: string
  summaryEn: string
  documentOn: string | null
  fiscalYear: number | null
  changeNote: string
  publishedAt: Date
  forced: boolean
  groupSlug: string
  groupTh: string
  groupEn: string
  files: FileFacts[]
  links: ShownLink[]
  items: {
    fiscalYear: number
    code: string
    titleTh: string
    titleEn: string
    claims: (Claim & { element: number; elementText: string | null })[]
  }[]
  contact?: ContactFacts | null
  history: HistoryEntry[]
}

/** One published revision as a citizen reads it. `address` is where this evidence lives for good. */
export function RevisionView({
  revision,
  address,
  lang,
  t,
}: {
  revision: ShownRevision
  address: string
  lang: Lang
  t: Translate
}) {
  return (
    <div className="two">
      <div>
        {lang === 'en' && revision.titleEn === '' ? (
          <p className="notice notice-info mb-5">{t('content.untranslated')}</p>
        ) : null}
        <RevisionBody revision={revision} lang={lang} t={t} />
        {revision.state === 'current' ? (
          <p className="small soft mt-5 no-print">
            {t('report.ask')} <ReportLink evidenceId={revision.evidenceId} lang={lang} t={t} />
          </p>
        ) : null}
        <History
          history={revision.history}
          path={revision.path}
          shown={revision.revisionNumber}
          lang={lang}
          t={t}
        />
      </div>
      <aside className="card" aria-labelledby="facts">
        <h2 id="facts" className="text-[1.06rem]">
          {t('item.facts')}
        </h2>
        <dl className="facts mt-2">
          <dt>{t('evidence.owner')}</dt>
          <dd>
            <a href={localPath(lang, `/evidence?group=${revision.groupSlug}`)}>
              {words(worded(lang, revision.groupTh, revision.groupEn))}
            </a>
          </dd>
          <dt>{t('evidence.publishedTerm')}</dt>
          <dd>{formatInstant(revision.publishedAt, lang)}</dd>
          <dt>{t('evidence.documentOn')}</dt>
          <dd>{revision.documentOn === null ? t('common.unknown') : formatDay(revision.documentOn, lang)}</dd>
          <dt>{t('evidence.dataOf')}</dt>
          <dd>
            {revision.fiscalYear === null
              ? t('common.unknown')
              : t('common.fiscalYear', { year: String(revision.fiscalYear) })}
          </dd>
          <dt>{t('evidence.fourEyes')}</dt>
          <dd>
            {revision.forced ? <Chip tone="wait">{t('evidence.forced')}</Chip> : t('evidence.fourEyesText')}
          </dd>
          <dt className="whole">{t('evidence.permanent')}</dt>
          <dd className="whole break-all">{address}</dd>
        </dl>
      </aside>
    </div>
  )
}

/** What it says, and where each element of its items is shown. Staff see it before the public does, with files of their own. */
export function RevisionBody({
  revision,
  forStaff = false,
  onFile,
  lang,
  t,
}: {
  revision: Pick<ShownRevision, 'summary' | 'summaryEn' | 'files' | 'links' | 'items' | 'contact'>
  forStaff?: boolean
  /** what staff say of a file, under it */
  onFile?: (file: FileFacts) => React.ReactNode
  lang: Lang
  t: Translate
}) {
  const summary = worded(lang, revision.summary, revision.summaryEn)
  const { files, contact = null } = revision
  const blocks = blocksOf({ files, contact, forStaff, lang, t })
  return (
    <>
      {summary.text ? (
        <section aria-labelledby="summary">
          <h2 id="summary">{t('evidence.summary')}</h2>
          <div
            className="prose mt-2"
            lang={summary.lang}
            // biome-ignore lint/security/noDangerouslySetInnerHtml: markdownToHtml lets no HTML of the writer through
            dangerouslySetInnerHTML={{ __html: markdownToHtml(summary.text, blocks) }}
          />
        </section>
      ) : null}
      <FilesPart files={revision.files} forStaff={forStaff} onFile={onFile} lang={lang} t={t} />
      <LinksPart links={revision.links} lang={lang} t={t} />
      <ItemsPart items={revision.items} forStaff={forStaff} lang={lang} t={t} />
    </>
  )
}
