import { z } from 'zod'
import { fiscalYears, giftLimits } from '#lib/limits.ts'
import { withoutNul } from '#lib/text/nul.ts'
import { readThaiDay } from '#lib/thai/dates.ts'
import { toArabicDigits } from '#lib/thai/numerals.ts'
import { reportPeriods } from './report-words.ts'
import { decisions, giverKinds, occasions, outcomes, receivers, relations } from './rules.ts'

const text = (max: number) =>
  z
    .string()
    .transform((typed) => withoutNul(typed).replaceAll('\r\n', '\n').trim())
    .pipe(z.string().max(max))
    .default('')

const day = z
  .string()
  .trim()
  .transform((typed, context) => {
    if (typed === '') return null
    const read = readThaiDay(typed)
    if (read.ok) return read.day
    context.addIssue({ code: 'custom', message: read.key })
    return z.NEVER
  })

/** Baht as people type them: ๓,๐๐๐.๕๐; null for nothing. */
const baht = z.string().transform((typed, context) => {
  const digits = toArabicDigits(typed).replaceAll(',', '').trim()
  if (digits === '') return null
  if (/^\d{1,9}(\.\d{1,2})?$/.test(digits)) return Number(digits)
  context.addIssue({ code: 'custom', message: 'problem.gift.baht' })
  return z.NEVER
})

const missing = (path: string, message = 'problem.required') => ({
  code: 'custom' as const,
  path: [path],
  message,
})

const written = {
  workGroupId: z.uuid(),
  offeredOn: day,
  what: text(giftLimits.what).pipe(z.string().min(1, 'problem.required')),
  valueBaht: baht.default(null),
  giverKind: z.enum(giverKinds),
  giverName: text(giftLimits.name),
  relation: z.enum(relations),
  occasion: z.enum(occasions),
  receivedFor: z.enum(receivers),
  receiver: text(giftLimits.name),
  outcome: z.enum(outcomes),
  outcomeOn: day.default(null),
  reportedOn: day.default(null),
  decision: z.union([z.enum(decisions), z.literal('').transform(() => null)]).default(null),
  note: text(giftLimits.note),
}

interface Written {
  offeredOn: string | null
  valueBaht: number | null
  outcome: (typeof outcomes)[number]
  outcomeOn: string | null
  reportedOn: string | null
  decision: (typeof decisions)[number] | null
}

/** A day that does not belong to the outcome is dropped, as its field was hidden. */
const settled = <Typed extends Written>(typed: Typed) => ({
  ...typed,
  outcomeOn: typed.outcome === 'returned' || typed.outcome === 'handed_over' ? typed.outcomeOn : null,
  decision: typed.reportedOn === null ? null : typed.decision,
})

function complete(gift: Written, context: z.RefinementCtx): void {
  const { offeredOn, valueBaht, outcome, outcomeOn, reportedOn } = gift
  if (offeredOn === null) context.addIssue(missing('offeredOn'))
  if (outcome !== 'refused' && valueBaht === null)
    context.addIssue(missing('valueBaht', 'problem.gift.value'))
  if ((outcome === 'returned' || outcome === 'handed_over') && outcomeOn === null)
    context.addIssue(missing('outcomeOn'))
  for (const [name, on] of Object.entries({ outcomeOn, reportedOn }))
    if (on !== null && offeredOn !== null && on < offeredOn)
      context.addIssue(missing(name, 'problem.gift.before'))
}

export const recordGiftInput = z.strictObject(written).superRefine(complete).transform(settled)
export type GiftInput = z.output<typeof recordGiftInput>

const version = z.coerce.number().int().positive()
export const changeGiftInput = z
  .strictObject({ id: z.uuid(), version, ...written })
  .superRefine(complete)
  .transform(settled)

export const strikeGiftInput = z.strictObject({
  id: z.uuid(),
  version,
  reason: text(giftLimits.note).pipe(z.string().min(1, 'problem.required')),
})

/** The fiscal year in the Buddhist Era. */
export const reportGiftsInput = z.strictObject({
  fiscalYear: z.coerce.number().int().min(fiscalYears.first).max(fiscalYears.last),
  period: z.enum(reportPeriods),
})

export const giftDues = ['open', 'overdue', 'done', 'struck'] as const
export type GiftDue = (typeof giftDues)[number]

export const giftSorts = ['newest', 'actBy', 'value'] as const
export type GiftSort = (typeof giftSorts)[number]
