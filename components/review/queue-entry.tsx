import { Chip } from '#components/ui/chip.tsx'
import { Entry } from '#components/work/entry.tsx'
import { StateChip } from '#components/work/state-chip.tsx'
import { dueWords } from '#components/work/words.ts'
import type { QueueRow } from '#lib/evidence/queries.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { thai, worded } from '#lib/site/words.ts'
import { formatDay, formatInstant } from '#lib/thai/dates.ts'

/** One revision that waits: whose it is, since when, and how much of what is asked it shows. */
export function QueueEntry({
  row,
  daysSince,
  daysLeft,
  lang,
  t,
}: {
  row: QueueRow
  daysSince: (instant: Date) => number
  daysLeft: (day: string) => number
  lang: Lang
  t: Translate
}) {
  const since = row.forced ? row.publishedAt : row.state === 'approved' ? row.approvedAt : row.submittedAt
  const group = worded(lang, row.workGroup.nameTh, row.workGroup.nameEn)
  const dueOn = row.items
    .map((item) => item.dueOn)
    .filter((day) => day !== null)
    .sort()[0]
  const left = dueOn === undefined ? null : daysLeft(dueOn)
  return (
    <Entry
      code={row.items.map((item) => item.itemCode).join(', ')}
      title={thai(lang, row.title)}
      href={`/admin/evidence/${row.evidenceId}/revisions/${row.number}`}
      facts={[
        <span key="group" lang={group.lang}>
          {group.text}
        </span>,
        t('review.by', { names: row.authors.map((author) => author.name).join(', ') }),
        since ? t('review.since', { when: formatInstant(since, lang), days: daysSince(since) }) : null,
        t('work.shownOf', { shown: row.claimCount, total: row.elementCount }),
        t('review.parts', { files: row.fileCount, links: row.linkCount }),
        row.number > 1 ? t('evidence.revision', { number: row.number }) : null,
        dueOn !== undefined && left !== null ? (
          <span key="due" className={left < 0 ? 'font-semibold text-red' : ''}>
            {t('work.due', { day: formatDay(dueOn, lang), left: dueWords(t, left) })}
          </span>
        ) : null,
        row.mine ? (
          <strong key="mine" className="text-indigo">
            {t('review.own')}
          </strong>
        ) : null,
      ]}
    >
      {row.forced ? <Chip tone="bad">{t('review.forcedChip')}</Chip> : <StateChip state={row.state} t={t} />}
    </Entry>
  )
}
