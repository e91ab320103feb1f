import { env } from '#lib/env.ts'
import { type Lang, localPath, type Translate, translator } from '#lib/i18n.ts'
import type { Site } from '#lib/office/public.ts'
import type { Card, CardOfPage } from '#lib/sharing/card.ts'

export interface PageHead {
  title: string
  description: string
  /** undefined: whatever a search engine likes */
  robots?: string
  /** Paths of this site, as those of `languages`. */
  canonical: string
  languages: Record<Lang | 'x-default', string>
  /** of everything new, in the language of the page */
  feed: string
  /** Open Graph: how the page looks where its address is shared. */
  shared: { title: string; siteName: string; locale: string; otherLocale: string }
  /** What its picture says, and the path by which it is asked; null for a page that is not to be shared. */
  picture: { card: Card; path: string } | null
}

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
  /** What its picture says beside what all say; null: it has none. */
  card?: CardOfPage | null
}

export const siteName = (site: Site, lang: Lang): string =>
  (lang === 'en' ? site.shortNameEn || site.shortNameTh : site.shortNameTh) ||
  translator(lang)('common.portal')

const officeName = (site: Site, lang: Lang): string =>
  (lang === 'en' ? site.nameEn || site.nameTh : site.nameTh) || translator(lang)('common.portal')

const longestDescription = 200
const shorten = (text: string): string =>
  text.length <= longestDescription ? text : `${text.slice(0, longestDescription - 1).trimEnd()}…`

/** Title, description, the two languages of the address, Open Graph; a demonstration is never indexed. */
export function pageHead({
  lang,
  site,
  path,
  title,
  description,
  canonical = path,
  noindex,
  card,
}: PageFacts): PageHead {
  const name = siteName(site, lang)
  const place = path.split('?', 1)[0]!
  const [thai, english] = ['th_TH', 'en_GB']
  return {
    title: path === '/' ? `${name} · ${title}` : `${title} · ${name}`,
    description: shorten(description),
    ...(noindex || site.demonstration
      ? { robots: `noindex, ${site.demonstration ? 'nofollow' : 'follow'}` }
      : {}),
    canonical: localPath(lang, canonical),
    languages: {
      th: localPath('th', canonical),
      en: localPath('en', canonical),
      'x-default': localPath('th', canonical),
    },
    feed: localPath(lang, '/feed.xml'),
    shared: {
      title,
      siteName: name,
      locale: lang === 'th' ? thai : english,
      otherLocale: lang === 'th' ? english : thai,
    },
    picture: card === null ? null : { card: cardOf({ lang, site, path: place, title, card }), path: place },
  }
}

function cardOf({
  lang,
  site,
  path,
  title,
  card = {},
}: Pick<PageFacts, 'lang' | 'site' | 'path' | 'title'> & { card: CardOfPage | undefined }): Card {
  return {
    lang,
    office: officeName(site, lang),
    motto: lang === 'en' ? site.mottoEn : site.mottoTh,
    logo: site.logo?.hash ?? '',
    colour: site.mainColour,
    demonstration: site.demonstration ? translator(lang)('common.demonstrationShort') : '',
    kicker: '',
    code: '',
    title,
    state: null,
    share: null,
    address: (env().PUBLIC_URL + localPath(lang, path)).replace(/^https?:\/\//, '').replace(/\/$/, ''),
    ...card,
  }
}

/** The ring of disclosure on a picture. */
export const shareOf = (
  counts: { complete: number; partial: number; total: number },
  t: Translate,
): NonNullable<Card['share']> => ({
  done: counts.complete,
  half: counts.partial,
  total: counts.total,
  caption: t('site.ofItems', { total: counts.total }),
})

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
