import { z } from 'zod'
import { reportLimits, textLimits } from '#lib/limits.ts'
import { withoutNul } from '#lib/text/nul.ts'

/** Browsers send a line break of a form as two characters and count it as one. */
const typed = z.preprocess(
  (text) => (typeof text === 'string' ? withoutNul(text).replaceAll('\r\n', '\n') : text),
  z.string().trim().max(reportLimits.text),
)

export const reportInput = z.strictObject({
  /** the value of a choice (`choicesOf`) */
  about: z.string().min(1).max(textLimits.linkUrl),
  text: typed,
})

/** What a group answers: it is put right, it opens for us, or it lies with somebody else. */
export const reportAnswers = ['mended', 'works', 'not_ours'] as const
export type ReportAnswer = (typeof reportAnswers)[number]

export const settleReportInput = z.strictObject({
  id: z.uuid(),
  /** readers counted when the form was shown: one that came since is not settled unseen */
  count: z.coerce.number().int().positive(),
  answer: z.enum(reportAnswers),
  note: z.string().trim().max(textLimits.reason),
})

export const reportStates = ['open', 'settled'] as const
export type ReportState = (typeof reportStates)[number]

export const reportSorts = ['newest', 'longest', 'most'] as const
export type ReportSort = (typeof reportSorts)[number]
