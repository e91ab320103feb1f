import { LinkStateChip } from '#components/link-check/state-chip.tsx'
import { readable } from '#components/link-check/words.ts'
import { Card } from '#components/ui/card.tsx'
import type { Lang, Translate } from '#lib/i18n.ts'
import type { ListedTarget } from '#lib/link-check/queries.ts'
import type { ReportDetail } from '#lib/link-report/queries.ts'
import { marked, thai, worded } from '#lib/site/words.ts'
import { formatInstant } from '#lib/thai/dates.ts'
import { ReportState } from './report-state.tsx'

/** What was reported, how often, and what the portal sees of it itself. */
export function ReportFacts({
  report,
  target,
  lang,
  t,
}: {
  report: ReportDetail
  target: ListedTarget | null
  lang: Lang
  t: Translate
}) {
  const group = worded(lang, report.group.nameTh, report.group.nameEn)
  const by = marked(lang, report.settledBy ?? '')
  const note = marked(lang, report.note)
  return (
    <Card className="grid gap-4">
      <div className="flex flex-wrap items-center gap-2">
        <ReportState settled={report.settledAt !== null} t={t} />
        <h2>{t('report.times', { count: report.count })}</h2>
      </div>
      <dl className="facts wrap-anywhere">
        {report.about === 'link' ? (
          <>
            <dt>{t('link.address')}</dt>
            <dd>
              <a href={report.address} rel="nofollow noopener noreferrer">
                {readable(report.address)}
              </a>
            </dd>
          </>
        ) : null}
        <dt>{t('link.evidence')}</dt>
        <dd>
          <a href={`/admin/evidence/${report.evidenceId}`} lang={thai(lang, report.title).lang}>
            {report.title}
          </a>{' '}
          · <a href={`/evidence/${report.evidenceId}`}>{t('report.publicPage')}</a>
        </dd>
        <dt>{t('link.group')}</dt>
        <dd lang={group.lang}>{group.text}</dd>
        <dt>{t('report.firstAt')}</dt>
        <dd>{formatInstant(report.firstAt, lang)}</dd>
        {report.count > 1 ? (
          <>
            <dt>{t('report.lastAt')}</dt>
            <dd>{formatInstant(report.lastAt, lang)}</dd>
          </>
        ) : null}
        <dt>{t('report.watch')}</dt>
        <dd>
          {target ? (
            <span className="flex flex-wrap items-center gap-2">
              <LinkStateChip state={target.state} t={t} />
              <a href={`/admin/links/${target.id}`}>{t('report.toTarget')}</a>
            </span>
          ) : (
            t(report.about === 'other' ? 'report.otherWatched' : 'report.notWatched')
          )}
        </dd>
        {report.settledAt && report.answer ? (
          <>
            <dt>{t('report.answerTerm')}</dt>
            <dd>
              {t(`report.answer.${report.answer}`)}
              {report.note ? (
                <span className="block" lang={note.lang}>
                  “{note.text}”
                </span>
              ) : null}
            </dd>
            <dt>{t('report.settledBy')}</dt>
            <dd lang={by.lang}>{by.text}</dd>
            <dt>{t('report.settledAt')}</dt>
            <dd>{formatInstant(report.settledAt, lang)}</dd>
          </>
        ) : null}
      </dl>
    </Card>
  )
}
