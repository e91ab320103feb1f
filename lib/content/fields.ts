import { z } from 'zod'
import type { Message } from '#lib/result.ts'
import { safeHttpUrl } from '#lib/text/links.ts'
import { readThaiDay } from '#lib/thai/dates.ts'
import { toArabicDigits } from '#lib/thai/numerals.ts'
import { fieldMessages } from '#lib/validation.ts'
import type { ContentKind, Field, NumberField, PlainField, RowsField } from './kind.ts'
import { type Fields, type FieldValue, isEmpty, type PlainValue, pictureIdIn } from './values.ts'

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

const number = ({ least = 0, most = 1_000_000_000_000, decimals }: NumberField) =>
  z
    .union([z.string(), z.number(), z.null()])
    .transform((value, context) => {
      const typed = toArabicDigits(String(value ?? ''))
        .replaceAll(',', '')
        .trim()
      if (typed === '') return null
      const read = Number(typed)
      if (decimals !== undefined && (typed.split('.')[1]?.length ?? 0) > decimals) {
        context.addIssue({ code: 'custom', message: 'problem.numberDecimals', params: { decimals } })
        return z.NEVER
      }
      if (/^-?\d+(\.\d+)?$/.test(typed) && read >= least && read <= most) return read
      context.addIssue({ code: 'custom', message: 'problem.numberRange', params: { least, most } })
      return z.NEVER
    })
    .default(null)

/** A name that no file of the revision has shows nothing. */
const picture = z
  .string()
  .trim()
  .transform((value) => (pictureIdIn(value) === null ? '' : value))
  .default('')

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
    case 'picture':
      return picture
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
    z
      .object(Object.fromEntries(kind.fields.map((field) => [field.name, fieldSchema(field)])))
      .superRefine((fields, context) => {
        for (const [index, name] of (kind.rising ?? []).entries()) {
          const before = fields[kind.rising?.[index - 1] ?? '']
          const value = fields[name]
          if (typeof before === 'number' && typeof value === 'number' && value <= before)
            context.addIssue({
              code: 'custom',
              path: [name],
              message: 'problem.numberRises',
              params: { least: before },
            })
        }
      })
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
