import { Footer } from '#components/layout/footer.tsx'
import { Header } from '#components/layout/header.tsx'
import { ThemeLink } from '#components/layout/mark.tsx'
import { Sharing } from '#components/layout/sharing.tsx'
import { type Lang, translator } from '#lib/i18n.ts'
import type { Site } from '#lib/office/public.ts'
import { themeOf } from '#lib/office/theme.ts'

/** What stands around every public page. `path` is without the language, so that the switch keeps the place. */
export function Shell({
  lang,
  site,
  path,
  section,
  share = section !== null,
  children,
}: {
  lang: Lang
  site: Site
  path: string
  section: string | null
  /** whether its address is worth handing on */
  share?: boolean
  children: React.ReactNode
}) {
  const t = translator(lang)
  return (
    <div>
      <ThemeLink href={themeOf(site.mainColour)?.href ?? null} />
      <a className="skip" href="#main">
        {t('common.skip')}
      </a>
      <Header lang={lang} t={t} site={site} path={path} section={section} />
      <main id="main" tabIndex={-1} className="wrap">
        {children}
        {share ? <Sharing lang={lang} t={t} path={path} /> : null}
      </main>
      <Footer lang={lang} t={t} site={site} path={share ? path : null} />
    </div>
  )
}
