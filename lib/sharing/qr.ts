import { LRUCache } from 'lru-cache'
import QRCode from 'qrcode'

export interface Qr {
  /** modules on a side, without the quiet zone */
  size: number
  /** the dark modules as the `d` of an SVG path, one unit each */
  path: string
}

/** modules of white around the code (ISO/IEC 18004) */
export const quietZone = 4

const made = new LRUCache<string, Qr>({ max: 2_000 })

/** The QR code of an address, with 15 % of it to spare for a crease or a stain. */
export function qrOf(address: string): Qr {
  const known = made.get(address)
  if (known) return known
  const { size, data } = QRCode.create(address, { errorCorrectionLevel: 'M' }).modules
  let path = ''
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!data[y * size + x]) continue
      const from = x
      while (x + 1 < size && data[y * size + x + 1]) x++
      path += `M${from} ${y}h${x - from + 1}v1h-${x - from + 1}z`
    }
  }
  const qr = { size, path }
  made.set(address, qr)
  return qr
}

/** The code as a file of its own, to be printed on a poster or put into a document. */
export function qrSvg(address: string): string {
  const { size, path } = qrOf(address)
  const side = size + 2 * quietZone
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-quietZone} ${-quietZone} ${side} ${side}" width="${side * 8}" height="${side * 8}" shape-rendering="crispEdges"><rect x="${-quietZone}" y="${-quietZone}" width="${side}" height="${side}" fill="#fff"/><path d="${path}"/></svg>\n`
}
