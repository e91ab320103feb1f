import { z } from 'zod'
import { textLimits } from '#lib/limits.ts'
import { ticked, tickedRoles } from '#lib/user/schema.ts'

const id = z.uuid()

/** Only what is named moves. `items`: ticked assignments; `drafts`: for each revision who goes on with it, '' for no change. */
export const handOverInput = z
  .strictObject({
    giverId: id,
    receiverId: id,
    items: z
      .record(id, ticked)
      .default({})
      .transform((items) => Object.keys(items)),
    ...tickedRoles,
    drafts: z
      .record(id, z.union([z.literal(''), id]))
      .default({})
      .transform((drafts) => Object.fromEntries(Object.entries(drafts).filter(([, toId]) => toId !== ''))),
    keepRoles: ticked.optional().transform((value) => value === true),
    note: z.string().trim().max(textLimits.handoverNote).default(''),
  })
  .refine(({ giverId, receiverId }) => giverId !== receiverId, {
    error: 'problem.handoverToSelf',
    path: ['receiverId'],
  })

/** `move`: the item whose card was read; without it, all of the handover. */
export const readHandoverInput = z.strictObject({ id, move: id.optional() })
