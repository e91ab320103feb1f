import { Icon } from '#components/ui/icons.tsx'
import { type Lang, localPath, type Translate } from '#lib/i18n.ts'
import { pdfAddress } from '#lib/print/address.ts'
import { qrOf, quietZone } from '#lib/sharing/qr.ts'

/** Above a sheet on the screen, and not on it: what it is, how to print it, and the other sheets. */
export function PaperBar({
  lang,
  t,
  year,
  title,
  page,
  hint,
  others,
}: {
  lang: Lang
  t: Translate
  year: string
  title: string
  /** without the prefix of the language */
  page: string
  hint: string
  others: readonly { href: string; label: string; lang?: string }[]
}) {
  return (
    <div className="paper-bar no-print">
      <p>
        <a href={localPath(lang, `/integrity/declarations/${year}`)}>{t('declaration.backToPage')}</a>
      </p>
      <h1>{title}</h1>
      <p>
        <a className="button" href={pdfAddress(localPath(lang, page))}>
          <Icon name="download" />
          {t('declaration.pdf')}
        </a>
      </p>
      <p className="soft">{hint}</p>
      <ul className="pills" aria-label={t('declaration.otherSheets')}>
        {others.map(({ href, label, lang: tongue }) => (
          <li key={href}>
            <a href={localPath(lang, href)} lang={tongue}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

export function PaperCode({ address, label }: { address: string; label: string }) {
  const { size, path } = qrOf(address)
  const side = size + 2 * quietZone
  return (
    <svg
      className="paper-code"
      viewBox={`${-quietZone} ${-quietZone} ${side} ${side}`}
      role="img"
      aria-label={label}
    >
      <rect x={-quietZone} y={-quietZone} width={side} height={side} fill="#fff" />
      <path d={path} fill="#1c2430" shapeRendering="crispEdges" />
    </svg>
  )
}
