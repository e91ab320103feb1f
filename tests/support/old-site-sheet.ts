import * as XLSX from '@e965/xlsx'
import type { VerdictName } from '#lib/old-site/schema.ts'

export interface Made {
  cells: (string | number)[]
  verdict: VerdictName
  /** last part of the first sentence's key; '' where there is none */
  note: string
}

type Kind = (n: number) => Made

const site = 'https://www.old-office.example'
const page = (n: number) => `https://news.example/${n}`
const row = (
  cells: [code: string, title: string, address: string, date: string | number, year: string],
  verdict: VerdictName,
  note = '',
): Made => ({ cells, verdict, note })

/** Every kind of row that offices have; each is made again and again with another number. The cycle is that of 2568: O1, O2, O12. */
const kinds: readonly Kind[] = [
  (n) => row(['O12', `แผนปฏิบัติการ ${n}`, page(n), '15 ม.ค. 2568', '2568'], 'ready'),
  (n) => row(['ข้อ o๑๒', `รายงานผล ${n}`, page(n), '๑๕/๐๑/๒๕๖๘', '๒๕๖๘'], 'ready'),
  (n) => row(['01', `โครงสร้าง ${n}`, page(n), '2025-01-15', '2025'], 'ready'),
  (n) => row(['O2', `ทำเนียบผู้บริหาร ${n}`, page(n), 45672, '68'], 'ready'),
  (n) => row(['O2', `ไม่มีวันที่ ${n}`, page(n), '', 'ปี 2568'], 'ready'),
  (n) =>
    row(
      ['O12', `ไฟล์ในโฟลเดอร์ ${n}`, 'แผน.pdf', '15/1/2568', '2568'],
      n === 5 ? 'ready' : 'refused',
      n === 5 ? '' : 'duplicate',
    ),
  (n) => row(['O12', `ปีตามวันที่ ${n}`, page(n), '1 ตุลาคม 2567', ''], 'remark', 'yearByDate'),
  (n) => row(['O12', `ปีก่อน ${n}`, page(n), '30 ก.ย. 2567', '2568'], 'remark', 'dateOtherYear'),
  (n) => row(['O1', `=HYPERLINK("x") ${n}`, page(n), '', '2568'], 'remark', 'formula'),
  (n) => row(['O12', `อนาคต ${n}`, page(n), '1 ก.ย. 2599', '2568'], 'remark', 'dateFuture'),
  (n) => row(['', `ไม่มีรหัส ${n}`, page(n), '', '2568'], 'refused', 'empty'),
  (n) => row(['I12', `แบบวัดอื่น ${n}`, page(n), '', '2568'], 'refused', 'otherFamily'),
  (n) => row(['แผน', `อ่านไม่ออก ${n}`, page(n), '', '2568'], 'refused', 'unreadable'),
  (n) => row(['O99', `ไม่มีข้อนี้ ${n}`, page(n), '', '2568'], 'refused', 'unknown'),
  (n) => row(['O12', `ไม่มีรอบ ${n}`, page(n), '', '2561'], 'refused', 'noCycle'),
  (n) => row(['O12', '', page(n), '', '2568'], 'refused', 'titleEmpty'),
  (n) => row(['O12', 'ย'.repeat(400), page(n), '', '2568'], 'refused', 'titleLong'),
  (n) => row(['O12', `วันที่ผิด ${n}`, page(n), '31 ก.พ. 2568', '2568'], 'refused', 'date'),
  (n) => row(['O12', `ปีผิด ${n}`, page(n), '', 'สองห้า'], 'refused', 'year'),
  (n) => row(['O12', `ไม่รู้ปี ${n}`, page(n), '', ''], 'decision', 'noYear'),
  (n) => row(['O12', `ซ้ำ ${n}`, page(n - (n % 24)), '15 ม.ค. 2568', '2568'], 'refused', 'duplicate'),
  (n) => row(['O12', `ไม่มีที่อยู่ ${n}`, '', '', '2568'], 'refused', 'nothing'),
  (n) => row(['O12', `ไม่ใช่เว็บ ${n}`, 'javascript:alert(1)', '', '2568'], 'refused', 'notWeb'),
  (n) =>
    row(['O12', `บนเว็บไซต์เดิม ${n}`, `${site}/website/?p=${n}`, '', '2568'], 'decision', 'oldFileMissing'),
]
const endings: readonly Kind[] = [
  (n) => row(['O12', `ไฟล์ที่ไม่มา ${n}`, `ไม่มี${n}.pdf`, '', '2568'], 'refused', 'fileMissing'),
  (n) => row(['O12', `ไฟล์ต้องห้าม ${n}`, `${site}/wp-content/bad.exe`, '', '2568'], 'refused', 'fileForbidden'),
  (n) => row(['O1', `ไฟล์ของเว็บไซต์เดิม ${n}`, `${site}/wp-content/2566/O1.pdf?ver=${n}`, '', '2568'], 'ready'),
  (n) => row(['O1', `ไฟล์ชื่อซ้ำ ${n}`, `${site}/x/เล่ม.pdf?v=${n}`, '', '2568'], 'decision', 'fileTwice'),
  (n) => row(['O12', '#REF!', page(n), '', '2568'], 'refused', 'cellError'),
  (n) =>
    row(['O12', `ยาว ${n}`, `https://x.example/${'a'.repeat(2_100)}`, '', '2568'], 'refused', 'addressLong'),
]

/** A sheet with a row of names and `count` rows of every kind, and what each is expected to be. */
export function makeSheet(count: number): Made[] {
  return Array.from({ length: count }, (_, n) =>
    // The first kind gives an address that the row of doubles repeats.
    n % 24 === 5 && n >= 100 && n % 48 === 5
      ? endings[(n >> 4) % endings.length]!(n)
      : kinds[n % kinds.length]!(n),
  )
}

export const heads = ['รหัสข้อ', 'ชื่อเรื่อง', 'ลิงก์', 'วันที่', 'ปีงบประมาณ']

type Cells = readonly (string | number)[]

export function asWorkbook(rows: readonly Cells[]): Buffer {
  const sheet = XLSX.utils.aoa_to_sheet(rows.map((cells) => [...cells]))
  const book = XLSX.utils.book_new(sheet, 'แผ่นที่ 1')
  return XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer
}

/** As Excel of Thai Windows saves it: Windows-874, with semicolons. */
export function asThaiBytes(rows: readonly Cells[]): Buffer {
  const cell = (value: string | number) =>
    /[";\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value)
  const text = rows.map((cells) => cells.map(cell).join(';')).join('\r\n')
  return Buffer.from(
    Array.from(text, (letter) => {
      const code = letter.codePointAt(0)!
      return code >= 0x0e01 && code <= 0x0e5b ? code - 0x0e01 + 0xa1 : code
    }),
  )
}

const withHeads = (rows: readonly Made[]): Cells[] => [heads, ...rows.map(({ cells }) => cells)]
export const asXlsx = (rows: readonly Made[]): Buffer => asWorkbook(withHeads(rows))
export const asThaiCsv = (rows: readonly Made[]): Buffer => asThaiBytes(withHeads(rows))
