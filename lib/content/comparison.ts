import { differs, type Pair, pairs, valuePair } from '#lib/pairs.ts'
import { type DiffPart, wordDiff } from '#lib/text/word-diff.ts'
import type { Field, MarkdownField, PlainField, RowsField, TextField } from './kind.ts'
import type { Fields, FieldValue, PlainValue, Row, Translated } from './values.ts'

/** A text that is not translated has no English. */
export interface TextChange {
  type: 'text'
  field: TextField | MarkdownField
  th: DiffPart[]
  en: DiffPart[]
}
export interface ValueChange {
  type: 'value'
  field: Exclude<PlainField, TextField>
  pair: Pair<string | number>
}
export type CellChange = TextChange | ValueChange
export interface RowChange {
  kind: 'changed' | 'added' | 'removed'
  /** its place in the later list, from 1; in the earlier one if it was removed */
  number: number
  /** what stands in its first column */
  name: PlainValue
  cells: CellChange[]
}
export interface RowsChange {
  type: 'rows'
  field: RowsField
  rows: RowChange[]
  /** rows that stayed stand in another order */
  isReordered: boolean
}
export type FieldChange = CellChange | RowsChange

/** What differs between two editions of a content, in the order in which its kind declares the fields. */
export const compareFields = (fields: readonly Field[], before: Fields, after: Fields): FieldChange[] =>
  fields.flatMap((field): FieldChange[] =>
    field.type === 'rows'
      ? rowsChange(field, rowsIn(before[field.name]), rowsIn(after[field.name]))
      : cellChange(field, before[field.name], after[field.name]),
  )

const rowsIn = (value: FieldValue | undefined): Row[] => (Array.isArray(value) ? value : [])

function textsIn(value: FieldValue | undefined): Translated {
  if (typeof value === 'string') return { th: value, en: '' }
  return value && typeof value === 'object' && !Array.isArray(value) ? value : { th: '', en: '' }
}

const valueIn = (value: FieldValue | undefined): string | number | null =>
  typeof value === 'number' || (typeof value === 'string' && value !== '') ? value : null

function cellChange(
  field: PlainField | MarkdownField,
  before: FieldValue | undefined,
  after: FieldValue | undefined,
): CellChange[] {
  if (field.type !== 'text' && field.type !== 'markdown') {
    const pair = valuePair(valueIn(before), valueIn(after))
    return differs(pair) ? [{ type: 'value', field, pair }] : []
  }
  const [old, now] = [textsIn(before), textsIn(after)]
  const [th, en] = [wordDiff(old.th, now.th), wordDiff(old.en, now.en)]
  return [...th, ...en].some(differs) ? [{ type: 'text', field, th, en }] : []
}

interface Numbered {
  number: number
  row: Row
}
const numbered = (rows: readonly Row[]): Numbered[] => rows.map((row, index) => ({ number: index + 1, row }))

function rowsChange(field: RowsField, before: readonly Row[], after: readonly Row[]): RowsChange[] {
  const all = pairs(numbered(before), numbered(after), rowKeys(field))
  const rows = all.flatMap((pair): RowChange[] => {
    const { kind } = pair
    if (kind === 'same') return []
    const { number, row } = (pair.after ?? pair.before)!
    const cells = field.columns.flatMap((column) =>
      cellChange(column, pair.before?.row[column.name], pair.after?.row[column.name]),
    )
    return [{ kind, number, name: row[field.columns[0]?.name ?? ''] ?? null, cells }]
  })
  const kept = all.flatMap((pair) => (pair.before && pair.after ? [pair.before.number] : []))
  const isReordered = kept.some((number, index) => index > 0 && number < kept[index - 1]!)
  return rows.length > 0 || isReordered ? [{ type: 'rows', field, rows, isReordered }] : []
}

/** A row is known again by all of it, by its words, by its first column, by all but that. */
function rowKeys({ columns }: RowsField): ((one: Numbered) => string)[] {
  const words = columns.filter(({ type }) => type === 'text' || type === 'choice')
  const keyOf = (some: readonly PlainField[], thai: boolean) => (one: Numbered) => {
    const values = some.map(({ name }): PlainValue => one.row[name] ?? null)
    const parts = values.map((value) => (thai ? textsIn(value).th || valueIn(value) : value))
    // What says nothing is known by its place.
    return parts.every((part) => part === null || part === '') ? `row ${one.number}` : JSON.stringify(parts)
  }
  return [
    keyOf(columns, false),
    keyOf(words, true),
    keyOf(columns.slice(0, 1), true),
    keyOf(columns.slice(1), true),
  ]
}
