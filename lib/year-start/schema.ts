import { z } from 'zod'
import { cycleDates, datesInOrder, fiscalYearInput, versionInput } from '#lib/cycle/schema.ts'
import { revisionInput } from '#lib/evidence/schema.ts'
import { textLimits } from '#lib/limits.ts'

export const startWays = ['later', 'now', 'instead'] as const

/** `start`: plan it beside what runs, run it at once, or run it instead of the year before, which is finished. */
export const startYearInput = z
  .strictObject({
    fromYear: fiscalYearInput,
    ...cycleDates,
    start: z.enum(startWays).default('later'),
    /** the digest of the plan that was shown */
    seen: z.string().max(64),
  })
  .superRefine(datesInOrder)

export const undoYearInput = z.strictObject({ fiscalYear: fiscalYearInput, version: versionInput })

/** Neither writes over anything, so neither asks for a version: who is still typing goes on. */
export const recheckInput = z.strictObject({ id: revisionInput.shape.id })

export const confirmUnchangedInput = z.strictObject({
  ...recheckInput.shape,
  reason: z.string().trim().min(1, 'problem.required').max(textLimits.reason, 'problem.tooLong'),
})
