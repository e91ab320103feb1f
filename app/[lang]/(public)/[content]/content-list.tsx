import { notFound } from 'next/navigation'
import { ContentRows } from '#components/content/content-rows.tsx'
import { FeedLink } from '#components/layout/feed-link.tsx'
import { Shell } from '#components/layout/shell.tsx'
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx'
import { pageNumber } from '#components/ui/page-window.ts'
import { Pagination } from '#components/ui/pagination.tsx'
import { Pills } from '#components/ui/pills.tsx'
import { kindAt, sectionOf } from '#lib/content/kinds.ts'
import { listContents } from '#lib/content/public.ts'
import { countedAtMost } from '#lib/evidence/public.ts'
import { type Lang, localPath, translator } from '#lib/i18n.ts'
import { pageSize } from '#lib/limits.ts'
import { getSite } from '#lib/office/public.ts'
import { type PageHead, pageHead } from '#lib/site/metadata.ts'
import { pageWords } from '#lib/site/page-words.ts'
import { listPath } from '#lib/site/params.ts'
import { oneOf } from '#lib/site/words.ts'
import type { Query } from '../public-page.tsx'

/** What is public of the kind at a path, one page of it. */
export async function readContents(lang: Lang, path: string, query: Query) {
  const kind = kindAt(path) ?? notFound()
  const field = kind.fields.find(({ name }) => name === kind.sorted)
  const choices = field?.type === 'choice' ? field.choices : []
  const sorted = oneOf(
    query.kind,
    choices.map(({ value }) => value),
  )
  const page = pageNumber(query.page)
  if (sorted === null || page === null) notFound()
  const [site, list] = await Promise.all([getSite(), listContents(kind, sorted ?? null, page)])
  const pages = Math.max(1, Math.ceil(Math.min(list.count, countedAtMost) / pageSize))
  if (page > pages) notFound()
  return { lang, site, kind, choices, sorted, list, page, pages }
}
type Facts = Awaited<ReturnType<typeof readContents>>

export function contentsHead({ lang, site, kind, sorted, page }: Facts): PageHead {
  return pageHead({
    lang,
    site,
    path: listPath(`/${kind.path}`, { kind: sorted, page }),
    title: kind.words.many[lang],
    description: kind.words.lead[lang],
    noindex: sorted !== undefined,
  })
}

export function contentsBody({ lang, site, kind, choices, sorted, list, page, pages }: Facts) {
  const t = translator(lang)
  const path = `/${kind.path}`
  const pill = (value: string | undefined, text: string) => ({
    href: localPath(lang, listPath(path, { kind: value })),
    text,
    current: sorted === value,
  })
  return (
    <Shell lang={lang} site={site} path={listPath(path, { kind: sorted, page })} section={sectionOf(kind)}>
      <div className="head">
        {sectionOf(kind) === 'integrity' ? (
          <Breadcrumbs
            label={t('common.breadcrumbs')}
            crumbs={[{ label: t('integrity.title'), href: localPath(lang, '/integrity') }]}
          />
        ) : null}
        <h1>{kind.words.many[lang]}</h1>
        <p className="soft mt-1">{kind.words.lead[lang]}</p>
        {kind.beside || kind.feed ? (
          <div className="flex flex-wrap gap-x-6">
            {kind.beside?.map(({ path: beside, label }) => (
              <a key={beside} className="mt-1 py-1" href={localPath(lang, beside)}>
                {label[lang]}
              </a>
            ))}
            {kind.feed ? <FeedLink path={kind.feed} lang={lang} t={t} /> : null}
          </div>
        ) : null}
      </div>
      {choices.length > 0 ? (
        <div className="mt-5 no-print">
          <Pills
            label={t('content.narrow')}
            pills={[
              pill(undefined, t('content.all')),
              ...choices.map(({ value, label }) => pill(value, label[lang])),
            ]}
          />
        </div>
      ) : null}
      {list.rows.length > 0 ? (
        <div className="mt-3">
          <ContentRows rows={list.rows} kind={kind} lang={lang} t={t} />
        </div>
      ) : (
        <div className="card mt-5">
          <p>{t(sorted ? 'content.noneOfThese' : 'content.nothingYet')}</p>
          {sorted ? (
            <p>
              <a href={localPath(lang, path)}>{t('content.showAll')}</a>
            </p>
          ) : null}
        </div>
      )}
      <Pagination
        page={page}
        pages={pages}
        href={(at) => localPath(lang, listPath(path, { kind: sorted, page: at }))}
        words={pageWords(t)}
      />
    </Shell>
  )
}
