import type { CellLimits, Cells } from './protocol.ts'

export const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** A cell with its lines, or on one. */
export const cellText = (text: string, limits: CellLimits | undefined): string =>
  limits?.lines
    ? text
        .split(/\r\n?|\n/)
        .map(inOneLine)
        .filter(Boolean)
        .join('\n')
    : inOneLine(text)

/** What is told of a table, within its limits. A row without a word is none. */
export function boundedCells(rows: readonly (readonly string[] | undefined)[], limits: CellLimits): Cells {
  const told: Cells = { rows: [], more: 0 }
  rows.forEach((row, at) => {
    if (!row?.some((cell) => cell?.trim())) return
    if (told.rows.length >= limits.rows) {
      told.more += 1
      return
    }
    const cells = Array.from(row.slice(0, limits.columns), (cell) => (cell ?? '').slice(0, limits.letters))
    told.rows.push({ number: at + 1, cells })
  })
  return told
}
