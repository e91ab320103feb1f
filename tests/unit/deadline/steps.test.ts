import { expect, test } from 'vitest'
import { reminderStep } from '#lib/deadline/steps.ts'
import { daysBetween } from '#lib/thai/days.ts'

test.each([
  [31, null],
  [30, '30'],
  [8, '30'],
  [7, '7'],
  [2, '7'],
  [1, '1'],
  [0, '1'],
  [-1, 'late-0'],
  [-7, 'late-0'],
  [-8, 'late-1'],
])('with %i days left the step is %s', (days, name) => {
  expect(reminderStep(days)?.name ?? null).toBe(name)
})

test('the head hears of it from the last day on', () => {
  expect([30, 7, 1, -1].map((days) => reminderStep(days)!.toHead)).toEqual([false, false, true, true])
})

test.each([
  ['2026-03-01', '2026-03-31', 30],
  ['2026-12-31', '2027-01-01', 1],
  ['2024-02-28', '2024-03-01', 2],
  ['2026-03-02', '2026-03-01', -1],
])('from %s to %s are %i days', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days)
})
