import 'server-only'
import { RateLimiterPostgres } from 'rate-limiter-flexible'
import { isRefusal, keyOf, networkOf } from '#lib/auth/limiter.ts'
import { pool } from '#lib/db.ts'

// It keeps nothing in the process: rows that are over are swept by the limiter of the sign-in, whose table it shares.
const limiterOf = (keyPrefix: string, points: number, duration: number): RateLimiterPostgres =>
  new RateLimiterPostgres({
    keyPrefix,
    points,
    duration,
    storeClient: pool(),
    storeType: 'pool',
    tableName: 'rate_limits',
    tableCreated: true,
    clearExpiredByTimeout: false,
  })

/** Counts what a public form sent, first for its address, then for the office; null while it is let in, else the seconds to wait. */
export async function countForm(
  form: 'report' | 'blessing',
  limits: { anHour: number; aDay: number },
  address: string,
  now = new Date(),
): Promise<number | null> {
  try {
    await limiterOf(form, limits.anHour, 3_600).consume(keyOf(form, networkOf(address), now))
    await limiterOf(`${form}s`, limits.aDay, 86_400).consume('office')
    return null
  } catch (refusal) {
    if (!isRefusal(refusal)) throw refusal
    return Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000))
  }
}
