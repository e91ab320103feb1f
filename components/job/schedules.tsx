import { ActButton } from '#components/revision/act-button.tsx'
import { Chip } from '#components/ui/chip.tsx'
import type { Lang, Translate } from '#lib/i18n.ts'
import { startJob } from '#lib/job/actions.ts'
import type { ScheduledKind } from '#lib/job/queries.ts'
import { kindWords } from '#lib/job/words.ts'
import { formatInstant } from '#lib/thai/dates.ts'

/** What runs by itself: when it did, when it will, and a button for now. */
export function Schedules({
  lang,
  t,
  schedules,
}: {
  lang: Lang
  t: Translate
  schedules: readonly ScheduledKind[]
}) {
  return (
    <table className="records">
      <caption className="sr-only">{t('job.schedules')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('job.work')}</th>
          <th scope="col">{t('job.lastRun')}</th>
          <th scope="col">{t('job.nextRun')}</th>
          <th scope="col">
            <span className="sr-only">{t('job.now')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {schedules.map(({ kind, lastAt, nextAt, underWay, aside }) => (
          <tr key={kind}>
            <th scope="row">
              {kindWords(t, kind)}
              {aside > 0 ? (
                <span className="block font-normal">
                  <a href={`/admin/jobs?state=aside&kind=${kind}`}>{t('job.asideCount', { count: aside })}</a>
                </span>
              ) : null}
            </th>
            <td data-label={t('job.lastRun')} className="small">
              {lastAt ? formatInstant(lastAt, lang) : t('job.never')}
            </td>
            <td data-label={t('job.nextRun')} className="small">
              {nextAt ? formatInstant(nextAt, lang) : t('job.never')}
            </td>
            <td>
              {underWay ? (
                <Chip tone="wait">{t('job.underWay')}</Chip>
              ) : (
                <ActButton
                  action={startJob}
                  fields={{ kind }}
                  kind="line"
                  size="small"
                  describe={t('job.startNamed', { kind: kindWords(t, kind) })}
                >
                  {t('job.start')}
                </ActButton>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
