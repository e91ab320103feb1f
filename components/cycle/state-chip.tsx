import { Chip } from '#components/ui/chip.tsx'
import type { CycleState } from '#lib/cycle/policy.ts'
import type { Translate } from '#lib/i18n.ts'

const tones = { planned: 'wait', running: 'ok', finished: 'none' } as const

export const CycleStateChip = ({ t, state }: { t: Translate; state: CycleState }) => (
  <Chip tone={tones[state]}>{t(`assignment.cycleState.${state}`)}</Chip>
)
