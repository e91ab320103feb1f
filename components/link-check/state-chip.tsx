import { Chip, type Tone } from '#components/ui/chip.tsx'
import type { Translate } from '#lib/i18n.ts'
import type { TargetState } from '#lib/link-check/schema.ts'

const toneOf: Record<TargetState, Tone> = {
  broken: 'bad',
  failing: 'wait',
  moved: 'info',
  unknown: 'none',
  unchecked: 'none',
  accepted: 'none',
  good: 'ok',
}

export const LinkStateChip = ({ state, t }: { state: TargetState; t: Translate }) => (
  <Chip tone={toneOf[state]}>{t(`link.state.${state}`)}</Chip>
)
