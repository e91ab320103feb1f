import { ButtonLink } from '#components/ui/button.tsx'
import type { CycleSummary } from '#lib/cycle/queries.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { formatDay } from '#lib/thai/dates.ts'

/** The cycle the office is working on, with its days, and the ways on. */
export function RunningCycle({ cycle, lang, t }: { cycle: CycleSummary | null; lang: Lang; t: Translate }) {
  const day = (value: string | null) => (value ? formatDay(value, lang) : t('assignment.noDue'))
  return (
    <>
      {cycle ? (
        <>
          <p className="font-semibold">{t('common.fiscalYear', { year: String(cycle.fiscalYear) })}</p>
          <dl className="facts">
            {(['opensOn', 'dueOn', 'submitsOn', 'clarifiesOn'] as const).map((name) => (
              <div className="contents" key={name}>
                <dt>{t(`audit.field.${name}`)}</dt>
                <dd>{day(cycle[name])}</dd>
              </div>
            ))}
            <dt>{t('office.cycleItems')}</dt>
            <dd>{t('user.itemCount', { count: cycle.itemCount })}</dd>
          </dl>
        </>
      ) : (
        <p>{t('office.noRunningCycle')}</p>
      )}
      <p className="flex flex-wrap gap-3">
        {cycle ? (
          <ButtonLink kind="quiet" size="small" href={`/admin/cycles/${cycle.fiscalYear}`}>
            {t('office.changeDates')}
          </ButtonLink>
        ) : null}
        <ButtonLink kind="line" size="small" href="/admin/cycles">
          {t('office.allCycles')}
        </ButtonLink>
      </p>
    </>
  )
}
