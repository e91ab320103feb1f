import { notFound } from 'next/navigation'
import { Shell } from '#components/layout/shell.tsx'
import { GoneView } from '#components/redirect/gone-view.tsx'
import { translator } from '#lib/i18n.ts'
import { isShortId } from '#lib/id.ts'
import { getSite } from '#lib/office/public.ts'
import { findGone } from '#lib/redirect/public.ts'
import { langParam } from '#lib/site/lang.ts'
import { type PageHead, pageHead } from '#lib/site/metadata.ts'
import { type Asked, publicPage } from '../../public-page.tsx'

/** What stands at every address of the former site that leads nowhere any more; the server in front shows it there. */
async function read({ params }: Asked<{ redirectId: string }>) {
  const { lang: langText, redirectId } = await params
  const lang = langParam(langText)
  if (!isShortId(redirectId)) notFound()
  const [site, gone] = await Promise.all([getSite(), findGone(redirectId)])
  if (!gone) notFound()
  return { lang, site, gone, path: `/gone/${redirectId}` }
}
type Facts = Awaited<ReturnType<typeof read>>

function head({ lang, site, gone, path }: Facts): PageHead {
  const t = translator(lang)
  const description = lang === 'en' && gone.reasonEn ? gone.reasonEn : gone.reasonTh
  return pageHead({ lang, site, path, title: t('gone.title'), description, noindex: true, card: null })
}

function body({ lang, site, gone, path }: Facts) {
  return (
    <Shell lang={lang} site={site} path={path} section={null}>
      <GoneView gone={gone} lang={lang} t={translator(lang)} />
    </Shell>
  )
}

export const GET = publicPage({ read, head, body, status: () => 410 })
