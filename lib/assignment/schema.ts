import { z } from 'zod'
import { fiscalYearInput, itemCodeInput } from '#lib/cycle/schema.ts'
import { typedDay } from '#lib/thai/typed-day.ts'

const item = { fiscalYear: fiscalYearInput, itemCode: itemCodeInput }
const id = z.uuid()
const optionalId = z
  .union([z.literal(''), id])
  .optional()
  .transform((value) => value || null)

/** The whole of who answers an item: what is not named is taken away. An empty due date means the cycle's. */
export const setAssignmentInput = z
  .strictObject({
    ...item,
    leadGroupId: id,
    supportingGroupIds: z.array(id).max(30).default([]),
    holderId: optionalId,
    dueOn: typedDay.default(null),
    /** `seenOf` what the form was opened with; without it nothing is compared */
    seen: z.string().max(4_000).optional(),
  })
  .superRefine(({ leadGroupId, supportingGroupIds }, context) => {
    const all = [leadGroupId, ...supportingGroupIds]
    if (new Set(all).size < all.length) {
      context.addIssue({ code: 'custom', path: ['supportingGroupIds'], message: 'problem.groupTwice' })
    }
  })

export const removeAssignmentInput = z.strictObject({ ...item, workGroupId: id })

/** `take`: hold it oneself, or (no) give it back. */
export const holdAssignmentInput = z.strictObject({
  ...item,
  workGroupId: id,
  take: z
    .union([z.boolean(), z.enum(['yes', 'no'])])
    .default(true)
    .transform((value) => value === true || value === 'yes'),
})

export const assignUsualInput = z.strictObject({ fiscalYear: fiscalYearInput })
