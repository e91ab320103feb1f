import { Emblem } from '#components/layout/emblem.tsx'
import type { Lang } from '#lib/i18n.ts'
import type { SiteLogo } from '#lib/office/public.ts'
import { worded } from '#lib/site/words.ts'

/** The mark of the office; the portal's own where it has none. */
export function OfficeMark({ lang, logo }: { lang: Lang; logo: SiteLogo | null }) {
  if (!logo) return <Emblem />
  const alt = worded(lang, logo.altTh, logo.altEn)
  return (
    // biome-ignore lint/performance/noImgElement: made for its place already, and public pages have no script
    <img
      className="logo"
      src={`/logo/${logo.hash}.webp`}
      width={logo.width}
      height={logo.height}
      alt={alt.text}
      lang={alt.lang}
    />
  )
}

/** The colours of the office, where it has chosen its own. */
export function ThemeLink({ href }: { href: string | null }) {
  return href ? <link rel="stylesheet" href={href} /> : null
}
