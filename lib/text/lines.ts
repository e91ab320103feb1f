const words = new Intl.Segmenter('th', { granularity: 'word' })

/** How many columns a text takes: marks above and below a Thai letter take none. */
const cellsOf = (text: string): number => text.replace(/\p{Mn}/gu, '').length

function broken(text: string, cells: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const { segment } of words.segment(text)) {
    if (line !== '' && cellsOf(line + segment) > cells) {
      lines.push(line.trim())
      line = ''
    }
    line += segment
  }
  if (line.trim() !== '') lines.push(line.trim())
  return lines
}

/**
 * A short text in as few lines of at most `cells` columns as it takes, of about the same length, broken where Thai words
 * end; for drawings, which do not break by themselves.
 */
export function linesOf(text: string, cells: number): string[] {
  let lines = broken(text, cells)
  for (let less = cells - 1; less > 0; less -= 1) {
    const shorter = broken(text, less)
    if (shorter.length > lines.length) break
    lines = shorter
  }
  return lines
}
