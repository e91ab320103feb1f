import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { inFolder, run } from './run.ts'
import { dice } from './words.ts'

export interface ScanStyle {
  dpi: number
  /** degrees the sheet lies askew */
  skew: number
  /** 0–60: how far grey values jump */
  noise: number
  quality: number
  /** 1 bit black and white, as a fax or an old copier makes it */
  bilevel?: boolean
}

/** The pages of a PDF as a scanner would see its print. */
export async function scanned(pdf: Buffer, style: ScanStyle): Promise<Buffer[]> {
  return inFolder(async (folder) => {
    const path = join(folder, 'one.pdf')
    await writeFile(path, pdf)
    await run('pdftoppm', ['-r', String(style.dpi), '-png', '-gray', path, join(folder, 'page')])
    const pages = (await readdir(folder)).filter((name) => name.endsWith('.png')).sort()
    return Promise.all(pages.map(async (name) => worn(await readFile(join(folder, name)), style)))
  })
}

async function worn(png: Buffer, style: ScanStyle): Promise<Buffer> {
  const turned = await sharp(png)
    .flatten({ background: '#fff' })
    .rotate(style.skew, { background: '#f2f2ee' })
    .greyscale()
    .blur(0.5)
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const roll = dice(`${style.skew}${style.noise}`)
  const { data, info } = turned
  for (let at = 0; at < data.length; at++)
    data[at] = Math.max(0, Math.min(255, data[at]! + (roll() - 0.55) * style.noise))
  const image = sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
  const flat = style.bilevel ? image.threshold(150) : image
  return flat.toColourspace('b-w').jpeg({ quality: style.quality, mozjpeg: true }).toBuffer()
}

/** A PDF of pictures, one a page, as the software of a scanner writes it. */
export async function pdfOfPictures(
  pictures: Buffer[],
  { dpi, producer, title, on }: { dpi: number; producer: string; title?: string; on: string },
): Promise<Buffer> {
  const objects: Buffer[] = []
  const add = (text: string, stream?: Buffer): number => {
    const parts = stream
      ? [Buffer.from(`${text}\nstream\n`, 'latin1'), stream, Buffer.from('\nendstream', 'latin1')]
      : [Buffer.from(text, 'latin1')]
    objects.push(Buffer.concat(parts))
    return objects.length
  }
  const catalogue = add('<< /Type /Catalog /Pages 2 0 R >>')
  const tree = add('')
  const pages: number[] = []
  for (const jpeg of pictures) {
    const { width, height } = await sharp(jpeg).metadata()
    const [wide, high] = [(width * 72) / dpi, (height * 72) / dpi].map((size) => size.toFixed(2)) as [
      string,
      string,
    ]
    const image = add(
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>`,
      jpeg,
    )
    const draw = Buffer.from(`q ${wide} 0 0 ${high} 0 0 cm /Im0 Do Q`)
    const content = add(`<< /Length ${draw.length} >>`, draw)
    pages.push(
      add(
        `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${wide} ${high}] /Resources << /XObject << /Im0 ${image} 0 R >> >> /Contents ${content} 0 R >>`,
      ),
    )
  }
  objects[tree - 1] = Buffer.from(
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((page) => `${page} 0 R`).join(' ')}] >>`,
  )
  const day = `D:${on.replaceAll('-', '')}101500+07'00'`
  const info = add(
    `<< /Producer (${producer}) /CreationDate (${day})${title ? ` /Title ${utf16(title)}` : ''} >>`,
  )
  return assembled(objects, catalogue, info)
}

const utf16 = (text: string): string =>
  `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`

function assembled(objects: Buffer[], root: number, info: number): Buffer {
  const parts = [Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  const places: number[] = []
  let length = parts[0]!.length
  objects.forEach((body, at) => {
    const part = Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')])
    places.push(length)
    parts.push(part)
    length += part.length
  })
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root ${root} 0 R /Info ${info} 0 R >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}
