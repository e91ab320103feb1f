import Link from 'next/link'
import { Notice } from '#components/ui/notice.tsx'
import type { Lang, Translate } from '#lib/i18n.ts'
import { formatDay } from '#lib/thai/dates.ts'

/** What waits for this person beside the items of the cycle: how much, since when or until when, and where. */
export function BesideWork({
  blessings,
  gifts,
  daysSince,
  lang,
  t,
}: {
  blessings: { count: number; since: Date } | null
  gifts: { open: number; overdue: number; nextBy: string | null } | null
  daysSince: (instant: Date) => number
  lang: Lang
  t: Translate
}) {
  if (!blessings && !gifts) return null
  return (
    <Notice tone={gifts && gifts.overdue > 0 ? 'bad' : 'gold'}>
      <h2 className="text-[1.1rem]">{t('work.beside.title')}</h2>
      <ul className="mt-1 grid">
        {gifts ? (
          <li>
            <Link className="inline-block py-2" href="/admin/gifts?due=open&sort=actBy" prefetch={false}>
              {t('work.beside.gifts', { count: gifts.open })}
            </Link>{' '}
            <span className="small soft">
              {gifts.overdue > 0
                ? t('work.beside.giftsLate', { count: gifts.overdue })
                : gifts.nextBy
                  ? t('work.beside.giftsBy', { day: formatDay(gifts.nextBy, lang) })
                  : null}
            </span>
          </li>
        ) : null}
        {blessings ? (
          <li>
            <Link className="inline-block py-2" href="/admin/blessings?state=waiting" prefetch={false}>
              {t('work.beside.blessings', { count: blessings.count })}
            </Link>{' '}
            <span className="small soft">
              {t('work.beside.blessingsSince', { days: daysSince(blessings.since) })}
            </span>
          </li>
        ) : null}
      </ul>
    </Notice>
  )
}
