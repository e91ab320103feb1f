import { toArabicDigits, toThaiDigits } from '#lib/thai/numerals.ts'

const yearNumber = /(?<![\d๐-๙])[2๒][5๕6๖0๐][\d๐-๙]{2}(?![\d๐-๙])/g

/** From a fiscal year to so many years later. */
export interface Shift {
  from: number
  by: number
}

/** Data of a fiscal year is of that year or one of its neighbours; older years are names, such as those of laws. */
const near = (year: number, from: number): boolean => Math.abs(year - from) <= 2

/** The same words so many years later: the years about the fiscal year, of either era and script, are moved. */
export function shiftYears(text: string, { from, by }: Shift): string {
  if (by === 0) return text
  return text.replace(yearNumber, (written) => {
    const year = Number(toArabicDigits(written))
    if (!near(year, from) && !near(year, from - 543)) return written
    return /[๐-๙]/.test(written) ? toThaiDigits(year + by) : String(year + by)
  })
}

/** Whether two texts say the same, the second so much later. Spaces and the script of digits do not count. */
export const sameWords = (before: string, after: string, shift: Shift): boolean =>
  plain(shiftYears(before, shift)) === plain(after)

const plain = (text: string): string => toArabicDigits(text).normalize('NFC').replace(/\s+/g, ' ').trim()

/** How much two texts have in common by their pairs of letters: 0 nothing, 1 all. Years do not count. */
export function likeness(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)]
  const [most, least] = [sizeOf(a), sizeOf(b)].sort((x, y) => y - x) as [number, number]
  if (least === 0) return 0
  let shared = 0
  for (const [pair, count] of a) shared += Math.min(count, b.get(pair) ?? 0)
  // A short text that stands whole in a long one asks for the same in fewer words.
  const isWithin = least >= 6 && shared >= 0.85 * least
  return isWithin ? 0.5 + shared / (2 * most) : (2 * shared) / (most + least)
}

const sizeOf = (pairs: ReadonlyMap<string, number>): number =>
  [...pairs.values()].reduce((sum, count) => sum + count, 0)

function pairsOf(text: string): Map<string, number> {
  const letters = plain(text)
    .toLowerCase()
    .replace(yearNumber, '')
    .replace(/[\s().,/]+/g, '')
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < letters.length; at += 1) {
    const pair = letters.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}
