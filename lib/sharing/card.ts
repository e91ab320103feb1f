import { createHash } from 'node:crypto'
import { type Lang, localPath } from '#lib/i18n.ts'

/** What the picture of a page says where its address is shared. */
export interface Card {
  lang: Lang
  office: string
  motto: string
  /** hash of the office's mark; '' for the portal's own */
  logo: string
  /** `#rrggbb`; '' for the portal's own */
  colour: string
  /** that this is no real office; '' where it is one */
  demonstration: string
  /** small, over the title, such as the fiscal year */
  kicker: string
  /** of an item, such as O12; '' elsewhere */
  code: string
  title: string
  state: { tone: CardTone; words: string } | null
  /** a ring of disclosure */
  share: { done: number; half: number; total: number; caption: string } | null
  /** where the page is, without https:// */
  address: string
}

export type CardTone = 'full' | 'half' | 'empty'

/** What a page adds to the card that all pages share. */
export type CardOfPage = Partial<Pick<Card, 'kicker' | 'code' | 'title' | 'state' | 'share'>>

/** px; what LINE, Facebook and X ask for */
export const pictureSize = { width: 1200, height: 630 } as const
/** Where the office's mark lies on it, in px; the portal's own takes `emblemWidth` of that. */
export const logoPlace = { x: 64, y: 28, width: 330, height: 82 } as const
export const emblemWidth = 84

/** What the picture says, for who cannot see it. */
export const cardWords = ({ code, title, kicker, state, share, office }: Card): string =>
  [
    [code, title].filter(Boolean).join(' '),
    kicker,
    state?.words,
    share ? `${share.done} ${share.caption}` : '',
    office,
  ]
    .filter(Boolean)
    .join(' · ')

/** Changes with the drawing (draw.ts), so that a picture made by an earlier drawing is not taken for one of this. */
const drawing = 1

export const cardHash = (card: Card): string =>
  createHash('sha256')
    .update(JSON.stringify([drawing, card]))
    .digest('hex')
    .slice(0, 16)

/** Where the picture of a page lies: named by what it shows, so that it may be kept for ever. `path` has no language. */
export const pictureAddress = (card: Card, path: string): string =>
  `/share/${cardHash(card)}${localPath(card.lang, path).replace(/\/$/, '')}.png`

/** Where the QR code of a page lies. */
export const qrAddress = (lang: Lang, path: string): string =>
  `/qr${localPath(lang, path).replace(/\/$/, '')}.svg`

/** The parameter by which the server asks a page for its card; no address can give it to a page. */
export const cardParameter = 'press-card'
