import { deflateSync } from 'node:zlib'
import { encrypted } from './pdf.ts'
import { afterwards, type Made, made } from './shop.ts'

/** Only the first part of the file, as a download that broke off leaves it. */
export const cutOff = (one: Made, part: number): Made =>
  afterwards(one, 'cut off (spoilt)', (bytes) => bytes.subarray(0, Math.floor(bytes.length * part)))

/** Bytes in the middle written over, as a bad disk does. */
export const scrambled = (one: Made, from: number, to: number): Made =>
  afterwards(one, 'scrambled (spoilt)', (bytes) => {
    const copy = Buffer.from(bytes)
    for (let at = Math.floor(copy.length * from); at < copy.length * to; at++)
      copy[at] = (at * 37 + 11) & 0xff
    return copy
  })

export const locked = (one: Made, bits: '40' | '128' | '256'): Made =>
  afterwards(one, 'locked by qpdf', (bytes) => encrypted(bytes, 'wpk2568', bits))

/** A password against changes alone: everybody can open and read it. */
export const protectedOnly = (one: Made, bits: '40' | '128' | '256'): Made =>
  afterwards(one, 'qpdf permissions', (bytes) => encrypted(bytes, '', bits))

export const text = (content: string, by = 'text'): Made => made(by, () => Buffer.from(content))

/** One page whose content never ends: a small file that asks a reader for hundreds of megabytes. */
export async function endlessPdf(): Promise<Buffer> {
  const content = deflateSync(Buffer.alloc(620_000_000, 'BT /F1 9 Tf 40 40 Td (A) Tj ET\n'), { level: 9 })
  const parts = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>',
    null,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  const written: Buffer[] = [Buffer.from('%PDF-1.4\n')]
  const places: number[] = []
  let length = written[0]!.length
  parts.forEach((part, at) => {
    const body =
      part === null
        ? Buffer.concat([
            Buffer.from(`<< /Length ${content.length} /Filter /FlateDecode >>\nstream\n`),
            content,
            Buffer.from('\nendstream'),
          ])
        : Buffer.from(part)
    const whole = Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')])
    places.push(length)
    written.push(whole)
    length += whole.length
  })
  written.push(
    Buffer.from(
      `xref\n0 6\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(written)
}
