import { notFound, permanentRedirect } from 'next/navigation'
import { EvidenceCard } from '#components/evidence/evidence-card.tsx'
import { EvidenceRows } from '#components/evidence/evidence-rows.tsx'
import { Elements } from '#components/item/elements.tsx'
import { ItemStateChip, itemStateOnCard } from '#components/item/item-state.tsx'
import { Neighbours } from '#components/item/neighbours.tsx'
import { OtherYears } from '#components/item/other-years.tsx'
import { JsonLd } from '#components/layout/json-ld.tsx'
import { Shell } from '#components/layout/shell.tsx'
import { words } from '#components/layout/worded.tsx'
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { pageNumber } from '#components/ui/page-window.ts'
import { Pagination } from '#components/ui/pagination.tsx'
import { askSentence, periodSentence } from '#lib/cycle/asks.ts'
import { findPublicItem } from '#lib/cycle/public.ts'
import { env } from '#lib/env.ts'
import { localPath, translator } from '#lib/i18n.ts'
import { pageSize } from '#lib/limits.ts'
import { getSite } from '#lib/office/public.ts'
import { langParam } from '#lib/site/lang.ts'
import type { PageHead } from '#lib/site/metadata.ts'
import { breadcrumbsLd, pageHead } from '#lib/site/metadata.ts'
import { pageWords } from '#lib/site/page-words.ts'
import { codeParam, listPath, yearParam } from '#lib/site/params.ts'
import { worded } from '#lib/site/words.ts'
import { dayOf, formatDay } from '#lib/thai/dates.ts'
import { formatFiscalYear } from '#lib/thai/fiscal.ts'
import { type Asked, publicPage } from '../../../public-page.tsx'

// An item rarely has more; where one has dozens, the rest are lines that lead to their own pages.
const shownInFull = 5

async function read({ params, query }: Asked<{ fiscalYear: string; itemCode: string }>) {
  const { lang: langText, fiscalYear: yearText, itemCode } = await params
  const lang = langParam(langText)
  const fiscalYear = yearParam(yearText)
  const code = codeParam(itemCode)
  const page = pageNumber(query.page)
  if (fiscalYear === null || code === null || page === null) notFound()
  const path = `/ita/${fiscalYear}/${code}`
  if (code !== itemCode) permanentRedirect(localPath(lang, listPath(path, { page })))
  const [site, item] = await Promise.all([getSite(), findPublicItem(fiscalYear, code, page)])
  const pages = Math.max(1, Math.ceil((item?.evidenceCount ?? 0) / pageSize))
  if (!item || page > pages) notFound()
  return { lang, site, item, path, page, pages }
}
type Facts = Awaited<ReturnType<typeof read>>

function head({ lang, site, item, path, page }: Facts): PageHead {
  const t = translator(lang)
  const title = lang === 'en' ? item.titleEn : item.titleTh
  const year = String(item.fiscalYear)
  return pageHead({
    lang,
    site,
    path: listPath(path, { page }),
    title: `${item.code} ${title} · ${year}`,
    description: t('item.description', { state: t(`common.state.${item.state}`), title, year }),
    card: {
      code: item.code,
      title,
      kicker: t('common.fiscalYear', { year }),
      state: item.cycleState === null ? null : itemStateOnCard(item, t),
    },
  })
}

