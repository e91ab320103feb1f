import type { Box, Glyph } from './pdf-lines.ts'

/** Letters by the direction of their lines, the most of them first; each turned, with the lines drawn, to run to the right. */
export function upright(
  glyphs: readonly Glyph[],
  drawn: readonly Box[],
): { glyphs: Glyph[]; drawn: readonly Box[] }[] {
  const directions = new Map<number, Glyph[]>()
  for (const glyph of glyphs) {
    const group = directions.get(glyph.turned)
    if (group) group.push(glyph)
    else directions.set(glyph.turned, [glyph])
  }
  return [...directions]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([quarter, group]) => ({
      glyphs: group.map((glyph) => turn(glyph, quarter)),
      drawn: quarter === 0 ? drawn : drawn.map((box) => turnBox(box, quarter)),
    }))
}

function turn(glyph: Glyph, quarter: number): Glyph {
  if (quarter === 0) return glyph
  const span = glyph.span && { ...glyph.span, box: turnBox(glyph.span.box, quarter) }
  const [x, y] = turnPoint(...glyph.origin, quarter)
  return {
    ...glyph,
    origin: [x, y],
    loose: turnBox(glyph.loose, quarter),
    ink: turnBox(glyph.ink, quarter),
    span,
  }
}

const turnPoint = (x: number, y: number, quarter: number): [number, number] =>
  quarter === 1 ? [y, -x] : quarter === 2 ? [-x, -y] : [-y, x]

function turnBox([left, bottom, right, top]: Box, quarter: number): Box {
  const [x1, y1] = turnPoint(left, bottom, quarter)
  const [x2, y2] = turnPoint(right, top, quarter)
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)]
}
