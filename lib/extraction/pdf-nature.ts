import type { PageContent } from './pdf-page.ts'
import type { PageNature } from './schema.ts'
import { makesSense } from './sense.ts'
import { lettersIn } from './words.ts'

/** A scan may carry a page number, a stamp, the header of an office system. */
const lettersBesideScan = 80
/** Letters that are not painted were put there by who read the scan. */
const wordsBehindScan = 20
const lettersBesideOutlines = 60
const shapesOfOutlines = 80
const scanned = 0.5
const hasPicture = 0.04
/** A page of which that many letters have no name is not read, even where the rest is. */
const unmappedAtMost = 0.2

/** How a page of a PDF shows its words; `text` is the repaired one. */
export function natureOf(text: string, content: PageContent): PageNature {
  const letters = lettersIn(text)
  const readBehind = content.unpainted >= wordsBehindScan
  if (content.pictured >= scanned && letters < lettersBesideScan && !readBehind) return 'scan'
  if (content.letterShapes >= shapesOfOutlines && letters < lettersBesideOutlines) return 'outlines'
  if (content.characters >= 12) {
    // Readers of scans write with a font without shapes, which says no letter for the blanks between words.
    const nameless = readBehind ? 0 : content.unmapped / content.characters
    if (nameless > unmappedAtMost || !makesSense(text)) return 'glyphs'
  }
  if (letters > 0 && /\p{L}/u.test(text)) return 'text'
  if (content.pictured >= hasPicture) return 'scan'
  return letters > 4 ? 'text' : 'blank'
}
