import { targetName } from '#components/link-check/words.ts'
import type { Translate } from '#lib/i18n.ts'

/** What a reader meant, as the page called it then. */
export const reportName = (
  t: Translate,
  { about, address, label }: { about: 'link' | 'file' | 'other'; address: string; label: string },
): string => (about === 'other' ? t('report.other') : targetName({ kind: about, address, label }))
