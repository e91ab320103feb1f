const words = new Intl.Segmenter('th', { granularity: 'word' })

/** At most `max` characters of a text on one line, cut between words (also Thai ones), with … where cut. */
export function excerpt(text: string, max: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= max) return line
  let cut = ''
  // A little more than fits is enough: the segmenter is slow on long Thai text.
  for (const { segment } of words.segment(line.slice(0, max + 50))) {
    if (cut.length + segment.length > max - 1) break
    cut += segment
  }
  return `${cut.trimEnd() || line.slice(0, max - 1)}…`
}
