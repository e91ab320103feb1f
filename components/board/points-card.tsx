import { Mark } from '#components/ui/icons.tsx'
import type { Confidence } from '#lib/board/queries.ts'
import { type PointPart, type PointTotals, pointParts } from '#lib/board/rows.ts'
import type { Translate } from '#lib/i18n.ts'
import { roundTogether } from '#lib/score/points.ts'
import { partLook } from './looks.ts'

/** Where the points of all these items stand: a bar, the same in words and figures, and the rule in a sentence. */
export function PointsCard({
  totals,
  confidence,
  t,
}: {
  totals: PointTotals
  confidence: Confidence
  t: Translate
}) {
  const rounded = roundTogether(pointParts.map((part) => totals.points[part]))
  const pointsOf = Object.fromEntries(
    pointParts.map((part, index) => [part, rounded[index]!.toFixed(2)]),
  ) as Record<PointPart, string>
  const sum = rounded.reduce((all, one) => all + one, 0)
  const all = sum.toFixed(2)
  return (
    <section className="card grid gap-4 mb-5" aria-labelledby="points">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id="points">{t('board.atRiskTotal', { points: (sum - rounded[0]!).toFixed(2), all })}</h2>
        <p className="small soft">{t('board.points')}</p>
      </div>
      <PointsBar totals={totals} label={t('board.pointsLabel', { all, ...pointsOf })} />
      <dl className="point-parts">
        {pointParts.map((part) => (
          <div key={part}>
            <dt className={`inline-flex items-baseline gap-1.5 font-semibold ${partLook[part].colour}`}>
              <Mark shape={partLook[part].shape} />
              {t(`board.part.${part}`)}
            </dt>
            <dd>
              <strong className="block">{t('board.pointsOf', { points: pointsOf[part] })}</strong>
              <span className="small soft block">{t('board.itemsOf', { count: totals.items[part] })}</span>
              <span className="small soft block">{t(`board.partText.${part}`)}</span>
            </dd>
          </div>
        ))}
      </dl>
      <div className="small soft grid gap-1">
        <p>{t('board.rule')}</p>
        <p>{t('board.ruleWorth')}</p>
        <p className={confidence === 'high' ? undefined : 'text-amber'}>
          {t(`board.confidence.${confidence}`)}
        </p>
      </div>
    </section>
  )
}

const [width, height] = [400, 14]

function PointsBar({ totals, label }: { totals: PointTotals; label: string }) {
  const all = pointParts.reduce((sum, part) => sum + totals.points[part], 0)
  let x = 0
  return (
    <svg
      className="point-bar"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <defs>
        <pattern id="hatch-faulty" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect className="fill-red" width="6" height="6" />
          <path className="stroke-card" d="M0 0 6 6M0 6 6 0" />
        </pattern>
        <pattern id="hatch-inWork" width="7" height="7" patternUnits="userSpaceOnUse">
          <rect className="fill-gold" width="7" height="7" />
          <path className="stroke-card" strokeWidth="1.5" d="M-1 8 8-1" />
        </pattern>
      </defs>
      {pointParts.map((part) => {
        const from = x
        x += all > 0 ? (width * totals.points[part]) / all : 0
        return x > from ? (
          <rect key={part} className={`point-${part}`} x={from} y="0" width={x - from} height={height} />
        ) : null
      })}
    </svg>
  )
}
