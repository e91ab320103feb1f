import type { Metadata } from 'next'
import { env } from '#lib/env.ts'
import { type Lang, localPath, translator } from '#lib/i18n.ts'
import type { Site } from '#lib/office/public.ts'

interface PageFacts {
  lang: Lang
  site: Site
  /** Without the prefix of the language. */
  path: string
  title: string
  description: string
  /** Where the page lives for good, if that is another address. */
  canonical?: string
  noindex?: boolean
}

export const siteName = (site: Site, lang: Lang): string =>
  (lang === 'en' ? site.shortNameEn || site.shortNameTh : site.shortNameTh) ||
  translator(lang)('common.portal')

const longestDescription = 200
const shorten = (text: string): string =>
  text.length <= longestDescription ? text : `${text.slice(0, longestDescription - 1).trimEnd()}…`

/** Title, description, the two languages of the address, Open Graph; a demonstration is never indexed. */
export function pageMetadata({
  lang,
  site,
  path,
  title,
  description,
  canonical = path,
  noindex,
}: PageFacts): Metadata {
  const name = siteName(site, lang)
  const full = path === '/' ? `${name} · ${title}` : `${title} · ${name}`
  const told = shorten(description)
  return {
    title: full,
    description: told,
    alternates: {
      canonical: localPath(lang, canonical),
      languages: {
        th: localPath('th', canonical),
        en: localPath('en', canonical),
        'x-default': localPath('th', canonical),
      },
    },
    openGraph: {
      title,
      description: told,
      url: localPath(lang, canonical),
      siteName: name,
      locale: lang === 'th' ? 'th_TH' : 'en_GB',
      alternateLocale: lang === 'th' ? 'en_GB' : 'th_TH',
      type: 'website',
    },
    ...(noindex || site.demonstration ? { robots: { index: false, follow: !site.demonstration } } : {}),
  }
}

/** Where the page stands, for machines. Paths are without the prefix of the language. */
export const breadcrumbsLd = (lang: Lang, crumbs: readonly (readonly [name: string, path: string])[]) => ({
  '@context': 'https://schema.org',
  '@type': 'BreadcrumbList',
  itemListElement: crumbs.map(([name, path], index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: env().PUBLIC_URL + localPath(lang, path),
  })),
})
