import { z } from 'zod'
import { readThaiDay } from './dates.ts'

/** A day typed in any known form, as YYYY-MM-DD; empty is none. */
export const typedDay = z
  .string()
  .trim()
  .transform((value, context) => {
    if (value === '') return null
    const read = readThaiDay(value)
    if (read.ok) return read.day
    context.addIssue({ code: 'custom', message: read.key })
    return z.NEVER
  })
