import { z } from 'zod'
import { fiscalYears, pageSize, textLimits } from '#lib/limits.ts'
import { safeHttpUrl } from '#lib/text/links.ts'
import { readThaiDay } from '#lib/thai/dates.ts'
import { toArabicDigits } from '#lib/thai/numerals.ts'
import { returnReasons } from './return-reasons.ts'

const uuid = z.uuid()
export const evidenceId = z.string().regex(/^[0-9a-z]{8}$/)
const itemCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^O[1-9]\d{0,2}$/)
const version = z.coerce.number().int().min(1)
const text = (max: number) =>
  z
    .string()
    .transform((value) => value.replaceAll('\r\n', '\n').trim())
    .pipe(z.string().max(max))
const requiredText = (max: number) => text(max).pipe(z.string().min(1))

const yearNumber = (value: string) => Number(toArabicDigits(value.replace(/^พ\.?ศ\.?\s*/, '').trim()))
const inRange = (year: number) =>
  Number.isInteger(year) && year >= fiscalYears.first && year <= fiscalYears.last

/** A fiscal year in Buddhist Era, typed with Thai or Arabic digits. */
const fiscalYear = z.union([z.number(), z.string()]).transform((value, context) => {
  const year = typeof value === 'number' ? value : yearNumber(value)
  if (inRange(year)) return year
  context.addIssue({ code: 'custom', message: 'problem.yearRange', params: { ...fiscalYears } })
  return z.NEVER
})
const optionalFiscalYear = z
  .string()
  .trim()
  .transform((value, context) => {
    if (value === '') return null
    const year = yearNumber(value)
    if (inRange(year)) return year
    context.addIssue({ code: 'custom', message: 'problem.yearRange', params: { ...fiscalYears } })
    return z.NEVER
  })

/** A day typed in any known form, as YYYY-MM-DD; empty is none. */
const optionalDay = z
  .string()
  .trim()
  .transform((value, context) => {
    if (value === '') return null
    const read = readThaiDay(value)
    if (read.ok) return read.day
    context.addIssue({ code: 'custom', message: read.key })
    return z.NEVER
  })

const link = z.strictObject({
  id: uuid,
  url: z
    .string()
    .trim()
    .min(1)
    .max(textLimits.linkUrl)
    .transform((value, context) => {
      const url = safeHttpUrl(value)
      if (url) return url
      context.addIssue({ code: 'custom', message: 'problem.notHttp' })
      return z.NEVER
    }),
  label: requiredText(textLimits.linkLabel),
})

const lastPage = 20_000

/** A page as typed, with Thai or Arabic digits; null for none, NaN for what is no page. */
const pageTyped = (typed: string): number | null => {
  if (typed === '') return null
  const page = Number(toArabicDigits(typed))
  return Number.isInteger(page) && page >= 1 && page <= lastPage ? page : Number.NaN
}

/** `target`: '' (not shown yet), 'file:<attachment id>', 'link:<link id>', 'text', 'none'. */
const claim = z
  .strictObject({
    fiscalYear,
    itemCode,
    elementNumber: z.coerce.number().int().min(1).max(99),
    target: z.string().regex(/^(|text|none|file:[0-9a-z]{8}|link:[0-9a-f-]{36})$/),
    page: z.string().trim().default(''),
    text: text(textLimits.claimText).default(''),
  })
  .transform((value, context) => {
    const { target, page: typedPage, ...rest } = value
    if ((target === 'text' || target === 'none') && rest.text === '') {
      context.addIssue({ code: 'custom', path: ['text'], message: `problem.claim.${target}` })
    }
    const page = pageTyped(typedPage)
    if (target.startsWith('file:') && Number.isNaN(page)) {
      context.addIssue({ code: 'custom', path: ['page'], message: 'problem.claim.page' })
    }
    const [kind, reference] = target.split(':') as [ClaimKind | '', string | undefined]
    return { ...rest, kind, reference: reference ?? null, page: kind === 'file' ? page : null }
  })

export type ClaimKind = 'file' | 'link' | 'text' | 'none'

export const createEvidenceInput = z.strictObject({
  workGroupId: uuid,
  fiscalYear,
  itemCode,
  title: text(textLimits.title).default(''),
})

export const saveRevisionInput = z
  .strictObject({
    id: uuid,
    version,
    title: requiredText(textLimits.title),
    summary: text(textLimits.summary).default(''),
    titleEn: text(textLimits.title).default(''),
    summaryEn: text(textLimits.summary).default(''),
    /** 'ready': the public may read the translation */
    english: z.enum(['none', 'draft', 'ready']).default('none'),
    /** read by the kind's own declaration, which only the stored evidence can tell */
    fields: z.record(z.string(), z.unknown()).default({}),
    documentOn: optionalDay.default(null),
    fiscalYear: optionalFiscalYear.default(null),
    changeNote: text(textLimits.changeNote).default(''),
    items: z.array(z.strictObject({ fiscalYear, itemCode })).max(textLimits.itemsPerRevision).default([]),
    links: z.array(link).max(textLimits.linksPerRevision).default([]),
    claims: z.array(claim).max(300).default([]),
  })
  .refine(({ english, titleEn }) => english !== 'ready' || titleEn !== '', {
    path: ['titleEn'],
    error: 'problem.englishTitle',
  })
