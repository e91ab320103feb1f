import 'server-only'
import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { uploadLimits } from '#lib/limits.ts'
import { readImageStructure } from './image-structure.ts'
import { type Refusal, refuse } from './refusal.ts'

type ImageKind = 'png' | 'jpeg' | 'webp'

// libvips reads many more formats than we take: only these may be opened, whatever the bytes say.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadPng', 'VipsForeignLoadJpeg', 'VipsForeignLoadWebp'] })
sharp.cache(false)

/**
 * Checks that an image is whole and small enough, and takes out what does not belong to the picture (EXIF with the
 * place it was taken, thumbnails, comments). `clean` is null when there was nothing to take out: the bytes stay as sent.
 */
export async function cleanImage(
  path: string,
  kind: ImageKind,
): Promise<{ ok: true; clean: Buffer | null } | Refusal> {
  const options = {
    failOn: 'truncated',
    limitInputPixels: uploadLimits.imageMegapixels * 1_000_000,
    sequentialRead: true,
    animated: true,
  } as const
  let pixels: number
  try {
    const {
      width,
      height,
      pages = 1,
      pageHeight = height,
    } = await sharp(path, { ...options, limitInputPixels: false }).metadata()
    pixels = width * pageHeight * pages
  } catch {
    return refuse.cutOff()
  }
  if (pixels > options.limitInputPixels) return refuse.pixels()
  const { whole, extras } = readImageStructure(await readFile(path), kind)
  if (!whole) return refuse.cutOff()
  try {
    const image = sharp(path, options)
    if (!extras) {
      // Decoded once, so that what is kept is a picture that can be shown.
      await image.stats()
      return { ok: true, clean: null }
    }
    const upright = image.autoOrient().keepIccProfile()
    if (kind === 'png') return { ok: true, clean: await upright.png({ compressionLevel: 9 }).toBuffer() }
    if (kind === 'webp') return { ok: true, clean: await upright.webp({ quality: 92 }).toBuffer() }
    return { ok: true, clean: await upright.jpeg({ quality: 92, chromaSubsampling: '4:4:4' }).toBuffer() }
  } catch {
    return refuse.cutOff()
  }
}
