import { z } from 'zod'

const words = z.strictObject({ th: z.string().min(1), en: z.string().min(1) })
export type GuideWords = z.output<typeof words>

/** `seen`: the rule stands in the sources named; `common`: general knowledge that no handbook has confirmed here. */
const trap = words.extend({
  basis: z.enum(['seen', 'common']),
  sources: z.array(z.string()).min(1),
})
export type Trap = z.output<typeof trap>

/** What one topic asks of the staff. Texts may name {year}, {before}, {next} of the data and the year of the {cycle}. */
export const guideSchema = z.strictObject({
  topic: z.string().regex(/^[a-z0-9_]+$/),
  asks: words,
  /** Written by us to show what a good one is like; never an official form. */
  example: words,
  traps: z.array(trap).min(1),
  /** What is new in a fiscal year. */
  years: z.record(z.string().regex(/^2[45]\d\d$/), words).optional(),
  /** What the handbook of the year must settle. */
  doubt: words.optional(),
  confidence: z.enum(['high', 'medium', 'low']),
  sources: z.array(z.string()).min(1),
})
export type Guide = z.output<typeof guideSchema>

export const guideSourcesSchema = z.record(z.string(), words)
export type GuideSources = z.output<typeof guideSourcesSchema>

const occasions = [
  'always',
  'full_year',
  'first_6_months',
  'monthly_first_6_months',
  'events_in_year',
  'table',
  'pdf',
] as const

/** Traps of every item whose data or kind of evidence is such. */
export const generalTrapsSchema = z.array(z.strictObject({ when: z.enum(occasions), trap }))
export type GeneralTrap = z.output<typeof generalTrapsSchema>[number]
