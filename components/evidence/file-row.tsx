import { Icon } from '#components/ui/icons.tsx'
import type { Lang, Translate } from '#lib/i18n.ts'
import type { PictureWords, PublicPicture } from '#lib/picture/shown.ts'
import { fileKind, shortHash } from '#lib/site/words.ts'
import { formatBytes } from '#lib/thai/bytes.ts'

export interface FileFacts {
  id: string
  fileName: string
  displayName: string
  mime: string
  size: number
  pages: number | null
  hasText: boolean | null
  sha256: string
  picture?: PublicPicture | (PictureWords & { variant?: undefined }) | null
}

export function FileRow({
  file,
  forStaff = false,
  lang,
  t,
  children,
}: {
  file: FileFacts
  forStaff?: boolean
  lang: Lang
  t: Translate
  children?: React.ReactNode
}) {
  const kind = fileKind(file.mime)
  const href = `${forStaff ? '/admin' : ''}/files/${file.id}/${file.fileName}`
  const facts = [
    file.pages === null ? '' : t('evidence.pages', { count: file.pages }),
    formatBytes(file.size, lang),
    file.hasText === null ? '' : t(file.hasText ? 'evidence.searchable' : 'evidence.scanned'),
  ].filter(Boolean)
  return (
    <li className="file">
      <span className={`sheet sheet-${kind.look}`} aria-hidden="true">
        {kind.name}
      </span>
      <div>
        <a className="font-semibold" href={href} lang={lang === 'th' ? undefined : 'th'}>
          {file.displayName}
        </a>
        <div className="small soft">{facts.join(' · ')}</div>
        <details className="small soft">
          <summary>
            {t('evidence.fingerprint')} <span className="hash">{shortHash(file.sha256)}</span>
          </summary>
          <span className="hash">{file.sha256}</span>
        </details>
        {children}
      </div>
      <a
        className="button button-quiet button-small"
        href={href}
        download={file.fileName}
        aria-label={t('evidence.downloadFile', { file: file.displayName })}
      >
        <Icon name="download" />
        {t('evidence.download')}
      </a>
    </li>
  )
}
