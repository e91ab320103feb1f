import type { Lang } from '#lib/i18n.ts'
import type { ContentKind, Field, PlainField, RowsField } from './kind.ts'

export type Translated = Record<Lang, string>
export type PlainValue = string | number | null | Translated
export type Row = Record<string, PlainValue>
export type FieldValue = PlainValue | Row[]
/** What a revision says beyond title and text, by the names its kind declares. */
export type Fields = Record<string, FieldValue>

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')

function translatedIn(value: unknown): Translated {
  const { th, en } = (typeof value === 'object' && value !== null ? value : {}) as Partial<Translated>
  return { th: textIn(th), en: textIn(en) }
}

function plainIn(field: PlainField, value: unknown): PlainValue {
  switch (field.type) {
    case 'text':
      return field.translated ? translatedIn(value) : textIn(value)
    case 'choice':
      return field.choices.some((choice) => choice.value === value) ? textIn(value) : ''
    case 'number':
      return typeof value === 'number' ? value : null
    default:
      return textIn(value)
  }
}

function valueIn(field: Field, value: unknown): FieldValue {
  if (field.type === 'markdown') return translatedIn(value)
  if (field.type !== 'rows') return plainIn(field, value)
  const rows = Array.isArray(value) ? (value as Record<string, unknown>[]) : []
  return rows.map((row) =>
    Object.fromEntries(field.columns.map((column) => [column.name, plainIn(column, row[column.name])])),
  )
}

/** Kept fields as the kind declares them now: what it no longer knows is left out, what is new is empty. */
export function fieldsOf(kind: ContentKind, kept: unknown): Fields {
  const known = (typeof kept === 'object' && kept !== null ? kept : {}) as Record<string, unknown>
  return Object.fromEntries(kind.fields.map((field) => [field.name, valueIn(field, known[field.name])]))
}

/** The fields of a year as the next one begins with them: what is of one year alone is empty. */
export function carriedFields(kind: ContentKind, kept: unknown): Fields {
  const fields = fieldsOf(kind, kept)
  const empty = fieldsOf(kind, {})
  return Object.fromEntries(
    kind.fields.map((field) => [
      field.name,
      field.fresh
        ? empty[field.name]!
        : field.type === 'rows'
          ? (fields[field.name] as Row[]).map((row) => carriedRow(field, row))
          : fields[field.name]!,
    ]),
  )
}

const carriedRow = ({ columns }: RowsField, row: Row): Row =>
  Object.fromEntries(
    columns.map((column) => {
      const { fresh, carried } = column
      if (carried) return [column.name, 'as' in carried ? carried.as : (row[carried.from] ?? null)]
      return [column.name, fresh ? plainIn(column, undefined) : row[column.name]!]
    }),
  )

/** What the first one of a kind begins with. */
export const initialFields = (kind: ContentKind): Fields => ({
  ...fieldsOf(kind, {}),
  ...Object.fromEntries(
    kind.fields.flatMap((field) =>
      field.type === 'number' && field.initial !== undefined ? [[field.name, field.initial]] : [],
    ),
  ),
})

/** The rows, from 1, that still say what they were carried into this year with. */
export const rowsToRecheck = (kind: ContentKind, fields: Fields): number[] =>
  kind.fields.flatMap((field) => {
    if (field.type !== 'rows') return []
    const asked = field.columns.filter(({ carried }) => carried && 'as' in carried)
    return ((fields[field.name] ?? []) as Row[]).flatMap((row, index) =>
      asked.some(({ name, carried }) => carried && 'as' in carried && row[name] === carried.as)
        ? [index + 1]
        : [],
    )
  })

const isTranslated = (value: FieldValue): value is Translated =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Nothing to read, in Thai; an empty list. */
export const isEmpty = (value: FieldValue): boolean =>
  value === null ||
  value === '' ||
  (Array.isArray(value) ? value.length === 0 : isTranslated(value) && value.th === '')

/** What must be filled in before it goes on, in the order of the form. */
export const missingFields = (kind: ContentKind, fields: Fields): Field[] =>
  kind.fields.filter(({ name, required }) => required && isEmpty(readyFields(kind, fields)[name] ?? null))

/** The fields without the rows that somebody still works on. */
export const readyFields = (kind: ContentKind, fields: Fields): Fields =>
  Object.fromEntries(
    kind.fields.map((field) => {
      const value = fields[field.name] ?? null
      const { readiness } = field.type === 'rows' ? field : {}
      return [
        field.name,
        readiness && Array.isArray(value) ? value.filter((row) => row[readiness] === 'ready') : value,
      ]
    }),
  )

const thaiAlone = (value: PlainValue): PlainValue => (isTranslated(value) ? { ...value, en: '' } : value)

/** The fields without their English: it is not public before it is ready. */
export const withoutEnglish = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      Array.isArray(value)
        ? value.map((row) =>
            Object.fromEntries(Object.entries(row).map(([key, part]) => [key, thaiAlone(part)])),
          )
        : thaiAlone(value),
    ]),
  )

/** The id in `file:4f7k2m9x`, which names a picture of the revision; null where it names none. */
export const pictureIdIn = (value: FieldValue | undefined): string | null =>
  typeof value === 'string' ? (/^file:([0-9a-z]{8})$/.exec(value)?.[1] ?? null) : null

/** The pictures that the fields of a kind show themselves. */
export const picturesIn = (kind: ContentKind, fields: Fields): string[] =>
  kind.fields.flatMap((field) => {
    const value = fields[field.name]
    const named = field.type === 'rows' ? field.columns : [field]
    const rows = Array.isArray(value) ? value : [fields]
    return rows.flatMap((row) =>
      named.flatMap(({ name, type }) => (type === 'picture' ? (pictureIdIn(row[name]) ?? []) : [])),
    )
  })

/** The fields with a name for each picture: copies of a revision have files with ids of their own. */
export function withPicturesNamed(
  kind: ContentKind,
  fields: Fields,
  files: readonly { id: string; displayName: string }[],
): Fields {
  const named = (columns: readonly Field[], row: Fields): Fields =>
    Object.fromEntries(
      columns.map(({ name, type }) => {
        const id = type === 'picture' ? pictureIdIn(row[name]) : null
        const file = files.find((one) => one.id === id)
        return [name, id === null ? (row[name] ?? null) : (file?.displayName ?? '')]
      }),
    )
  const whole = named(kind.fields, fields)
  for (const field of kind.fields) {
    const rows = fields[field.name]
    if (field.type === 'rows' && Array.isArray(rows))
      whole[field.name] = rows.map((row) => named(field.columns, row) as Row)
  }
  return whole
}

/** Every Thai word of the fields on one line, for the search. */
export function fieldsText(fields: Fields): string {
  const wordsOf = (value: FieldValue): string[] => {
    if (Array.isArray(value)) return value.flatMap((row) => Object.values(row).flatMap(wordsOf))
    if (isTranslated(value)) return [value.th]
    return typeof value === 'string' && pictureIdIn(value) === null ? [value] : []
  }
  return Object.values(fields).flatMap(wordsOf).filter(Boolean).join(' ')
}
