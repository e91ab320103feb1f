import { ContentRows } from '#components/content/content-rows.tsx'
import { EvidenceRows } from '#components/evidence/evidence-rows.tsx'
import { Lotus } from '#components/home/lotus.tsx'
import { ScoreLine } from '#components/home/score-line.tsx'
import { JsonLd } from '#components/layout/json-ld.tsx'
import { Shell } from '#components/layout/shell.tsx'
import { words } from '#components/layout/worded.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { DoorCard } from '#components/ui/card.tsx'
import { Icon, Mark, type MarkShape } from '#components/ui/icons.tsx'
import { Ring } from '#components/ui/ring.tsx'
import { news } from '#lib/content/kinds/news.ts'
import { listNewestContents } from '#lib/content/public.ts'
import { findShownYear } from '#lib/cycle/public.ts'
import { itemStates } from '#lib/cycle/public-state.ts'
import { env } from '#lib/env.ts'
import { listNewestEvidence } from '#lib/evidence/public.ts'
import { localPath, translator } from '#lib/i18n.ts'
import { findHomeFacts, getSite } from '#lib/office/public.ts'
import { langParam } from '#lib/site/lang.ts'
import { type PageHead, pageHead, shareOf } from '#lib/site/metadata.ts'
import { thai, worded } from '#lib/site/words.ts'
import { type Asked, publicPage } from './public-page.tsx'

const latestShown = 4

