import { z } from 'zod'
import { textLimits } from '#lib/limits.ts'
import { DAY_TEXT_MAX, readThaiDay } from '#lib/thai/dates.ts'

export const targetInput = z.strictObject({ id: z.uuid() })

export const replaceLinkInput = z.strictObject({
  id: z.uuid(),
  evidenceId: z.string().regex(/^[0-9a-z]{8}$/),
})

/** The day is typed in any known form and read as YYYY-MM-DD. */
export const acceptLinkInput = z.strictObject({
  id: z.uuid(),
  workGroupId: z.uuid(),
  reason: z.string().trim().min(1).max(textLimits.reason),
  untilOn: z
    .string()
    .trim()
    .min(1)
    .max(DAY_TEXT_MAX)
    .transform((text, context) => {
      const read = readThaiDay(text)
      if (read.ok) return read.day
      context.addIssue({ code: 'custom', message: read.key })
      return z.NEVER
    }),
})

export const endAcceptanceInput = z.strictObject({ id: z.uuid(), workGroupId: z.uuid() })

/** How a target stands, in one word; the order of the list that shows the worst first. */
export const targetStates = [
  'broken',
  'failing',
  'moved',
  'unknown',
  'unchecked',
  'accepted',
  'good',
] as const
export type TargetState = (typeof targetStates)[number]

export const targetSorts = ['worst', 'checked', 'site'] as const
export type TargetSort = (typeof targetSorts)[number]
