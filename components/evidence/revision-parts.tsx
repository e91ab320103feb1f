import { ClaimPlace, ShownOutsideLink } from '#components/evidence/claim-place.tsx'
import { type FileFacts, FileRow } from '#components/evidence/file-row.tsx'
import type { ShownRevision } from '#components/evidence/revision-view.tsx'
import { words } from '#components/layout/worded.tsx'
import { type Lang, localPath, type Translate } from '#lib/i18n.ts'
import { worded } from '#lib/site/words.ts'

interface Told {
  lang: Lang
  t: Translate
}

export function FilesPart({
  files,
  forStaff = false,
  onFile,
  lang,
  t,
}: Told & {
  files: readonly FileFacts[]
  forStaff?: boolean
  /** what staff say of a file, under it */
  onFile?: ((file: FileFacts) => React.ReactNode) | undefined
}) {
  if (files.length === 0) return null
  return (
    <section aria-labelledby="files" className="mt-8">
      <h2 id="files">{t('evidence.files')}</h2>
      <ul className="mt-2">
        {files.map((file) => (
          <FileRow key={file.id} file={file} forStaff={forStaff} lang={lang} t={t}>
            {onFile?.(file)}
          </FileRow>
        ))}
      </ul>
    </section>
  )
}

export function LinksPart({ links, lang, t }: Told & { links: ShownRevision['links'] }) {
  if (links.length === 0) return null
  return (
    <section aria-labelledby="links" className="mt-8">
      <h2 id="links">{t('evidence.links')}</h2>
      <ul className="rows mt-2">
        {links.map((link) => (
          <li key={link.url}>
            <ShownOutsideLink link={link} lang={lang} t={t} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The items it answers, and where each of their elements is shown. */
export function ItemsPart({
  items,
  forStaff = false,
  lang,
  t,
}: Told & { items: ShownRevision['items']; forStaff?: boolean }) {
  const contentLang = lang === 'th' ? undefined : 'th'
  return (
    <section aria-labelledby="items" className="mt-8">
      <h2 id="items">{t('evidence.items')}</h2>
      {items.length === 0 ? <p className="soft">{t('evidence.noItems')}</p> : null}
      {items.map((item) => (
        <div key={`${item.fiscalYear}${item.code}`} className="mt-3">
          <h3>
            <a href={localPath(lang, `/ita/${item.fiscalYear}/${item.code}`)}>
              <span className="code">{item.code}</span> {words(worded(lang, item.titleTh, item.titleEn))}
            </a>{' '}
            <span className="soft small font-normal">
              {t('common.fiscalYear', { year: String(item.fiscalYear) })}
            </span>
          </h3>
          <ul className="elements mt-1">
            {item.claims.map((claim) => (
              <li key={claim.element}>
                <span className="bead bead-full">{claim.element}</span>
                <span lang={contentLang}>
                  {claim.elementText ?? t('evidence.element', { number: claim.element })}
                </span>
                <div>
                  <ClaimPlace claim={claim} forStaff={forStaff} lang={lang} t={t} />
                </div>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
