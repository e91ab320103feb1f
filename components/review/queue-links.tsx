import Link from 'next/link'
import { Card } from '#components/ui/card.tsx'
import type { QueueRow, RevisionDetail } from '#lib/evidence/queries.ts'
import { neighboursIn } from '#lib/evidence/review-queue.ts'
import type { Lang, Translate } from '#lib/i18n.ts'

/** The next and the previous revision that wait for this person. */
export function QueueLinks({
  queue,
  revision,
  lang,
  t,
}: {
  queue: readonly QueueRow[]
  revision: RevisionDetail
  lang: Lang
  t: Translate
}) {
  const waiting = queue.filter((row) => !row.mine)
  if (waiting.length === 0) return null
  const { previous, next, place } = neighboursIn(waiting, revision)
  if (!previous && !next) return null
  const link = (row: QueueRow, label: string) => (
    <li>
      <Link href={`/admin/evidence/${row.evidenceId}/revisions/${row.number}`} prefetch={false}>
        {label}: <span className="code">{row.items.map((item) => item.itemCode).join(', ')}</span>{' '}
        <span lang={lang === 'th' ? undefined : 'th'}>{row.title}</span>
      </Link>
    </li>
  )
  return (
    <Card className="grid gap-2">
      <h2>
        {t('review.title')}{' '}
        <span className="soft font-normal">
          {place === null ? waiting.length : t('review.placeOf', { place, total: waiting.length })}
        </span>
      </h2>
      <ul className="grid gap-2">
        {previous ? link(previous, t('common.previous')) : null}
        {next ? link(next, t('common.next')) : null}
      </ul>
    </Card>
  )
}
