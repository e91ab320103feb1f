import { expect, test } from 'vitest'
import { readTimeOfDay } from '#lib/publishing-time/schema.ts'

test.each([
  ['9.00', '09:00'],
  ['09:05', '09:05'],
  ['๑๖.๓๐ น.', '16:30'],
  ['0:00', '00:00'],
  ['24:00', null],
  ['9.60', null],
  ['เก้าโมง', null],
  ['9', null],
])('a time of day as people write it: %s', (typed, time) => {
  expect(readTimeOfDay(typed)).toBe(time)
})
