import type { Metadata } from 'next'
import Link from 'next/link'
import { Empty, NothingFound } from '#components/admin/empty.tsx'
import { FilterBar, FilterSelect } from '#components/admin/filter-bar.tsx'
import { choiceOf, type PageOf, textOf } from '#components/admin/list-query.ts'
import { PageHead } from '#components/admin/page-head.tsx'
import { PublishingTimes } from '#components/publishing-time/list.tsx'
import { QueueEntry } from '#components/review/queue-entry.tsx'
import { Card } from '#components/ui/card.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireActor } from '#lib/auth/session.ts'
import { listReviewQueue, type QueueRow } from '#lib/evidence/queries.ts'
import { daysUntil } from '#lib/evidence/work-plan.ts'
import { listPublishingTimes } from '#lib/publishing-time/queries.ts'
import { worded } from '#lib/site/words.ts'
import { dayOf } from '#lib/thai/dates.ts'
import { readsWholeOffice } from '#lib/user/actor.ts'

const path = '/admin/review'
const kinds = ['', 'submitted', 'approved', 'forced'] as const

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('review.title') }
}

const kindOf = (row: QueueRow): (typeof kinds)[number] =>
  row.forced ? 'forced' : row.state === 'approved' ? 'approved' : 'submitted'

export default async function ReviewPage({ searchParams }: PageOf) {
  const actor = await requireActor()
  const [{ lang, t }, query, queue, times] = await Promise.all([
    staffWords(),
    searchParams,
    listReviewQueue(actor),
    listPublishingTimes(actor),
  ])
  const kind = choiceOf(query, 'state', kinds)
  const group = textOf(query, 'group', 40)
  const groups = [...new Map(queue.map((row) => [row.workGroupId, row.workGroup])).entries()]
  const shown = queue.filter(
    (row) => (kind === '' || kindOf(row) === kind) && (group === '' || row.workGroupId === group),
  )
  const today = dayOf(new Date())
  const any = { value: '', label: t('admin.list.any') }
  const reviews = readsWholeOffice(actor) || actor.groups.some(({ role }) => role === 'reviewer')
  const mine = queue.filter((row) => row.mine).length
  return (
    <>
      <PageHead t={t} title={t('review.headline', { count: queue.length - mine })} lead={t('review.lead')} />
      <PublishingTimes lang={lang} t={t} times={times} />
      {queue.length > 1 ? (
        <FilterBar t={t} path={path} isFiltered={kind !== '' || group !== ''}>
          <FilterSelect
            name="state"
            label={t('admin.list.state')}
            value={kind}
            options={kinds.map((value) => (value ? { value, label: t(`review.kind.${value}`) } : any))}
          />
          {groups.length > 1 ? (
            <FilterSelect
              name="group"
              label={t('user.group')}
              value={group}
              options={[
                any,
                ...groups.map(([value, { nameTh, nameEn }]) => ({
                  value,
                  label: worded(lang, nameTh, nameEn).text,
                })),
              ]}
            />
          ) : null}
        </FilterBar>
      ) : null}
      {shown.length > 0 ? (
        <Card>
          <ul className="rows *:first:border-t-0 *:first:pt-0">
            {shown.map((row) => (
              <QueueEntry
                key={`${row.evidenceId}/${row.number}`}
                row={row}
                daysSince={(instant) => daysUntil(dayOf(instant), today)}
                daysLeft={(day) => daysUntil(today, day)}
                lang={lang}
                t={t}
              />
            ))}
          </ul>
        </Card>
      ) : queue.length > 0 ? (
        <NothingFound t={t} path={path} />
      ) : (
        <Empty
          title={t('review.emptyTitle')}
          text={t(reviews ? 'review.emptyText' : 'review.notReviewer')}
          href="/admin"
          action={t('work.title')}
        />
      )}
      <p className="mt-4 small">
        <Link href="/admin/evidence" prefetch={false}>
          {t('work.allEvidence')}
        </Link>
      </p>
    </>
  )
}
