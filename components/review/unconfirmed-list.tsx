import { ForcedChip } from '#components/review/forced-chip.tsx'
import { Chip } from '#components/ui/chip.tsx'
import { Entry } from '#components/work/entry.tsx'
import type { UnconfirmedRow } from '#lib/evidence/forced-list.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { thai, worded } from '#lib/site/words.ts'
import { formatInstant } from '#lib/thai/dates.ts'

/** Emergencies to be looked at afterwards: who published what, when and why, and whether it is still public. */
export function UnconfirmedList({
  rows,
  daysSince,
  lang,
  t,
}: {
  rows: readonly UnconfirmedRow[]
  daysSince: (instant: Date) => number
  lang: Lang
  t: Translate
}) {
  return (
    <div className="card">
      <ul className="rows *:first:border-t-0 *:first:pt-0">
        {rows.map((row) => {
          const group = worded(lang, row.workGroup.nameTh, row.workGroup.nameEn)
          return (
            <Entry
              key={`${row.evidenceId}/${row.number}`}
              code={row.items.map((item) => item.itemCode).join(', ')}
              title={thai(lang, row.title)}
              href={`/admin/evidence/${row.evidenceId}/revisions/${row.number}`}
              lead={row.reason ? <span lang={lang === 'th' ? undefined : 'th'}>“{row.reason}”</span> : null}
              facts={[
                t('review.unconfirmed.by', {
                  name: row.forcedBy || t('common.unknown'),
                  when: formatInstant(row.forcedAt, lang),
                }),
                t('work.waitedDays', { days: daysSince(row.forcedAt) }),
                <span key="group" lang={group.lang}>
                  {group.text}
                </span>,
                t('review.by', { names: row.authors.join(', ') }),
                t('evidence.revision', { number: row.number }),
                row.mine ? <strong key="mine">{t('review.unconfirmed.mine')}</strong> : null,
              ]}
            >
              <ForcedChip t={t} />
              {row.state === 'current' ? null : (
                <Chip tone="none">
                  {t(row.state === 'withdrawn' ? 'revision.state.withdrawn' : 'revision.state.superseded')}
                </Chip>
              )}
            </Entry>
          )
        })}
      </ul>
    </div>
  )
}
