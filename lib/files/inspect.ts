import 'server-only'
import { glanceAtPdf } from '#lib/extraction/read.ts'
import { lettersIn } from '#lib/extraction/words.ts'

export interface PdfFacts {
  pages: number | null
  /** whether it carries text that can be searched; null when unknown */
  hasText: boolean | null
  /** asks for a password before it can be read; null when unknown */
  encrypted: boolean | null
}

/** A scan often carries a page number or a stamp as text; a page of text has more letters than this. */
const enough = { pages: 40, letters: 40 }

/**
 * What can be told of a PDF within the time and memory it is given. A hint for the page and the pre-check: what cannot
 * be told is null, and nothing is refused because of it.
 */
export async function inspectPdf(
  file: string,
  limits: { ms?: number; memoryMiB?: number } = {},
): Promise<PdfFacts> {
  const { opening, pageCount, pages } = await glanceAtPdf(file, enough, limits)
  if (opening === 'locked') return { pages: null, hasText: null, encrypted: true }
  if (pageCount === null || opening === 'damaged') return { pages: null, hasText: null, encrypted: null }
  const letters = pages.reduce((sum, { text }) => sum + lettersIn(text), 0)
  const seen = opening === 'opens' || letters >= enough.letters
  return { pages: pageCount, hasText: seen ? letters >= enough.letters : null, encrypted: false }
}
