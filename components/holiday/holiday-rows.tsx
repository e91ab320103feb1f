import { ActButton } from '#components/revision/act-button.tsx'
import { Chip, type Tone } from '#components/ui/chip.tsx'
import { removeHoliday, restoreHoliday } from '#lib/holiday/actions.ts'
import type { ListedHoliday } from '#lib/holiday/queries.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { langOf } from '#lib/text/lang.ts'
import { formatDay, formatInstant } from '#lib/thai/dates.ts'
import { isWeekend } from '#lib/thai/days.ts'
import { weekdayOf } from '#lib/thai/weekdays.ts'

const toneOf: Record<ListedHoliday['origin'], Tone> = { published: 'none', added: 'ok', removed: 'wait' }

export function HolidayRows({
  days,
  mayChange,
  lang,
  t,
}: {
  days: readonly ListedHoliday[]
  mayChange: boolean
  lang: Lang
  t: Translate
}) {
  return (
    <table className="records">
      <caption className="sr-only">{t('holiday.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('holiday.day')}</th>
          <th scope="col">{t('holiday.name')}</th>
          <th scope="col">{t('holiday.origin')}</th>
          {mayChange ? (
            <th scope="col">
              <span className="sr-only">{t('holiday.change')}</span>
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {days.map(({ day, origin, changedBy, changedAt, ...names }) => {
          const name = lang === 'th' ? names.nameTh : names.nameEn
          return (
            <tr key={day}>
              <th scope="row" className="whitespace-nowrap">
                {formatDay(day, lang)}
                <span className="block small soft font-normal">
                  {weekdayOf(day, lang)}
                  {isWeekend(day) ? ` · ${t('holiday.onWeekend')}` : ''}
                </span>
              </th>
              <td data-label={t('holiday.name')} lang={langOf(name)}>
                {origin === 'removed' ? <del>{name}</del> : name}
              </td>
              <td data-label={t('holiday.origin')}>
                <Chip tone={toneOf[origin]}>{t(`holiday.originOf.${origin}`)}</Chip>
                {changedAt ? (
                  <span className="block small soft">
                    <span lang={langOf(changedBy ?? '')}>{changedBy}</span> {formatInstant(changedAt, lang)}
                  </span>
                ) : null}
              </td>
              {mayChange ? (
                <td>
                  {origin === 'removed' ? (
                    <ActButton action={restoreHoliday} fields={{ day }} kind="line" size="small">
                      {t('holiday.restore')}
                      <span className="sr-only"> {formatDay(day, lang)}</span>
                    </ActButton>
                  ) : (
                    <ActButton action={removeHoliday} fields={{ day }} kind="line" size="small">
                      {t('holiday.remove')}
                      <span className="sr-only"> {formatDay(day, lang)}</span>
                    </ActButton>
                  )}
                </td>
              ) : null}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
