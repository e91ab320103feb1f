import type { Lang, Translate } from '#lib/i18n.ts'
import { type Progress, type ProgressDay, toldDays } from '#lib/progress/days.ts'
import { formatDay } from '#lib/thai/dates.ts'
import { daysBetween } from '#lib/thai/days.ts'

const [width, height] = [400, 200]
const [left, right, top, bottom] = [30, 388, 26, 168]

/** How many items are shown whole, day by day: a filled step line, a dashed one for what has begun, and the day it is due. */
export function ProgressPicture({ progress, lang, t }: { progress: Progress; lang: Lang; t: Translate }) {
  const { days, items, dueOn, endsOn } = progress
  const [first, last] = [days[0]!, days.at(-1)!]
  const length = Math.max(1, daysBetween(first.day, endsOn))
  const x = (day: string) => left + ((right - left) * daysBetween(first.day, day)) / length
  const y = (count: number) => bottom - ((bottom - top) * count) / Math.max(1, items)
  const steps = (of: (day: ProgressDay) => number): string =>
    days
      .map((day, index) =>
        index === 0
          ? `M${x(day.day).toFixed(1)} ${y(of(day)).toFixed(1)}`
          : stepTo(day, days[index - 1]!, of),
      )
      .join('')
  const stepTo = (day: ProgressDay, before: ProgressDay, of: (day: ProgressDay) => number): string =>
    of(day) === of(before) && day !== last ? '' : `H${x(day.day).toFixed(1)}V${y(of(day)).toFixed(1)}`
  const whole = steps((day) => day.whole)
  const dueX = dueOn !== null && dueOn >= first.day && dueOn <= endsOn ? x(dueOn) : null
  const lastX = x(last.day)
  return (
    <svg
      className="w-full max-w-[38rem]"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('progress.label', {
        from: formatDay(first.day, lang, 'long'),
        to: formatDay(last.day, lang, 'long'),
        first: first.whole,
        last: last.whole,
        items,
      })}
    >
      <path className="stroke-line" d={`M${left} ${top}H${right}M${left} ${(top + bottom) / 2}H${right}`} />
      <path className="stroke-line-strong" d={`M${left} ${bottom}H${right}`} />
      <g className="fill-soft" fontSize="13" textAnchor="end">
        <text x={left - 6} y={top + 4}>
          {items}
        </text>
        <text x={left - 6} y={bottom + 4}>
          0
        </text>
      </g>
      <path className="fill-leaf-tint" d={`${whole}V${bottom}H${x(first.day).toFixed(1)}Z`} />
      <path
        className="stroke-gold"
        fill="none"
        strokeWidth="2"
        strokeDasharray="2 4"
        d={steps((day) => day.begun)}
      />
      <path className="stroke-leaf" fill="none" strokeWidth="2.5" d={whole} />
      {dueX === null ? null : (
        <>
          <path className="stroke-line-strong" strokeDasharray="5 4" d={`M${dueX} ${top - 6}V${bottom}`} />
          <text
            className="fill-soft"
            fontSize="13"
            x={dueX}
            y={top - 12}
            textAnchor={dueX > width * 0.7 ? 'end' : 'middle'}
          >
            {t('progress.due', { day: formatDay(dueOn!, lang) })}
          </text>
        </>
      )}
      <circle className="fill-leaf" cx={lastX} cy={y(last.whole)} r="5" />
      <text
        className="fill-ink"
        fontSize="15"
        fontWeight="700"
        x={lastX - 8}
        y={y(last.whole) - 8}
        textAnchor="end"
      >
        {last.whole}
      </text>
      <g className="fill-soft" fontSize="13">
        <text x={left} y={bottom + 20}>
          {formatDay(first.day, lang)}
        </text>
        <text x={right} y={bottom + 20} textAnchor="end">
          {formatDay(endsOn, lang)}
        </text>
      </g>
    </svg>
  )
}

/** What the lines of the picture are. */
export function ProgressKey({ t }: { t: Translate }) {
  return (
    <ul className="small flex flex-wrap gap-x-6">
      <li className="inline-flex items-center gap-2">
        <svg width="26" height="12" aria-hidden="true">
          <path className="fill-leaf-tint" d="M0 5H26V12H0Z" />
          <path className="stroke-leaf" strokeWidth="2.5" d="M0 5H26" />
        </svg>
        {t('progress.whole')}
      </li>
      <li className="inline-flex items-center gap-2">
        <svg width="26" height="12" aria-hidden="true">
          <path className="stroke-gold" strokeWidth="2" strokeDasharray="2 4" d="M0 6H26" />
        </svg>
        {t('progress.begun')}
      </li>
    </ul>
  )
}

/** The picture in figures. */
export function ProgressTable({ progress, lang, t }: { progress: Progress; lang: Lang; t: Translate }) {
  return (
    <table className="table">
      <caption>{t('progress.caption', { items: progress.items })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('progress.day')}</th>
          <th scope="col" className="figure">
            {t('progress.wholeTerm')}
          </th>
          <th scope="col" className="figure">
            {t('progress.begunTerm')}
          </th>
        </tr>
      </thead>
      <tbody>
        {toldDays(progress.days).map(({ day, whole, begun }) => (
          <tr key={day}>
            <th scope="row" className="font-normal">
              {formatDay(day, lang)}
            </th>
            <td className="figure">{whole}</td>
            <td className="figure">{begun}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
