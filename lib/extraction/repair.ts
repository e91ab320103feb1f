// Thai as programs write it into files, put right where only one reading is possible. Pure.

const marks = '\u0e31\u0e34-\u0e3a\u0e47-\u0e4e'
const consonant = '\u0e01-\u0e2e'
const tone = '\u0e48-\u0e4b'

/** Glyph numbers of Windows fonts for marks that were moved, and for ญ ฐ without their feet: U+F700–F71A. */
const windowsGlyphs = 'ฐิีึื่้๊๋์่้๊๋์ญัํ็่้๊๋์ฺุู'

const markRank = (mark: string): number => (/[\u0e48-\u0e4b]/.test(mark) ? 1 : mark === '\u0e4c' ? 2 : 0)

/** Vowels before tones, none twice: what looks the same is the same. */
const orderMarks = (run: string): string =>
  [...new Set(run)].sort((a, b) => markRank(a) - markRank(b) || (a < b ? -1 : 1)).join('')

const thai = /[\u0e01-\u0e5b\uf700-\uf71a]/
const controls = /[\p{Cc}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe\uffff]/gu

/** NFC without control and invisible characters; lines by \n, single spaces, cells by \t; Thai marks in order. */
export function repairText(raw: string): string {
  let text = mendLigatures(raw)
    .replace(/\r\n?|\u2028|\u2029|\v|\f/g, '\n')
    .replace(controls, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
  if (thai.test(text)) text = repairThai(text)
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[^\S\n\t]+/g, ' ')
    .replace(/ *([\n\t]) */g, '$1')
    .replace(/\t+(?=\n|$)/g, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Ghostscript turns the bytes of what LibreOffice says of its ligatures: 昀椀 is fi. */
const mendLigatures = (text: string): string =>
  text
    .replaceAll('昀케', 'ffi')
    .replace(/[\u6600\u6900\u6c00]{2,}/g, (turned) =>
      [...turned].map((sign) => String.fromCharCode(sign.charCodeAt(0) >> 8)).join(''),
    )

const once = (pattern: string) => new RegExp(pattern, 'g')

const rules: readonly (readonly [RegExp, string])[] = [
  // A mark belongs to the letter before it, whatever stands between.
  [once(`(?<=[${consonant}${marks}]) +(?=[${marks}])`), ''],
  [once(`\u0e4d([${tone}]?) *\u0e32`), '$1\u0e33'],
  [once(`\u0e33([${tone}])`), '$1\u0e33'],
  // LibreOffice draws ำ by two glyphs; where its note on them is lost, the second comes out again.
  [once('\u0e33\u0e32'), '\u0e33'],
  [once('\u0e40\u0e40'), '\u0e41'],
  [once(`(?<=[${consonant}${marks}]) +(?=[\u0e30\u0e33\u0e45])`), ''],
  [once(`(?<=[\u0e40-\u0e44]) +(?=[${consonant}])`), ''],
  [once(`(?<=[${consonant}][\u0e31\u0e37][${tone}]?) +(?=[${consonant}])`), ''],
]

function repairThai(raw: string): string {
  let text = raw
    .replace(/[\uf700-\uf71a]/g, (glyph) => windowsGlyphs[glyph.charCodeAt(0) - 0xf700]!)
    .replace(/\u00a0/g, ' ')
  for (const [pattern, by] of rules) text = text.replace(pattern, by)
  text = text.replace(once(`[${marks}]{2,}`), orderMarks)
  return mendSaraAm(text)
}

/**
 * Word writes ำ into a PDF as a space and า ("ส านักงาน"); other programs break a word before า ("ก าร"). A text of
 * some length has ำ somewhere: where it has none at all, the first happened.
 */
function mendSaraAm(text: string): string {
  const broken = once(`(?<=[${consonant}][${tone}]?) +\u0e32`)
  if (!broken.test(text)) return text
  return text.replace(broken, text.includes('\u0e33') ? '\u0e32' : '\u0e33')
}
