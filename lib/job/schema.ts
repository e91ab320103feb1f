import { z } from 'zod'

export const jobInput = z.strictObject({ id: z.uuid() })
export const kindInput = z.strictObject({ kind: z.string().regex(/^[a-z][A-Za-z]*(\.[a-z][A-Za-z]*)+$/) })

export const jobStates = ['waiting', 'running', 'done', 'aside'] as const
export type JobState = (typeof jobStates)[number]
