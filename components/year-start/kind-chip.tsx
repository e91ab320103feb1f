import { Chip, type Tone } from '#components/ui/chip.tsx'
import type { Translate } from '#lib/i18n.ts'
import type { ItemKind } from '#lib/year-start/plan.ts'

const tones: Record<ItemKind, Tone> = {
  same: 'ok',
  changed: 'wait',
  merged: 'wait',
  split: 'bad',
  new: 'bad',
  dropped: 'none',
}

export const KindChip = ({ t, kind }: { t: Translate; kind: ItemKind }) => (
  <Chip tone={tones[kind]}>{t(`yearStart.kind.${kind}`)}</Chip>
)
