import { z } from 'zod'
import { textLimits } from '#lib/limits.ts'

const key = z.string().regex(/^[0-9a-f]{64}$/)

const ofFinding = { id: z.uuid(), key }

/** `id`: of the revision; `key`: of its finding, for findings themselves are written anew at each check. */
export const confirmFindingInput = z.strictObject({
  ...ofFinding,
  reason: z.string().trim().min(1).max(textLimits.reason),
})
export const endConfirmationInput = z.strictObject(ofFinding)

/** How a finding stands, in one word. */
export const findingStates = ['open', 'confirmed'] as const
export type FindingState = (typeof findingStates)[number]

export const findingSorts = ['worst', 'newest', 'item'] as const
export type FindingSort = (typeof findingSorts)[number]

export const severities = ['fault', 'ask', 'advice'] as const
