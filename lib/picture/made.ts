import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { env } from '#lib/env.ts'
// Closes the formats that libvips reads and we do not take.
import '#lib/files/images.ts'
import { hasCode, type Storage, storage } from '#lib/files/storage.ts'
import { pictureLimits, uploadLimits } from '#lib/limits.ts'
import { type Cut, cutBox, type Frame, type PictureFormat, type Size } from './frame.ts'

/** A picture in one size and format, as it is shown. */
export interface Wanted {
  sha256: string
  variant: string
  frame: Frame
  cut: Cut
  /** pixels; one of `widthsOf` */
  width: number
  format: PictureFormat
}

/** The name of what these bytes in this frame come to: what is made of them never changes. */
export function variantOf(sha256: string, frame: Frame): string {
  const { focusX, focusY, cropLeft, cropTop, cropWidth, cropHeight } = frame
  const parts = [sha256, focusX, focusY, cropLeft, cropTop, cropWidth, cropHeight]
  return createHash('sha256').update(parts.join('/')).digest('hex').slice(0, 32)
}

const open = (place: string) =>
  sharp(place, {
    limitInputPixels: uploadLimits.imageMegapixels * 1_000_000,
    failOn: 'truncated',
    // one after the other is what bounds the work; a file of its own is closed when it has been read
    sequentialRead: false,
  })

const localPath = (sha256: string, store: Storage): string => {
  const place = store.localPath(sha256)
  if (place === null) throw new Error('pictures kept elsewhere are not made yet')
  return place
}

/** Pixels of a stored picture, upright; null for what cannot be read as one. */
export async function measurePicture(sha256: string, store: Storage = storage()): Promise<Size | null> {
  try {
    const { autoOrient } = await open(localPath(sha256, store)).metadata()
    return autoOrient.width > 0 && autoOrient.height > 0 ? autoOrient : null
  } catch {
    return null
  }
}

async function draw({ sha256, frame, cut, width, format }: Wanted, store: Storage): Promise<Buffer> {
  const size = await measurePicture(sha256, store)
  if (!size) throw new Error(`no picture can be read from ${sha256}`)
  // Nothing of EXIF, GPS or a colour profile goes on into what is made: sharp leaves it out unless told otherwise.
  const image = open(localPath(sha256, store))
    .autoOrient()
    .extract(cutBox(cut, size, frame))
    .resize({ width, withoutEnlargement: true })
  if (format === 'avif') return image.avif({ quality: 55, effort: 3 }).toBuffer()
  if (format === 'webp') return image.webp({ quality: 76 }).toBuffer()
  return image.flatten({ background: '#ffffff' }).jpeg({ quality: 78, mozjpeg: true }).toBuffer()
}

const folder = (): string => path.join(env().DATA_DIR, 'pictures')

const placeOf = ({ variant, cut, width, format }: Wanted): string =>
  path.join(folder(), variant.slice(0, 2), `${variant}-${cut}-${width}.${format}`)

const read = (place: string): Promise<Buffer | null> =>
  readFile(place).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return null
    throw error
  })

const beingMade = new Map<string, Promise<Buffer>>()
let last: Promise<unknown> = Promise.resolve()

/**
 * The bytes of a picture: found, or made once. One is made at a time in this process, whoever asks; null when too many wait
 * already.
 */
export async function pictureBytes(wanted: Wanted, store: Storage = storage()): Promise<Buffer | null> {
  const place = placeOf(wanted)
  const underWay = beingMade.get(place)
  if (underWay) return underWay
  const found = await read(place)
  if (found) return found
  const since = beingMade.get(place)
  if (since) return since
  if (beingMade.size >= pictureLimits.waiting) return null
  const making = last.then(() => make(wanted, place, store))
  last = making.catch(() => {})
  beingMade.set(place, making)
  return making.finally(() => beingMade.delete(place))
}

async function make(wanted: Wanted, place: string, store: Storage): Promise<Buffer> {
  const bytes = await draw(wanted, store)
  await mkdir(path.dirname(place), { recursive: true, mode: 0o700 })
  const whole = `${place}.${randomUUID()}`
  await writeFile(whole, bytes, { mode: 0o600 })
  await rename(whole, place)
  return bytes
}

/** Removes what was made of pictures that `isNeeded` does not name, unless it is younger than `before`. Returns how many. */
export async function dropMade(isNeeded: (variant: string) => boolean, before: Date): Promise<number> {
  let dropped = 0
  for (const part of await namesIn(folder())) {
    for (const name of await namesIn(path.join(folder(), part))) {
      if (/^[0-9a-f]{32}-\w+-\d+\.[a-z]+$/.test(name) && isNeeded(name.slice(0, 32))) continue
      const place = path.join(folder(), part, name)
      const made = await stat(place).catch(() => null)
      if (!made || made.mtime > before) continue
      await rm(place, { force: true })
      dropped += 1
    }
  }
  return dropped
}

const namesIn = (place: string): Promise<string[]> =>
  readdir(place).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return []
    throw error
  })
