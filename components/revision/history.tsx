import { Card } from '#components/ui/card.tsx'
import type { HistoryEntry } from '#lib/evidence/history.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { formatInstant } from '#lib/thai/dates.ts'

const shownAtOnce = 12

/** Every act on the evidence in words, newest first; the older ones behind a fold. */
export function History({
  entries,
  lang,
  t,
}: {
  entries: readonly HistoryEntry[]
  lang: Lang
  t: Translate
}) {
  const list = (part: readonly HistoryEntry[]) => (
    <ol className="rows">
      {part.map((entry) => (
        <Line key={entry.seq} entry={entry} lang={lang} t={t} />
      ))}
    </ol>
  )
  const older = entries.slice(shownAtOnce)
  return (
    <Card>
      <h2 className="mb-2">{t('revision.history')}</h2>
      {list(entries.slice(0, shownAtOnce))}
      {older.length > 0 ? (
        <details>
          <summary className="py-2">{t('revision.olderActs', { count: older.length })}</summary>
          {list(older)}
        </details>
      ) : null}
    </Card>
  )
}

function Line({ entry, lang, t }: { entry: HistoryEntry; lang: Lang; t: Translate }) {
  const key = `audit.action.${entry.action}` as Parameters<Translate['has']>[0]
  const what = t.has(key) ? t(key as 'audit.action.revision.save') : entry.action
  return (
    <li>
      <p>
        <strong className="font-semibold">{what}</strong>
        {entry.times > 1 ? (
          <span className="soft"> {t('revision.times', { count: entry.times })}</span>
        ) : null}
        {entry.number === null ? null : (
          <span className="soft"> · {t('evidence.revision', { number: entry.number })}</span>
        )}
        {entry.restoredFrom === null ? null : (
          <span className="soft"> {t('revision.restoredFrom', { number: entry.restoredFrom })}</span>
        )}
      </p>
      {entry.reasons.length > 0 ? (
        <p>{entry.reasons.map((reason) => t(`review.reason.${reason}`)).join(' · ')}</p>
      ) : null}
      {entry.words ? (
        <p className="whitespace-pre-wrap" lang={lang === 'th' ? undefined : 'th'}>
          “{entry.words}”
        </p>
      ) : null}
      <p className="small soft">
        {entry.actorName} · {formatInstant(entry.at, lang)}
      </p>
    </li>
  )
}
