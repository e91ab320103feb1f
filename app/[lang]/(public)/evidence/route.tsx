import { notFound } from 'next/navigation'
import { EvidenceRows } from '#components/evidence/evidence-rows.tsx'
import { FeedLink } from '#components/layout/feed-link.tsx'
import { Shell } from '#components/layout/shell.tsx'
import { Button } from '#components/ui/button.tsx'
import { SelectField } from '#components/ui/field.tsx'
import { pageNumber } from '#components/ui/page-window.ts'
import { Pagination } from '#components/ui/pagination.tsx'
import { countedAtMost, listPublicEvidence } from '#lib/evidence/public.ts'
import { localPath, translator } from '#lib/i18n.ts'
import { pageSize } from '#lib/limits.ts'
import { getSite } from '#lib/office/public.ts'
import { langParam } from '#lib/site/lang.ts'
import { type PageHead, pageHead } from '#lib/site/metadata.ts'
import { pageWords } from '#lib/site/page-words.ts'
import { groupParam, listPath, yearParam } from '#lib/site/params.ts'
import { worded } from '#lib/site/words.ts'
import { type Asked, publicPage } from '../public-page.tsx'

async function read({ params, query }: Asked<object>) {
  const lang = langParam((await params).lang)
  // The form sends an empty value for "all".
  const given = (name: string) => (query[name] === '' ? undefined : query[name])
  const group = groupParam(given('group'))
  const year = given('year')
  const fiscalYear = year === undefined ? null : typeof year === 'string' ? yearParam(year) : null
  const page = pageNumber(given('page'))
  if (group === undefined || page === null || (year !== undefined && fiscalYear === null)) notFound()
  const [site, list] = await Promise.all([getSite(), listPublicEvidence(group, fiscalYear, page)])
  const pages = Math.max(1, Math.ceil(Math.min(list.count, countedAtMost) / pageSize))
  if (page > pages || (group !== null && !list.groups.some((known) => known.slug === group))) notFound()
  return { lang, site, list, group, fiscalYear, page, pages }
}
type Facts = Awaited<ReturnType<typeof read>>

function head({ lang, site, group, fiscalYear, page }: Facts): PageHead {
  const t = translator(lang)
  return pageHead({
    lang,
    site,
    path: listPath('/evidence', { group, year: fiscalYear, page }),
    title: t('evidence.listTitle'),
    description: t('evidence.listDescription'),
    noindex: group !== null || fiscalYear !== null,
  })
}

function body({ lang, site, list, group, fiscalYear, page, pages }: Facts) {
  const t = translator(lang)
  const chosen = { group, year: fiscalYear }
  const filtered = group !== null || fiscalYear !== null
  return (
    <Shell lang={lang} site={site} path={listPath('/evidence', { ...chosen, page })} section="latest">
      <div className="head">
        <h1>{t('evidence.listTitle')}</h1>
        <p className="soft mt-1">{t('evidence.listLead')}</p>
        <FeedLink path="/evidence/feed.xml" lang={lang} t={t} />
      </div>
      <form
        className="card filters mt-5 no-print"
        action={localPath(lang, '/evidence')}
        aria-label={t('evidence.filters')}
      >
        <SelectField
          name="group"
          label={t('evidence.group')}
          defaultValue={group ?? ''}
          options={[
            { value: '', label: t('evidence.anyGroup') },
            ...list.groups.map((known) => {
              const name = worded(lang, known.nameTh, known.nameEn)
              return { value: known.slug, label: name.text, ...(name.lang ? { lang: name.lang } : {}) }
            }),
          ]}
        />
        <SelectField
          name="year"
          label={t('evidence.year')}
          defaultValue={fiscalYear === null ? '' : String(fiscalYear)}
          options={[
            { value: '', label: t('evidence.anyYear') },
            ...list.years.map((year) => ({ value: String(year), label: String(year) })),
          ]}
        />
        <Button>{t('evidence.apply')}</Button>
      </form>
      <p className="soft small mt-5" role="status">
        {list.count > countedAtMost
          ? t('evidence.foundMany', { count: countedAtMost })
          : t('evidence.found', { count: list.count })}
        {pages > 1 ? ` · ${t('common.pageOf', { page: String(page), pages: String(pages) })}` : null}
        {filtered ? (
          <>
            {' · '}
            <a href={localPath(lang, '/evidence')}>{t('evidence.clear')}</a>
          </>
        ) : null}
      </p>
      {list.rows.length > 0 ? (
        <div className="mt-2">
          <EvidenceRows rows={list.rows} lang={lang} t={t} />
        </div>
      ) : (
        <div className="card mt-3">
          <p>{filtered ? t('evidence.noneFound') : t('site.nothingYet')}</p>
          {filtered ? (
            <p>
              <a href={localPath(lang, '/evidence')}>{t('evidence.noneFoundNext')}</a>
            </p>
          ) : null}
        </div>
      )}
      <Pagination
        page={page}
        pages={pages}
        href={(at) => localPath(lang, listPath('/evidence', { ...chosen, page: at }))}
        words={pageWords(t)}
      />
    </Shell>
  )
}

export const GET = publicPage({ read, head, body })
