import Link from 'next/link'
import { findingCounts } from '#components/finding/counts.tsx'
import { sentenceWith, words } from '#components/layout/worded.tsx'
import { type PublishingTimesByEvidence, ScheduledChip } from '#components/publishing-time/scheduled-chip.tsx'
import { ForcedChip } from '#components/review/forced-chip.tsx'
import { StateChip } from '#components/work/state-chip.tsx'
import { dueWords } from '#components/work/words.ts'
import type { QueueRow } from '#lib/evidence/review-queue.ts'
import type { FindingCounts } from '#lib/finding/queries.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { marked, worded } from '#lib/site/words.ts'
import { formatDay, formatInstant } from '#lib/thai/dates.ts'

/** One revision that waits: whose it is, since when, and how much of what is asked it shows. */
export function QueueEntry({
  row,
  href,
  findings,
  publishingTimes,
  daysSince,
  daysLeft,
  lang,
  t,
}: {
  row: QueueRow
  href: string
  findings: FindingCounts | undefined
  publishingTimes: PublishingTimesByEvidence
  daysSince: (instant: Date) => number
  daysLeft: (day: string) => number
  lang: Lang
  t: Translate
}) {
  const since = row.forced ? row.publishedAt : row.state === 'approved' ? row.approvedAt : row.submittedAt
  const codes = row.items.map((item) => item.itemCode).join(', ')
  return (
    <li className="grid gap-x-4 gap-y-1 grid-cols-[1.75rem_minmax(0,1fr)] sm:grid-cols-[1.75rem_4rem_minmax(0,1fr)_auto]">
      <span className="pt-0.5">
        {row.mine || row.forced ? null : (
          <input
            type="checkbox"
            className="check"
            name="rows"
            value={`${row.id}:${row.version}`}
            aria-label={t('review.bulk.select', { what: `${codes} ${row.title}` })}
          />
        )}
      </span>
      <span className="code">{codes}</span>
      <div className="min-w-0 max-sm:col-start-2">
        <Link
          href={href}
          prefetch={false}
          className="font-semibold"
          lang={lang === 'th' ? undefined : 'th'}
          data-queue-row
        >
          {row.title}
        </Link>
        <ul className="small soft max-w-measure">
          {factsOf({ row, findings, since, daysSince, daysLeft, lang, t }).map((fact, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: facts keep their place
            <li key={index} className="inline not-first:before:content-['_·_']">
              {fact}
            </li>
          ))}
        </ul>
      </div>
      <div className="flex flex-wrap items-start gap-2 max-sm:col-start-2 max-sm:mt-1 sm:justify-end">
        {row.forced ? <ForcedChip t={t} /> : <StateChip state={row.state} t={t} />}
        <ScheduledChip evidenceId={row.evidenceId} times={publishingTimes} lang={lang} t={t} />
      </div>
    </li>
  )
}

function factsOf({
  row,
  findings,
  since,
  daysSince,
  daysLeft,
  lang,
  t,
}: Omit<Parameters<typeof QueueEntry>[0], 'href' | 'publishingTimes'> & {
  since: Date | null
}): React.ReactNode[] {
  const group = worded(lang, row.workGroup.nameTh, row.workGroup.nameEn)
  const dueOn = row.items
    .map((item) => item.dueOn)
    .filter((day) => day !== null)
    .sort()[0]
  const left = dueOn === undefined ? null : daysLeft(dueOn)
  const facts = [
    <span key="group" lang={group.lang}>
      {group.text}
    </span>,
    sentenceWith(
      (names) => t('review.by', { names }),
      words(marked(lang, row.authors.map((author) => author.name).join(', '))),
    ),
    since ? t('review.since', { when: formatInstant(since, lang), days: daysSince(since) }) : null,
    t('work.shownOf', { shown: row.claimCount, total: row.elementCount }),
    t('review.parts', { files: row.fileCount, links: row.linkCount }),
    row.number > 1 ? t('evidence.revision', { number: row.number }) : null,
    dueOn !== undefined && left !== null ? (
      <span key="due" className={left < 0 ? 'font-semibold text-red' : ''}>
        {t('work.due', { day: formatDay(dueOn, lang), left: dueWords(t, left) })}
      </span>
    ) : null,
    findingCounts(t, findings),
    row.mine ? (
      <strong key="mine" className="text-indigo">
        {t('review.own')}
      </strong>
    ) : null,
  ]
  return facts.filter((fact) => fact !== null)
}
