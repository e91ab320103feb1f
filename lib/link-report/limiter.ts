import 'server-only'
import { reportLimits } from '#lib/limits.ts'
import { countForm } from '#lib/server/form-limiter.ts'

/** Counts a report; null while it is let in, else the seconds to wait. */
export const countReport = (address: string, now = new Date()): Promise<number | null> =>
  countForm('report', reportLimits, address, now)
