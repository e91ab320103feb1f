import { shownValue } from '#components/content/value.tsx'
import { words } from '#components/layout/worded.tsx'
import { Legend } from '#components/ui/legend.tsx'
import { Table } from '#components/ui/table.tsx'
import type { PlainField, RowsField } from '#lib/content/kind.ts'
import { fiscalMonths, monthTotals, rowTotal, sumOf } from '#lib/content/monthly.ts'
import type { Row } from '#lib/content/values.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { worded } from '#lib/site/words.ts'
import { formatMonthName } from '#lib/thai/dates.ts'

interface Shown {
  field: RowsField
  rows: readonly Row[]
  lang: Lang
  t: Translate
}

const chart = { left: 46, width: 250, step: 27, bar: 17 }
const inks = ['bar-first', 'bar-second', 'bar-third']
const figure = (count: number | null): string => (count === null ? '–' : count.toLocaleString('en'))

/** Monthly numbers as bars and as their table. */
export function MonthFigures(shown: Shown) {
  const channel = shown.field.columns.find(({ name }) => name === 'channel')
  const channels =
    channel?.type === 'choice'
      ? channel.choices.filter(({ value }) => shown.rows.some((row) => row.channel === value))
      : []
  return (
    <>
      <MonthBars {...shown} channels={channels} />
      <MonthTable {...shown} />
    </>
  )
}

function MonthBars({
  rows,
  channels,
  lang,
  t,
}: Shown & { channels: readonly { value: string; label: Record<Lang, string> }[] }) {
  const months = monthTotals(
    rows,
    channels.map(({ value }) => value),
  )
  const most = Math.max(1, ...months.map(({ total }) => total ?? 0))
  const list = months
    .map(
      ({ number, total }) =>
        `${formatMonthName(number, lang)} ${total === null ? t('common.unknown') : figure(total)}`,
    )
    .join(', ')
  return (
    <figure className="mt-3">
      <Legend
        unit={t('content.timesUnit')}
        inks={channels.map(({ label }, index) => ({ ink: inks[index % inks.length]!, label: label[lang] }))}
      />
      <svg
        className="bars mt-2"
        viewBox={`0 0 350 ${months.length * chart.step}`}
        role="img"
        aria-label={t('content.monthsLabel', { list })}
      >
        {months.map(({ name, number, byChannel, total }, index) => {
          const top = index * chart.step
          let left = chart.left
          return (
            <g key={name}>
              <text className="chart-text" x={chart.left - 8} y={top + 14} textAnchor="end">
                {formatMonthName(number, lang)}
              </text>
              {byChannel.map((count, place) => {
                const width = ((count ?? 0) / most) * chart.width
                const from = left
                left += width
                return width > 0 ? (
                  <rect
                    key={channels[place]!.value}
                    className={inks[place % inks.length]}
                    x={from.toFixed(1)}
                    y={top}
                    width={width.toFixed(1)}
                    height={chart.bar}
                  />
                ) : null
              })}
              <text className="chart-text" x={(left + 6).toFixed(1)} y={top + 14}>
                {figure(total)}
              </text>
            </g>
          )
        })}
      </svg>
    </figure>
  )
}

function MonthTable({ field, rows, lang, t }: Shown) {
  const [service, channel] = field.columns as [PlainField, PlainField]
  return (
    <div className="mt-4">
      <Table
        label={field.label[lang]}
        caption={t('content.monthsTable')}
        head={
          <>
            <th scope="col">{service.label[lang]}</th>
            <th scope="col">{channel.label[lang]}</th>
            {fiscalMonths.map(({ name, number }) => (
              <th key={name} scope="col" className="figure">
                {formatMonthName(number, lang)}
              </th>
            ))}
            <th scope="col" className="figure">
              {t('content.sum')}
            </th>
          </>
        }
      >
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a printed list is never reordered
          <tr key={index}>
            <th scope="row" className="font-normal">
              {typeof row.service === 'object' && row.service !== null
                ? words(worded(lang, row.service.th, row.service.en))
                : null}
            </th>
            <td>{shownValue(channel, row.channel ?? null, { lang, t }) ?? '–'}</td>
            {fiscalMonths.map(({ name }) => (
              <td key={name} className="figure">
                {figure(typeof row[name] === 'number' ? row[name] : null)}
              </td>
            ))}
            <td className="figure font-semibold">{figure(rowTotal(row))}</td>
          </tr>
        ))}
        <tr>
          <th scope="row" colSpan={2}>
            {t('content.sum')}
          </th>
          {fiscalMonths.map(({ name }) => (
            <td key={name} className="figure">
              {figure(sumOf(rows.map((row) => (typeof row[name] === 'number' ? row[name] : null))))}
            </td>
          ))}
          <td className="figure font-semibold">{figure(sumOf(rows.map(rowTotal)))}</td>
        </tr>
      </Table>
    </div>
  )
}