async function read({ params }: Asked<object>) {
  const lang = langParam((await params).lang)
  const [site, year, newest, latest, facts] = await Promise.all([
    getSite(),
    findShownYear(),
    listNewestContents(news, latestShown),
    listNewestEvidence(latestShown),
    findHomeFacts(),
  ])
  return { lang, site, ...year, newest, latest, facts }
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

const shapes: Record<(typeof itemStates)[number], MarkShape> = {
  complete: 'full',
  partial: 'half',
  none: 'empty',
}
const inkOf: Record<(typeof itemStates)[number], string> = {
  complete: 'text-leaf',
  partial: 'text-amber',
  none: 'soft',
}

function body({ lang, site, shown, firstYear, lastYear, newest, latest, facts }: Facts) {
  const t = translator(lang)
  const shownYear = String(shown?.fiscalYear ?? '')
  const results = facts?.results ?? []
  const source = results.at(-1)
  const stateWords = {
    complete: 'site.ringComplete',
    partial: 'site.ringPartial',
    none: 'site.ringNone',
  } as const
  const address = worded(lang, facts?.addressTh ?? '', facts?.addressEn ?? '')
  const opening = worded(lang, facts?.openingTh ?? '', facts?.openingEn ?? '')

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
          {shown ? (
            <section className="card summary" aria-labelledby="disclosure">
              <Ring
                done={shown.complete}
                half={shown.partial}
                total={shown.total}
                caption={t('site.ofItems', { total: shown.total })}
                label={t('site.ringLabel', {
                  complete: shown.complete,
                  partial: shown.partial,
                  none: shown.none,
                  total: shown.total,
                })}
              />
              <div>
                <h2 id="disclosure" className="text-[1.06rem]">
                  {t('site.disclosure', { year: shownYear })}
                </h2>
                <table className="mt-1 w-full">
                  <tbody>
                    {itemStates.map((state) => (
                      <tr key={state}>
                        <th scope="row" className="py-0.5 text-start font-normal">
                          <a
                            className="inline-flex items-center gap-2"
                            href={localPath(lang, `/ita/${shownYear}?state=${state}`)}
                          >
                            <span className={inkOf[state]}>
                              <Mark shape={shapes[state]} />
                            </span>
                            {t(stateWords[state])}
                          </a>
                        </th>
                        <td className="py-0.5 text-end font-semibold whitespace-nowrap">
                          {t('site.items', { count: shown[state] })}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            </section>
          ) : null}
        </div>
      </div>

      <section aria-labelledby="doors">
        <h2 id="doors">{t('site.doors')}</h2>
        <div className="mt-3 grid gap-5 md:grid-cols-3">
          <DoorCard
            href={localPath(lang, shown ? `/ita/${shownYear}` : '/ita')}
            title={shown ? t('site.doorItems', { first: 'O1', last: `O${shown.total}` }) : t('site.seeYears')}
          >
            {t('site.doorItemsText')}
          </DoorCard>
          <DoorCard href={localPath(lang, '/services')} title={t('site.doService')}>
            {t('site.doServiceText')}
          </DoorCard>
          <DoorCard href={localPath(lang, '/about#contact')} title={t('site.doAsk')}>
            {t('site.doAskText')}
          </DoorCard>
          <DoorCard href={localPath(lang, '/ita')} title={t('site.doorYears')}>
            {t('site.doorYearsText', {
              first: String(firstYear ?? ''),
              last: String(lastYear ?? ''),
            })}
          </DoorCard>
          <DoorCard href={localPath(lang, '/oia')} title={t('oia.title')}>
            {t('site.doLookUpText')}
          </DoorCard>
          <DoorCard href={localPath(lang, '/about')} title={t('site.doKnow')}>
            {t('site.doKnowText')}
          </DoorCard>
        </div>
      </section>

      <div className="two">
        <div>
          <section aria-labelledby="newest">
            <h2 id="newest">{t('site.newest')}</h2>
            {newest.length > 0 ? (
              <div className="mt-2">
                <ContentRows rows={newest} kind={news} lang={lang} t={t} />
              </div>
            ) : (
              <p className="soft mt-2">{t('content.nothingYet')}</p>
            )}
            <p className="mt-3 flex flex-wrap gap-x-8">
              <a
                className="inline-flex items-center gap-2 py-1 font-semibold"
                href={localPath(lang, '/news')}
              >
                {t('site.newestAll')}
                <Icon name="arrow" />
              </a>
              <a className="inline-flex items-center gap-2 py-1" href={localPath(lang, '/calendar')}>
                {t('content.calendar')}
              </a>
            </p>
          </section>
          <section aria-labelledby="latest" className="mt-8">
            <h2 id="latest">{t('site.latest')}</h2>
            {latest.length > 0 ? (
              <>
                <div className="mt-2">
                  <EvidenceRows rows={latest} lang={lang} t={t} />
                </div>
                <p className="mt-3">
                  <a
                    className="inline-flex items-center gap-2 py-1 font-semibold"
                    href={localPath(lang, '/evidence')}
                  >
                    {t('site.latestAll')}
                    <Icon name="arrow" />
                  </a>
                </p>
              </>
            ) : (
              <p className="soft mt-2">{t('site.nothingYet')}</p>
            )}
          </section>
        </div>
        {results.length > 0 ? (
          <section aria-labelledby="scores">
            <h2 id="scores">{t('site.scores')}</h2>
            <div className="card mt-3">
              <ScoreLine results={results} t={t} />
              <table className="table mt-2">
                <caption>{t('site.scoreTable')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('site.scoreYear')}</th>
                    <th scope="col" className="figure">
                      {t('site.score')}
                    </th>
                    <th scope="col">{t('site.level')}</th>
                    <th scope="col">{t('site.rank')}</th>
                  </tr>
                </thead>
                <tbody>
                  {Array.from(
                    { length: source!.fiscalYear - results[0]!.fiscalYear + 1 },
                    (_, index) => results[0]!.fiscalYear + index,
                  ).map((year) => {
                    const result = results.find((row) => row.fiscalYear === year)
                    return (
                      <tr key={year}>
                        <th scope="row" className="font-normal">
                          {year}
                        </th>
                        {result ? (
                          <>
                            <td className="figure font-semibold">{result.score.toFixed(2)}</td>
                            <td>{result.level}</td>
                            <td>
                              {result.rank === null
                                ? t('common.unknown')
                                : result.rankOf === null
                                  ? t('site.rankOnly', { rank: String(result.rank) })
                                  : t('site.rankOf', {
                                      rank: String(result.rank),
                                      of: String(result.rankOf),
                                    })}
                            </td>
                          </>
                        ) : (
                          <td colSpan={3} className="soft">
                            {t('common.unknown')}
                          </td>
                        )}
                      </tr>
                    )
                  })}
                </tbody>
              </table>
              {source ? (
                <p className="small soft mt-2">
                  {t('site.source', { source: worded(lang, source.sourceTh, source.sourceEn).text })}
                </p>
              ) : null}
            </div>
          </section>
        ) : null}
      </div>

      <section className="promises" aria-labelledby="promise">
        <h2 id="promise">{t('site.promise')}</h2>
        <ul className="mt-3 grid gap-6 md:grid-cols-3">
          {(['promise1', 'promise2', 'promise3'] as const).map((name) => (
            <li key={name}>
              <h3>{t(`site.${name}`)}</h3>
              <p className="soft mt-1">{t(`site.${name}Text`)}</p>
            </li>
          ))}
        </ul>
      </section>

      <section className="mt-12" aria-labelledby="ask">
        <h2 id="ask">{t('site.askTitle')}</h2>
        <p className="mt-1">{t('site.askText')}</p>
        <p className="mt-1">
          <a
            className="inline-flex items-center gap-2 py-1 font-semibold"
            href={localPath(lang, '/about#contact')}
          >
            {t('site.askHow')}
            <Icon name="arrow" />
          </a>
        </p>
        <ul className="mt-3 flex flex-wrap gap-x-8 gap-y-2">
          {facts?.phone ? (
            <li className="inline-flex items-center gap-2">
              <Icon name="phone" />
              <a href={`tel:${facts.phone.replace(/[^\d+]/g, '')}`}>{facts.phone}</a>
            </li>
          ) : null}
          {facts?.email ? (
            <li className="inline-flex items-center gap-2">
              <Icon name="mail" />
              <a href={`mailto:${facts.email}`}>{facts.email}</a>
            </li>
          ) : null}
          {opening.text ? (
            <li className="inline-flex items-center gap-2">
              <Icon name="clock" />
              <span lang={opening.lang}>{opening.text}</span>
            </li>
          ) : null}
          {address.text ? (
            <li className="inline-flex items-center gap-2">
              <Icon name="place" />
              <span lang={address.lang}>{address.text}</span>
            </li>
          ) : null}
        </ul>
      </section>
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
