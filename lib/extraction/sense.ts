// Does a text say anything? What is copied from a font that names its glyphs wrongly does not. Pure.

const consonant = /[\u0e01-\u0e2e]/
const thaiSign = /[\u0e01-\u0e4e]/
const leadingVowel = /[\u0e40-\u0e44]/
const following = /[\u0e30\u0e32\u0e33\u0e45]/
const mark = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/
/** What stands in no office's text in such numbers: controls, private use, letters of other scripts, odd signs. */
const odd = /[^\p{Script=Thai}A-Za-z0-9\s.,:;()\-–—/'"“”‘’%&+=*_฿•·…|[\]@#!?<>~←-↓①-⑳■□▪▫►●○★☐-☒✓✔✗✘➢➤❖]/u
const sign = /[@#!?<>=+*~|&[\]"']/

/** Thai signs from the commonest to the rarest, as offices write. */
const byFrequency = 'ราน่อก้งมับเีลวยปดทิตหแะไคสจขืใูุำผพช์็โึศณถธภฉฏซษฟฐญฒฤฑฎฝๆฯ๋ฆ๊ฬ'
/** Mean place in that order: 9 to 19 for lines of text, 24 and more once each sign stands for another. */
const rarest = 22
const signsToJudge = 40

const commonPairs = new Set(
  (
    'th he in er re an on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve co me de hi ri ro ' +
    'ic ne ea ra ce li ch ll be ma si om ur ec nc ct tr pr pe et em ta el ns un us wi ss ge no la ho'
  ).split(' '),
)

/** Whether people can read it; texts of a few letters are given the benefit of the doubt. */
export function makesSense(text: string): boolean {
  const seen = text
    .replace(/\s/g, '')
    // Lines to write on, leaders of a table of contents.
    .replace(/([^\p{L}\p{N}])\1{2,}/gu, '$1')
    // Figures say nothing for or against.
    .replace(/[0-9.,%()/:-]/g, '')
  if (seen.length < 12) return true
  const oddShare = [...seen].filter((one) => odd.test(one)).length / seen.length
  if (oddShare > (seen.length < 40 ? 0.4 : 0.15)) return false
  const thaiSigns = seen.replace(/[^\u0e01-\u0e4e]/g, '').length
  if (thaiSigns >= signsToJudge && meanRarity(seen) > rarest) return false
  if (thaiSigns >= 12 && misplaced(seen) / thaiSigns > 0.12) return false
  if (thaiSigns / seen.length > 0.3) return signShare(seen) < 0.12
  return signShare(seen) < 0.2 && readsAsLatin(text)
}

const signShare = (text: string): number => [...text].filter((one) => sign.test(one)).length / text.length

function meanRarity(text: string): number {
  let sum = 0
  let signs = 0
  for (const here of text) {
    if (!thaiSign.test(here)) continue
    const place = byFrequency.indexOf(here)
    sum += place < 0 ? byFrequency.length : place
    signs += 1
  }
  return sum / signs
}

/** Vowels and marks where Thai cannot have them. */
function misplaced(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at += 1) {
    const here = text[at]!
    if (!thaiSign.test(here)) continue
    const before = text[at - 1] ?? ''
    if (mark.test(here) && !consonant.test(before) && !mark.test(before)) count += 1
    else if (following.test(here) && !consonant.test(before) && !mark.test(before))
      count += here === 'า' && before === 'ฤ' ? 0 : 1
    else if (leadingVowel.test(here) && !consonant.test(text[at + 1] ?? '')) count += 1
  }
  return count
}

function readsAsLatin(text: string, lettersAtLeast = 40): boolean {
  let pairs = 0
  let common = 0
  let letters = 0
  for (const [word] of text.toLowerCase().matchAll(/[a-z]{4,}/g)) {
    letters += word.length
    for (let at = 0; at + 1 < word.length; at += 1) {
      pairs += 1
      if (commonPairs.has(word.slice(at, at + 2))) common += 1
    }
  }
  return letters < lettersAtLeast || common / pairs > 0.22
}

/** Of a page that makes no sense, the lines that do for certain: those in another font. */
export const sensibleLines = (text: string): string =>
  text
    .split('\n')
    .filter((line) => {
      const seen = line.replace(/\s/g, '')
      if (seen.length < 12 || !makesSense(line)) return false
      const thai = seen.replace(/[^\u0e01-\u0e4e]/g, '').length
      return thai / seen.length > 0.6 || (/[a-z]{3,} [a-z]{2,}/.test(line) && readsAsLatin(line, 12))
    })
    .join('\n')
