import 'server-only'
import sharp, { type WebpOptions } from 'sharp'
// Lets libvips open PNG, JPEG and WebP and nothing else.
import '#lib/files/images.ts'
import { logoLimits } from '#lib/limits.ts'

export interface EncodedLogo {
  bytes: Uint8Array<ArrayBuffer>
  width: number
  height: number
}

const { bytes: most, height, width } = logoLimits

// From the best to the smallest: flat marks are smallest without loss, photographs with it.
const attempts: readonly { scale: number; options: WebpOptions }[] = [
  { scale: 1, options: { lossless: true, effort: 6 } },
  { scale: 1, options: { quality: 86, alphaQuality: 90, effort: 6 } },
  { scale: 1, options: { quality: 70, alphaQuality: 80, effort: 6 } },
  { scale: 0.75, options: { quality: 70, alphaQuality: 80, effort: 6 } },
  { scale: 0.5, options: { quality: 60, alphaQuality: 70, effort: 6 } },
  { scale: 0.5, options: { quality: 30, alphaQuality: 50, effort: 6 } },
]

/**
 * A picture that passed the file checks, drawn anew as a WebP small enough for every page: nothing of the file that was
 * sent is kept but what can be seen. null where even the smallest is too large.
 */
export async function encodeLogo(picture: Uint8Array): Promise<EncodedLogo | null> {
  for (const { scale, options } of attempts) {
    const { data, info } = await sharp(picture, { limitInputPixels: 40_000_000 })
      .autoOrient()
      .resize({
        width: Math.round(width * scale),
        height: Math.round(height * scale),
        fit: 'inside',
        withoutEnlargement: true,
      })
      .toColourspace('srgb')
      .webp(options)
      .toBuffer({ resolveWithObject: true })
    if (data.length <= most) return { bytes: new Uint8Array(data), width: info.width, height: info.height }
  }
  return null
}
