import { StaffFooter } from '#components/admin/footer.tsx'
import { StaffHeader } from '#components/admin/header.tsx'
import { staffMessages } from '#components/admin/staff-messages.ts'
import { Words } from '#components/admin/words.tsx'
import { ThemeLink } from '#components/layout/mark.tsx'
import { type Lang, translator } from '#lib/i18n.ts'
import type { Site } from '#lib/office/public.ts'
import { themeOf } from '#lib/office/theme.ts'
import type { Actor } from '#lib/user/actor.ts'

/** The whole document of the staff side: sign-in pages show it without a person. */
export function StaffDocument({
  lang,
  site,
  actor,
  actions,
  children,
}: {
  lang: Lang
  site: Site
  actor: Actor | null
  actions: { signOut: () => Promise<void>; chooseLanguage: (form: FormData) => Promise<void> }
  children: React.ReactNode
}) {
  const t = translator(lang)
  return (
    <html lang={lang}>
      <body>
        <ThemeLink href={themeOf(site.mainColour)?.href ?? null} />
        <a className="sr-only focus:not-sr-only" href="#main">
          {t('common.skip')}
        </a>
        <StaffHeader lang={lang} t={t} site={site} actor={actor} signOut={actions.signOut} />
        <Words lang={lang} messages={staffMessages(lang)}>
          <main id="main" className="wrap" tabIndex={-1}>
            {children}
          </main>
        </Words>
        <StaffFooter lang={lang} t={t} chooseLanguage={actions.chooseLanguage} />
      </body>
    </html>
  )
}
