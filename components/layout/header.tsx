import { Display } from '#components/layout/display.tsx'
import { OfficeMark } from '#components/layout/mark.tsx'
import { words } from '#components/layout/worded.tsx'
import { Icon } from '#components/ui/icons.tsx'
import { type Lang, localPath, type Translate } from '#lib/i18n.ts'
import type { Site } from '#lib/office/public.ts'
import { worded } from '#lib/site/words.ts'

const sections = [
  ['home', '/'],
  ['ita', '/ita'],
  ['latest', '/evidence'],
  ['integrity', '/integrity'],
  ['news', '/news'],
  ['services', '/services'],
  ['about', '/about'],
] as const

export function Header({
  lang,
  t,
  site,
  path,
  section,
}: {
  lang: Lang
  t: Translate
  site: Site
  path: string
  /** the first segment of the page's address, or `latest` for evidence */
  section: string | null
}) {
  const other = lang === 'th' ? 'en' : 'th'
  const motto = worded(lang, site.mottoTh, site.mottoEn)
  return (
    <header className="top">
      {site.demonstration ? <p className="demo">{t('common.demonstration')}</p> : null}
      <div className="wrap bar">
        <a className="brand" href={localPath(lang, '/')}>
          <OfficeMark lang={lang} logo={site.logo} />
          <span>
            {words(worded(lang, site.shortNameTh || t('common.portal'), site.shortNameEn))}
            {motto.text ? <small lang={motto.lang}>{motto.text}</small> : null}
          </span>
        </a>
        <MenuOpener t={t} section={section} />
        <nav className="menu" aria-label={t('common.mainMenu')}>
          {sections.map(([name, href]) => (
            <a
              key={name}
              href={localPath(lang, href)}
              aria-current={section === name ? (path === href ? 'page' : 'true') : undefined}
            >
              {t(`common.${name}`)}
            </a>
          ))}
          <a className="tongue" href={localPath(other, path)} lang={other} hrefLang={other}>
            {t('common.otherLanguage')}
          </a>
        </nav>
        <Display lang={lang} t={t} path={path} />
      </div>
    </header>
  )
}

/**
 * On a phone the menu stands behind one word, with the section the reader is in under it. What it opens comes after it and
 * not inside, so that where there is room the same menu is there without it.
 */
function MenuOpener({ t, section }: { t: Translate; section: string | null }) {
  const current = sections.find(([name]) => name === section)
  return (
    <details className="opener menu-opener">
      <summary>
        <Icon name="menu" />
        <span>
          {t('common.menu')}
          {current ? <small>{t(`common.${current[0]}`)}</small> : null}
        </span>
      </summary>
    </details>
  )
}
