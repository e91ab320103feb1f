import { fiscalYears } from '#lib/limits.ts'
import { type ReadDay, readThaiDay } from '#lib/thai/dates.ts'
import { addDays } from '#lib/thai/days.ts'
import { toArabicDigits } from '#lib/thai/numerals.ts'

export type ReadCode = { ok: true; code: string } | { ok: false; key: 'empty' | 'otherFamily' | 'unreadable' }

/** O12 from "O12", "ข้อ o๑๒", "0 12 แผน…": people type a zero for the letter. */
export function readCode(cell: string): ReadCode {
  const text = toArabicDigits(cell.normalize('NFKC')).trim()
  if (text === '') return { ok: false, key: 'empty' }
  const found = /^(?:ข้อ(?:ที่)?\s*)?([A-Za-zโ0])\s*[-.]?\s*([1-9]\d{0,2})(?![\dA-Za-z])/.exec(text)
  if (!found) return { ok: false, key: 'unreadable' }
  const [, family = '', number = ''] = found
  if (/^[O0o]$/.test(family)) return { ok: true, code: `O${number}` }
  return { ok: false, key: /^[ieIE]$/.test(family) ? 'otherFamily' : 'unreadable' }
}

/** A fiscal year in the Buddhist Era; two digits and years of the common era are read too. Null: none. */
export function readYear(cell: string): number | null {
  const text = toArabicDigits(cell)
    .replace(/ปีงบประมาณ|ปี|พ\.?\s*ศ\.?|ค\.?\s*ศ\.?/g, '')
    .trim()
  if (!/^(?:\d{2}|\d{4})$/.test(text)) return null
  const typed = Number(text)
  const year = typed < 100 ? 2_500 + typed : typed < 2_400 ? typed + 543 : typed
  return year >= fiscalYears.first - 20 && year <= fiscalYears.last ? year : null
}

/** A day as people write it, or as a spreadsheet counts it: days since 30 December 1899. */
export function readDate(cell: string): ReadDay {
  const text = toArabicDigits(cell).trim()
  if (/^\d{5}(?:\.\d+)?$/.test(text)) {
    const serial = Math.floor(Number(text))
    if (serial >= 30_000 && serial <= 60_000) return { ok: true, day: addDays('1899-12-30', serial) }
  }
  const withoutTime = text.replace(/[ T]\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s*น\.?)?$/, '')
  return readThaiDay(withoutTime)
}
