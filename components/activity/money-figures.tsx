import { words } from '#components/layout/worded.tsx'
import { Legend } from '#components/ui/legend.tsx'
import { Table } from '#components/ui/table.tsx'
import { type GroupMoney, type Money, sumOfMoney } from '#lib/activity/figures.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { worded } from '#lib/site/words.ts'

interface Shown {
  groups: readonly GroupMoney[]
  /** names of the groups by their slugs */
  names: ReadonlyMap<string, { th: string; en: string }>
  lang: Lang
  t: Translate
}

const chart = { left: 4, width: 250, step: 62, bar: 13 }
const baht = (amount: number): string => amount.toLocaleString('en')
const nameIn = ({ names, lang }: Pick<Shown, 'names' | 'lang'>, slug: string) => {
  const { th, en } = names.get(slug) ?? { th: slug, en: '' }
  return worded(lang, th, en)
}

/** What each group was given and spent on its activities, as bars and by quarter as a table. */
export function MoneyFigures(shown: Shown) {
  return (
    <>
      <MoneyBars {...shown} />
      <MoneyTable {...shown} />
    </>
  )
}

function MoneyBars(shown: Shown) {
  const { groups, t } = shown
  const most = Math.max(1, ...groups.flatMap(({ budget, spent }) => [budget, spent]))
  const bars = [
    { of: 'budget', ink: 'bar-first', label: t('activity.budget') },
    { of: 'spent', ink: 'bar-second', label: t('activity.spent') },
  ] as const
  const list = groups
    .map(({ groupSlug, budget, spent }) =>
      t('activity.moneyOf', {
        group: nameIn(shown, groupSlug).text,
        budget: baht(budget),
        spent: baht(spent),
      }),
    )
    .join(', ')
  return (
    <figure className="mt-3">
      <Legend unit={t('activity.inBaht')} inks={bars} />
      <svg
        className="bars mt-2"
        viewBox={`0 0 350 ${groups.length * chart.step}`}
        role="img"
        aria-label={t('activity.moneyLabel', { list })}
      >
        {groups.map((group, index) => {
          const top = index * chart.step
          const name = nameIn(shown, group.groupSlug)
          return (
            <g key={group.groupSlug}>
              <text className="chart-text" x={chart.left} y={top + 14} lang={name.lang}>
                {name.text}
              </text>
              {bars.map(({ of, ink }, place) => {
                const width = (group[of] / most) * chart.width
                const at = top + 21 + place * (chart.bar + 3)
                return (
                  <g key={of}>
                    <rect
                      className={ink}
                      x={chart.left}
                      y={at}
                      width={Math.max(width, 1).toFixed(1)}
                      height={chart.bar}
                    />
                    <text className="chart-text" x={(chart.left + width + 6).toFixed(1)} y={at + 11}>
                      {baht(group[of])}
                    </text>
                  </g>
                )
              })}
            </g>
          )
        })}
      </svg>
    </figure>
  )
}

function MoneyTable(shown: Shown) {
  const { groups, t } = shown
  const whole = sumOfMoney(groups)
  const quarters = [0, 1, 2, 3].map((at) => sumOfMoney(groups.map(({ quarters: all }) => all[at]!)))
  return (
    <div className="mt-4">
      <Table
        label={t('activity.moneyTable')}
        caption={t('activity.moneyTable')}
        head={
          <>
            <th scope="col">{t('activity.host')}</th>
            <th scope="col" className="figure">
              {t('activity.number')}
            </th>
            {quarters.map((_, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: there are four quarters
              <th key={at} scope="col" className="figure">
                {t('activity.quarter', { number: at + 1 })}
              </th>
            ))}
            <th scope="col" className="figure">
              {t('content.sum')}
            </th>
          </>
        }
      >
        {groups.map((group) => (
          <tr key={group.groupSlug}>
            <th scope="row" className="font-normal">
              {words(nameIn(shown, group.groupSlug))}
            </th>
            <td className="figure">{group.activities}</td>
            {group.quarters.map((money, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: there are four quarters
              <MoneyCell key={at} money={money} />
            ))}
            <MoneyCell money={group} />
          </tr>
        ))}
        <tr>
          <th scope="row">{t('content.sum')}</th>
          <td className="figure font-semibold">
            {groups.reduce((sum, { activities }) => sum + activities, 0)}
          </td>
          {quarters.map((money, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: there are four quarters
            <MoneyCell key={at} money={money} />
          ))}
          <MoneyCell money={whole} />
        </tr>
      </Table>
    </div>
  )
}

const MoneyCell = ({ money: { budget, spent } }: { money: Money }) => (
  <td className="figure whitespace-nowrap">
    {budget === 0 && spent === 0 ? '–' : `${baht(spent)} / ${baht(budget)}`}
  </td>
)
