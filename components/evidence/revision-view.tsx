import {
  type Claim,
  ClaimPlace,
  type ShownLink,
  ShownOutsideLink,
} from '#components/evidence/claim-place.tsx'
import { type FileFacts, FileRow } from '#components/evidence/file-row.tsx'
import { History, type HistoryEntry } from '#components/evidence/history.tsx'
import { words } from '#components/layout/worded.tsx'
import { ReportLink } from '#components/link-report/report-link.tsx'
import { Chip } from '#components/ui/chip.tsx'
import { type Lang, localPath, type Translate } from '#lib/i18n.ts'
import { worded } from '#lib/site/words.ts'
import { markdownToHtml } from '#lib/text/markdown.ts'
import { formatDay, formatInstant } from '#lib/thai/dates.ts'

export interface ShownRevision {
  evidenceId: string
  revisionNumber: number
  state: 'current' | 'superseded' | 'withdrawn'
  title: string
  summary: string
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
        <RevisionBody revision={revision} lang={lang} t={t} />
        {revision.state === 'current' ? (
          <p className="small soft mt-5 no-print">
            {t('report.ask')} <ReportLink evidenceId={revision.evidenceId} lang={lang} t={t} />
          </p>
        ) : null}
        <History
          history={revision.history}
          evidenceId={revision.evidenceId}
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
          <div>
            <dt>{t('evidence.permanent')}</dt>
            <dd className="break-all">{address}</dd>
          </div>
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
  revision: Pick<ShownRevision, 'summary' | 'files' | 'links' | 'items'>
  forStaff?: boolean
  /** what staff say of a file, under it */
  onFile?: (file: FileFacts) => React.ReactNode
  lang: Lang
  t: Translate
}) {
  const contentLang = lang === 'th' ? undefined : 'th'
  return (
    <>
      {revision.summary ? (
        <section aria-labelledby="summary">
          <h2 id="summary">{t('evidence.summary')}</h2>
          <div
            className="prose mt-2"
            lang={contentLang}
            // biome-ignore lint/security/noDangerouslySetInnerHtml: markdownToHtml lets no HTML of the writer through
            dangerouslySetInnerHTML={{ __html: markdownToHtml(revision.summary) }}
          />
        </section>
      ) : null}
      {revision.files.length > 0 ? (
        <section aria-labelledby="files" className="mt-8">
          <h2 id="files">{t('evidence.files')}</h2>
          <ul className="mt-2">
            {revision.files.map((file) => (
              <FileRow key={file.id} file={file} forStaff={forStaff} lang={lang} t={t}>
                {onFile?.(file)}
              </FileRow>
            ))}
          </ul>
        </section>
      ) : null}
      {revision.links.length > 0 ? (
        <section aria-labelledby="links" className="mt-8">
          <h2 id="links">{t('evidence.links')}</h2>
          <ul className="rows mt-2">
            {revision.links.map((link) => (
              <li key={link.url}>
                <ShownOutsideLink link={link} lang={lang} t={t} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section aria-labelledby="items" className="mt-8">
        <h2 id="items">{t('evidence.items')}</h2>
        {revision.items.length === 0 ? <p className="soft">{t('evidence.noItems')}</p> : null}
        {revision.items.map((item) => (
          <div key={`${item.fiscalYear}${item.code}`} className="mt-3">
            <h3>
              <a href={localPath(lang, `/ita/${item.fiscalYear}/${item.code}`)}>
                <span className="code">{item.code}</span> {words(worded(lang, item.titleTh, item.titleEn))}
              </a>{' '}
              <span className="soft small font-normal">
                {t('common.fiscalYear', { year: String(item.fiscalYear) })}
              </span>
            </h3>
            <ul className="elements mt-1">
              {item.claims.map((claim) => (
                <li key={claim.element}>
                  <span className="bead bead-full">{claim.element}</span>
                  <span lang={contentLang}>
                    {claim.elementText ?? t('evidence.element', { number: claim.element })}
                  </span>
                  <div>
                    <ClaimPlace claim={claim} forStaff={forStaff} lang={lang} t={t} />
                  </div>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </section>
    </>
  )
}
