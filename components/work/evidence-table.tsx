import Link from 'next/link'
import { type PublishingTimesByEvidence, ScheduledChip } from '#components/publishing-time/scheduled-chip.tsx'
import { ForcedChip } from '#components/review/forced-chip.tsx'
import { StateChip } from '#components/work/state-chip.tsx'
import { RecheckChip } from '#components/year-start/recheck-chip.tsx'
import { kindNamed } from '#lib/content/kinds.ts'
import type { EvidenceRow } from '#lib/evidence/all-evidence.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { worded } from '#lib/site/words.ts'
import { dayOf, formatDay } from '#lib/thai/dates.ts'

export const itemsOf = (row: Pick<EvidenceRow, 'items'>): string =>
  row.items.map(({ fiscalYear, itemCode }) => `${itemCode}/${fiscalYear}`).join(', ')

export function EvidenceTable({
  rows,
  publishingTimes,
  lang,
  t,
}: {
  rows: readonly EvidenceRow[]
  publishingTimes: PublishingTimesByEvidence
  lang: Lang
  t: Translate
}) {
  return (
    <table className="records">
      <caption className="sr-only">{t('work.allEvidence')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('work.evidence')}</th>
          <th scope="col">{t('evidence.items')}</th>
          <th scope="col">{t('user.group')}</th>
          <th scope="col">{t('revision.documentOn')}</th>
          <th scope="col">{t('work.saved')}</th>
          <th scope="col">{t('admin.list.state')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const group = worded(lang, row.workGroup.nameTh, row.workGroup.nameEn)
          return (
            <tr key={row.evidenceId}>
              <th scope="row">
                <Link
                  href={`/admin/evidence/${row.evidenceId}`}
                  prefetch={false}
                  lang={lang === 'th' ? undefined : 'th'}
                >
                  {row.title}
                </Link>
                <span className="block small soft font-normal">
                  {kindNamed(row.kind) ? `${kindNamed(row.kind)!.words.one[lang]} · ` : null}
                  {t('evidence.revision', { number: row.number })} · {row.evidenceId}
                </span>
              </th>
              <td>
                {row.items.map(({ fiscalYear, itemCode }) => (
                  <span key={`${fiscalYear}/${itemCode}`} className="mr-2 whitespace-nowrap">
                    <span className="code">{itemCode}</span> <span className="small soft">{fiscalYear}</span>
                  </span>
                ))}
              </td>
              <td data-label={t('user.group')} className="small" lang={group.lang}>
                {group.text}
              </td>
              <td data-label={t('revision.documentOn')} className="small whitespace-nowrap">
                {row.documentOn === null ? '' : formatDay(row.documentOn, lang)}
              </td>
              <td data-label={t('work.saved')} className="small whitespace-nowrap">
                {formatDay(dayOf(row.savedAt), lang)}
              </td>
              <td>
                <span className="flex flex-wrap gap-1.5">
                  <StateChip state={row.state} t={t} />
                  {row.toRecheck ? <RecheckChip t={t} /> : null}
                  {row.forced ? <ForcedChip t={t} /> : null}
                  <ScheduledChip evidenceId={row.evidenceId} times={publishingTimes} lang={lang} t={t} />
                </span>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
