import { Chip, type Tone } from '#components/ui/chip.tsx'
import type { RevisionState } from '#lib/evidence/workflow.ts'
import type { Translate } from '#lib/i18n.ts'

const toneOf: Record<RevisionState, Tone> = {
  draft: 'wait',
  submitted: 'wait',
  returned: 'bad',
  approved: 'ok',
  published: 'ok',
  superseded: 'none',
  withdrawn: 'none',
}

export function StateChip({ state, t }: { state: RevisionState; t: Translate }) {
  return <Chip tone={toneOf[state]}>{t(`revision.state.${state}`)}</Chip>
}
