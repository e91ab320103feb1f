import { type Clock, clockTo } from '#lib/holiday/clock.ts'
import type { Holiday } from '#lib/holiday/published.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { formatDay } from '#lib/thai/dates.ts'

export interface HolidayList {
  holidays: readonly Holiday[]
  /** years of which the days by the moon are not known yet */
  unlisted: readonly number[]
}

function sentence(t: Translate, { days, workingDays }: Clock): string {
  if (days === 0) return t('clock.today')
  return t(days > 0 ? 'clock.left' : 'clock.late', { count: workingDays })
}

/** How many days of work there still are, and behind it how they are counted, each holiday by its name. */
export function DueClock({
  day,
  today,
  list: { holidays, unlisted },
  lang,
  t,
}: {
  /** YYYY-MM-DD, both */
  day: string
  today: string
  list: HolidayList
  lang: Lang
  t: Translate
}) {
  const clock = clockTo(day, today, holidays)
  if (clock.days === 0) return <span>{sentence(t, clock)}</span>
  return (
    <details className="due-clock">
      <summary>{sentence(t, clock)}</summary>
      <div className="small grid gap-1 mt-1">
        <p>
          {t('clock.sum', {
            from: formatDay(clock.days > 0 ? today : day, lang),
            to: formatDay(clock.days > 0 ? day : today, lang),
            days: Math.abs(clock.days),
            weekendDays: clock.weekendDays,
            holidays: clock.holidays.length,
            workingDays: clock.workingDays,
          })}
        </p>
        {clock.holidays.length > 0 ? (
          <ul>
            {clock.holidays.map((holiday) => (
              <li key={holiday.day}>
                {formatDay(holiday.day, lang)} {lang === 'th' ? holiday.nameTh : holiday.nameEn}
              </li>
            ))}
          </ul>
        ) : null}
        {unlisted.length > 0 ? (
          <p className="text-amber">{t('clock.unlisted', { years: unlisted.map(String).join(', ') })}</p>
        ) : null}
        <p>
          <a href="/admin/holidays">{t('holiday.title')}</a>
        </p>
      </div>
    </details>
  )
}
