import type { Metadata } from 'next'
import Link from 'next/link'
import { Empty, NothingFound } from '#components/admin/empty.tsx'
import { FilterBar, FilterGroup, FilterSelect } from '#components/admin/filter-bar.tsx'
import { ListFoot } from '#components/admin/list-foot.tsx'
import { hrefWith, type PageOf } from '#components/admin/list-query.ts'
import { PageHead } from '#components/admin/page-head.tsx'
import { PublishingTimes } from '#components/publishing-time/list.tsx'
import { BulkForm, type BulkRow } from '#components/review/bulk-form.tsx'
import { possibleActs } from '#components/review/possible-acts.ts'
import { QueueEntry } from '#components/review/queue-entry.tsx'
import { QueueKeys } from '#components/review/queue-keys.tsx'
import {
  isNarrowed,
  queuePath as path,
  queuedHref,
  queueFilter,
  queueFindings,
  queuePage,
  queueStates,
  typedQueue,
} from '#components/review/queue-query.ts'
import { Card } from '#components/ui/card.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireActor } from '#lib/auth/session.ts'
import { countUnconfirmed } from '#lib/evidence/forced-list.ts'
import { countReviewQueue, listReviewQueue, type QueueRow } from '#lib/evidence/review-queue.ts'
import { countFindings } from '#lib/finding/queries.ts'
import { listPublishingTimes } from '#lib/publishing-time/queries.ts'
import { dayOf } from '#lib/thai/dates.ts'
import { daysBetween } from '#lib/thai/days.ts'
import { type Actor, readsWholeOffice } from '#lib/user/actor.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('review.title') }
}

export default async function ReviewPage({ searchParams }: PageOf) {
  const actor = await requireActor()
  const [{ lang, t }, query] = await Promise.all([staffWords(), searchParams])
  const typed = typedQueue(query)
  const page = queuePage(query)
  const [rows, queue, unconfirmed, times] = await Promise.all([
    listReviewQueue(actor, { ...queueFilter(typed), page }),
    countReviewQueue(actor, queueFilter(typed)),
    countUnconfirmed(actor),
    listPublishingTimes(actor),
  ])
  const counts = await countFindings(actor, rows)
  const countsOf = ({ evidenceId, number }: QueueRow) => counts.get(`${evidenceId}/${number}`)
  const publishingTimes = new Map(times.map(({ evidenceId, publishAt }) => [evidenceId, publishAt]))
  const waiting = queue.kinds.submitted + queue.kinds.approved + queue.kinds.forced
  const today = dayOf(new Date())
  const any = { value: '', label: t('admin.list.any') }
  const reviews = readsWholeOffice(actor) || actor.groups.some(({ role }) => role === 'reviewer')
  return (
    <>
      <PageHead t={t} title={t('review.headline', { count: queue.toDecide })} lead={t('review.lead')} />
      {unconfirmed > 0 ? (
        <p className="notice notice-bad mb-5">
          {t('review.unconfirmed.count', { count: unconfirmed })}{' '}
          <Link href={`${path}/forced`} prefetch={false}>
            {t('review.unconfirmed.go')}
          </Link>
        </p>
      ) : null}
      {times.length > 0 ? (
        <div className="mb-5">
          <PublishingTimes lang={lang} t={t} times={times} />
        </div>
      ) : null}
      {waiting > 1 || isNarrowed(typed) ? (
        <FilterBar t={t} path={path} isFiltered={isNarrowed(typed)}>
          <FilterSelect
            name="state"
            label={t('admin.list.state')}
            value={typed.state}
            options={queueStates.map((value) =>
              value ? { value, label: `${t(`review.kind.${value}`)} (${queue.kinds[value]})` } : any,
            )}
          />
          <FilterGroup groups={queue.groups} value={typed.group} lang={lang} t={t} />
          <FilterSelect
            name="item"
            label={t('work.item')}
            value={typed.item}
            options={[any, ...queue.itemCodes.map((code) => ({ value: code, label: code }))]}
          />
          <FilterSelect
            name="findings"
            label={t('precheck.title')}
            value={typed.findings}
            options={queueFindings.map((value) =>
              value ? { value, label: t(`precheck.queue.${value}`) } : any,
            )}
          />
        </FilterBar>
      ) : null}
      {rows.length > 0 ? (
        <div className="mb-2">
          <QueueKeys />
        </div>
      ) : null}
      {/* Also around an empty list: what was decided last is told above it. */}
      <BulkForm
        key={JSON.stringify([typed, page])}
        rows={rows.flatMap((row) =>
          bulkRow(actor, row, { href: queuedHref(row, typed), faults: countsOf(row)?.fault ?? 0 }),
        )}
      >
        {rows.length > 0 ? (
          <Card>
            <ul className="rows *:first:border-t-0 *:first:pt-0">
              {rows.map((row) => (
                <QueueEntry
                  key={row.id}
                  row={row}
                  href={queuedHref(row, typed)}
                  findings={countsOf(row)}
                  publishingTimes={publishingTimes}
                  daysSince={(instant) => daysBetween(dayOf(instant), today)}
                  daysLeft={(day) => daysBetween(today, day)}
                  lang={lang}
                  t={t}
                />
              ))}
            </ul>
          </Card>
        ) : waiting > 0 ? (
          <NothingFound t={t} path={path} />
        ) : (
          <Empty
            title={t('review.emptyTitle')}
            text={t(reviews ? 'review.emptyText' : 'review.notReviewer')}
            href="/admin"
            action={t('work.title')}
          />
        )}
      </BulkForm>
      <ListFoot
        t={t}
        total={queue.total}
        page={page}
        href={(at) => hrefWith(path, { ...typed, page: at })}
        exportHref={hrefWith(`${path}/export`, typed)}
      />
      <p className="mt-4 small">
        <Link href="/admin/evidence" prefetch={false}>
          {t('work.allEvidence')}
        </Link>
      </p>
    </>
  )
}

/** A row that can be ticked; what was forced is read one by one, and what one wrote is for others. */
function bulkRow(actor: Actor, row: QueueRow, more: Pick<BulkRow, 'href' | 'faults'>): BulkRow[] {
  if (row.mine || row.forced) return []
  const { approve, approveAndPublish, publish, returnIt } = possibleActs(actor, row)
  const codes = row.items.map((item) => item.itemCode).join(', ')
  return [
    {
      id: row.id,
      version: row.version,
      label: `${codes} ${row.title}`,
      ...more,
      possible: { approve, approveAndPublish, publish, return: returnIt },
    },
  ]
}
