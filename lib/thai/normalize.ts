import { toArabicDigits } from './numerals.ts'

const TONE = /[\u0e48-\u0e4b]/
const NIKHAHIT = '\u0e4d'
const SARA_AA = '\u0e32'
const SARA_AM = '\u0e33'

/** Vowels above and below, then tone marks, then the killer mark: the order of the Thai typing standard. */
const rank = (mark: string): number => (TONE.test(mark) ? 1 : mark === '\u0e4c' ? 2 : 0)

/** Marks of one consonant in one order, none twice: what looks the same is the same. */
function orderMarks(run: string): string {
  const marks = [...new Set(run)]
  return marks.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1)).join('')
}

/** NFKC breaks ำ into ◌ํ and า, and people type the tone mark on either side of it. */
function composeSaraAm(text: string): string {
  return text.replace(/([\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]*)\u0e32/g, (whole, marks: string) =>
    marks.includes(NIKHAHIT) ? `${marks.replaceAll(NIKHAHIT, '')}${SARA_AM}` : whole,
  )
}

function pass(text: string): string {
  const folded = text
    .replace(/\p{Cf}|\p{Variation_Selector}/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replaceAll(SARA_AM, NIKHAHIT + SARA_AA)
    .replace(/\u0e40\u0e40/g, '\u0e41') // two เ typed for แ
    .replace(/[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]{2,}/g, orderMarks)
  return toArabicDigits(composeSaraAm(folded))
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}

/**
 * The form in which text is stored beside itself for searching, and in which a query is asked: NFKC, Thai marks in one
 * order, Arabic digits, no invisible characters, lower case, single spaces. Applying it twice changes nothing.
 */
export function normalizeForSearch(text: string): string {
  let now = pass(text)
  // A second look settles what folding has brought together; a third is never needed in practice, and never harms.
  for (let looks = 0; looks < 4; looks++) {
    const next = pass(now)
    if (next === now) break
    now = next
  }
  return now
}
