import { Mark } from '#components/ui/icons.tsx'
import type { FindingCounts } from '#lib/finding/queries.ts'
import type { Translate } from '#lib/i18n.ts'
import { shapeOf, toneOf } from './looks.ts'

/** What is open, worst first, for a row of a list; advice alone is not worth a line. Null where nothing is. */
export function findingCounts(t: Translate, counts: FindingCounts | undefined): React.ReactNode {
  const told = (['fault', 'ask'] as const).flatMap((severity) =>
    counts && counts[severity] > 0 ? [{ severity, count: counts[severity] }] : [],
  )
  if (told.length === 0) return null
  return (
    <span className="inline-flex flex-wrap gap-x-3">
      {told.map(({ severity, count }) => (
        <span key={severity} className={`inline-flex items-baseline gap-1.5 ${toneOf[severity]}`}>
          <Mark shape={shapeOf[severity]} />
          {t(`precheck.count.${severity}`, { count })}
        </span>
      ))}
    </span>
  )
}
