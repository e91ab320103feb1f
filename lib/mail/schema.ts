import { z } from 'zod'

export const mailStates = ['queued', 'handed', 'sent', 'doubtful', 'failed', 'kept', 'closed'] as const
export type MailState = (typeof mailStates)[number]

/** A letter that will not leave by itself, and may be sent (again) or seen to. */
export const isStuck = (state: MailState): boolean =>
  state === 'doubtful' || state === 'failed' || state === 'kept'

export const mailInput = z.strictObject({ id: z.uuid() })

export const mailChoices = ['each', 'digest', 'none'] as const
export type MailChoice = (typeof mailChoices)[number]

export const mailChoiceInput = z.strictObject({
  choice: z.enum(mailChoices),
  lang: z.enum(['th', 'en']),
})
