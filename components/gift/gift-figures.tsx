import { Legend } from '#components/ui/legend.tsx'
import { Table } from '#components/ui/table.tsx'
import type { RowsField } from '#lib/content/kind.ts'
import { giverWords, outcomeWords } from '#lib/content/kinds/giftreport.ts'
import type { Row } from '#lib/content/values.ts'
import { type GiftSum, giftFigures } from '#lib/gift/figures.ts'
import { outcomes } from '#lib/gift/rules.ts'
import type { Lang, Translate } from '#lib/i18n.ts'

interface Shown {
  field: RowsField
  rows: readonly Row[]
  lang: Lang
  t: Translate
}

const chart = { left: 128, width: 180, step: 30, bar: 18 }
const inks = { refused: 'bar-first', returned: 'bar-third', handed_over: 'bar-second', kept: 'bar-fourth' }
const number = (value: number): string => value.toLocaleString('en')

/** What was offered by whom and what was done with it, as bars and as their table. */
export function GiftFigures(shown: Shown) {
  return (
    <>
      <GiftBars {...shown} />
      <GiftTable {...shown} />
    </>
  )
}

function GiftBars({ rows, lang, t }: Shown) {
  const { givers, total } = giftFigures(rows)
  const most = Math.max(1, ...givers.map((one) => one.total.times))
  const used = outcomes.filter((outcome) => total.byOutcome[outcome].times > 0)
  const list = givers.map((one) => `${giverWords[one.giver][lang]} ${number(one.total.times)}`).join(', ')
  return (
    <figure className="mt-3">
      <Legend
        unit={t('giftReport.unit')}
        inks={used.map((outcome) => ({ ink: inks[outcome], label: outcomeWords[outcome][lang] }))}
      />
      <svg
        className="bars mt-2"
        viewBox={`0 0 350 ${givers.length * chart.step}`}
        role="img"
        aria-label={t('giftReport.chart', { list })}
      >
        {givers.map((one, index) => {
          const top = index * chart.step
          let left = chart.left
          return (
            <g key={one.giver}>
              <text className="chart-text" x={chart.left - 8} y={top + 14} textAnchor="end">
                {giverWords[one.giver][lang]}
              </text>
              {outcomes.map((outcome) => {
                const width = (one.byOutcome[outcome].times / most) * chart.width
                const from = left
                left += width
                return width > 0 ? (
                  <rect
                    key={outcome}
                    className={inks[outcome]}
                    x={from.toFixed(1)}
                    y={top}
                    width={width.toFixed(1)}
                    height={chart.bar}
                  />
                ) : null
              })}
              <text className="chart-text" x={(left + 6).toFixed(1)} y={top + 14}>
                {number(one.total.times)}
              </text>
            </g>
          )
        })}
      </svg>
    </figure>
  )
}

function Cell({ sum, t }: { sum: GiftSum; t: Translate }) {
  return (
    <td className="figure">
      {number(sum.times)}
      {sum.times > 0 ? (
        <span className="small soft block">{t('giftReport.baht', { baht: number(sum.baht) })}</span>
      ) : null}
    </td>
  )
}

function GiftTable({ field, rows, lang, t }: Shown) {
  const { givers, total } = giftFigures(rows)
  return (
    <div className="mt-4">
      <Table
        label={field.label[lang]}
        caption={t('giftReport.table')}
        head={
          <>
            <th scope="col">{t('giftReport.giver')}</th>
            {outcomes.map((outcome) => (
              <th key={outcome} scope="col" className="figure">
                {outcomeWords[outcome][lang]}
              </th>
            ))}
            <th scope="col" className="figure">
              {t('content.sum')}
            </th>
          </>
        }
      >
        {givers.map((one) => (
          <tr key={one.giver}>
            <th scope="row" className="font-normal">
              {giverWords[one.giver][lang]}
            </th>
            {outcomes.map((outcome) => (
              <Cell key={outcome} sum={one.byOutcome[outcome]} t={t} />
            ))}
            <Cell sum={one.total} t={t} />
          </tr>
        ))}
        <tr>
          <th scope="row">{t('content.sum')}</th>
          {outcomes.map((outcome) => (
            <Cell key={outcome} sum={total.byOutcome[outcome]} t={t} />
          ))}
          <Cell sum={total.total} t={t} />
        </tr>
      </Table>
    </div>
  )
}
