import { LevelCount, levelClass, ungradedWords } from '#components/risk/level-mark.tsx'
import type { Fields, Row } from '#lib/content/values.ts'
import type { Translate } from '#lib/i18n.ts'
import type { Cuts } from '#lib/risk/level.ts'
import { countLevels, cutsOf, matrixOf, type Risk, risksOf, type When } from '#lib/risk/register.ts'

const square = 22

/** A register in a list of years: how many, how many of them high, and where they stand before and after the measures. */
export function RiskGlance({ rows, fields, t }: { rows: readonly Row[]; fields: Fields; t: Translate }) {
  const cuts = cutsOf(fields)
  const risks = risksOf(rows, cuts)
  const isFollowedUp = risks.some(({ after }) => after !== null)
  return (
    <>
      <p className="font-semibold">{t('glance.risks', { count: risks.length })}</p>
      <div className="mt-2 flex flex-wrap gap-x-6 gap-y-3">
        <Half risks={risks} when="before" cuts={cuts} t={t} />
        {isFollowedUp ? <Half risks={risks} when="after" cuts={cuts} t={t} /> : null}
      </div>
    </>
  )
}

function Half({ risks, when, cuts, t }: { risks: readonly Risk[]; when: When; cuts: Cuts; t: Translate }) {
  const { levels, ungraded } = countLevels(risks, when)
  const rest = ungradedWords(ungraded, when, t)
  return (
    <figure className="glance-half">
      <figcaption>{t(`risk.when.${when}`)}</figcaption>
      <svg
        className="glance-matrix"
        viewBox={`0 0 ${square * 5} ${square * 5}`}
        role="img"
        aria-label={t(`risk.matrix.${when}`)}
      >
        {matrixOf(risks, when, cuts).flatMap((cells, row) =>
          cells.map((cell, column) => {
            const isFilled = cell.risks.length > 0
            return (
              <g key={`${cell.likelihood} ${cell.impact}`} className={isFilled ? levelClass[cell.level] : ''}>
                <rect
                  className={isFilled ? 'glance-filled' : 'glance-empty'}
                  x={column * square + 1}
                  y={row * square + 1}
                  width={square - 2}
                  height={square - 2}
                  rx="3"
                />
                {isFilled ? (
                  <text x={(column + 0.5) * square} y={(row + 0.5) * square + 4.5} textAnchor="middle">
                    {cell.risks.length}
                  </text>
                ) : null}
              </g>
            )
          }),
        )}
      </svg>
      <ul className="small">
        {levels
          .filter(({ level, count }) => count > 0 || level === 'high')
          .map(({ level, count }) => (
            <li key={level}>
              <LevelCount level={level} count={count} t={t} />
            </li>
          ))}
        {rest ? <li className="soft">{rest}</li> : null}
      </ul>
    </figure>
  )
}
