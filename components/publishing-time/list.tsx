import { Notice } from '#components/ui/notice.tsx'
import type { Lang, Translate } from '#lib/i18n.ts'
import type { WaitingTime } from '#lib/publishing-time/queries.ts'
import { formatInstant } from '#lib/thai/dates.ts'

/** What will be published by itself, the next first; nothing where nothing will. */
export function PublishingTimes({
  lang,
  t,
  times,
}: {
  lang: Lang
  t: Translate
  times: readonly WaitingTime[]
}) {
  if (times.length === 0) return null
  return (
    <Notice tone="info">
      <h2 className="text-base">{t('publishingTime.listTitle', { count: times.length })}</h2>
      <ul>
        {times.map(({ evidenceId, number, title, publishAt, setBy }) => (
          <li key={evidenceId}>
            <a
              href={`/admin/evidence/${evidenceId}/revisions/${number}`}
              lang={lang === 'th' ? undefined : 'th'}
            >
              {title}
            </a>{' '}
            <span className="small soft">
              {formatInstant(publishAt, lang)} · {setBy}
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
