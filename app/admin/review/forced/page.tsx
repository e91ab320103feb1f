import type { Metadata } from 'next'
import Link from 'next/link'
import { Empty } from '#components/admin/empty.tsx'
import { ListFoot } from '#components/admin/list-foot.tsx'
import { hrefWith, type PageOf } from '#components/admin/list-query.ts'
import { PageHead } from '#components/admin/page-head.tsx'
import { queuePage } from '#components/review/queue-query.ts'
import { UnconfirmedList } from '#components/review/unconfirmed-list.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireActor } from '#lib/auth/session.ts'
import { countUnconfirmed, listUnconfirmed } from '#lib/evidence/forced-list.ts'
import { dayOf } from '#lib/thai/dates.ts'
import { daysBetween } from '#lib/thai/days.ts'

const path = '/admin/review/forced'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('review.unconfirmed.title') }
}

export default async function UnconfirmedPage({ searchParams }: PageOf) {
  const actor = await requireActor()
  const page = queuePage(await searchParams)
  const [{ lang, t }, rows, total] = await Promise.all([
    staffWords(),
    listUnconfirmed(actor, page),
    countUnconfirmed(actor),
  ])
  const today = dayOf(new Date())
  return (
    <>
      <PageHead
        t={t}
        crumbs={[
          { label: t('review.title'), href: '/admin/review' },
          { label: t('review.unconfirmed.title') },
        ]}
        title={t('review.unconfirmed.title')}
        lead={t('review.unconfirmed.lead')}
      />
      {rows.length > 0 ? (
        <UnconfirmedList
          rows={rows}
          daysSince={(instant) => daysBetween(dayOf(instant), today)}
          lang={lang}
          t={t}
        />
      ) : total > 0 ? (
        <p>
          <Link href={path} prefetch={false}>
            {t('common.page', { page: 1 })}
          </Link>
        </p>
      ) : (
        <Empty
          title={t('review.unconfirmed.none')}
          text={t('review.unconfirmed.noneText')}
          href="/admin/review"
          action={t('review.title')}
        />
      )}
      <ListFoot
        t={t}
        total={total}
        page={page}
        href={(at) => hrefWith(path, { page: at })}
        exportHref={`${path}/export`}
      />
    </>
  )
}
