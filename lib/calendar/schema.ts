import { z } from 'zod'

/** `office`, or the id of a work group. */
export const feedInput = z.strictObject({ scope: z.union([z.literal('office'), z.uuid()]) })
