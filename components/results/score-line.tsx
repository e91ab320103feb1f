import type { Translate } from '#lib/i18n.ts'
import { yearsBetween } from '#lib/results/scores.ts'

interface Score {
  fiscalYear: number
  score: number
}

const width = 320
const top = 34
const bottom = 118

/** Scores by year on an axis that says where it begins. A year we know nothing of stays empty. */
export function ScoreLine({ results, t }: { results: readonly Score[]; t: Translate }) {
  const first = results[0]
  const last = results.at(-1)
  if (!first || !last) return null
  const years = yearsBetween(results).map(({ fiscalYear }) => fiscalYear)
  const floor = Math.min(99, Math.floor(Math.min(...results.map((result) => result.score)) - 0.25))
  const x = (year: number) =>
    years.length === 1 ? width / 2 : 62 + ((year - first.fiscalYear) * (width - 110)) / (years.length - 1)
  const y = (score: number) => bottom - ((score - floor) / (100 - floor)) * (bottom - top)
  const of = (year: number) => results.find((result) => result.fiscalYear === year)
  const joined = results.slice(1).flatMap((result, index) => {
    const before = results[index]!
    return result.fiscalYear - before.fiscalYear === 1
      ? [
          `M${x(before.fiscalYear)} ${y(before.score).toFixed(1)}L${x(result.fiscalYear)} ${y(result.score).toFixed(1)}`,
        ]
      : []
  })
  const list = years
    .map((year) => `${year} ${of(year)?.score.toFixed(2) ?? t('site.scoreMissing')}`)
    .join(', ')
  return (
    <svg
      className="w-full max-w-[25rem]"
      viewBox={`0 0 ${width} 150`}
      role="img"
      aria-label={t('site.scoreLabel', { list })}
    >
      <g className="stroke-line" strokeWidth="1">
        <path d={`M30 ${top}H${width - 6}M30 ${bottom}H${width - 6}`} />
      </g>
      <g className="fill-soft" fontSize="12" textAnchor="end">
        <text x="25" y={top + 4}>
          100
        </text>
        <text x="25" y={bottom + 4}>
          {floor}
        </text>
      </g>
      {joined.length > 0 ? (
        <path className="stroke-indigo" fill="none" strokeWidth="2" d={joined.join('')} />
      ) : null}
      {years.map((year) => {
        const score = of(year)?.score
        return (
          <g key={year} textAnchor="middle" fontSize="13">
            {score === undefined ? (
              <>
                <path
                  className="stroke-line-strong"
                  strokeDasharray="3 6"
                  d={`M${x(year)} ${top}V${bottom}`}
                />
                <text className="fill-soft" x={x(year)} y={(top + bottom) / 2} fontSize="12">
                  {t('site.scoreMissing')}
                </text>
              </>
            ) : (
              <>
                <circle
                  className={year === last.fiscalYear ? 'fill-gold' : 'fill-indigo'}
                  cx={x(year)}
                  cy={y(score)}
                  r="7"
                />
                <text className="fill-ink" x={x(year)} y={y(score) - 13} fontSize="15" fontWeight="700">
                  {score.toFixed(2)}
                </text>
              </>
            )}
            <text className="fill-soft" x={x(year)} y="141">
              {year}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
