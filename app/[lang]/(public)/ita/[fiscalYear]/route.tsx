import { notFound } from 'next/navigation'
import { ItemStateChip, stateTone } from '#components/item/item-state.tsx'
import { SharesShown } from '#components/item/shares-shown.tsx'
import { StateFilter } from '#components/item/state-filter.tsx'
import { Shell } from '#components/layout/shell.tsx'
import { words } from '#components/layout/worded.tsx'
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx'
import { Chip } from '#components/ui/chip.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Ring } from '#components/ui/ring.tsx'
import { findPublicYear, type YearItem } from '#lib/cycle/public.ts'
import { countStates, itemStates } from '#lib/cycle/public-state.ts'
import { localPath, translator } from '#lib/i18n.ts'
import { getSite } from '#lib/office/public.ts'
import { langParam } from '#lib/site/lang.ts'
import { type PageHead, pageHead, shareOf } from '#lib/site/metadata.ts'
import { listPath, yearParam } from '#lib/site/params.ts'
import { commonEra, oneOf, worded } from '#lib/site/words.ts'
import { formatDay, formatInstant } from '#lib/thai/dates.ts'
import { type Asked, publicPage } from '../../public-page.tsx'

async function read({ params, query }: Asked<{ fiscalYear: string }>) {
  const { lang: langText, fiscalYear: yearText } = await params
  const lang = langParam(langText)
  const fiscalYear = yearParam(yearText)
  const state = oneOf(query.state, itemStates)
  if (fiscalYear === null || state === null) notFound()
  const [site, year] = await Promise.all([getSite(), findPublicYear(fiscalYear)])
  if (!year) notFound()
  return { lang, site, year, state, path: `/ita/${fiscalYear}`, counts: countStates(year.items) }
}
type Facts = Awaited<ReturnType<typeof read>>

function head({ lang, site, year, path, state, counts }: Facts): PageHead {
  const t = translator(lang)
  return pageHead({
    lang,
    site,
    path: listPath(path, { state }),
    canonical: path,
    title: t('ita.yearTitle', { year: String(year.fiscalYear) }),
    description: year.cycleState
      ? t('ita.yearDescription', { complete: counts.complete, total: counts.total })
      : t('ita.yearDescriptionNone', { total: counts.total }),
    card: { share: year.cycleState === null ? null : shareOf(counts, t) },
  })
}

/** Rows in their order, gathered under what they share. */
function gather<T>(rows: readonly T[], keyOf: (row: T) => string): T[][] {
  const groups: T[][] = []
  let key: string | undefined
  for (const row of rows) {
    if (keyOf(row) === key) groups.at(-1)!.push(row)
    else groups.push([row])
    key = keyOf(row)
  }
  return groups
}

