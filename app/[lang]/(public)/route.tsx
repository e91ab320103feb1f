import { Ask } from '#components/home/ask.tsx'
import { Disclosure } from '#components/home/disclosure.tsx'
import { Doors } from '#components/home/doors.tsx'
import { LatestEvents, LatestEvidence, LatestNews, LatestServices } from '#components/home/latest.tsx'
import { Lotus } from '#components/home/lotus.tsx'
import { Promises } from '#components/home/promises.tsx'
import { Scores } from '#components/home/scores.tsx'
import { JsonLd } from '#components/layout/json-ld.tsx'
import { Shell } from '#components/layout/shell.tsx'
import { words } from '#components/layout/worded.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { news } from '#lib/content/kinds/news.ts'
import { service } from '#lib/content/kinds/service.ts'
import { listNewestContents } from '#lib/content/public.ts'
import { findShownYear } from '#lib/cycle/public.ts'
import { env } from '#lib/env.ts'
import { listEvents } from '#lib/event/public.ts'
import { listNewestEvidence } from '#lib/evidence/public.ts'
import { localPath, translator } from '#lib/i18n.ts'
import { type HomePart, homeBands } from '#lib/office/home-parts.ts'
import { findHomeFacts, getSite, listHomeParts } from '#lib/office/public.ts'
import { listYearScores } from '#lib/results/public.ts'
import { langParam } from '#lib/site/lang.ts'
import { type PageHead, pageHead, shareOf } from '#lib/site/metadata.ts'
import { thai, worded } from '#lib/site/words.ts'
import { type Asked, publicPage } from './public-page.tsx'

const latestShown = 4

async function read({ params }: Asked<object>) {
  const lang = langParam((await params).lang)
  const [site, year, facts, parts] = await Promise.all([
    getSite(),
    findShownYear(),
    findHomeFacts(),
    listHomeParts(),
  ])
  const ifShown = <Row,>(part: HomePart, list: () => Promise<Row[]>): Promise<Row[]> =>
    parts.includes(part) ? list() : Promise.resolve([])
  const [newest, latest, services, events, results] = await Promise.all([
    ifShown('news', () => listNewestContents(news, latestShown)),
    ifShown('evidence', () => listNewestEvidence(latestShown)),
    ifShown('services', () => listNewestContents(service, latestShown)),
    ifShown('calendar', async () => (await listEvents()).slice(0, latestShown)),
    ifShown('scores', listYearScores),
  ])
  return { lang, site, ...year, facts, parts, newest, latest, services, events, results }
}
type Facts = Awaited<ReturnType<typeof read>>

function head({ lang, site, shown }: Facts): PageHead {
  const t = translator(lang)
  return pageHead({
    lang,
    site,
    path: '/',
    title: t('site.title'),
    description: t('site.heroLead'),
    card: {
      title: t('site.heroTitle').replaceAll('|', ' '),
      kicker: shown ? t('common.fiscalYear', { year: String(shown.fiscalYear) }) : '',
      share: shown ? shareOf(shown, t) : null,
    },
  })
}

function part(
  name: HomePart,
  { lang, site, shown, firstYear, lastYear, facts, ...lists }: Facts,
): React.ReactNode {
  const told = { lang, t: translator(lang) }
  switch (name) {
    case 'disclosure':
      return shown ? <Disclosure shown={shown} movedAt={site.movedAt} {...told} /> : null
    case 'doors':
      return <Doors shown={shown} firstYear={firstYear} lastYear={lastYear} {...told} />
    case 'news':
      return <LatestNews rows={lists.newest} {...told} />
    case 'evidence':
      return <LatestEvidence rows={lists.latest} {...told} />
    case 'scores':
      return <Scores results={lists.results} {...told} />
    case 'promises':
      return <Promises {...told} />
    case 'ask':
      return <Ask office={facts} {...told} />
    case 'services':
      return <LatestServices rows={lists.services} {...told} />
    case 'calendar':
      return <LatestEvents events={lists.events} {...told} />
  }
}

const hasNothing = (name: HomePart, { shown, results }: Facts): boolean =>
  (name === 'disclosure' && !shown) || (name === 'scores' && results.length === 0)

function body(told: Facts) {
  const { lang, site, shown, facts } = told
  const t = translator(lang)
  const shownYear = String(shown?.fiscalYear ?? '')
  const parts = told.parts.filter((name) => !hasNothing(name, told))
  // In the first place it stands beside the name of the office.
  const isBeside = parts[0] === 'disclosure'
  const shownAs = (names: readonly HomePart[]) =>
    names.map((name) => <div key={name}>{part(name, told)}</div>)

  return (
    <Shell lang={lang} site={site} path="/" section="home">
      <div className="hero">
        <div className="hero-words">
          <p className="hero-office">{words(worded(lang, site.nameTh || t('common.portal'), site.nameEn))}</p>
          <h1>
            {t('site.heroTitle')
              .split('|')
              .map((phrase) => (
                <span key={phrase} className="phrase">
                  {phrase}{' '}
                </span>
              ))}
          </h1>
          <p className="soft mt-3 text-[1.08rem]">{t('site.heroLead')}</p>
          <p className="mt-5 flex flex-wrap gap-3">
            <ButtonLink href={localPath(lang, shown ? `/ita/${shownYear}` : '/ita')}>
              {shown ? t('site.seeYear', { year: shownYear }) : t('site.seeYears')}
            </ButtonLink>
            <ButtonLink kind="line" href={localPath(lang, '/evidence')}>
              {t('site.seeLatest')}
            </ButtonLink>
          </p>
        </div>
        <div className="hero-side">
          <Lotus />
          {isBeside ? part('disclosure', told) : null}
        </div>
      </div>
      <div className="bands">
        {homeBands(isBeside ? parts.slice(1) : parts).map(({ main, side }) =>
          side.length > 0 ? (
            <div key={main[0]} className="two">
              <div className="bands">{shownAs(main)}</div>
              <div className="bands">{shownAs(side)}</div>
            </div>
          ) : (
            shownAs(main)
          ),
        )}
      </div>
      <JsonLd
        value={{
          '@context': 'https://schema.org',
          '@type': 'GovernmentOrganization',
          name: site.nameTh || t('common.portal'),
          alternateName: [site.nameEn, site.shortNameTh].filter(Boolean),
          url: env().PUBLIC_URL,
          ...(facts?.phone ? { telephone: facts.phone } : {}),
          ...(facts?.email ? { email: facts.email } : {}),
          ...(facts?.addressTh ? { address: thai(lang, facts.addressTh).text } : {}),
        }}
      />
    </Shell>
  )
}

export const GET = publicPage({ read, head, body })
