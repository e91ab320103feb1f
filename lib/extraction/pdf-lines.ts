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
  /** quarters of a turn, anticlockwise, by which its line runs away from the right */
  turned: 0 | 1 | 2 | 3
  font: number
  /** marked content that states its own text for several glyphs */
  span: { id: number; box: Box } | null
  unmapped: boolean
  unpainted: boolean
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

const thickestRule = 2.5
const shortestRule = 4

/** Of letters that run to the right. `drawn` are lines on the page: those that stand upright part cells. */
export function layOut(glyphs: readonly Glyph[], drawn: readonly Box[]): string {
  const rules = drawn.filter(
    ([left, bottom, right, top]) => right - left <= thickestRule && top - bottom >= shortestRule,
  )
  const lines = linesOf(cluster(glyphs)).map((line) => place(line, rules))
  const margin = Math.max(...lines.map(rightOf))
  for (const line of lines) if (margin - rightOf(line) < 2) unmarkJustified(line)
  markColumns(lines)
  return lines.map(write).join('\n')
}

/** Letters with their marks, where they stand; in the order of the file. */
function cluster(glyphs: readonly Glyph[]): Cluster[] {
  const clusters: Cluster[] = []
  const loose: Glyph[] = []
  for (let at = 0; at < glyphs.length; ) {
    const { span } = glyphs[at]!
    let end = at + 1
    if (span) while (glyphs[end]?.span?.id === span.id) end += 1
    const group = glyphs.slice(at, end)
    at = end
    const marks = group.every(({ text }) => mark.test(text))
    if (marks) loose.push(...group.filter((glyph) => !setOnLast(glyph, clusters)))
    else if (span) clusters.push(...spread(group, span.box, clusters.length))
    else clusters.push(letter(group[0]!, clusters.length))
  }
  for (const glyph of loose) setOnNearest(glyph, clusters)
  return clusters
}

const letter = ({ text, origin: [x, y], loose, size }: Glyph, at: number): Cluster => ({
  at,
  text: /\s/.test(text) ? ' ' : text,
  x: Math.min(loose[0], x),
  right: Math.max(loose[2], x),
  y,
  size,
})

/** How far beside a letter the middle of a mark is, and whether it is of its line. */
function distance({ ink, origin, size }: Glyph, to: Cluster): number {
  if (to.text === ' ' || Math.abs(origin[1] - to.y) > size * 1.2) return Infinity
  const middle = (ink[0] + ink[2]) / 2
  return Math.max(0, to.x - middle, middle - to.right)
}

function setOnLast(glyph: Glyph, clusters: readonly Cluster[]): boolean {
  const last = clusters.at(-1)
  if (!last) return false
  // Where the pen goes on right behind the letter, the mark is its own, also where a font lets it hang over.
  const [x, y] = glyph.origin
  const follows = Math.abs(x - last.right) < 0.1 * glyph.size && Math.abs(y - last.y) < 0.02 * glyph.size
  if (distance(glyph, last) > (follows ? 0.35 : 0.05) * glyph.size) return false
  last.text += glyph.text
  last.right = Math.max(last.right, glyph.origin[0])
  return true
}

