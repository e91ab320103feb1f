import { words } from '#components/layout/worded.tsx'
import { contentPath } from '#lib/content/kinds.ts'
import { type Lang, localPath } from '#lib/i18n.ts'
import { worded } from '#lib/site/words.ts'
import { formatDays, formatMonth } from '#lib/thai/dates.ts'

export interface ShownEvent {
  id: string
  kind: string
  slug: string | null
  title: string
  titleEn: string
  startsOn: string
  endsOn: string
  placeTh: string
  placeEn: string
}

/** Events with their days and places, in the order given. */
export function EventRows({ events, lang }: { events: readonly ShownEvent[]; lang: Lang }) {
  return (
    <ul className="rows dated mt-2">
      {events.map((event) => {
        const title = worded(lang, event.title, event.titleEn)
        return (
          <li key={event.id}>
            <span className="small soft">{formatDays(event.startsOn, event.endsOn, lang)}</span>
            <span>
              <a className="font-medium" href={localPath(lang, contentPath(event))} lang={title.lang}>
                {title.text}
              </a>
              {event.placeTh ? (
                <span className="small soft block">{words(worded(lang, event.placeTh, event.placeEn))}</span>
              ) : null}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** Events under the months in which they begin, in the order in which they come. */
export function EventMonths({ events, lang }: { events: readonly ShownEvent[]; lang: Lang }) {
  const months = Map.groupBy(events, ({ startsOn }) => startsOn.slice(0, 7))
  return [...months].map(([month, ofMonth]) => (
    <section key={month} aria-labelledby={`month-${month}`} className="mt-8">
      <h2 id={`month-${month}`}>{formatMonth(month, lang)}</h2>
      <EventRows events={ofMonth} lang={lang} />
    </section>
  ))
}
