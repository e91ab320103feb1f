// Walks the segments of an image without decoding it: is it whole, and does it carry anything beside the picture?

export interface ImageStructure {
  whole: boolean
  /** EXIF, GPS, XMP, comments, thumbnails, or bytes after the end: anything a reader of the picture does not need. */
  extras: boolean
}

const broken: ImageStructure = { whole: false, extras: false }

export function readImageStructure(bytes: Buffer, kind: 'png' | 'jpeg' | 'webp'): ImageStructure {
  switch (kind) {
    case 'png':
      return readPng(bytes)
    case 'jpeg':
      return readJpeg(bytes)
    case 'webp':
      return readWebp(bytes)
  }
}

const pngPicture = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP sBIT bKGD hIST pHYs acTL fcTL fdAT'.split(' '),
)

function readPng(bytes: Buffer): ImageStructure {
  let extras = false
  for (let at = 8; at + 12 <= bytes.length; ) {
    const type = bytes.toString('latin1', at + 4, at + 8)
    const next = at + 12 + bytes.readUInt32BE(at)
    if (next > bytes.length) return broken
    if (!pngPicture.has(type)) extras = true
    if (type === 'IEND') return { whole: true, extras: extras || next < bytes.length }
    at = next
  }
  return broken
}

const marker = {
  start: 0xd8,
  end: 0xd9,
  scan: 0xda,
  app0: 0xe0,
  app2: 0xe2,
  app14: 0xee,
  app15: 0xef,
  comment: 0xfe,
} as const

function readJpeg(bytes: Buffer): ImageStructure {
  let extras = false
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return broken
    const code = bytes[at + 1]!
    if (code === 0xff) {
      at += 1
      continue
    }
    if (code === marker.end) return { whole: true, extras: extras || at + 2 < bytes.length }
    const length = bytes.readUInt16BE(at + 2)
    const body = at + 4
    if (length < 2 || at + 2 + length > bytes.length) return broken
    if (code === marker.comment) extras = true
    if (code >= marker.app0 && code <= marker.app15) {
      const says = (text: string) => bytes.toString('latin1', body, body + text.length) === text
      const picture =
        (code === marker.app0 && says('JFIF\0')) ||
        (code === marker.app2 && says('ICC_PROFILE\0')) ||
        (code === marker.app14 && says('Adobe'))
      if (!picture) extras = true
    }
    at += 2 + length
    if (code === marker.scan) at = endOfScan(bytes, at)
  }
  return at + 2 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] === marker.end
    ? { whole: true, extras }
    : broken
}

/** Inside a scan a marker byte is followed by 00 (data) or a restart number; any other marker ends the scan. */
function endOfScan(bytes: Buffer, from: number): number {
  for (
    let at = bytes.indexOf(0xff, from);
    at >= 0 && at + 1 < bytes.length;
    at = bytes.indexOf(0xff, at + 1)
  ) {
    const code = bytes[at + 1]!
    if (code === 0 || code === 0xff || (code >= 0xd0 && code <= 0xd7)) continue
    return at
  }
  return bytes.length
}

const webpPicture = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP', 'ANIM', 'ANMF'])

function readWebp(bytes: Buffer): ImageStructure {
  if (bytes.length < 20) return broken
  const end = 8 + bytes.readUInt32LE(4)
  if (end > bytes.length) return broken
  let extras = end < bytes.length
  for (let at = 12; at < end; ) {
    if (at + 8 > end) return broken
    const length = bytes.readUInt32LE(at + 4)
    if (at + 8 + length > end) return broken
    if (!webpPicture.has(bytes.toString('latin1', at, at + 4))) extras = true
    at += 8 + length + (length % 2)
  }
  return { whole: true, extras }
}
