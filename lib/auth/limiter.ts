import 'server-only'
import { createHmac } from 'node:crypto'
import { isIPv6 } from 'node:net'
import { RateLimiterMemory, RateLimiterPostgres, type RateLimiterRes } from 'rate-limiter-flexible'
import { pool } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { signInLimits } from '#lib/limits.ts'

export type Try =
  | { allowed: true }
  | {
      allowed: false
      /** seconds, at least 1 */
      retryAfter: number
      limit: 'account' | 'address'
      /** true for the first refusal of a window: the one that is worth a line in the audit */
      first: boolean
    }

const kept = globalThis as typeof globalThis & { sucharitLimiter?: RateLimiterPostgres }

function limiter(): RateLimiterPostgres {
  const numbers = {
    points: signInLimits.wrongTries,
    duration: signInLimits.windowSeconds,
    keyPrefix: 'sign-in',
  }
  kept.sucharitLimiter ??= new RateLimiterPostgres({
    ...numbers,
    storeClient: pool(),
    storeType: 'pool',
    tableName: 'rate_limits',
    tableCreated: true,
    // With the database away nobody signs in, but guesses are counted all the same.
    insuranceLimiter: new RateLimiterMemory(numbers),
  })
  return kept.sucharitLimiter
}

// The limiter is one a process, and Next bundles its classes once a route: `instanceof` would know only its own copy.
export const isRefusal = (thrown: unknown): thrown is RateLimiterRes =>
  typeof thrown === 'object' && thrown !== null && 'msBeforeNext' in thrown && 'consumedPoints' in thrown

/** For tests, which close the pool. */
export function forgetLimiter(): void {
  delete kept.sucharitLimiter
}

/** Keyed and of one day: the table says neither whose account was tried nor from where. */
export const keyOf = (kind: string, value: string, now: Date): string =>
  createHmac('sha256', env().AUTH_SECRET)
    .update(`${kind}\n${now.toISOString().slice(0, 10)}\n${value}`)
    .digest('base64url')

/** One subscriber has a whole /64 of IPv6: the half that is theirs to choose does not count. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::')
  const left = head.split(':').filter(Boolean)
  const right = tail === undefined ? [] : tail.split(':').filter(Boolean)
  const width = 8 - (address.includes('.') ? 1 : 0)
  const groups =
    tail === undefined
      ? left
      : [...left, ...Array(Math.max(0, width - left.length - right.length)).fill('0'), ...right]
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}

/**
 * Counts a try before its password is looked at, so that parallel guesses cannot slip past, first for the address:
 * one that is refused counts against no account. A right password takes it back (`forgive`).
 */
export async function countTry(email: string, address: string, now = new Date()): Promise<Try> {
  const keys = { address: keyOf('address', networkOf(address), now), account: keyOf('account', email, now) }
  for (const limit of ['address', 'account'] as const) {
    try {
      await limiter().consume(keys[limit])
    } catch (refusal) {
      if (!isRefusal(refusal)) throw refusal
      return {
        allowed: false,
        retryAfter: Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000)),
        limit,
        first: refusal.consumedPoints === signInLimits.wrongTries + 1,
      }
    }
  }
  return { allowed: true }
}

/** After a right password: the account starts again from nothing, the address loses this try only. */
export async function forgive(email: string, address: string, now = new Date()): Promise<void> {
  await limiter().delete(keyOf('account', email, now))
  await limiter().reward(keyOf('address', networkOf(address), now))
}
