import * as XLSX from '@e965/xlsx'

export type Cell = string | number | { formula: string; value: number }
export interface Sheet {
  name: string
  rows: Cell[][]
  hidden?: boolean
  /** from 1 */
  hiddenRows?: number[]
}

function sheetOf({ rows, hiddenRows }: Sheet): XLSX.WorkSheet {
  const plain = rows.map((row) => row.map((cell) => (typeof cell === 'object' ? cell.value : cell)))
  const sheet = XLSX.utils.aoa_to_sheet(plain)
  for (const [r, row] of rows.entries())
    for (const [c, cell] of row.entries())
      if (typeof cell === 'object')
        sheet[XLSX.utils.encode_cell({ r, c })] = { t: 'n', v: cell.value, f: cell.formula }
  sheet['!cols'] = rows[0]?.map(() => ({ wch: 18 })) ?? []
  if (hiddenRows) sheet['!rows'] = rows.map((_, at) => ({ hidden: hiddenRows.includes(at + 1) }))
  return sheet
}

/** A workbook; dates in its properties as given (ISO day). */
export function workbookOf(sheets: Sheet[], on: string, type: 'xlsx' | 'biff8' | 'ods' = 'xlsx'): Buffer {
  const book = XLSX.utils.book_new()
  for (const sheet of sheets) XLSX.utils.book_append_sheet(book, sheetOf(sheet), sheet.name)
  book.Workbook = { Sheets: sheets.map(({ hidden }) => ({ Hidden: hidden ? 1 : 0 })) }
  book.Props = { Title: sheets[0]!.name, CreatedDate: new Date(`${on}T02:00:00Z`) }
  return XLSX.write(book, { type: 'buffer', bookType: type, compression: true }) as Buffer
}

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
const csvText = (rows: (string | number)[][]): string =>
  rows.map((row) => row.map((cell) => quoted(String(cell))).join(',')).join('\r\n')

export function csvOf(rows: (string | number)[][], charset: 'utf-8' | 'bom' | 'windows-874'): Buffer {
  const text = csvText(rows)
  return charset === 'windows-874'
    ? windows874(text)
    : Buffer.from(charset === 'bom' ? `\ufeff${text}` : text)
}

export const windows874 = (text: string): Buffer =>
  Buffer.from(
    [...text].map((letter) => {
      const code = letter.codePointAt(0)!
      if (code >= 0xe01 && code <= 0xe5b) return code - 0xe00 + 0xa0
      return code === 0x2013 ? 0x96 : code < 0x80 ? code : 0x3f
    }),
  )
