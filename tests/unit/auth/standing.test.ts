import { expect, test } from 'vitest'
import { isWorthTouching, standingOf } from '#lib/auth/standing.ts'

const now = new Date('2026-11-24T12:00:00Z')
const ago = (minutes: number, seconds = 0) => new Date(now.getTime() - minutes * 60_000 - seconds * 1_000)

test.each([
  ['just now', ago(0), ago(0), 'alive'],
  ['29:59 without use', ago(60), ago(29, 59), 'alive'],
  ['30:00 without use', ago(60), ago(30), 'idle'],
  ['11:59:59 old and in use', ago(719, 59), ago(1), 'alive'],
  ['12:00:00 old and in use', ago(720), ago(0), 'expired'],
] as const)('%s', (_what, createdAt, lastSeenAt, standing) => {
  expect(standingOf({ createdAt, lastSeenAt }, now)).toBe(standing)
})

test('a visit is written once a minute', () => {
  expect([ago(0, 59), ago(1)].map((seen) => isWorthTouching(seen, now))).toEqual([false, true])
})