function body({ lang, site, item, path, page, pages }: Facts) {
  const t = translator(lang)
  const title = worded(lang, item.titleTh, item.titleEn)
  const held = item.cycleState !== null
  const period = periodSentence(t, item.periodCoverage, item.periodYear)
  const newest = item.evidence[0]
  const inFull = page === 1 ? item.evidence.slice(0, shownInFull) : []
  const inBrief = item.evidence
    .slice(inFull.length)
    .map((evidence) => ({ ...evidence, items: [], links: evidence.links.length }))
  const lead = item.groups.find((group) => group.lead)
  const supporting = item.groups.filter((group) => !group.lead)
  const year = t('common.fiscalYear', { year: String(item.fiscalYear) })
  const crumbs = [
    { label: t('common.ita'), href: localPath(lang, '/ita') },
    { label: year, href: localPath(lang, `/ita/${item.fiscalYear}`) },
    {
      label: (
        <>
          {item.subIndicatorCode} {words(worded(lang, item.subIndicatorTh, item.subIndicatorEn))}
        </>
      ),
    },
  ]

  return (
    <Shell lang={lang} site={site} path={listPath(path, { page })} section="ita">
      <div className="head">
        <Breadcrumbs label={t('common.breadcrumbs')} crumbs={crumbs} />
        <h1 className="mt-1">
          <span className="code">{item.code}</span> {words(title)}
        </h1>
        {lang === 'en' ? (
          <p className="soft" lang="th">
            {item.titleTh}
          </p>
        ) : null}
        {item.provisionalFrom === null ? null : (
          <Notice>
            <p>{t('ita.provisional', { from: String(item.provisionalFrom) })}</p>
          </Notice>
        )}
        {held ? (
          <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
            <ItemStateChip item={item} t={t} />
            <span className="small soft">
              {lead ? words(worded(lang, lead.nameTh, lead.nameEn)) : null}
              {newest
                ? ` · ${t('evidence.published', { when: formatDay(dayOf(newest.publishedAt), lang) })}`
                : null}
            </span>
          </p>
        ) : null}
      </div>

      <section className="notice mt-5" aria-labelledby="asks">
        <h2 id="asks" className="text-[1.06rem]">
          {t('item.asks')}
        </h2>
        <p className="mt-1">{askSentence(t, item.topic, title.text)}</p>
        {period ? <p className="mt-1">{period}</p> : null}
      </section>
      {held ? null : (
        <div className="notice notice-info mt-4">
          <p className="font-semibold">{t('ita.noCycle')}</p>
          <p>{t('ita.noCycleText')}</p>
        </div>
      )}

      <div className="two">
        <div>
          <section aria-labelledby="elements">
            <h2 id="elements">{t('item.elements')}</h2>
            {held ? <p className="small soft">{t('item.elementsHint')}</p> : null}
            <Elements
              required={item.required}
              claims={item.claims}
              counts={item.claimCounts}
              held={held}
              several={item.evidenceCount > 1}
              lang={lang}
              t={t}
            />
          </section>

          {held ? (
            <section aria-labelledby="evidence" className="mt-9">
              <h2 id="evidence">
                {t('item.evidence')}{' '}
                {item.evidenceCount > 0 ? (
                  <span className="soft text-base font-normal">
                    {t('item.evidenceCount', { count: item.evidenceCount })}
                    {pages > 1
                      ? ` · ${t('common.pageOf', { page: String(page), pages: String(pages) })}`
                      : ''}
                  </span>
                ) : null}
              </h2>
              {item.evidence.length > 0 ? (
                <>
                  <ul className="mt-3 grid gap-4">
                    {inFull.map((evidence) => (
                      <EvidenceCard key={evidence.id} evidence={evidence} lang={lang} t={t} />
                    ))}
                  </ul>
                  {inBrief.length > 0 ? (
                    <div className="mt-5">
                      <EvidenceRows rows={inBrief} lang={lang} t={t} />
                    </div>
                  ) : null}
                </>
              ) : (
                <div className="card mt-3">
                  <p>{t('item.noEvidence')}</p>
                  <p className="mt-1">
                    <a href={localPath(lang, '/about#contact')}>{t('item.noEvidenceAsk')}</a>
                  </p>
                </div>
              )}
              <Pagination
                page={page}
                pages={pages}
                href={(at) => localPath(lang, listPath(path, { page: at }))}
                words={pageWords(t)}
              />
              {item.withdrawn.length > 0 ? (
                <>
                  <h3 className="mt-7">{t('item.withdrawn')}</h3>
                  <ul className="rows mt-2">
                    {item.withdrawn.map((gone) => (
                      <li key={gone.id}>
                        <a
                          href={localPath(lang, `/evidence/${gone.id}`)}
                          lang={lang === 'th' ? undefined : 'th'}
                        >
                          {gone.title}
                        </a>
                        <span className="small soft block">
                          {t('item.withdrawnLine', {
                            day: formatDay(dayOf(gone.withdrawnAt), lang),
                            reason: gone.reason,
                          })}
                        </span>
                      </li>
                    ))}
                  </ul>
                </>
              ) : null}
            </section>
          ) : null}
        </div>

        <aside className="card" aria-labelledby="facts">
          <h2 id="facts" className="text-[1.06rem]">
            {t('item.facts')}
          </h2>
          <dl className="facts mt-2">
            {lead ? (
              <>
                <dt>{t('item.group')}</dt>
                <dd>{words(worded(lang, lead.nameTh, lead.nameEn))}</dd>
              </>
            ) : null}
            {supporting.length > 0 ? (
              <>
                <dt>{t('item.supporting')}</dt>
                <dd>
                  {supporting.map((group) => (
                    <span key={group.nameTh} className="block">
                      {words(worded(lang, group.nameTh, group.nameEn))}
                    </span>
                  ))}
                </dd>
              </>
            ) : null}
            {item.periodYear === null ? null : (
              <>
                <dt>{t('item.dataOf')}</dt>
                <dd>{t('common.fiscalYear', { year: String(item.periodYear) })}</dd>
              </>
            )}
            {newest ? (
              <>
                <dt>{t('item.lastPublished')}</dt>
                <dd>{formatDay(dayOf(newest.publishedAt), lang)}</dd>
              </>
            ) : null}
            <dt>{t('item.indicator')}</dt>
            <dd>
              {item.indicatorCode} {words(worded(lang, item.indicatorTh, item.indicatorEn))}
            </dd>
            <dt className="whole">{t('item.permanent')}</dt>
            <dd className="whole break-all">{env().PUBLIC_URL + localPath(lang, path)}</dd>
          </dl>
          <OtherYears
            years={item.otherYears}
            fiscalYear={item.fiscalYear}
            code={item.code}
            lang={lang}
            t={t}
          />
        </aside>
      </div>
      <Neighbours fiscalYear={item.fiscalYear} previous={item.previous} next={item.next} lang={lang} t={t} />
      <JsonLd
        value={breadcrumbsLd(lang, [
          [t('common.ita'), '/ita'],
          [formatFiscalYear(item.fiscalYear, lang), `/ita/${item.fiscalYear}`],
          [`${item.code} ${title.text}`, path],
        ])}
      />
    </Shell>
  )
}

export const GET = publicPage({ read, head, body })
