const words = new Intl.Segmenter('th', { granularity: 'word' })
const letters = new Intl.Segmenter('th', { granularity: 'grapheme' })

// Signs that never begin a line, and signs that never end one.
const clings = /^[\sๆฯ)\]}”’»,.;:!?%…]+$/u
const leans = /[([{“‘«]$/u

const split = (segmenter: Intl.Segmenter, text: string): string[] =>
  Array.from(segmenter.segment(text), ({ segment }) => segment)

/** How much of a line a text fills; more than 1 does not fit. The first line is at 0. */
export type Fill = (text: string, at: number) => number

/** Pieces between which a line may be broken; a word longer than a line is broken between its letters. */
function pieces(text: string, fill: Fill): string[] {
  const found: string[] = []
  for (const piece of split(words, text)) {
    const last = found.at(-1)
    if (last !== undefined && (clings.test(piece) || leans.test(last))) found[found.length - 1] += piece
    else if (fill(piece, 0) <= 1) found.push(piece)
    else found.push(...split(letters, piece))
  }
  return found
}

/** As many of the words as there is room for, and an ellipsis. */
function shortened(text: string, at: number, fill: Fill): string {
  let kept = ''
  for (const part of split(words, text)) {
    if (fill(`${(kept + part).trimEnd()}…`, at) > 1) break
    kept += part
  }
  return `${kept.trimEnd()}…`
}

/** `phrases`: a line that is at least this full ends where a phrase ends, which in Thai is a space. */
function fold(parts: string[], most: number, fill: Fill, phrases: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const [index, piece] of parts.entries()) {
    const at = lines.length
    if (line === '' || fill((line + piece).trimEnd(), at) <= 1) {
      line += piece
      continue
    }
    if (at === most - 1) return [...lines, shortened(line + parts.slice(index).join(''), at, fill)]
    const space = line.lastIndexOf(' ', line.trimEnd().length - 1)
    const cut = space > 0 && fill(line.slice(0, space), at) >= phrases ? space : line.length
    lines.push(line.slice(0, cut).trimEnd())
    line = line.slice(cut).trimStart() + piece
  }
  return [...lines, line.trimEnd()]
}

/** Breaks a title between phrases, else between words, into at most `most` lines; what is left over ends in an ellipsis. */
export function breakLines(text: string, most: number, fill: Fill): string[] {
  const whole = text.replace(/\s+/g, ' ').trim()
  if (whole === '') return []
  const parts = pieces(whole, fill)
  const byPhrase = fold(parts, most, fill, 0.5)
  if (!byPhrase.at(-1)!.endsWith('…')) return byPhrase
  const byWord = fold(parts, most, fill, 2)
  return byWord.at(-1)!.endsWith('…') ? byPhrase : byWord
}
