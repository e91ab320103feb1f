import { Chip } from '#components/ui/chip.tsx'
import type { Translate } from '#lib/i18n.ts'

/** Published in an emergency, and no second person has looked yet. */
export const ForcedChip = ({ t }: { t: Translate }) => <Chip tone="bad">{t('review.forcedChip')}</Chip>
