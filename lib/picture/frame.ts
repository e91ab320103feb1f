// How a picture is framed, in which sizes it is shown and at which addresses. Pure: for pages, forms and the server.

/** Whole percents of the picture as it was attached. */
export interface Frame {
  focusX: number
  focusY: number
  cropLeft: number
  cropTop: number
  cropWidth: number
  cropHeight: number
}

export const wholeFrame: Frame = {
  ...{ focusX: 50, focusY: 50 },
  ...{ cropLeft: 0, cropTop: 0, cropWidth: 100, cropHeight: 100 },
}
/** Only the frame of something that has one. */
export const frameOf = ({ focusX, focusY, cropLeft, cropTop, cropWidth, cropHeight }: Frame): Frame => ({
  ...{ focusX, focusY },
  ...{ cropLeft, cropTop, cropWidth, cropHeight },
})

export const leastCrop = 5

export interface Size {
  /** pixels */
  width: number
  height: number
}
export interface Box extends Size {
  left: number
  top: number
}

/** `whole` is what the crop leaves; `card` the part of it around the focus for lists and galleries, four to three. */
export type Cut = 'whole' | 'card'
export const pictureFormats = ['avif', 'webp', 'jpg'] as const
export type PictureFormat = (typeof pictureFormats)[number]

const offered: Record<Cut, readonly number[]> = { whole: [320, 640, 1280], card: [320, 640] }
const cardRatio = 4 / 3

/** Widths in which a cut of this width is made: never larger than it is. */
export function widthsOf(cut: Cut, width: number): number[] {
  const smaller = offered[cut].filter((one) => one < width)
  return smaller.length === offered[cut].length
    ? smaller
    : [...smaller, Math.min(width, offered[cut].at(-1)!)]
}

const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value))

/** What the crop leaves of a picture, in its pixels. */
export function cropBox(picture: Size, frame: Frame): Box {
  const left = Math.min(picture.width - 1, Math.round((picture.width * frame.cropLeft) / 100))
  const top = Math.min(picture.height - 1, Math.round((picture.height * frame.cropTop) / 100))
  return {
    left,
    top,
    width: within(Math.round((picture.width * frame.cropWidth) / 100), 1, picture.width - left),
    height: within(Math.round((picture.height * frame.cropHeight) / 100), 1, picture.height - top),
  }
}

/** The largest card in what is left of a picture. */
export function cardSize({ width, height }: Size): Size {
  return width / height > cardRatio
    ? { width: Math.max(1, Math.round(height * cardRatio)), height }
    : { width, height: Math.max(1, Math.round(width / cardRatio)) }
}

/** Where a cut lies in the picture: a card as near around the focus as the crop lets it. */
export function cutBox(cut: Cut, picture: Size, frame: Frame): Box {
  const crop = cropBox(picture, frame)
  if (cut === 'whole') return crop
  const card = cardSize(crop)
  const place = (focus: number, length: number, from: number, room: number, side: number): number =>
    within(Math.round((length * focus) / 100 - side / 2), from, from + room - side)
  return {
    ...card,
    left: place(frame.focusX, picture.width, crop.left, crop.width, card.width),
    top: place(frame.focusY, picture.height, crop.top, crop.height, card.height),
  }
}

export const pictureAddress = /^\/pictures\/([0-9a-f]{32})\/(card-)?([1-9]\d{0,3})\.(avif|webp|jpg)$/

export const picturePath = (variant: string, cut: Cut, width: number, format: PictureFormat): string =>
  `/pictures/${variant}/${cut === 'card' ? 'card-' : ''}${width}.${format}`
