import { Shell } from '#components/layout/shell.tsx'
import { Chip } from '#components/ui/chip.tsx'
import { Ring } from '#components/ui/ring.tsx'
import { listPublicYears, type YearCounts } from '#lib/cycle/public.ts'
import { localPath, translator } from '#lib/i18n.ts'
import { getSite } from '#lib/office/public.ts'
import { langParam } from '#lib/site/lang.ts'
import { type PageHead, pageHead } from '#lib/site/metadata.ts'
import { commonEra } from '#lib/site/words.ts'
import { type Asked, publicPage } from '../public-page.tsx'

async function read({ params }: Asked<object>) {
  const lang = langParam((await params).lang)
  const [site, years] = await Promise.all([getSite(), listPublicYears()])
  return { lang, site, years }
}
type Facts = Awaited<ReturnType<typeof read>>

function head({ lang, site }: Facts): PageHead {
  const t = translator(lang)
  return pageHead({
    lang,
    site,
    path: '/ita',
    title: t('ita.title'),
    description: t('ita.description'),
  })
}

function body({ lang, site, years }: Facts) {
  const t = translator(lang)
  const held = years.filter((year) => year.cycleState !== null)
  const others = years.filter((year) => year.cycleState === null)
  const months = (year: number) =>
    t('common.yearMonths', {
      from: String(lang === 'th' ? year - 1 : commonEra(year) - 1),
      to: String(lang === 'th' ? year : commonEra(year)),
    })

  const card = (year: YearCounts) => (
    <li key={year.fiscalYear} className="card summary">
      <Ring
        done={year.complete}
        half={year.partial}
        total={year.total}
        caption={t('site.ofItems', { total: year.total })}
        label={t('site.ringLabel', {
          complete: year.complete,
          partial: year.partial,
          none: year.none,
          total: year.total,
        })}
      />
      <div>
        <h2>
          <a href={localPath(lang, `/ita/${year.fiscalYear}`)}>
            {t('common.fiscalYear', { year: String(year.fiscalYear) })}
          </a>
        </h2>
        <p className="small soft">{months(year.fiscalYear)}</p>
        {year.cycleState ? (
          <p className="mt-1">
            <Chip
              tone={year.cycleState === 'running' ? 'wait' : year.cycleState === 'finished' ? 'ok' : 'none'}
            >
              {t(`ita.${year.cycleState}`)}
            </Chip>
          </p>
        ) : null}
        <p className="small mt-2">
          {t('site.ringComplete')} {t('site.items', { count: year.complete })} · {t('site.ringPartial')}{' '}
          {t('site.items', { count: year.partial })} · {t('site.ringNone')}{' '}
          {t('site.items', { count: year.none })}
        </p>
      </div>
    </li>
  )

  return (
    <Shell lang={lang} site={site} path="/ita" section="ita">
      <div className="head">
        <h1>{t('ita.title')}</h1>
        <p className="soft mt-1">{t('ita.lead')}</p>
      </div>
      {held.length > 0 ? <ul className="mt-6 grid gap-5 md:grid-cols-2">{held.map(card)}</ul> : null}
      {others.length > 0 ? (
        <section className="mt-9">
          <h2>{t('ita.noCycle')}</h2>
          <p className="soft">{t('ita.noCycleText')}</p>
          <ul className="rows mt-3">
            {others.map((year) => (
              <li key={year.fiscalYear} className="flex flex-wrap items-baseline gap-x-4">
                <a className="font-semibold" href={localPath(lang, `/ita/${year.fiscalYear}`)}>
                  {t('common.fiscalYear', { year: String(year.fiscalYear) })}
                </a>
                <span className="soft small">
                  {months(year.fiscalYear)} · {t('site.items', { count: year.total })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Shell>
  )
}

export const GET = publicPage({ read, head, body })
