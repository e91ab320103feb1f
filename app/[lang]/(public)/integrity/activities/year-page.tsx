import { notFound } from 'next/navigation'
import { ActivityCards } from '#components/activity/activity-cards.tsx'
import { MoneyFigures } from '#components/activity/money-figures.tsx'
import { Shell } from '#components/layout/shell.tsx'
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx'
import { Button } from '#components/ui/button.tsx'
import { SelectField } from '#components/ui/field.tsx'
import { Icon } from '#components/ui/icons.tsx'
import { pageNumber } from '#components/ui/page-window.ts'
import { Pagination } from '#components/ui/pagination.tsx'
import { Pills } from '#components/ui/pills.tsx'
import { moneyByGroup, sumOfMoney } from '#lib/activity/figures.ts'
import { listActivities, listActivityYears } from '#lib/activity/public.ts'
import { isOfferedTheme, themeKey, themeParam } from '#lib/activity/themes.ts'
import { activity, activityThemes } from '#lib/content/kinds/activity.ts'
import type { Fields, Translated } from '#lib/content/values.ts'
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
  // The form sends an empty value for "all".
  const given = (name: string) => (query[name] === '' ? undefined : query[name])
  const group = groupParam(given('group'))
  const kind = themeParam(given('kind'))
  const page = pageNumber(given('page'))
  if (group === undefined || kind === undefined || page === null) notFound()
  const [site, years] = await Promise.all([getSite(), listActivityYears()])
  const year = asked ?? years[0] ?? null
  if (asked !== null && !years.includes(asked)) notFound()
  const all = year === null ? [] : await listActivities(year)
  const themes = new Map(all.map(({ fields }) => [themeKey(themeOf(fields)), themeOf(fields)]))
  const isKnown =
    (group === null || all.some(({ groupSlug }) => groupSlug === group)) &&
    (kind === null || themes.has(kind) || isOfferedTheme(kind))
  if (!isKnown) notFound()
  const shown = all.filter(
    ({ groupSlug, fields }) =>
      (group === null || groupSlug === group) && (kind === null || themeKey(themeOf(fields)) === kind),
  )
  const pages = Math.max(1, Math.ceil(shown.length / pageSize))
  if (page > pages) notFound()
  const base = asked === null ? `/${activity.path}` : `/${activity.path}/${asked}`
  return { lang, site, years, year, base, all, shown, themes, group, kind, page, pages }
}
const themeOf = (fields: Fields) => fields.theme as Translated
type Facts = Awaited<ReturnType<typeof readYear>>

export function yearHead({ lang, site, year, base, group, kind, page }: Facts): PageHead {
  return pageHead({
    lang,
    site,
    path: listPath(base, { group, kind, page }),
    title: year === null ? activity.words.many[lang] : `${activity.words.many[lang]} ${year}`,
    description: activity.words.lead[lang],
    noindex: group !== null || kind !== null,
  })
}

export function yearBody(facts: Facts) {
  const { lang, site, years, year, base, all, shown, group, kind, page, pages } = facts
  const t = translator(lang)
  const names = new Map(all.map((one) => [one.groupSlug, { th: one.groupTh, en: one.groupEn }]))
  const filtered = group !== null || kind !== null
  const ofYear = `/${activity.path}/${year}`
  return (
    <Shell lang={lang} site={site} path={listPath(base, { group, kind, page })} section="integrity">
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
      <Filters facts={facts} names={names} ofYear={ofYear} />
      {filtered ? (
        <p className="soft small mt-5" role="status">
          {t('activity.found', { count: shown.length })}
          {' · '}
          <a href={localPath(lang, ofYear)}>{t('evidence.clear')}</a>
        </p>
      ) : null}
      {shown.length === 0 ? (
        <div className="card mt-5">
          <p>{filtered ? t('activity.noneFound', { year: String(year) }) : t('content.nothingYet')}</p>
          {filtered ? (
            <p>
              <a href={localPath(lang, ofYear)}>{t('activity.noneFoundNext')}</a>
            </p>
          ) : null}
        </div>
      ) : (
        <ActivityCards activities={shown.slice((page - 1) * pageSize, page * pageSize)} lang={lang} t={t} />
      )}
      <Pagination
        page={page}
        pages={pages}
        href={(at) => localPath(lang, listPath(base, { group, kind, page: at }))}
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

/** A filter belongs to a year, so it stands at the year's own address. */
function Filters({
  facts: { lang, all, themes, group, kind },
  names,
  ofYear,
}: {
  facts: Facts
  names: ReadonlyMap<string, { th: string; en: string }>
  ofYear: string
}) {
  const t = translator(lang)
  const option = (value: string, { th, en }: { th: string; en: string }) => {
    const name = worded(lang, th, en)
    return { value, label: name.text, ...(name.lang ? { lang: name.lang } : {}) }
  }
  const offered = activityThemes.filter(({ key }) => key === kind || themes.has(key))
  const written = [...themes].filter(([key]) => !isOfferedTheme(key))
  if (all.length < 2) return null
  return (
    <form
      className="card filters mt-4 no-print"
      action={localPath(lang, ofYear)}
      aria-label={t('activity.filters')}
    >
      <SelectField
        name="kind"
        label={t('activity.kind')}
        defaultValue={kind ?? ''}
        options={[
          { value: '', label: t('activity.allKinds') },
          ...offered.map((theme) => option(theme.key, theme)),
          ...written.map(([key, theme]) => option(key, theme)),
        ]}
      />
      <SelectField
        name="group"
        label={t('activity.host')}
        defaultValue={group ?? ''}
        options={[
          { value: '', label: t('activity.allHosts') },
          ...[...names].map(([slug, name]) => option(slug, name)),
        ]}
      />
      <Button>{t('evidence.apply')}</Button>
    </form>
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
