import { ContentRows } from '#components/content/content-rows.tsx'
import { EventRows } from '#components/content/event-months.tsx'
import { EvidenceRows } from '#components/evidence/evidence-rows.tsx'
import { Icon } from '#components/ui/icons.tsx'
import type { ContentKind } from '#lib/content/kind.ts'
import { news } from '#lib/content/kinds/news.ts'
import { service } from '#lib/content/kinds/service.ts'
import { type Lang, localPath, type Translate } from '#lib/i18n.ts'

interface Told {
  lang: Lang
  t: Translate
}

/** A few of many, and the way to all of them. */
function Latest({
  id,
  title,
  none,
  children,
  all,
  more,
  lang,
}: {
  id: string
  title: string
  /** what is said where there are none */
  none: string | null
  children: React.ReactNode
  all: { path: string; label: string }
  more?: { path: string; label: string }
  lang: Lang
}) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {none === null ? <div className="mt-2">{children}</div> : <p className="soft mt-2">{none}</p>}
      <p className="mt-3 flex flex-wrap gap-x-8">
        <a className="inline-flex items-center gap-2 py-1 font-semibold" href={localPath(lang, all.path)}>
          {all.label}
          <Icon name="arrow" />
        </a>
        {more ? (
          <a className="inline-flex items-center gap-2 py-1" href={localPath(lang, more.path)}>
            {more.label}
          </a>
        ) : null}
      </p>
    </section>
  )
}

type Contents = React.ComponentProps<typeof ContentRows>['rows']

const contentsOf = (kind: ContentKind, rows: Contents, { lang, t }: Told) => ({
  none: rows.length > 0 ? null : t('content.nothingYet'),
  children: <ContentRows rows={rows} kind={kind} lang={lang} t={t} />,
  lang,
})

export function LatestNews({ rows, lang, t }: Told & { rows: Contents }) {
  return (
    <Latest
      id="newest"
      title={t('site.newest')}
      all={{ path: '/news', label: t('site.newestAll') }}
      more={{ path: '/calendar', label: t('content.calendar') }}
      {...contentsOf(news, rows, { lang, t })}
    />
  )
}

export function LatestServices({ rows, lang, t }: Told & { rows: Contents }) {
  return (
    <Latest
      id="services"
      title={t('common.services')}
      all={{ path: '/services', label: t('site.servicesAll') }}
      {...contentsOf(service, rows, { lang, t })}
    />
  )
}

export function LatestEvidence({
  rows,
  lang,
  t,
}: Told & { rows: React.ComponentProps<typeof EvidenceRows>['rows'] }) {
  return (
    <Latest
      id="latest"
      title={t('site.latest')}
      none={rows.length > 0 ? null : t('site.nothingYet')}
      all={{ path: '/evidence', label: t('site.latestAll') }}
      lang={lang}
    >
      <EvidenceRows rows={rows} lang={lang} t={t} />
    </Latest>
  )
}

export function LatestEvents({
  events,
  lang,
  t,
}: Told & { events: React.ComponentProps<typeof EventRows>['events'] }) {
  return (
    <Latest
      id="events"
      title={t('content.calendar')}
      none={events.length > 0 ? null : t('site.calendarNone')}
      all={{ path: '/calendar', label: t('site.calendarAll') }}
      lang={lang}
    >
      <EventRows events={events} lang={lang} />
    </Latest>
  )
}
