import { Icon } from '#components/ui/icons.tsx'
import { env } from '#lib/env.ts'
import { type Lang, localPath, type Translate } from '#lib/i18n.ts'
import { qrAddress } from '#lib/sharing/card.ts'
import { qrOf, quietZone } from '#lib/sharing/qr.ts'

const codeId = 'qr-code'

const addressOf = (lang: Lang, path: string): string => env().PUBLIC_URL + localPath(lang, path)

/** The address of a page to hand on: as text, as a QR code, through LINE. Closed until asked for. */
export function Sharing({ lang, t, path }: { lang: Lang; t: Translate; path: string }) {
  const address = addressOf(lang, path)
  const { size, path: modules } = qrOf(address)
  const side = size + 2 * quietZone
  return (
    <details className="sharing">
      <summary>
        <Icon name="share" />
        {t('share.title')}
      </summary>
      <div className="sharing-parts">
        <svg
          className="qr"
          viewBox={`${-quietZone} ${-quietZone} ${side} ${side}`}
          role="img"
          aria-label={t('share.qr')}
        >
          <path id={codeId} shapeRendering="crispEdges" d={modules} />
        </svg>
        <div>
          <p className="small soft">{t('share.address')}</p>
          <p>
            <span className="sharing-address">{address}</span>
          </p>
          <ul className="foot-links">
            <li>
              <a
                href={`https://social-plugins.line.me/lineit/share?url=${encodeURIComponent(address)}`}
                rel="noopener noreferrer"
              >
                {t('share.line')}
              </a>
            </li>
            <li>
              <a href={qrAddress(lang, path.split('?', 1)[0]!)} download="">
                {t('share.qrFile')}
              </a>
            </li>
          </ul>
        </div>
      </div>
    </details>
  )
}

/** What a sheet of paper needs to be found again: the address of the page in letters and as its QR code. */
export function PrintedAddress({ lang, t, path }: { lang: Lang; t: Translate; path: string }) {
  const address = addressOf(lang, path)
  const side = qrOf(address).size + 2 * quietZone
  return (
    <div className="printed-address">
      <svg
        className="qr"
        viewBox={`${-quietZone} ${-quietZone} ${side} ${side}`}
        role="img"
        aria-label={t('share.qr')}
      >
        <use href={`#${codeId}`} />
      </svg>
      <p>
        {t('share.printed')}
        <br />
        {address}
      </p>
    </div>
  )
}
