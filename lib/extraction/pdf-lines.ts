// From letters with places to lines with cells. Pure. Lengths are points of the page.

export type Box = readonly [left: number, bottom: number, right: number, top: number]

export interface Glyph {
  text: string
  /** where the pen stood */
  origin: readonly [x: number, y: number]
  /** to where the pen moved, and what the font says of its heights */
  loose: Box
  /** what is painted */
  ink: Box
  size: number
  /** radians, anticlockwise */
  angle: number
  font: number
  /** marked content that states its own text for several glyphs */
  span: { id: number; box: Box } | null
  unmapped: boolean
  unpainted: boolean
}

/** A line that stands upright: between two cells. */
export interface Rule {
  x: number
  bottom: number
  top: number
}

/** A letter with its marks. */
interface Cluster {
  text: string
  /** place in the file */
  at: number
  x: number
  right: number
  y: number
  size: number
}

const mark = /^(?:[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\uf701-\uf70e\uf710-\uf71a]|\p{M})$/u

// In parts of the letters' size.
const gapOfCell = 1.6
const gapOfWord = 0.2
const sameLine = 0.35

export function layOut(glyphs: readonly Glyph[], rules: readonly Rule[]): string {
  const directions = new Map<number, Glyph[]>()
  for (const glyph of glyphs) {
    const quarter = Math.round(glyph.angle / (Math.PI / 2)) & 3
    const group = directions.get(quarter)
    if (group) group.push(glyph)
    else directions.set(quarter, [glyph])
  }
  return [...directions]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([quarter, group]) =>
      layOutUpright(
        group.map((glyph) => turn(glyph, quarter)),
        quarter === 0 ? rules : [],
      ),
    )
    .join('\n\n')
}

/** Turned back, so that its line runs to the right. */
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

function layOutUpright(glyphs: readonly Glyph[], rules: readonly Rule[]): string {
  return linesOf(cluster(glyphs))
    .map((line) => write(line, rules))
    .join('\n')
}

/** Letters with their marks, where they stand; in the order of the file. */
function cluster(glyphs: readonly Glyph[]): Cluster[] {
  const clusters: Cluster[] = []
  for (let at = 0; at < glyphs.length; ) {
    const { span } = glyphs[at]!
    let end = at + 1
    if (span) while (glyphs[end]?.span?.id === span.id) end += 1
    const group = glyphs.slice(at, end)
    at = end
    if (span) clusters.push(...spread(group, span.box, clusters.length))
    else addTo(clusters, group[0]!)
  }
  return clusters
}

function addTo(clusters: Cluster[], glyph: Glyph): void {
  const before = clusters.at(-1)
  if (mark.test(glyph.text) && before && stands(glyph, before)) {
    before.text += glyph.text
    before.right = Math.max(before.right, glyph.origin[0])
    return
  }
  const [x, y] = glyph.origin
  const right = Math.max(glyph.loose[2], x)
  clusters.push({
    at: clusters.length,
    text: /\s/.test(glyph.text) ? ' ' : glyph.text,
    x: Math.min(glyph.loose[0], x),
    right,
    y,
    size: glyph.size,
  })
}

/** Whether a mark stands on this letter. */
function stands(glyph: Glyph, on: Cluster): boolean {
  const middle = (glyph.ink[0] + glyph.ink[2]) / 2
  const near = glyph.size * 0.6
  return (
    middle > on.x - near && middle < on.right + near && Math.abs(glyph.origin[1] - on.y) < glyph.size * 1.2
  )
}

/** The letters of a text that is stated for all its glyphs together: each has an equal part of their place. */
function spread(glyphs: readonly Glyph[], [left, , right]: Box, at: number): Cluster[] {
  const letters: string[] = []
  for (const { text } of glyphs) {
    if (mark.test(text) && letters.length > 0) letters[letters.length - 1] += text
    else letters.push(/\s/.test(text) ? ' ' : text)
  }
  const { origin, size } = glyphs[0]!
  const width = (right - left) / letters.length
  return letters.map((text, i) => ({
    text,
    at: at + i,
    x: left + i * width,
    right: left + (i + 1) * width,
    y: origin[1],
    size,
  }))
}

function linesOf(clusters: readonly Cluster[]): Cluster[][] {
  const lines: { y: number; size: number; clusters: Cluster[] }[] = []
  for (const one of clusters.toSorted((a, b) => b.y - a.y)) {
    const line = lines.at(-1)
    if (line && line.y - one.y < sameLine * Math.min(line.size, one.size)) line.clusters.push(one)
    else lines.push({ y: one.y, size: one.size, clusters: [one] })
  }
  return lines.map((line) => line.clusters.toSorted((a, b) => a.x - b.x))
}

function write(line: readonly Cluster[], rules: readonly Rule[]): string {
  const { y } = line[0]!
  const crossing = rules.filter(({ bottom, top }) => bottom <= y + 2 && top >= y + 2).map(({ x }) => x)
  const usual = usualGap(line)
  let text = ''
  let before: Cluster | null = null
  let space = false
  for (const one of line) {
    if (one.text === ' ') {
      space = true
      continue
    }
    if (before && isPaintedTwice(before, one)) continue
    if (before) text += between(before, one, space, crossing, usual)
    text += one.text
    before = one
    space = false
  }
  return text
}

/** Bold letters of some programs: the same again, a hair beside; not the letters of one ligature. */
const isPaintedTwice = (a: Cluster, b: Cluster): boolean =>
  a.text === b.text &&
  Math.abs(a.at - b.at) > 1 &&
  Math.abs(a.x - b.x) < 0.12 * a.size &&
  Math.abs(a.y - b.y) < 0.12 * a.size

function between(a: Cluster, b: Cluster, space: boolean, crossing: readonly number[], usual: number): string {
  const gap = b.x - a.right
  const size = Math.max(a.size, b.size)
  if (gap > gapOfCell * size + usual) return '\t'
  if (crossing.some((x) => x > a.right - 1.5 && x < b.x + 1.5 && gap > -1)) return '\t'
  return space || gap > gapOfWord * size + usual ? ' ' : ''
}

/** Between the letters of a line that is spaced out; 0 where it is not. */
function usualGap(line: readonly Cluster[]): number {
  const gaps: number[] = []
  for (let i = 1; i < line.length; i += 1) gaps.push(line[i]!.x - line[i - 1]!.right)
  if (gaps.length < 8) return 0
  return Math.max(0, gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)]!)
}
