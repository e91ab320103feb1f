import { notFound } from 'next/navigation'
import { BlessingCard } from '#components/blessing/blessing-card.tsx'
import { Shell } from '#components/layout/shell.tsx'
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx'
import { findBlessing } from '#lib/blessing/public.ts'
import { localPath, translator } from '#lib/i18n.ts'
import { isShortId } from '#lib/id.ts'
import { getSite } from '#lib/office/public.ts'
import { langParam } from '#lib/site/lang.ts'
import { type PageHead, pageHead } from '#lib/site/metadata.ts'
import { type Asked, publicPage } from '../../../public-page.tsx'

const wall = '/integrity/blessings'

async function read({ params }: Asked<{ id: string }>) {
  const { lang, id } = await params
  const [site, blessing] = await Promise.all([getSite(), isShortId(id) ? findBlessing(id) : null])
  if (!blessing) notFound()
  return { lang: langParam(lang), site, blessing, path: `${wall}/${id}` }
}
type Facts = Awaited<ReturnType<typeof read>>

/** Its picture says the blessing itself. */
function head({ lang, site, blessing, path }: Facts): PageHead {
  const t = translator(lang)
  return pageHead({
    lang,
    site,
    path,
    title: t('blessing.one'),
    description: blessing.body,
    noindex: true,
    card: { kicker: t('blessing.title'), title: blessing.body.replaceAll('\n', ' ') },
  })
}

function body({ lang, site, blessing, path }: Facts) {
  const t = translator(lang)
  return (
    <Shell lang={lang} site={site} path={path} section="integrity">
      <div className="head">
        <Breadcrumbs
          label={t('common.breadcrumbs')}
          crumbs={[{ label: t('blessing.title'), href: localPath(lang, wall) }]}
        />
        <h1 className="mt-1">{t('blessing.one')}</h1>
      </div>
      <div className="mt-5">
        <BlessingCard blessing={blessing} isAlone lang={lang} t={t} />
      </div>
      <p className="mt-5 no-print">
        <a href={localPath(lang, `${wall}/new`)}>{t('blessing.write')}</a>
      </p>
    </Shell>
  )
}

export const GET = publicPage({ read, head, body })
