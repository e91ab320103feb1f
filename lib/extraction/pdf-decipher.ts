import type { Glyph } from './pdf-lines.ts'

const aboveMark = /[\u0e31\u0e34-\u0e37\u0e47-\u0e4e]/
const underMark = /[\u0e38-\u0e3a]/

/**
 * Letters that a font does not name, or names after their neighbour, where one reading is left. LibreOffice names the
 * glyphs of a syllable in the order of its letters, not of the glyphs, and notes the right text beside them; passed
 * through Ghostscript the notes are lost: then every า that was first drawn as the second half of ำ has no name, and
 * a ู may be named ้.
 */
export function decipher(glyphs: readonly Glyph[]): Glyph[] {
  const saraAa = secondHalvesOfSaraAm(glyphs)
  const swapped = swappedMarks(glyphs)
  return glyphs.map((glyph, at) => {
    if (glyph.unmapped && saraAa.has(keyOf(glyph))) return { ...glyph, text: 'า', unmapped: false }
    const text = swapped.get(at) ?? markByPlace(glyph, glyphs[at - 1], glyphs[at + 1])
    return text ? { ...glyph, text } : glyph
  })
}

const keyOf = ({ font, text }: Glyph): string => `${font} ${text}`

function secondHalvesOfSaraAm(glyphs: readonly Glyph[]): Set<string> {
  const found = new Set<string>()
  glyphs.forEach((glyph, at) => {
    if (!glyph.unmapped || at === 0) return
    const before = glyphs[at - 1]!.text
    if ((aboveMark.test(before) ? glyphs[at - 2]?.text : before) === 'ำ') found.add(keyOf(glyph))
  })
  return found
}

const isBelow = ({ ink, origin, size }: Glyph): boolean => ink[3] > ink[1] && ink[3] - origin[1] < 0.02 * size
const isAbove = ({ ink, origin, size }: Glyph): boolean => ink[3] > ink[1] && ink[1] - origin[1] > 0.3 * size

/** Two marks of one letter, each named as the other: both are right when they change places. */
function swappedMarks(glyphs: readonly Glyph[]): Map<number, string> {
  const names = new Map<string, string>()
  const pairs = new Set<number>()
  for (let at = 0; at + 1 < glyphs.length; at += 1) {
    const [a, b] = [glyphs[at]!, glyphs[at + 1]!]
    const upFirst = underMark.test(a.text) && isAbove(a) && aboveMark.test(b.text) && isBelow(b)
    const downFirst = aboveMark.test(a.text) && isBelow(a) && underMark.test(b.text) && isAbove(b)
    if (a.span || b.span || !(upFirst || downFirst)) continue
    names.set(keyOf(a), b.text).set(keyOf(b), a.text)
    pairs.add(at).add(at + 1)
  }
  const found = new Map<number, string>()
  glyphs.forEach((glyph, at) => {
    const name = names.get(keyOf(glyph))
    if (!name || glyph.span) return
    const wrong = underMark.test(glyph.text) ? isAbove(glyph) : aboveMark.test(glyph.text) && isBelow(glyph)
    if (wrong || pairs.has(at)) found.set(at, name)
  })
  return found
}

/** A mark below the line is ุ or ู, whatever its name; ู is the wider one. */
function markByPlace(glyph: Glyph, before: Glyph | undefined, after: Glyph | undefined): string | null {
  if (glyph.span || !aboveMark.test(glyph.text) || !isBelow(glyph)) return null
  if ([before, after].some((beside) => beside && underMark.test(beside.text))) return null
  return glyph.ink[2] - glyph.ink[0] > 0.17 * glyph.size ? 'ู' : 'ุ'
}