export type SaveRevision = z.output<typeof saveRevisionInput>

export const revisionInput = z.strictObject({ id: uuid, version })

/** `overReason`: why it is published although the pre-check found a fault; asked for when there is one. */
const overReason = text(textLimits.reason).default('')
export const publishInput = z.strictObject({ id: uuid, version, overReason })

/** Typical reasons, own words, or both. */
export const returnRevisionInput = z
  .strictObject({
    id: uuid,
    version,
    reasons: z.array(z.enum(returnReasons)).max(returnReasons.length).default([]),
    reason: text(textLimits.remark).default(''),
  })
  .refine(({ reasons, reason }) => reasons.length > 0 || reason !== '', {
    path: ['reason'],
    error: 'problem.returnReason',
  })

export const bulkVerbs = ['approve', 'approveAndPublish', 'publish', 'return'] as const
export type BulkVerb = (typeof bulkVerbs)[number]

/** One decision on the revisions of a page, each at the version that was seen: `<id>:<version>`. */
export const decideManyInput = z
  .strictObject({
    verb: z.enum(bulkVerbs),
    rows: z
      .array(
        z
          .string()
          .regex(/^[0-9a-f-]{36}:[1-9]\d{0,8}$/)
          .transform((row) => {
            const [id, seen] = row.split(':') as [string, string]
            return { id, version: Number(seen) }
          }),
      )
      .min(1, { error: 'problem.nothingSelected' })
      .max(pageSize),
    reasons: z.array(z.enum(returnReasons)).max(returnReasons.length).default([]),
    reason: text(textLimits.remark).default(''),
    /** by id of the revision */
    overReasons: z.record(uuid, overReason).default({}),
  })
  .refine(({ verb, reasons, reason }) => verb !== 'return' || reasons.length > 0 || reason !== '', {
    path: ['reason'],
    error: 'problem.returnReason',
  })

/** `target`: '' (the whole revision), 'element:2568/O12/3', 'file:<attachment id>' with a page or without. */
export const remarkInput = z
  .strictObject({
    id: uuid,
    body: requiredText(textLimits.remark),
    target: z
      .string()
      .regex(/^(|element:\d{4}\/O[1-9]\d{0,2}\/[1-9]\d?|file:[0-9a-z]{8})$/)
      .default(''),
    page: z.string().trim().default(''),
  })
  .transform(({ target, page: typedPage, ...rest }, context) => {
    const [kind, reference = ''] = target.split(':')
    if (kind === 'element') {
      const [year, code, number] = reference.split('/') as [string, string, string]
      const element = { fiscalYear: Number(year), itemCode: code, elementNumber: Number(number) }
      return { ...rest, target: { kind: 'element' as const, ...element } }
    }
    if (kind !== 'file') return { ...rest, target: null }
    const page = pageTyped(typedPage)
    if (Number.isNaN(page)) {
      context.addIssue({ code: 'custom', path: ['page'], message: 'problem.claim.page' })
      return z.NEVER
    }
    return { ...rest, target: { kind: 'file' as const, attachmentId: reference, page } }
  })
export type RemarkTarget = z.output<typeof remarkInput>['target']

export const resolveRemarkInput = z.strictObject({ id: uuid })
export const forcePublishInput = z.strictObject({
  id: uuid,
  version,
  reason: requiredText(textLimits.reason),
})
export const withdrawInput = z.strictObject({ evidenceId, reason: requiredText(textLimits.reason) })
export const evidenceInput = z.strictObject({ evidenceId })
export const answerItemInput = z.strictObject({ evidenceId, fiscalYear, itemCode })
export const restoreInput = z.strictObject({ evidenceId, number: z.coerce.number().int().min(1) })

const attachmentId = z.string().regex(/^[0-9a-z]{8}$/)
const ofAttachment = { revisionId: uuid, attachmentId }

/** From the upload route, never from a form: the bytes have been received and hashed by us. */
const receivedFile = {
  file: z.strictObject({
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    size: z.number().int().positive(),
    mime: z.string().min(3).max(120),
    pages: z.number().int().positive().nullable(),
    hasText: z.boolean().nullable(),
    displayName: z.string().min(1).max(300),
  }),
  /** whose answer is kept, for a browser that does not hear it */
  upload: z.strictObject({ id: z.string(), notes: z.array(z.strictObject({ key: z.string() })) }).optional(),
}
export const addAttachmentInput = z.strictObject({ revisionId: uuid, ...receivedFile })
export const replaceAttachmentInput = z.strictObject({ ...ofAttachment, ...receivedFile })
export const attachmentInput = z.strictObject(ofAttachment)
/** `attachmentId`: the picture of another revision. */
export const reuseAttachmentInput = z.strictObject(ofAttachment)
export const renameAttachmentInput = z.strictObject({
  ...ofAttachment,
  name: requiredText(textLimits.fileName),
})
export const orderAttachmentsInput = z.strictObject({
  revisionId: uuid,
  attachmentIds: z.array(attachmentId).min(1).max(100),
})
