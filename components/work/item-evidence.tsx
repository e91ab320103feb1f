import Link from 'next/link'
import { words } from '#components/layout/worded.tsx'
import { type PublishingTimesByEvidence, ScheduledChip } from '#components/publishing-time/scheduled-chip.tsx'
import { ForcedChip } from '#components/review/forced-chip.tsx'
import { Card } from '#components/ui/card.tsx'
import { StateChip } from '#components/work/state-chip.tsx'
import { RecheckChip } from '#components/year-start/recheck-chip.tsx'
import type { ItemEvidence } from '#lib/evidence/item-evidence.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { worded } from '#lib/site/words.ts'
import { formatInstant } from '#lib/thai/dates.ts'

/** The evidence that answers an item, by its newest revision. */
export function ItemEvidenceList({
  evidence,
  total,
  elementCount,
  publishingTimes,
  lang,
  t,
  children,
}: {
  evidence: readonly ItemEvidence[]
  /** how many there are on all pages */
  total: number
  elementCount: number
  publishingTimes: PublishingTimesByEvidence
  lang: Lang
  t: Translate
  /** the foot of a list with several pages */
  children?: React.ReactNode
}) {
  return (
    <Card>
      <h2 className="mb-2">
        {t('item.evidence')} <span className="soft font-normal">{total}</span>
      </h2>
      {total === 0 ? <p className="soft">{t('work.noItemEvidence')}</p> : null}
      <ul className="rows">
        {evidence.map((one) => (
          <li key={one.evidenceId} className="grid gap-x-6 gap-y-1 sm:grid-cols-[minmax(0,1fr)_auto]">
            <div>
              <Link
                href={`/admin/evidence/${one.evidenceId}`}
                prefetch={false}
                className="font-semibold"
                lang={lang === 'th' ? undefined : 'th'}
              >
                {one.title}
              </Link>
              <p className="small soft">
                {words(worded(lang, one.workGroup.nameTh, one.workGroup.nameEn))} ·{' '}
                {one.authors.map((author) => author.name).join(', ')} ·{' '}
                {t('work.savedAt', { when: formatInstant(one.savedAt, lang) })} ·{' '}
                {t('work.shownOf', { shown: one.claims.length, total: elementCount })}
                {one.publishedToo ? ` · ${t('work.olderIsPublic')}` : ''}
              </p>
            </div>
            <div className="flex flex-wrap items-start gap-1.5">
              <StateChip state={one.state} t={t} />
              {one.toRecheck ? <RecheckChip t={t} /> : null}
              {one.forced ? <ForcedChip t={t} /> : null}
              <ScheduledChip evidenceId={one.evidenceId} times={publishingTimes} lang={lang} t={t} />
            </div>
          </li>
        ))}
      </ul>
      {children}
    </Card>
  )
}