function body({ lang, site, year, state, path, counts }: Facts) {
  const t = translator(lang)
  const held = year.cycleState !== null
  const shown = held && state ? year.items.filter((item) => item.state === state) : year.items
  const yearText = String(year.fiscalYear)
  const months = {
    from: String(lang === 'th' ? year.fiscalYear - 1 : commonEra(year.fiscalYear) - 1),
    to: String(lang === 'th' ? year.fiscalYear : commonEra(year.fiscalYear)),
  }

  const row = (item: YearItem) => (
    <li key={item.code}>
      <span className="code">{item.code}</span>
      <span>
        <a href={localPath(lang, `${path}/${item.code}`)}>
          {words(worded(lang, item.titleTh, item.titleEn))}
        </a>
        {item.groupTh === null ? null : (
          <span className="small soft block">{words(worded(lang, item.groupTh, item.groupEn ?? ''))}</span>
        )}
      </span>
      {held ? <ItemStateChip item={item} t={t} /> : null}
    </li>
  )

  return (
    <Shell lang={lang} site={site} path={listPath(path, { state })} section="ita">
      <div className="head">
        <Breadcrumbs
          label={t('common.breadcrumbs')}
          crumbs={[
            { label: t('common.ita'), href: localPath(lang, '/ita') },
            { label: t('common.fiscalYear', { year: yearText }) },
          ]}
        />
        <h1 className="mt-1">{t('ita.yearTitle', { year: yearText })}</h1>
        <p className="soft">
          {t('common.yearMonths', months)}
          {year.dueOn && year.cycleState === 'running'
            ? ` · ${t('ita.due', { day: formatDay(year.dueOn, lang) })}`
            : null}
        </p>
        {year.provisionalFrom === null ? null : (
          <Notice>
            <p>{t('ita.provisional', { from: String(year.provisionalFrom) })}</p>
          </Notice>
        )}
      </div>

      <nav className="mt-4 no-print" aria-label={t('ita.switchYear')}>
        <ul className="pills">
          {year.years.map((other) => (
            <li key={other}>
              <a
                href={localPath(lang, `/ita/${other}`)}
                aria-current={other === year.fiscalYear ? 'page' : undefined}
              >
                {other}
              </a>
            </li>
          ))}
        </ul>
      </nav>

      {held ? (
        <div className="card summary mt-6">
          <Ring
            done={counts.complete}
            half={counts.partial}
            total={counts.total}
            caption={t('site.ofItems', { total: counts.total })}
            label={t('site.ringLabel', { ...counts })}
          />
          <dl className="legend">
            {itemStates.map((name) => (
              <div key={name}>
                <dt>
                  <Chip tone={stateTone[name]}>{t(`common.state.${name}`)}</Chip>{' '}
                  <span className="font-semibold">{t('site.items', { count: counts[name] })}</span>
                </dt>
                <dd className="small soft">
                  {t(
                    `ita.legend${name === 'complete' ? 'Complete' : name === 'partial' ? 'Partial' : 'None'}`,
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ) : (
        <div className="notice notice-info mt-6">
          <p className="font-semibold">{t('ita.noCycle')}</p>
          <p>{t('ita.noCycleText')}</p>
        </div>
      )}
      {held ? (
        <section className="mt-6" aria-labelledby="by-sub-indicator">
          <h2 id="by-sub-indicator">{t('ita.byIndicator')}</h2>
          <SharesShown
            shares={gather(year.items, (item) => item.subIndicatorCode).map((part) => ({
              code: part[0]!.subIndicatorCode,
              name: worded(lang, part[0]!.subIndicatorTh, part[0]!.subIndicatorEn),
              whole: part.filter((item) => item.state === 'complete').length,
              items: part.length,
            }))}
            t={t}
          />
          <p className="mt-2">
            <a href={localPath(lang, `${path}/progress`)}>{t('progress.see')}</a>
            {site.movedAt ? (
              <span className="small soft">
                {' · '}
                {t('ita.asOf', { when: formatInstant(site.movedAt, lang) })}
              </span>
            ) : null}
          </p>
        </section>
      ) : null}
      {held ? <StateFilter path={path} state={state} counts={counts} lang={lang} t={t} /> : null}

      {gather(shown, (item) => item.indicatorCode).map((items) => (
        <section key={items[0]!.indicatorCode} className="mt-9">
          <h2>
            {t('ita.indicator', { code: items[0]!.indicatorCode, name: '' }).trim()}{' '}
            {words(worded(lang, items[0]!.indicatorTh, items[0]!.indicatorEn))}
          </h2>
          {gather(items, (item) => item.subIndicatorCode).map((part) => (
            <section key={part[0]!.subIndicatorCode} className="mt-5">
              <h3>
                {part[0]!.subIndicatorCode}{' '}
                {words(worded(lang, part[0]!.subIndicatorTh, part[0]!.subIndicatorEn))}
                {held && !state ? (
                  <span className="small soft ml-2 font-normal">
                    {t('ita.completeCount', {
                      complete: part.filter((item) => item.state === 'complete').length,
                      total: part.length,
                    })}
                  </span>
                ) : null}
              </h3>
              <ul className="rows items mt-2">{part.map(row)}</ul>
            </section>
          ))}
        </section>
      ))}
      {shown.length === 0 ? (
        <div className="card mt-6">
          <p>{t('ita.emptyFilter')}</p>
          <p>
            <a href={localPath(lang, path)}>{t('ita.showAll')}</a>
          </p>
        </div>
      ) : null}
    </Shell>
  )
}

export const GET = publicPage({ read, head, body })
