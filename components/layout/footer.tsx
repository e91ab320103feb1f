import { PrintedAddress } from '#components/layout/sharing.tsx'
import { words } from '#components/layout/worded.tsx'
import { type Lang, localPath, type Translate } from '#lib/i18n.ts'
import type { Site } from '#lib/office/public.ts'
import { version } from '#lib/site/version.ts'
import { shortHash, worded } from '#lib/site/words.ts'
import { formatInstant } from '#lib/thai/dates.ts'

const noHash = /^0*$/

/** A woven border, as on the hem of northern cloth, with the golden thread running through it. */
function Hem() {
  return (
    <svg className="hem" height="24" aria-hidden="true">
      <defs>
        <pattern id="hem" width="48" height="24" patternUnits="userSpaceOnUse">
          <g className="hem-cloth" fill="none" strokeWidth="1.2">
            <path d="M24 3 33 12l-9 9-9-9zM24 8l4 4-4 4-4-4zM0 3l9 9-9 9M48 3l-9 9 9 9M0 8l4 4-4 4M48 8l-4 4 4 4" />
          </g>
          <path className="hem-thread" d="M0 12h20m8 0h20" fill="none" strokeWidth="1.6" />
        </pattern>
      </defs>
      <rect width="100%" height="24" fill="url(#hem)" />
    </svg>
  )
}

export function Footer({
  lang,
  t,
  site,
  path,
}: {
  lang: Lang
  t: Translate
  site: Site
  /** where the page can be found again; null where it need not be */
  path: string | null
}) {
  return (
    <footer className="foot">
      <Hem />
      <div className="wrap">
        <p className="font-semibold text-ink">
          {words(worded(lang, site.nameTh || t('common.portal'), site.nameEn))}
        </p>
        <ul className="foot-links">
          <li>
            <a href={localPath(lang, '/ita')}>{t('common.ita')}</a>
          </li>
          <li>
            <a href={localPath(lang, '/evidence')}>{t('common.latest')}</a>
          </li>
          <li>
            <a href={localPath(lang, '/about')}>{t('common.about')}</a>
          </li>
          <li>
            <a href={localPath(lang, '/complaints')}>{t('common.complaints')}</a>
          </li>
          <li>
            <a href={localPath(lang, '/oia')}>{t('common.oia')}</a>
          </li>
          <li>
            <a href={localPath(lang, '/policies')}>{t('common.policies')}</a>
          </li>
          <li>
            <a href={localPath(lang, '/feed.xml')}>{t('common.feed')}</a>
          </li>
          <li>
            <a href={localPath(lang, '/accessibility')}>{t('accessibility.link')}</a>
          </li>
          <li>
            <a href="/login">{t('common.staff')}</a>
          </li>
        </ul>
        {site.movedAt ? (
          <p>
            {t('common.changed', { when: formatInstant(site.movedAt, lang) })}
            <br />
            <a href={localPath(lang, '/about#chain')}>{t('common.chainHead')}</a>{' '}
            {noHash.test(site.auditHash) ? (
              t('common.chainNone')
            ) : (
              <span className="hash">{shortHash(site.auditHash)}</span>
            )}
            {' · '}
            {t('common.version', { version })}
          </p>
        ) : null}
        {path === null ? null : <PrintedAddress lang={lang} t={t} path={path} />}
      </div>
    </footer>
  )
}
