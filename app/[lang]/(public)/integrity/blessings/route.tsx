import { notFound } from 'next/navigation'
import { BlessingCard } from '#components/blessing/blessing-card.tsx'
import { Shell } from '#components/layout/shell.tsx'
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { pageNumber } from '#components/ui/page-window.ts'
import { Pagination } from '#components/ui/pagination.tsx'
import { listBlessings } from '#lib/blessing/public.ts'
import { localPath, translator } from '#lib/i18n.ts'
import { pageSize } from '#lib/limits.ts'
import { getSite } from '#lib/office/public.ts'
import { langParam } from '#lib/site/lang.ts'
import { type PageHead, pageHead } from '#lib/site/metadata.ts'
import { pageWords } from '#lib/site/page-words.ts'
import { listPath } from '#lib/site/params.ts'
import { type Asked, publicPage } from '../../public-page.tsx'

const path = '/integrity/blessings'

async function read({ params, query }: Asked<object>) {
  const lang = langParam((await params).lang)
  const page = pageNumber(query.page)
  if (page === null) notFound()
  const [site, { rows, count }] = await Promise.all([getSite(), listBlessings(page)])
  const pages = Math.max(1, Math.ceil(count / pageSize))
  if (page > pages) notFound()
  return { lang, site, rows, count, page, pages }
}
type Facts = Awaited<ReturnType<typeof read>>

function head({ lang, site, page }: Facts): PageHead {
  const t = translator(lang)
  return pageHead({
    lang,
    site,
    path: listPath(path, { page }),
    title: t('blessing.title'),
    description: t('blessing.lead'),
  })
}

function body({ lang, site, rows, count, page, pages }: Facts) {
  const t = translator(lang)
  return (
    <Shell lang={lang} site={site} path={listPath(path, { page })} section="integrity">
      <div className="head">
        <Breadcrumbs
          label={t('common.breadcrumbs')}
          crumbs={[{ label: t('integrity.title'), href: localPath(lang, '/integrity') }]}
        />
        <h1 className="mt-1">{t('blessing.title')}</h1>
        <p className="soft mt-1">{t('blessing.lead')}</p>
      </div>
      <p className="mt-5 flex flex-wrap items-center gap-x-5 gap-y-2 no-print">
        <ButtonLink href={localPath(lang, `${path}/new`)}>{t('blessing.write')}</ButtonLink>
        <a className="py-1" href={localPath(lang, '/integrity/no-gift-policy')}>
          {t('blessing.policy')}
        </a>
      </p>
      {rows.length > 0 ? (
        <>
          <p className="small soft mt-4">{t('blessing.count', { count })}</p>
          <div className="wall mt-2">
            {rows.map((blessing) => (
              <BlessingCard key={blessing.id} blessing={blessing} lang={lang} t={t} />
            ))}
          </div>
        </>
      ) : (
        <div className="card mt-5">
          <p>{t('blessing.empty')}</p>
        </div>
      )}
      <Pagination
        page={page}
        pages={pages}
        href={(at) => localPath(lang, listPath(path, { page: at }))}
        words={pageWords(t)}
      />
    </Shell>
  )
}

export const GET = publicPage({ read, head, body })
