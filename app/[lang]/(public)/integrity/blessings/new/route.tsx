import { BlessingForm } from '#components/blessing/blessing-form.tsx'
import { Shell } from '#components/layout/shell.tsx'
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { localPath, translator } from '#lib/i18n.ts'
import { getSite } from '#lib/office/public.ts'
import { langParam } from '#lib/site/lang.ts'
import { type PageHead, pageHead } from '#lib/site/metadata.ts'
import { oneOf } from '#lib/site/words.ts'
import { type Asked, publicPage } from '../../../public-page.tsx'

const wall = '/integrity/blessings'
const path = `${wall}/new`

/** Of the query, `sent` is of the address; the rest is what the form brings back when it is not taken. */
async function read({ params, query }: Asked<object>) {
  return { lang: langParam((await params).lang), site: await getSite(), query }
}
type Facts = Awaited<ReturnType<typeof read>>

const textOf = (value: string | string[] | undefined): string => (typeof value === 'string' ? value : '')

function head({ lang, site, query }: Facts): PageHead {
  const t = translator(lang)
  return pageHead({
    lang,
    site,
    path,
    title: t(query.sent ? 'blessing.thanks' : 'blessing.write'),
    description: t('blessing.lead'),
    noindex: true,
  })
}

function body({ lang, site, query }: Facts) {
  const t = translator(lang)
  const problem = oneOf(query.problem, ['design', 'body', 'signed', 'limit']) ?? null
  return (
    <Shell lang={lang} site={site} path={path} section="integrity">
      <div className="head">
        <Breadcrumbs
          label={t('common.breadcrumbs')}
          crumbs={[{ label: t('blessing.title'), href: localPath(lang, wall) }]}
        />
        <h1 className="mt-1">{t(query.sent ? 'blessing.thanks' : 'blessing.write')}</h1>
      </div>
      {query.sent ? (
        <div className="mt-5 grid gap-4 max-w-measure">
          <Notice tone="ok" role="status">
            <p>{t('blessing.thanksText')}</p>
          </Notice>
          <p>
            <a href={localPath(lang, wall)}>{t('blessing.toWall')}</a>
          </p>
        </div>
      ) : (
        <BlessingForm
          action={localPath(lang, path)}
          problem={problem}
          typed={{ design: textOf(query.design), body: textOf(query.body), signed: textOf(query.signed) }}
          t={t}
        />
      )}
    </Shell>
  )
}

export const GET = publicPage({ read, head, body })
