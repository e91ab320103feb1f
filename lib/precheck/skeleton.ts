/**
 * Text as it is compared: Thai marks above and below, า and ำ, controls and blanks between Thai letters are left out,
 * digits are Arabic, Latin is lower case, dashes are '-'. What is lost are just the letters that extraction from a PDF
 * loses or moves, so `ปีงบประมาณ`, `ป ีงบประมาณ` and `ปงบประมณ` are the same.
 */
export interface Skeleton {
  text: string
  /** place of each character in the text it was made from */
  at: number[]
}

const isMark = (code: number): boolean =>
  code === 0xe31 ||
  code === 0xe32 ||
  code === 0xe33 ||
  (code >= 0xe34 && code <= 0xe3a) ||
  (code >= 0xe47 && code <= 0xe4e) ||
  (code >= 0xf700 && code <= 0xf71a)

const isThai = (code: number): boolean => code >= 0xe01 && code <= 0xe46

const isInvisible = (code: number): boolean =>
  (code < 32 && code !== 10 && code !== 9) ||
  (code >= 0x7f && code <= 0x9f) ||
  (code >= 0x200b && code <= 0x200f) ||
  code === 0xad ||
  code === 0xfeff

/** What some makers of PDF leave in the place of ◌ํ before า: letters of other alphabets, signs, the mark for "unknown". */
const isStray = (code: number): boolean =>
  (code >= 0x100 && code <= 0x2af) || code === 0x3b || code === 0xfffd || (code >= 0x2c6 && code <= 0x36f)

const isAfterThai = (source: string, place: number): boolean => {
  const code = source.charCodeAt(source[place - 1] === ' ' ? place - 2 : place - 1)
  return isThai(code) || isMark(code)
}
const isBeforeThai = (source: string, place: number): boolean => {
  const code = source.charCodeAt(source[place + 1] === ' ' ? place + 2 : place + 1)
  return isThai(code) || isMark(code)
}

const isDash = (code: number): boolean => (code >= 0x2010 && code <= 0x2015) || code === 0x2212

const isBlank = (code: number): boolean =>
  code === 32 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x3000

const SARA_II = 0xe35

/** มี.ค. keeps its vowel, for without it it is ม.ค. */
const isMarch = (source: string, place: number): boolean =>
  source[place - 1] === 'ม' && /^ ?\./.test(source.slice(place + 1, place + 3))

export function skeletonOf(source: string): Skeleton {
  const out: string[] = []
  const at: number[] = []
  let blankAt = -1
  let before = 0
  const put = (letter: string, place: number, code: number) => {
    if (blankAt >= 0) {
      const betweenThai = isThai(before) && isThai(code)
      const atBorder = before === 0 || before === 10 || before === 9 || code === 10 || code === 9
      if (!betweenThai && !atBorder) {
        out.push(' ')
        at.push(blankAt)
      }
      blankAt = -1
    }
    out.push(letter)
    at.push(place)
    before = code
  }
  for (let place = 0; place < source.length; place += 1) {
    const code = source.charCodeAt(place)
    if (code === SARA_II && isMarch(source, place)) put('ี', place, code)
    if (isMark(code) || isInvisible(code)) continue
    if (isStray(code) && isAfterThai(source, place) && isBeforeThai(source, place)) continue
    if (isBlank(code)) {
      if (blankAt < 0) blankAt = place
    } else if (code >= 0xe50 && code <= 0xe59) put(String(code - 0xe50), place, 48)
    else if (code >= 0xff10 && code <= 0xff19) put(String(code - 0xff10), place, 48)
    else if (isDash(code)) put('-', place, 45)
    else if (code === 0xe40 && source.charCodeAt(place + 1) === 0xe40) {
      put('แ', place, 0xe41) // two เ typed for แ
      place += 1
    } else put(source[place]!.toLowerCase(), place, code)
  }
  return { text: out.join(''), at }
}

/** Words of a pattern as they stand in a skeleton. Regular expression signs pass through; write no blanks between Thai words. */
export const bare = (source: string): string =>
  source.replace(/(?<=ม)ี(?=\\?\.)|[\u0e31-\u0e3a\u0e47-\u0e4e]/g, (mark, place: number) =>
    mark === 'ี' && /^ม.\\?\./.test(source.slice(place - 1, place + 3)) ? mark : '',
  )

/** A regular expression over skeletons, written in plain Thai. */
export const over = (source: string, flags = 'g'): RegExp => new RegExp(bare(source), flags)

/** The piece of the source behind a match, with a little before and after it, on one line. */
export function quote(source: string, skeleton: Skeleton, from: number, to: number, around = 0): string {
  const begin = skeleton.at[Math.max(0, from - around)] ?? 0
  const last = Math.min(skeleton.at.length - 1, to + around)
  const end = to + around >= skeleton.at.length ? source.length : (skeleton.at[last] ?? source.length)
  return source.slice(begin, end).replace(/\s+/g, ' ').trim().slice(0, 160)
}
