import type { Lang } from '#lib/i18n.ts'
import { monthNumber } from './months.ts'
import { toArabicDigits } from './numerals.ts'

/** What a typed day may be at most; the form and the parser share it. */
export const DAY_TEXT_MAX = 60

const BE_OFFSET = 543
// Only their month names are used; British English writes "Sept" in newer ICU data.
const locales: Record<Lang, string> = {
  th: 'th-TH',
  en: 'en-US',
}

const monthNames = new Map<string, string[]>()

function monthName(month: number, lang: Lang, length: 'short' | 'long'): string {
  const key = `${lang} ${length}`
  let names = monthNames.get(key)
  if (!names) {
    const format = new Intl.DateTimeFormat(locales[lang], { month: length, timeZone: 'UTC' })
    names = Array.from({ length: 12 }, (_, index) => format.format(Date.UTC(2025, index, 15)))
    monthNames.set(key, names)
  }
  return names[month - 1]!
}

// Bangkok has kept this offset since 1920, without daylight saving.
const BANGKOK_MS = 7 * 3_600_000

/** The office's wall clock at that instant, as YYYY-MM-DDTHH:MM. */
function wallClock(instant: Date | string): string {
  return new Date(new Date(instant).getTime() + BANGKOK_MS).toISOString().slice(0, 16)
}

/** '2025-10-01' → '1 ต.ค. 2568' (th, Buddhist Era) or '1 Oct 2025' (en); 'long' spells the month out. */
export function formatDay(isoDay: string, lang: Lang, length: 'short' | 'long' = 'short'): string {
  if (!isIsoDay(isoDay)) throw new RangeError(`not a day: ${isoDay}`)
  const [year = 0, month = 0, day = 0] = isoDay.split('-').map(Number)
  return `${day} ${monthName(month, lang, length)} ${lang === 'th' ? year + BE_OFFSET : year}`
}

/** The days from one to another, saying once what they share: '18–21 ธ.ค. 2569', '3 ก.พ. – 1 มี.ค. 2568'. */
export function formatDays(first: string, last: string, lang: Lang): string {
  if (last <= first) return formatDay(first, lang)
  const whole = formatDay(last, lang)
  const [year, month, day] = first.split('-')
  if (!last.startsWith(`${year}-`)) return `${formatDay(first, lang)} – ${whole}`
  return last.startsWith(`${year}-${month}-`)
    ? `${Number(day)}–${whole}`
    : `${formatDay(first, lang).replace(/ \d+$/, '')} – ${whole}`
}

/** '2024-10' → 'ต.ค. 2567' (th, Buddhist Era) or 'Oct 2024' (en). */
export const formatMonth = (isoMonth: string, lang: Lang): string =>
  formatDay(`${isoMonth}-01`, lang).slice(2)

/** 10 → 'ต.ค.' (th) or 'Oct' (en). */
export const formatMonthName = (month: number, lang: Lang): string => monthName(month, lang, 'short')

/** An instant as the office's clock shows it: '1 ต.ค. 2568 21.04 น.' (th) or '1 Oct 2025, 21:04' (en). */
export function formatInstant(
  instant: Date | string,
  lang: Lang,
  length: 'short' | 'long' = 'short',
): string {
  const [isoDay = '', time = ''] = wallClock(instant).split('T')
  const day = formatDay(isoDay, lang, length)
  return lang === 'th' ? `${day} ${time.replace(':', '.')} น.` : `${day}, ${time}`
}

/** '21:04' for an instant of today in the office, else its day too. */
export function formatTime(instant: Date | string, lang: Lang, now = new Date()): string {
  if (dayOf(instant) !== dayOf(now)) return formatInstant(instant, lang)
  return wallClock(instant).slice(11)
}

/** The day it is in the office at that instant, as YYYY-MM-DD. */
export const dayOf = (instant: Date | string): string => wallClock(instant).slice(0, 10)

/** Whether the text is YYYY-MM-DD and that day exists. */
export function isIsoDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

export type DayProblem =
  | 'problem.dayUnreadable'
  | 'problem.dayShortYear'
  | 'problem.dayYear'
  | 'problem.dayImpossible'

export type ReadDay = { ok: true; day: string } | { ok: false; key: DayProblem }

const unreadable: ReadDay = { ok: false, key: 'problem.dayUnreadable' }

/**
 * A day as people write it: ๑ ต.ค. ๒๕๖๘, วันที่ 1 ตุลาคม พ.ศ. 2568, 1/10/2568, 1-10-2568, 2025-10-01, 1 Oct 2025.
 * Years 2400–2700 are Buddhist Era and 1900–2100 the common era, whatever stands around them.
 */
export function readThaiDay(text: string): ReadDay {
  if (text.length > DAY_TEXT_MAX) return unreadable
  const clean = toArabicDigits(text.normalize('NFC')).replace(/\p{Cf}/gu, '')
  const line = clean.trim().replace(/\s+/g, ' ')
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(line)
  if (iso) return dayFrom(iso[3]!, Number(iso[2]), iso[1]!)
  const numeric = /^(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{2}|\d{4})$/.exec(line)
  if (numeric) return dayFrom(numeric[1]!, Number(numeric[3]), numeric[4]!)
  const worded =
    /^(?:(?:วัน[\p{L}\p{M}]*)?ที่ ?)?(\d{1,2}) ?(?:เดือน ?)?([\p{L}\p{M}.]+(?: ?[\p{L}\p{M}.]+)?),? ?(\d{2}|\d{4})$/u.exec(
      line.replace(/ ?(พ\.? ?ศ\.?|ค\.? ?ศ\.?|B\.?E\.?|C\.?E\.?|A\.?D\.?) ?(?=\d)/i, ' '),
    )
  if (!worded) return unreadable
  const month = monthNumber(worded[2]!)
  return month === null ? unreadable : dayFrom(worded[1]!, month, worded[3]!)
}

/** `readThaiDay` for those who need no reason: YYYY-MM-DD, or null. */
export function parseThaiDay(text: string): string | null {
  const read = readThaiDay(text)
  return read.ok ? read.day : null
}

function dayFrom(day: string, month: number, yearText: string): ReadDay {
  if (yearText.length < 4) return { ok: false, key: 'problem.dayShortYear' }
  const typed = Number(yearText)
  const isBuddhist = typed >= 2400 && typed <= 2700
  if (!isBuddhist && !(typed >= 1900 && typed <= 2100)) return { ok: false, key: 'problem.dayYear' }
  const year = isBuddhist ? typed - BE_OFFSET : typed
  const iso = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
  return isIsoDay(iso) ? { ok: true, day: iso } : { ok: false, key: 'problem.dayImpossible' }
}
