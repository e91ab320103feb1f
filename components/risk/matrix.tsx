import { LevelMark, levelClass } from '#components/risk/level-mark.tsx'
import type { Translate } from '#lib/i18n.ts'
import { type Cuts, grades } from '#lib/risk/level.ts'
import { matrixOf, type Risk, type When } from '#lib/risk/register.ts'

/** Likelihood upwards, impact to the right. Every cell says its level and how many; the numbers lead to the risks. */
export function RiskMatrix({
  risks,
  when,
  cuts,
  t,
}: {
  risks: readonly Risk[]
  when: When
  cuts: Cuts
  t: Translate
}) {
  return (
    <table className="matrix">
      <caption>{t(`risk.matrix.${when}`)}</caption>
      <thead>
        <tr>
          <th scope="col" className="matrix-axes">
            <span className="block whitespace-nowrap">{t('risk.likelihood')} ↑</span>
            <span className="block whitespace-nowrap">{t('risk.impact')} →</span>
          </th>
          {grades.map((impact) => (
            <th key={impact} scope="col">
              <span className="sr-only">{t('risk.impact')} </span>
              {impact}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {matrixOf(risks, when, cuts).map((cells, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a printed table is never reordered
          <tr key={index}>
            <th scope="row">
              <span className="sr-only">{t('risk.likelihood')} </span>
              {cells[0]?.likelihood}
            </th>
            {cells.map((cell) => (
              <td
                key={cell.impact}
                className={cell.risks.length > 0 ? `${levelClass[cell.level]} matrix-filled` : undefined}
              >
                <span className="matrix-level">
                  <LevelMark level={cell.level} t={t} />
                </span>
                {cell.risks.length > 0 ? (
                  <span className="block">
                    <span className="block">{t('risk.count', { count: cell.risks.length })}</span>
                    {cell.risks.map(({ number }) => (
                      <a key={number} className="matrix-risk" href={`#risk-${number}`}>
                        <span className="sr-only">{t('risk.number')} </span>
                        {number}
                      </a>
                    ))}
                  </span>
                ) : (
                  <span className="soft block">
                    <span className="sr-only">{t('risk.none')}</span>
                    <span aria-hidden="true">{cell.score}</span>
                  </span>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
