import { z } from 'zod'

export const takeArchiveInput = z.strictObject({ password: z.string().min(1).max(1_000) })
