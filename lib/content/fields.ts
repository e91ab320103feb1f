import { z } from 'zod'
import type { Lang } from '#lib/i18n.ts'
import type { Message } from '#lib/result.ts'
import { safeHttpUrl } from '#lib/text/links.ts'
import { readThaiDay } from '#lib/thai/dates.ts'
import { toArabicDigits } from '#lib/thai/numerals.ts'
import { fieldMessages } from '#lib/validation.ts'
import type { ContentKind, Field, NumberField, PlainField, RowsField } from './kind.ts'

export type Translated = Record<Lang, string>
export type PlainValue = string | number | null | Translated
export type Row = Record<string, PlainValue>
export type FieldValue = PlainValue | Row[]
/** What a revision says beyond title and text, by the names its kind declares. */
export type Fields = Record<string, FieldValue>

const text = (max: number) =>
  z
    .string()
    .transform((value) => value.replaceAll('\r\n', '\n').trim())
    .pipe(z.string().max(max))
    .default('')

const translated = (max: number) => z.object({ th: text(max), en: text(max) }).default({ th: '', en: '' })

const day = z
  .string()
  .trim()
  .transform((value, context) => {
    if (value === '') return ''
    const read = readThaiDay(value)
    if (read.ok) return read.day
    context.addIssue({ code: 'custom', message: read.key })
    return z.NEVER
  })
  .default('')

const link = z
  .string()
  .trim()
  .max(2_000)
  .transform((value, context) => {
    if (value === '') return ''
    const url = safeHttpUrl(value)
    if (url) return url
    context.addIssue({ code: 'custom', message: 'problem.notHttp' })
    return z.NEVER
  })
  .default('')

const number = ({ least = 0, most = 1_000_000_000_000 }: NumberField) =>
  z
    .union([z.string(), z.number(), z.null()])
    .transform((value, context) => {
      const typed = toArabicDigits(String(value ?? ''))
        .replaceAll(',', '')
        .trim()
      if (typed === '') return null
      const read = Number(typed)
      if (/^-?\d+(\.\d+)?$/.test(typed) && read >= least && read <= most) return read
      context.addIssue({ code: 'custom', message: 'problem.numberRange', params: { least, most } })
      return z.NEVER
    })
    .default(null)

function plainSchema(field: PlainField): z.ZodType<PlainValue> {
  switch (field.type) {
    case 'text':
      return field.translated ? translated(field.max) : text(field.max)
    case 'day':
      return day
    case 'choice':
      return z.enum(['', ...field.choices.map(({ value }) => value)]).default('')
    case 'number':
      return number(field)
    case 'link':
      return link
  }
}

const rowSchema = (field: RowsField) =>
  z.object(Object.fromEntries(field.columns.map((column) => [column.name, plainSchema(column)])))

function fieldSchema(field: Field): z.ZodType<FieldValue> {
  if (field.type === 'markdown') return translated(field.max)
  if (field.type !== 'rows') return plainSchema(field)
  return z
    .array(rowSchema(field))
    .max(field.most)
    .transform((rows) => rows.filter((row) => Object.values(row).some((value) => !isEmpty(value))))
    .default([])
}

const schemas = new WeakMap<ContentKind, z.ZodType<Fields>>()

function schemaOf(kind: ContentKind): z.ZodType<Fields> {
  const made =
    schemas.get(kind) ??
    z.object(Object.fromEntries(kind.fields.map((field) => [field.name, fieldSchema(field)])))
  schemas.set(kind, made)
  return made
}

/** What was typed in the fields of a kind, or the sentences beside them, by names such as `fields.place.th`. */
export function readFields(
  kind: ContentKind,
  typed: unknown,
): { ok: true; fields: Fields } | { ok: false; problems: Record<string, Message> } {
  const read = schemaOf(kind).safeParse(typed ?? {})
  if (read.success) return { ok: true, fields: read.data }
  const problems = Object.entries(fieldMessages(read.error))
  return {
    ok: false,
    problems: Object.fromEntries(problems.map(([name, message]) => [`fields.${name}`, message])),
  }
}

/** Kept fields as the kind declares them now: what it no longer knows is left out, what is new is empty. */
export function fieldsOf(kind: ContentKind, kept: unknown): Fields {
  const known = typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {}
  return Object.fromEntries(
    kind.fields.map((field) => {
      const read = fieldSchema(field).safeParse(known[field.name] ?? undefined)
      return [field.name, read.success ? read.data : (fieldSchema(field).parse(undefined) as FieldValue)]
    }),
  )
}

const isTranslated = (value: FieldValue): value is Translated =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Nothing to read, in Thai; an empty list. */
export const isEmpty = (value: FieldValue): boolean =>
  value === null ||
  value === '' ||
  (Array.isArray(value) ? value.length === 0 : isTranslated(value) && value.th === '')

/** What must be filled in before it goes on, in the order of the form. */
export const missingFields = (kind: ContentKind, fields: Fields): Field[] =>
  kind.fields.filter(({ name, required }) => required && isEmpty(fields[name] ?? null))

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

/** Every Thai word of the fields on one line, for the search. */
export function fieldsText(fields: Fields): string {
  const wordsOf = (value: FieldValue): string[] => {
    if (Array.isArray(value)) return value.flatMap((row) => Object.values(row).flatMap(wordsOf))
    if (isTranslated(value)) return [value.th]
    return typeof value === 'string' ? [value] : []
  }
  return Object.values(fields).flatMap(wordsOf).filter(Boolean).join(' ')
}
