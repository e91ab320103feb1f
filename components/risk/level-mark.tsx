import { Mark, type MarkShape } from '#components/ui/icons.tsx'
import type { Translate } from '#lib/i18n.ts'
import type { RiskLevel } from '#lib/risk/level.ts'
import type { When } from '#lib/risk/register.ts'

const shapeOf: Record<RiskLevel, MarkShape> = {
  low: 'empty',
  medium: 'half',
  high: 'full',
  veryHigh: 'alarm',
}
export const levelClass: Record<RiskLevel, string> = {
  low: 'risk-low',
  medium: 'risk-medium',
  high: 'risk-high',
  veryHigh: 'risk-very-high',
}

/** A level by word, shape and colour together. */
export function LevelMark({ level, t }: { level: RiskLevel; t: Translate }) {
  return (
    <span className={`inline-flex items-baseline gap-1 font-semibold whitespace-nowrap ${levelClass[level]}`}>
      <Mark shape={shapeOf[level]} />
      {t(`risk.level.${level}`)}
    </span>
  )
}

/** How many risks have a level: “high, 3 risks”. */
export const LevelCount = ({ level, count, t }: { level: RiskLevel; count: number; t: Translate }) => (
  <>
    <LevelMark level={level} t={t} /> {t('risk.count', { count })}
  </>
)

/** The risks that have no level yet, said by what is missing; only where there are any. */
export const ungradedWords = (count: number, when: When, t: Translate): string | null =>
  count > 0 ? t(when === 'after' ? 'risk.notFollowedUp' : 'risk.ungraded', { count }) : null
