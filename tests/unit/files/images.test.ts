import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cleanImage } from '#lib/files/images.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'images-'))
})
afterAll(() => rm(folder, { recursive: true }))

type Kind = 'png' | 'jpeg' | 'webp'
const kinds: Kind[] = ['png', 'jpeg', 'webp']

async function look(kind: Kind, bytes: Buffer) {
  const file = path.join(folder, 'file')
  await writeFile(file, bytes)
  return cleanImage(file, kind)
}
const picture = (width = 60, height = 30) =>
  sharp({ create: { width, height, channels: 3, background: '#2a6' } })
const photo = (kind: Kind) =>
  picture()
    .withExif({ IFD0: { Make: 'SecretPhone' }, IFD3: { GPSLatitude: '18/1 47/1 0/1', GPSLatitudeRef: 'N' } })
    .toFormat(kind)
    .toBuffer()

describe.each(kinds)('%s', (kind) => {
  test('without hidden data stays as it was sent', async () => {
    expect(await look(kind, await picture().toFormat(kind).toBuffer())).toEqual({ ok: true, clean: null })
  })
  test('loses where and with what it was taken', async () => {
    const sent = await photo(kind)
    expect(sent.includes('SecretPhone')).toBe(true)
    const cleaned = await look(kind, sent)
    if (!cleaned.ok || !cleaned.clean) throw new Error('not cleaned')
    expect(cleaned.clean.includes('SecretPhone')).toBe(false)
    const facts = await sharp(cleaned.clean).metadata()
    expect(facts).toMatchObject({ format: kind, width: 60, height: 30 })
    expect(facts.exif).toBeUndefined()
    expect(facts.xmp).toBeUndefined()
    expect(await look(kind, cleaned.clean)).toEqual({ ok: true, clean: null })
  })
  test('loses what is hidden behind its end', async () => {
    const cleaned = await look(
      kind,
      Buffer.concat([await picture().toFormat(kind).toBuffer(), Buffer.from('PK hidden')]),
    )
    expect(cleaned.ok && cleaned.clean?.includes('hidden')).toBe(false)
    expect(cleaned.ok && cleaned.clean).toBeTruthy()
  })
  test('cut off is refused', async () => {
    const noise = await sharp(
      Buffer.from(Array.from({ length: 90_000 }, (_, i) => (i * 7919 * (i % 13)) % 256)),
      {
        raw: { width: 200, height: 150, channels: 3 },
      },
    )
      .toFormat(kind)
      .toBuffer()
    for (const share of [0.1, 0.5, 0.97]) {
      const outcome = await look(kind, noise.subarray(0, Math.floor(noise.length * share)))
      expect(outcome).toMatchObject({ ok: false, message: { key: 'problem.fileCutOff' } })
    }
  })
})

test('a photo that the camera marked as turned is kept upright', async () => {
  const cleaned = await look('jpeg', await picture().withMetadata({ orientation: 6 }).jpeg().toBuffer())
  if (!cleaned.ok || !cleaned.clean) throw new Error('not cleaned')
  expect(await sharp(cleaned.clean).metadata()).toMatchObject({ width: 30, height: 60 })
})

test('bytes of another format under an accepted signature are not decoded', async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
  expect(await look('png', svg)).toMatchObject({ ok: false })
})

test('is refused beyond 40 megapixels and taken at them', async () => {
  const sized = (width: number) => picture(width, 5_000).jpeg().toBuffer()
  expect(await look('jpeg', await sized(8_000))).toEqual({ ok: true, clean: null })
  expect(await look('jpeg', await sized(8_001))).toMatchObject({
    ok: false,
    message: { key: 'problem.fileTooManyPixels' },
  })
})
