import type { CellLimits, Cells } from './protocol.ts'

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
