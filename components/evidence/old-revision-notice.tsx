import type { HistoryEntry } from '#components/evidence/history.tsx'
import { type Lang, localPath, type Translate } from '#lib/i18n.ts'
import { dayOf, formatDay } from '#lib/thai/dates.ts'

/** Says that this is no longer the newest, and where that one is. */
export function OldRevisionNotice({
  revision,
  lang,
  t,
}: {
  revision: {
    path: string
    revisionNumber: number
    state: HistoryEntry['state']
    supersededAt: Date | null
    history: HistoryEntry[]
  }
  lang: Lang
  t: Translate
}) {
  if (revision.state !== 'superseded') return null
  const current = revision.history.find((entry) => entry.state === 'current')
  const number = revision.revisionNumber
  return (
    <div className="notice mt-5">
      <p className="font-semibold">
        {revision.supersededAt
          ? t('evidence.oldNotice', { number, day: formatDay(dayOf(revision.supersededAt), lang) })
          : t('evidence.oldNoticeNoDay', { number })}
      </p>
      {current ? (
        <p>
          <a href={localPath(lang, revision.path)}>{t('evidence.seeNewest', { number: current.number })}</a>
        </p>
      ) : null}
    </div>
  )
}
