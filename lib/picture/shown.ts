import type { FileKind } from '#lib/files/types.ts'
import { kindFacts, kindOf } from '#lib/files/types.ts'
import type { Lang } from '#lib/i18n.ts'
import type { BlockPicture } from '#lib/text/blocks.ts'
import { type Cut, cardSize, picturePath, type Size, widthsOf } from './frame.ts'

export interface PictureWords {
  altTh: string
  altEn: string
  decorative: boolean
}

/** Of a published file: how it is shown. Pixels are those of what the crop leaves. */
export interface PublicPicture extends PictureWords, Size {
  variant: string
}

interface PictureFile {
  id: string
  fileName: string
  mime: string
  picture?: PublicPicture | (PictureWords & { variant?: undefined }) | null
}

export const isPicture = (mime: string): boolean => {
  const kind: FileKind | null = kindOf(mime)
  return kind !== null && kindFacts[kind].class === 'image'
}

/** How wide it stands in the page: as wide as the text, or one of a few beside each other. */
const sizesOf: Record<Cut, string> = {
  whole: '(min-width: 46rem) 44rem, 92vw',
  card: '(min-width: 40rem) 20rem, 46vw',
}

/** The Thai words on an English page are marked; a picture that only decorates has none. */
export function altOf(picture: PictureWords | null | undefined, lang: Lang): { alt: string; lang?: 'th' } {
  if (!picture || picture.decorative) return { alt: '' }
  if (lang === 'en' && picture.altEn !== '') return { alt: picture.altEn }
  return lang === 'en' && picture.altTh !== '' ? { alt: picture.altTh, lang: 'th' } : { alt: picture.altTh }
}

/** A published picture in all its sizes. */
export function publicPicture(picture: PublicPicture, cut: Cut, lang: Lang): BlockPicture {
  const size = cut === 'card' ? cardSize(picture) : { width: picture.width, height: picture.height }
  const widths = widthsOf(cut, size.width)
  const at = (width: number, format: 'avif' | 'webp' | 'jpg') =>
    picturePath(picture.variant, cut, width, format)
  const setOf = (format: 'avif' | 'webp' | 'jpg') =>
    widths.map((width) => `${at(width, format)} ${width}w`).join(', ')
  const largest = widths.at(-1)!
  return {
    sources: [
      { type: 'image/avif', srcSet: setOf('avif') },
      { type: 'image/webp', srcSet: setOf('webp') },
    ],
    src: at(widths.find((width) => width >= 640) ?? largest, 'jpg'),
    srcSet: setOf('jpg'),
    sizes: sizesOf[cut],
    width: largest,
    height: Math.max(1, Math.round((size.height * largest) / size.width)),
    ...altOf(picture, lang),
    href: picturePath(picture.variant, 'whole', widthsOf('whole', picture.width).at(-1)!, 'jpg'),
  }
}

/** A picture of a revision as staff see it, published or not: made for them, at the staff's address of the file. */
export function staffPicture(file: PictureFile, cut: Cut, lang: Lang): BlockPicture {
  const address = `/admin/files/${file.id}/${file.fileName}`
  return { sources: [], src: `${address}?cut=${cut}`, ...altOf(file.picture, lang), href: address }
}

/** The file as a picture; null where it is none, or was published before pictures were shown. */
export function shownPicture(
  file: PictureFile,
  cut: Cut,
  { forStaff, lang }: { forStaff: boolean; lang: Lang },
): BlockPicture | null {
  if (forStaff) return isPicture(file.mime) ? staffPicture(file, cut, lang) : null
  return file.picture?.variant === undefined ? null : publicPicture(file.picture, cut, lang)
}
