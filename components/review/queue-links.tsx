'use client'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useLocale } from 'use-intl/react'
import { hrefWith } from '#components/admin/list-query.ts'
import { useSay } from '#components/admin/use-say.ts'
import type { QueuePlace } from '#lib/evidence/review-queue.ts'
import { queuedHref, queuePath, type TypedQueue } from './queue-query.ts'
import { ShortcutHint } from './shortcut-hint.tsx'
import { useShortcuts } from './use-shortcuts.ts'

/** The way through the queue from the page of one revision: the previous and the next, by link and by J and K. */
export function QueueLinks({ place, typed }: { place: QueuePlace; typed: TypedQueue }) {
  const { t } = useSay()
  const contentLang = useLocale() === 'th' ? undefined : 'th'
  const router = useRouter()
  const { previous, next, total } = place
  const nextHref = next ? queuedHref(next, typed) : null
  const previousHref = previous ? queuedHref(previous, typed) : null
  const shortcuts = useShortcuts(
    nextHref ? () => router.push(nextHref) : null,
    previousHref ? () => router.push(previousHref) : null,
  )
  if (total === 0) return null
  const name = (row: NonNullable<QueuePlace['next']>) => (
    <>
      <span className="code">{row.itemCodes.join(', ')}</span> <span lang={contentLang}>{row.title}</span>
    </>
  )
  return (
    <nav aria-label={t('review.title')} className="card grid gap-2 py-3 no-print">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <p>
          <Link href={hrefWith(queuePath, typed)} prefetch={false} className="font-semibold">
            {t('review.title')}
          </Link>{' '}
          <span className="soft">
            {place.place === null
              ? t('review.leftOver', { total })
              : t('review.placeOf', { place: place.place, total })}
          </span>
        </p>
        {previous || next ? (
          <ShortcutHint shortcuts={shortcuts} next={t('common.next')} previous={t('common.previous')} />
        ) : null}
      </div>
      <ul className="grid gap-x-8 gap-y-1 sm:grid-cols-2">
        {previousHref && previous ? (
          <li className="min-w-0 truncate">
            <Link href={previousHref} prefetch={false} rel="prev">
              ‹ {t('common.previous')}: {name(previous)}
            </Link>
          </li>
        ) : null}
        {nextHref && next ? (
          <li className="min-w-0 truncate sm:col-start-2 sm:text-end">
            <Link href={nextHref} prefetch={false} rel="next">
              {t('common.next')}: {name(next)} ›
            </Link>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}
