import { Chip } from '#components/ui/chip.tsx'
import { type Lang, localPath, type Translate } from '#lib/i18n.ts'
import { formatInstant } from '#lib/thai/dates.ts'

export interface HistoryEntry {
  number: number
  state: 'current' | 'superseded' | 'withdrawn'
  changeNote: string
  publishedAt: string
}

export function StateChip({ state, t }: { state: HistoryEntry['state']; t: Translate }) {
  if (state === 'current') return <Chip tone="ok">{t('evidence.current')}</Chip>
  if (state === 'withdrawn') return <Chip tone="bad">{t('evidence.withdrawnState')}</Chip>
  return <Chip tone="none">{t('evidence.superseded')}</Chip>
}

/** Every revision that was public, newest first, with what changed. */
export function History({
  history,
  path: home,
  shown,
  lang,
  t,
}: {
  history: readonly HistoryEntry[]
  /** where the newest revision lives, without the prefix of a language */
  path: string
  shown: number | null
  lang: Lang
  t: Translate
}) {
  return (
    <section aria-labelledby="history" className="mt-8">
      <h2 id="history">{t('evidence.revisions')}</h2>
      <ol className="rows mt-2">
        {history.map((entry) => {
          const name = t('evidence.revision', { number: entry.number })
          const path = entry.state === 'current' ? home : `${home}/revisions/${entry.number}`
          return (
            <li key={entry.number}>
              <p className="flex flex-wrap items-center gap-x-3">
                {entry.number === shown || entry.state === 'withdrawn' ? (
                  <strong>{name}</strong>
                ) : (
                  <a className="font-semibold" href={localPath(lang, path)}>
                    {name}
                  </a>
                )}
                <StateChip state={entry.state} t={t} />
                <span className="small soft">
                  {t('evidence.published', { when: formatInstant(entry.publishedAt, lang) })}
                </span>
              </p>
              {entry.changeNote ? (
                <p lang={lang === 'th' ? undefined : 'th'}>{entry.changeNote}</p>
              ) : entry.number === 1 ? (
                <p className="soft">{t('evidence.noChangeNote')}</p>
              ) : null}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
