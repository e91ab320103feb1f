import { Chip } from '#components/ui/chip.tsx'
import type { Translate } from '#lib/i18n.ts'

/** Its text came from the year before and no person has said that it holds. */
export const RecheckChip = ({ t }: { t: Translate }) => <Chip tone="bad">{t('yearStart.toRecheck')}</Chip>
