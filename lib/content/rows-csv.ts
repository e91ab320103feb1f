import type { Lang } from '#lib/i18n.ts'
import { csvLine, csvMark } from '#lib/text/csv.ts'
import type { PlainField, RowsField } from './kind.ts'
import type { PlainValue, Row } from './values.ts'

export type Cell = string | number | null

/** A value as a sheet holds it: numbers as numbers, days as YYYY-MM-DD, a choice as its word. */
export function cellOf(column: PlainField, value: PlainValue | undefined, lang: Lang): Cell {
  if (value === undefined || value === null) return null
  if (typeof value === 'object') return (lang === 'en' && value.en) || value.th
  if (column.type === 'choice')
    return column.choices.find((choice) => choice.value === value)?.label[lang] ?? ''
  return value
}

export const columnTitle = (column: PlainField, lang: Lang): string =>
  column.type === 'number' && column.unit[lang]
    ? `${column.label[lang]} (${column.unit[lang]})`
    : column.label[lang]

/** The rows of a list as a CSV file, its columns as they are declared, in Thai. */
export const rowsCsv = ({ columns }: RowsField, rows: readonly Row[]): string =>
  csvMark +
  [
    columns.map((column) => columnTitle(column, 'th')),
    ...rows.map((row) => columns.map((column) => cellOf(column, row[column.name], 'th'))),
  ]
    .map(csvLine)
    .join('')
