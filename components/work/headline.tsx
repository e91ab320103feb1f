import { DueClock, type HolidayList } from '#components/holiday/due-clock.tsx'
import { dueWords } from '#components/work/words.ts'
import type { Headline } from '#lib/evidence/work-plan.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { formatDay } from '#lib/thai/dates.ts'

/** What is left, by when: the first line a member of staff reads in the evening. */
export function WorkHeadline({
  headline,
  toDecide,
  cycle,
  daysLeft,
  today,
  holidays,
  greet,
  lang,
  t,
}: {
  headline: Headline
  /** revisions that wait for this person's decision; named beside the headline where it speaks of something else */
  toDecide: number
  cycle: { fiscalYear: number; dueOn: string | null } | null
  daysLeft: (day: string) => number
  /** YYYY-MM-DD */
  today: string
  holidays: HolidayList
  /** nothing to count: the plain title stands */
  greet: boolean
  lang: Lang
  t: Translate
}) {
  const nextDue = 'nextDueOn' in headline ? headline.nextDueOn : null
  const due = nextDue ?? cycle?.dueOn ?? null
  const year = cycle ? t('common.fiscalYear', { year: String(cycle.fiscalYear) }) : null
  const sentence =
    greet || headline.key === 'empty'
      ? t('work.title')
      : t(`work.headline.${headline.key}`, { count: headline.count })
  return (
    <header className="grid gap-1">
      {greet ? null : <p className="small soft">{t('work.title')}</p>}
      <h1>{sentence}</h1>
      <p className="soft">
        {[
          toDecide > 0 && headline.key !== 'decide' ? t('work.andDecide', { count: toDecide }) : null,
          due === null
            ? null
            : t(nextDue ? 'work.nextDue' : 'work.cycleDue', {
                day: formatDay(due, lang),
                left: dueWords(t, daysLeft(due)),
              }),
          year,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {due === null ? null : (
        <div className="soft">
          <DueClock day={due} today={today} list={holidays} lang={lang} t={t} />
        </div>
      )}
    </header>
  )
}
