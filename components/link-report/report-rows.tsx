import { sentenceWith, words } from '#components/layout/worded.tsx'
import { readable } from '#components/link-check/words.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import type { ListedReport } from '#lib/link-report/queries.ts'
import { marked, worded } from '#lib/site/words.ts'
import { formatInstant } from '#lib/thai/dates.ts'
import { ReportState } from './report-state.tsx'
import { reportName } from './words.ts'

export function ReportRows({
  reports,
  lang,
  t,
}: {
  reports: readonly ListedReport[]
  lang: Lang
  t: Translate
}) {
  return (
    <table className="records">
      <caption className="sr-only">{t('report.listTitle')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('report.about')}</th>
          <th scope="col">{t('report.lastAt')}</th>
          <th scope="col">{t('link.group')}</th>
          <th scope="col">{t('admin.list.state')}</th>
        </tr>
      </thead>
      <tbody>
        {reports.map((report) => {
          const name = marked(lang, reportName(t, report))
          const address =
            report.about === 'link' && report.label ? marked(lang, readable(report.address)) : null
          const group = worded(lang, report.group.nameTh, report.group.nameEn)
          return (
            <tr key={report.id}>
              <th scope="row" className="wrap-anywhere">
                <a href={`/admin/links/reports/${report.id}`} lang={name.lang}>
                  {name.text}
                </a>
                {address ? (
                  <span className="block small soft font-normal" lang={address.lang}>
                    {address.text}
                  </span>
                ) : null}
                <span className="block small soft font-normal">
                  {sentenceWith(
                    (title) => t('link.in', { title, more: 0 }),
                    words(marked(lang, report.title)),
                  )}
                </span>
              </th>
              <td data-label={t('report.lastAt')} className="small">
                <span className="block">{formatInstant(report.lastAt, lang)}</span>
                <span className="block soft">{t('report.times', { count: report.count })}</span>
              </td>
              <td data-label={t('link.group')} className="small" lang={group.lang}>
                {group.text}
              </td>
              <td>
                <ReportState settled={report.settledAt !== null} t={t} />
                {report.answer ? (
                  <span className="block small soft">{t(`report.answer.${report.answer}`)}</span>
                ) : null}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
