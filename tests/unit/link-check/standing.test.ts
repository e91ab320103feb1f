import { describe, expect, it } from 'vitest'
import { nextCheckAt, type Pace, paceOn, type Standing, standAfter } from '#lib/link-check/standing.ts'
import type { Verdict } from '#lib/link-check/verdicts.ts'

const fresh: Standing = { failures: 0, failingSince: null, alarmedAt: null }
const at = (hour: number) => new Date(Date.UTC(2026, 0, 5) + hour * 3_600_000)

/** The hour at which it is taken for broken; null: never. */
function alarmedAfter(pace: Pace, checks: [hour: number, verdict: Verdict][]): number | null {
  const end = checks.reduce(
    (standing, [hour, verdict]) => standAfter(standing, { verdict, at: at(hour), pace }),
    fresh,
  )
  return end.alarmedAt && (end.alarmedAt.getTime() - at(0).getTime()) / 3_600_000
}

describe('when it is taken for broken', () => {
  it.each<[Pace, [number, Verdict][], number | null]>([
    [
      'nightly',
      [
        [0, 'gone'],
        [12, 'gone'],
        [24, 'gone'],
      ],
      24,
    ],
    [
      'nightly',
      [
        [0, 'gone'],
        [12, 'soft_404'],
        [24, 'needs_login'],
      ],
      24,
    ],
    [
      'nightly',
      [
        [0, 'gone'],
        [1, 'gone'],
        [2, 'gone'],
      ],
      null,
    ],
    [
      'nightly',
      [
        [0, 'gone'],
        [30, 'gone'],
      ],
      null,
    ],
    [
      'nightly',
      [
        [0, 'gone'],
        [12, 'ok'],
        [24, 'gone'],
        [36, 'gone'],
      ],
      null,
    ],
    [
      'nightly',
      [
        [0, 'gone'],
        [12, 'robot_refused'],
        [24, 'gone'],
      ],
      null,
    ],
    [
      'nightly',
      [
        [0, 'gone'],
        [12, 'robot_refused'],
        [24, 'gone'],
        [36, 'gone'],
      ],
      36,
    ],
    [
      'nightly',
      [
        [0, 'robot_refused'],
        [12, 'too_many_requests'],
        [24, 'not_asked'],
        [48, 'moved'],
      ],
      null,
    ],
    [
      'hourly',
      [
        [0, 'tls'],
        [1, 'tls'],
      ],
      null,
    ],
    [
      'hourly',
      [
        [0, 'tls'],
        [2, 'tls'],
      ],
      2,
    ],
    [
      'hourly',
      [
        [0, 'temporary'],
        [1, 'temporary'],
        [2, 'temporary'],
      ],
      2,
    ],
    ['nightly', [[0, 'file_missing']], 0],
    [
      'nightly',
      [
        [0, 'gone'],
        [12, 'gone'],
        [24, 'gone'],
        [48, 'gone'],
      ],
      24,
    ],
  ])('%s %j: %s', (pace, checks, hour) => {
    expect(alarmedAfter(pace, checks)).toBe(hour)
  })

  it('what works again starts from nothing', () => {
    const broken: Standing = { failures: 5, failingSince: at(0), alarmedAt: at(24) }
    expect(standAfter(broken, { verdict: 'moved', at: at(48), pace: 'nightly' })).toEqual(fresh)
    expect(standAfter(broken, { verdict: 'robot_refused', at: at(48), pace: 'nightly' })).toEqual(broken)
  })
})

it('the last fortnight, its last day included, goes by the hour', () => {
  expect(paceOn('2026-04-16', '2026-04-30')).toBe('hourly')
  expect(paceOn('2026-04-15', '2026-04-30')).toBe('nightly')
  expect(paceOn('2026-04-30', '2026-04-30')).toBe('hourly')
  expect(paceOn('2026-05-01', '2026-04-30')).toBe('nightly')
  expect(paceOn('2026-04-30', null)).toBe('nightly')
})

it('the next look: the coming night, twelve hours after a failure nobody knows of yet, or the next hour', () => {
  const failing: Standing = { failures: 1, failingSince: at(0), alarmedAt: null }
  const next = (standing: Standing, from: Date, pace: Pace) =>
    nextCheckAt(standing, { at: from, pace }).toISOString()
  expect(next(fresh, new Date('2026-01-05T03:00:00Z'), 'nightly')).toBe('2026-01-05T18:00:00.000Z')
  expect(next(fresh, new Date('2026-01-05T18:05:00Z'), 'nightly')).toBe('2026-01-06T18:00:00.000Z')
  expect(next(failing, new Date('2026-01-05T18:05:00Z'), 'nightly')).toBe('2026-01-06T06:05:00.000Z')
  expect(next({ ...failing, alarmedAt: at(24) }, new Date('2026-01-05T18:05:00Z'), 'nightly')).toBe(
    '2026-01-06T18:00:00.000Z',
  )
  expect(next(fresh, new Date('2026-01-05T18:05:00Z'), 'hourly')).toBe('2026-01-05T18:55:00.000Z')
})
