import type { Lang, Translate } from '#lib/i18n.ts'
import { reportLimits } from '#lib/limits.ts'
import type { ReportDetail } from '#lib/link-report/queries.ts'
import { marked } from '#lib/site/words.ts'
import { formatInstant } from '#lib/thai/dates.ts'

/** What readers wrote, as they wrote it: text alone, nothing of it is a link. */
export function ReportTexts({ report, lang, t }: { report: ReportDetail; lang: Lang; t: Translate }) {
  if (report.texts.length === 0)
    return (
      <p className="soft">
        {report.settledAt ? t('report.textsGone', { days: reportLimits.textsKeptDays }) : t('report.noTexts')}
      </p>
    )
  return (
    <ul className="rows">
      {report.texts.map(({ at, text }) => (
        <li key={`${at.toISOString()}${text}`}>
          <p
            className="whitespace-pre-line wrap-anywhere max-w-measure"
            lang={marked(lang, text).lang}
            dir="auto"
          >
            {text}
          </p>
          <p className="small soft">{formatInstant(at, lang)}</p>
        </li>
      ))}
    </ul>
  )
}
