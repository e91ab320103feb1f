import { notFound } from 'next/navigation'
import { EventMonths } from '#components/content/event-months.tsx'
import { Shell } from '#components/layout/shell.tsx'
import { Icon } from '#components/ui/icons.tsx'
import { Pills } from '#components/ui/pills.tsx'
import { listEvents } from '#lib/event/public.ts'
import { localPath, translator } from '#lib/i18n.ts'
import { getSite } from '#lib/office/public.ts'
import { langParam } from '#lib/site/lang.ts'
import { type PageHead, pageHead } from '#lib/site/metadata.ts'
import { listPath, yearParam } from '#lib/site/params.ts'
import { type Asked, publicPage } from '../public-page.tsx'

async function read({ params, query }: Asked<object>) {
  const lang = langParam((await params).lang)
  const [site, events] = await Promise.all([getSite(), listEvents()])
  const years = [...new Set(events.map(({ fiscalYear }) => fiscalYear))]
  const asked = query.year === undefined ? undefined : yearParam(String(query.year))
  if (asked !== undefined && (asked === null || !years.includes(asked))) notFound()
  const year = asked ?? years[0]
  return { lang, site, years, asked, year, events: events.filter(({ fiscalYear }) => fiscalYear === year) }
}
type Facts = Awaited<ReturnType<typeof read>>

function head({ lang, site, asked }: Facts): PageHead {
  const t = translator(lang)
  return pageHead({
    lang,
    site,
    path: listPath('/calendar', { year: asked }),
    title: t('content.calendar'),
    description: t('content.calendarLead'),
    noindex: asked !== undefined,
  })
}

function body({ lang, site, years, asked, year, events }: Facts) {
  const t = translator(lang)
  return (
    <Shell lang={lang} site={site} path={listPath('/calendar', { year: asked })} section="news">
      <div className="head">
        <h1>{t('content.calendar')}</h1>
        <p className="soft mt-1">{t('content.calendarLead')}</p>
        <p className="mt-2 no-print">
          <a className="inline-flex items-center gap-2 py-1" href={localPath(lang, '/calendar.ics')}>
            <Icon name="download" />
            {t('content.calendarFile')}
          </a>
        </p>
      </div>
      {years.length > 1 ? (
        <div className="mt-4 no-print">
          <Pills
            label={t('evidence.year')}
            isLabelShown
            pills={years.map((one) => ({
              href: localPath(lang, listPath('/calendar', { year: one === years[0] ? null : one })),
              text: String(one),
              current: one === year,
            }))}
          />
        </div>
      ) : null}
      {events.length > 0 ? (
        <EventMonths events={events} lang={lang} />
      ) : (
        <p className="card mt-5">{t('content.noEvents')}</p>
      )}
    </Shell>
  )
}

export const GET = publicPage({ read, head, body })