/** Some programs draw marks after the letters of a word, or of a line: each belongs to what it is painted over. */
function setOnNearest(glyph: Glyph, clusters: Cluster[]): void {
  let best: Cluster | null = null
  let nearest = glyph.size * 0.6
  for (const one of clusters) {
    if (Math.abs(one.x - glyph.ink[0]) > 4 * glyph.size) continue
    const away = distance(glyph, one) + Math.abs(one.y - glyph.origin[1]) / 4
    if (away < nearest) {
      best = one
      nearest = away
    }
  }
  if (best) best.text += glyph.text
  else clusters.push(letter(glyph, clusters.length))
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

type Between = '' | ' ' | '\t'

/** Letters of a line in their order, with what stands before each. */
interface Placed {
  one: Cluster
  before: Between
  /** to the letter before */
  gap: { from: number; to: number } | null
}

function place(line: readonly Cluster[], rules: readonly Box[]): Placed[] {
  const { y } = line[0]!
  const crossing = rules
    .filter(([, bottom, , top]) => bottom <= y + 2 && top >= y + 2)
    .map(([left, , right]) => (left + right) / 2)
  const usual = usualGap(line)
  const placed: Placed[] = []
  let space = false
  for (const one of line) {
    if (one.text === ' ') {
      space = true
      continue
    }
    const last = placed.at(-1)?.one
    if (last && isPaintedTwice(last, one)) continue
    placed.push({
      one,
      before: last ? between(last, one, { space, crossing, usual }) : '',
      gap: last ? { from: last.right, to: one.x } : null,
    })
    space = false
  }
  return placed
}

const write = (line: readonly Placed[]): string => line.map(({ one, before }) => before + one.text).join('')

/** Bold letters of some programs: the same again, a hair beside; not the letters of one ligature. */
const isPaintedTwice = (a: Cluster, b: Cluster): boolean =>
  a.text === b.text &&
  Math.abs(a.at - b.at) > 1 &&
  Math.abs(a.x - b.x) < 0.12 * a.size &&
  Math.abs(a.y - b.y) < 0.12 * a.size

interface Surroundings {
  /** a space is written between the two */
  space: boolean
  /** where rules cross the line */
  crossing: readonly number[]
  /** gap between any two letters of the line */
  usual: number
}

function between(a: Cluster, b: Cluster, { space, crossing, usual }: Surroundings): Between {
  const gap = b.x - a.right - usual
  const size = Math.max(a.size, b.size)
  if (gap > gapOfCell * size) return '\t'
  if (gap > -1 && crossing.some((x) => x > a.right - 1.5 && x < b.x + 1.5)) return '\t'
  return space || gap > gapOfWord * size ? ' ' : ''
}

/** Between the letters of a line that is spaced out; 0 where it is not. */
function usualGap(line: readonly Cluster[]): number {
  const gaps: number[] = []
  for (let i = 1; i < line.length; i += 1) gaps.push(line[i]!.x - line[i - 1]!.right)
  if (gaps.length < 8) return 0
  return Math.max(0, gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)]!)
}

const rightOf = (line: readonly Placed[]): number => line.at(-1)?.one.right ?? -Infinity

const lettersOfFullLine = 30

/** A line that was stretched to the margin has its words equally far apart: those are no cells. */
function unmarkJustified(line: readonly Placed[]): void {
  const gaps = line.filter(({ before }) => before !== '')
  const widths = gaps.map(({ gap }) => gap!.to - gap!.from)
  const size = line[0]?.one.size ?? 0
  const ruled = gaps.some(({ before }, i) => before === '\t' && widths[i]! <= gapOfCell * size)
  if (ruled || Math.max(...widths) - Math.min(...widths) > 0.25 * size) return
  // One gap alone is as equal to itself in a row of a table; but then it is wide, or the row is short.
  if (gaps.length === 1 && (widths[0]! > 3 * size || line.length < lettersOfFullLine)) return
  for (const placed of gaps) {
    placed.before = ' '
    placed.gap = null
  }
}

const linesOfTable = 3
const gapOfColumn = 0.42
const gutter = 0.35

/** Columns without rules: gaps, narrower than those of cells, that stand over each other in three lines, or in two that have cells. */
function markColumns(lines: readonly Placed[][]): void {
  const isGap = ({ before, gap, one }: Placed) =>
    gap !== null && before !== '' && gap.to - gap.from > gapOfColumn * one.size
  lines.forEach((line, at) => {
    for (const placed of line) {
      if (!isGap(placed)) continue
      let { from, to } = placed.gap!
      const together: Placed[] = [placed]
      for (let next = at + 1; next < lines.length; next += 1) {
        const below = lines[next]!.find(
          (other) =>
            isGap(other) &&
            Math.min(to, other.gap!.to) - Math.max(from, other.gap!.from) > gutter * other.one.size,
        )
        if (!below) break
        from = Math.max(from, below.gap!.from)
        to = Math.min(to, below.gap!.to)
        together.push(below)
      }
      const inTable = together.every((_, i) => lines[at + i]!.some(({ before }) => before === '\t'))
      if (together.length >= (inTable ? 2 : linesOfTable)) for (const one of together) one.before = '\t'
    }
  })
}
