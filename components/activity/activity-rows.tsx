import Link from 'next/link'
import { words } from '#components/layout/worded.tsx'
import { Chip } from '#components/ui/chip.tsx'
import type { ListedActivity } from '#lib/activity/queries.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { thai, worded } from '#lib/site/words.ts'
import { formatDay } from '#lib/thai/dates.ts'

/** Activities as those who look after them see them: when, when last checked, and what is missing. */
export function ActivityRows({
  activities,
  lang,
  t,
}: {
  activities: readonly ListedActivity[]
  lang: Lang
  t: Translate
}) {
  return (
    <table className="records">
      <caption className="sr-only">{t('activity.checks')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('activity.one')}</th>
          <th scope="col">{t('activity.when')}</th>
          <th scope="col">{t('activity.checked')}</th>
          <th scope="col">{t('activity.missing')}</th>
        </tr>
      </thead>
      <tbody>
        {activities.map((one) => (
          <tr key={one.evidenceId}>
            <th scope="row">
              <Link href={`/admin/evidence/${one.evidenceId}`} prefetch={false}>
                {words(thai(lang, one.title))}
              </Link>
              <span className="small soft block">{words(worded(lang, one.groupTh, one.groupEn))}</span>
            </th>
            <td data-label={t('activity.when')}>
              {one.startsOn ? formatDay(one.startsOn, lang) : t('activity.noDay')}
              {one.endsOn > one.startsOn ? ` – ${formatDay(one.endsOn, lang)}` : null}
            </td>
            <td data-label={t('activity.checked')}>
              {one.checkedOn ? formatDay(one.checkedOn, lang) : t('activity.neverChecked')}
            </td>
            <td data-label={t('activity.missing')}>
              {one.attention.length === 0 ? (
                <Chip tone="ok">{t('activity.nothingMissing')}</Chip>
              ) : (
                <span className="flex flex-wrap gap-2">
                  {one.attention.map((attention) => (
                    <Chip key={attention} tone="wait">
                      {t(`activity.attention.${attention}`)}
                    </Chip>
                  ))}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
