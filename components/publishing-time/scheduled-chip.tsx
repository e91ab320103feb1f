import { Chip } from '#components/ui/chip.tsx'
import type { Lang, Translate } from '#lib/i18n.ts'
import { formatInstant } from '#lib/thai/dates.ts'

/** By evidence: when its approved revision will be published by itself. */
export type PublishingTimesByEvidence = ReadonlyMap<string, Date>

/** Says when evidence will be published by itself; nothing where it will not. */
export function ScheduledChip({
  evidenceId,
  times,
  lang,
  t,
}: {
  evidenceId: string
  times: PublishingTimesByEvidence
  lang: Lang
  t: Translate
}) {
  const at = times.get(evidenceId)
  return at ? <Chip tone="wait">{t('publishingTime.chip', { when: formatInstant(at, lang) })}</Chip> : null
}
