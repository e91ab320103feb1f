import { notFound } from 'next/navigation'
import { ActivityCards } from '#components/activity/activity-cards.tsx'
import { MoneyFigures } from '#components/activity/money-figures.tsx'
import { Shell } from '#components/layout/shell.tsx'
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx'
import { Icon } from '#components/ui/icons.tsx'
import { pageNumber } from '#components/ui/page-window.ts'
import { Pagination } from '#components/ui/pagination.tsx'
import { Pills } from '#components/ui/pills.tsx'
import { moneyByGroup, sumOfMoney } from '#lib/activity/figures.ts'
import { listActivities, listActivityYears } from '#lib/activity/public.ts'
import { activity } from '#lib/content/kinds/activity.ts'
import { type Lang, localPath, translator } from '#lib/i18n.ts'
import { pageSize } from '#lib/limits.ts'
import { getSite } from '#lib/office/public.ts'
import { type PageHead, pageHead } from '#lib/site/metadata.ts'
import { pageWords } from '#lib/site/page-words.ts'
import { groupParam, listPath } from '#lib/site/params.ts'
import { worded } from '#lib/site/words.ts'
import { formatFiscalYear } from '#lib/thai/fiscal.ts'
import type { Query } from '../../public-page.tsx'

/** The activities of a fiscal year; without one those of the newest, at the address that always shows it. */
export async function readYear(lang: Lang, asked: number | null, query: Query) {
  const group = groupParam(query.group)
  const page = pageNumber(query.page)
  if (group === undefined || page === null) notFound()
  const [site, years] = await Promise.all([getSite(), listActivityYears()])
  const year = asked ?? years[0] ?? null
  if (asked !== null && !years.includes(asked)) notFound()
  const all = year === null ? [] : await listActivities(year)
  const shown = group === null ? all : all.filter(({ groupSlug }) => groupSlug === group)
  if (group !== null && shown.length === 0) notFound()
  const pages = Math.max(1, Math.ceil(shown.length / pageSize))
  if (page > pages) notFound()
  const base = asked === null ? `/${activity.path}` : `/${activity.path}/${asked}`
  return { lang, site, years, year, base, all, shown, group, page, pages }
}
type Facts = Awaited<ReturnType<typeof readYear>>

export function yearHead({ lang, site, year, base, group, page }: Facts): PageHead {
  return pageHead({
    lang,
    site,
    path: listPath(base, { group, page }),
    title: year === null ? activity.words.many[lang] : `${activity.words.many[lang]} ${year}`,
    description: activity.words.lead[lang],
    noindex: group !== null,
  })
}

export function yearBody({ lang, site, years, year, base, all, shown, group, page, pages }: Facts) {
  const t = translator(lang)
  const names = new Map(all.map((one) => [one.groupSlug, { th: one.groupTh, en: one.groupEn }]))
  // A filter belongs to a year, so it stands at the year's own address.
  const ofYear = `/${activity.path}/${year}`
  const pill = (slug: string | null, text: React.ReactNode, tongue?: 'th') => ({
    href: localPath(lang, listPath(ofYear, { group: slug })),
    text,
    lang: tongue,
    current: group === slug,
  })
  return (
    <Shell lang={lang} site={site} path={listPath(base, { group, page })} section="integrity">
      <div className="head">
        <Breadcrumbs
          label={t('common.breadcrumbs')}
          crumbs={[{ label: t('integrity.title'), href: localPath(lang, '/integrity') }]}
        />
        <h1 className="mt-1">{activity.words.many[lang]}</h1>
        <p className="soft mt-1">{activity.words.lead[lang]}</p>
        {year === null ? null : <YearSentence year={year} all={all} lang={lang} />}
      </div>
      {years.length > 1 ? (
        <div className="mt-4 no-print">
          <Pills
            label={t('evidence.year')}
            pills={years.map((one) => ({
              href: localPath(lang, `/${activity.path}/${one}`),
              text: String(one),
              current: one === year,
            }))}
          />
        </div>
      ) : null}
      {names.size > 1 ? (
        <div className="mt-3 no-print">
          <Pills
            label={t('activity.host')}
            pills={[
              pill(null, t('activity.allHosts')),
              ...[...names].map(([slug, { th, en }]) => {
                const name = worded(lang, th, en)
                return pill(slug, name.text, name.lang)
              }),
            ]}
          />
        </div>
      ) : null}
      {shown.length === 0 ? (
        <div className="card mt-5">
          <p>{t('content.nothingYet')}</p>
        </div>
      ) : (
        <ActivityCards activities={shown.slice((page - 1) * pageSize, page * pageSize)} lang={lang} t={t} />
      )}
      <Pagination
        page={page}
        pages={pages}
        href={(at) => localPath(lang, listPath(base, { group, page: at }))}
        words={pageWords(t)}
      />
      {all.some(({ budget, spent }) => budget !== null || spent !== null) ? (
        <section aria-labelledby="money" className="mt-10">
          <h2 id="money">{t('activity.moneyTitle', { year: String(year) })}</h2>
          <MoneyFigures groups={moneyByGroup(all)} names={names} lang={lang} t={t} />
          <p className="small soft mt-2">{t('activity.moneySource')}</p>
          <p className="mt-2 no-print">
            <a className="inline-flex items-center gap-2 py-1" href={`${ofYear}/activities.csv`}>
              <Icon name="download" />
              {t('activity.csv')}
            </a>
          </p>
        </section>
      ) : null}
    </Shell>
  )
}

function YearSentence({ year, all, lang }: { year: number; all: Facts['all']; lang: Lang }) {
  const t = translator(lang)
  const { budget, spent } = sumOfMoney(moneyByGroup(all))
  return (
    <p className="mt-2 text-[1.08rem]">
      {t('activity.sentence', {
        year: formatFiscalYear(year, lang),
        count: all.length,
        groups: new Set(all.map(({ groupSlug }) => groupSlug)).size,
      })}
      {budget > 0 ? ` ${t('activity.sentenceMoney', { spent, budget })}` : null}
    </p>
  )
}
