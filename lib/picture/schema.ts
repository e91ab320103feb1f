import { z } from 'zod'
import { pictureLimits } from '#lib/limits.ts'
import { toArabicDigits } from '#lib/thai/numerals.ts'
import { leastCrop } from './frame.ts'

const words = z.string().trim().max(pictureLimits.alt).default('')

/** A whole percent, typed with Thai or Arabic digits. */
const percent = (fallback: number, least = 0) =>
  z
    .union([z.string(), z.number()])
    .default(fallback)
    .transform((typed, context) => {
      const value = Number(toArabicDigits(String(typed)).trim())
      if (String(typed).trim() !== '' && Number.isInteger(value) && value >= least && value <= 100)
        return value
      context.addIssue({ code: 'custom', message: 'problem.numberRange', params: { least, most: 100 } })
      return z.NEVER
    })

const beyond = (message: { path: string[] }) => ({ ...message, error: 'problem.cropBeyond' })

export const setPictureInput = z
  .strictObject({
    revisionId: z.uuid(),
    attachmentId: z.string().regex(/^[0-9a-z]{8}$/),
    altTh: words,
    altEn: words,
    decorative: z.union([z.boolean(), z.literal('on').transform(() => true)]).default(false),
    focusX: percent(50),
    focusY: percent(50),
    cropLeft: percent(0),
    cropTop: percent(0),
    cropWidth: percent(100, leastCrop),
    cropHeight: percent(100, leastCrop),
  })
  .refine(({ cropLeft, cropWidth }) => cropLeft + cropWidth <= 100, beyond({ path: ['cropWidth'] }))
  .refine(({ cropTop, cropHeight }) => cropTop + cropHeight <= 100, beyond({ path: ['cropHeight'] }))
