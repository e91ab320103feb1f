import 'server-only'
import { readFile } from 'node:fs/promises'
import { Blob, Buffer, Face, Font, shape, Variation } from 'harfbuzzjs'

export interface Shaped {
  /** px */
  width: number
  /** Outlines as the `d` of an SVG path, from a baseline that begins at 0, 0. */
  path: string
}

/** Sets one line of text: `size` in px, `weight` from 400 to 700. What the fonts lack is left out. */
export type SetLine = (text: string, size: number, weight: number) => Shaped

// The fonts hold one script each, so a text is set in pieces.
const isThai = (text: string): boolean => /^[\u0e00-\u0e7f]/.test(text)
const byScript = (text: string): string[] => text.match(/[\u0e00-\u0e7f]+|[^\u0e00-\u0e7f]+/g) ?? []

const font = async (name: string): Promise<Font> =>
  new Font(new Face(new Blob(await readFile(new URL(`./fonts/${name}.ttf`, import.meta.url)))))

const round = (value: number): number => Math.round(value * 100) / 100

/** Where an outline in font units comes to lie; fonts count upwards, pictures downwards. */
const moved = (outline: string, scale: number, x: number, y: number): string => {
  let across = true
  return outline.replace(/[A-Z]|-?[\d.]+/g, (part) => {
    if (/[A-Z]/.test(part)) {
      across = true
      return part
    }
    const at = round(across ? x + Number(part) * scale : y - Number(part) * scale)
    across = !across
    return String(at)
  })
}

/** HarfBuzz, which also shapes for Chromium and Firefox, with the fonts of the portal: no font of the machine is asked. */
export async function openFonts(): Promise<SetLine> {
  const [thai, latin] = await Promise.all([font('thai'), font('latin')])
  const { upem } = latin.face
  return (text, size, weight) => {
    const scale = size / upem
    let x = 0
    let path = ''
    for (const piece of byScript(text.normalize('NFC'))) {
      const used = isThai(piece) ? thai : latin
      used.setVariations([new Variation('wght', weight)])
      const buffer = new Buffer()
      buffer.addText(piece)
      buffer.guessSegmentProperties()
      shape(used, buffer)
      const positions = buffer.getGlyphPositions()
      for (const [at, { codepoint: glyph }] of buffer.getGlyphInfos().entries()) {
        if (glyph === 0) continue
        const { xAdvance, xOffset, yOffset } = positions[at]!
        path += moved(used.glyphToPath(glyph), scale, x + xOffset * scale, -yOffset * scale)
        x += xAdvance * scale
      }
    }
    return { width: x, path }
  }
}
