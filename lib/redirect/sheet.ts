import { splitTyped } from './old-address.ts'

/** A row as it was typed. */
export interface SheetRow {
  /** in the sheet, from 1 */
  number: number
  from: string
  /** empty: the address is gone */
  to: string
  reasonTh: string
  reasonEn: string
  note: string
}

type Column = Exclude<keyof SheetRow, 'number'>
const order: readonly Column[] = ['from', 'to', 'reasonTh', 'reasonEn', 'note']

/** Names of columns: those of our own export in both languages, and those that other programs write. */
const names: Record<Column, RegExp> = {
  from: /^(?:ที่อยู่เดิม|ลิงก์เดิม|old\b|from\b|source\b)/i,
  to: /^(?:ปลายทาง|ที่อยู่ใหม่|ลิงก์ใหม่|leads to|new\b|to\b|target\b|destination\b)/i,
  reasonTh: /^(?:เหตุผล(?!.*อังกฤษ)|reason(?!.*english))/i,
  reasonEn: /^(?:เหตุผล.*อังกฤษ|reason.*english)/i,
  note: /^(?:หมายเหตุ|(?:internal )?note\b)/i,
}

/** Reads the rows by the names above their columns; without names they are address, target, reasons and note, in this order. */
export function rowsOfSheet(table: readonly { number: number; cells: readonly string[] }[]): SheetRow[] {
  const [first] = table
  const found = first ? columnsOf(first.cells) : null
  const at = found ?? Object.fromEntries(order.map((column, index) => [column, index]))
  return (found ? table.slice(1) : table)
    .map(({ number, cells }) => {
      const cell = (column: Column) => cells[at[column] ?? -1]?.trim() ?? ''
      return {
        number,
        from: cell('from'),
        to: cell('to'),
        reasonTh: cell('reasonTh'),
        reasonEn: cell('reasonEn'),
        note: cell('note'),
      }
    })
    .filter(({ number: _, ...typed }) => Object.values(typed).some((text) => text !== ''))
}

function columnsOf(cells: readonly string[]): Partial<Record<Column, number>> | null {
  if (splitTyped(cells[0] ?? '') !== null) return null
  const at: Partial<Record<Column, number>> = {}
  for (const column of order) {
    const index = cells.findIndex((cell) => names[column].test(cell.trim()))
    if (index >= 0) at[column] = index
  }
  return at.from === undefined ? null : at
}
