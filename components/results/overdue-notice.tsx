import Link from 'next/link'
import { words } from '#components/layout/worded.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Row, Translated } from '#lib/content/values.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { worded } from '#lib/site/words.ts'
import { formatDay } from '#lib/thai/dates.ts'

interface Overdue {
  evidenceId: string
  title: string
  titleEn: string
  actions: readonly Row[]
}

const shownAtOnce = 3

/** Improvements that were promised to the public and whose day is over; the page that tells of them is where to go. */
export function OverdueNotice({
  overdue,
  lang,
  t,
}: {
  overdue: readonly Overdue[]
  lang: Lang
  t: Translate
}) {
  const count = overdue.reduce((sum, { actions }) => sum + actions.length, 0)
  if (count === 0) return null
  return (
    <Notice>
      <h2 className="text-[1.1rem]">{t('results.overdueTitle')}</h2>
      <p>{t('results.overdueLead', { count: String(count) })}</p>
      <ul className="mt-2 grid gap-2">
        {overdue.map(({ evidenceId, title, titleEn, actions }) => (
          <li key={evidenceId}>
            <Link className="inline-block py-2" href={`/admin/evidence/${evidenceId}`} prefetch={false}>
              {words(worded(lang, title, titleEn))}
            </Link>
            <ul className="list">
              {actions.slice(0, shownAtOnce).map((row) => {
                const action = row.action as Translated
                return (
                  <li key={`${row.due} ${action.th}`}>
                    {words(worded(lang, action.th, action.en))}{' '}
                    <span className="small soft">
                      {t('results.overdueSince', { day: formatDay(String(row.due), lang) })}
                    </span>
                  </li>
                )
              })}
            </ul>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
