import { z } from 'zod'
import { blessingLimits, textLimits } from '#lib/limits.ts'
import { withoutNul } from '#lib/text/nul.ts'
import { designs } from './designs.ts'

/** Browsers send a line break of a form as two characters and count it as one. */
const typed = z.preprocess(
  (text) => (typeof text === 'string' ? withoutNul(text).replaceAll('\r\n', '\n').trim() : text),
  z.string(),
)
const address = /https?:|www\.|\.(?:com|net|org|info|xyz|top|bet|vip)\b/i
const noAddress = (text: string): boolean => !address.test(text)

/** A blessing leads nowhere: what holds an address is refused at its field. */
export const blessingInput = z.strictObject({
  design: z.enum(designs),
  body: typed.pipe(z.string().min(1).max(blessingLimits.text).refine(noAddress)),
  signed: typed.pipe(z.string().max(blessingLimits.name).refine(noAddress)),
})
export type BlessingInput = z.output<typeof blessingInput>

export const blessingStates = ['waiting', 'approved', 'refused'] as const
export type BlessingState = (typeof blessingStates)[number]

export const blessingSorts = ['oldest', 'newest'] as const
export type BlessingSort = (typeof blessingSorts)[number]

export const decideInput = z
  .strictObject({
    ids: z
      .array(z.string().regex(/^[0-9a-z]{8}$/), 'problem.blessing.none')
      .min(1, 'problem.blessing.none')
      .max(blessingLimits.atOnce),
    decision: z.enum(['approve', 'refuse']),
    reason: z.string().trim().max(textLimits.reason).default(''),
  })
  .refine(({ decision, reason }) => decision === 'approve' || reason !== '', {
    path: ['reason'],
    error: 'problem.blessing.reason',
  })
