import { describe, expect, test } from 'vitest'
import { readFields } from '#lib/content/fields.ts'
import { results } from '#lib/content/kinds/results.ts'
import { carriedFields, fieldsOf, type Row } from '#lib/content/values.ts'
import { levelOf, type ResultLevel } from '#lib/results/level.ts'
import { actionState, overdueActions, yearScore, yearsBetween } from '#lib/results/scores.ts'
import { scoresCsv } from '#lib/results/scores-csv.ts'

const letters: ResultLevel[] = [
  { label: 'AA', min: 95, max: 100, eachInstrumentMin: null },
  { label: 'A', min: 85, max: 94.99, eachInstrumentMin: null },
  { label: 'F', min: 0, max: 84.99, eachInstrumentMin: null },
]
const passes: ResultLevel[] = [
  { label: 'ผ่านดีเยี่ยม', min: 95, max: 100, eachInstrumentMin: 95 },
  { label: 'ผ่านดี', min: 85, max: 100, eachInstrumentMin: 85 },
  { label: 'ผ่าน', min: 85, max: 100, eachInstrumentMin: null },
  { label: 'ต้องปรับปรุง', min: 0, max: 84.99, eachInstrumentMin: null },
]

describe('the level of a year', () => {
  test.each([
    [letters, 99.99, [null, null, null], 'AA'],
    [letters, 95, [null, null, null], 'AA'],
    [letters, 94.99, [null, null, null], 'A'],
    [letters, 94.995, [null, null, null], 'A'],
    [letters, 0, [null, null, null], 'F'],
    [passes, 96, [95, 96, 97], 'ผ่านดีเยี่ยม'],
    [passes, 96, [94.99, 96, 97], 'ผ่านดี'],
    [passes, 96, [84, 99, 99], 'ผ่าน'],
    [passes, 96, [84, null, null], 'ผ่าน'],
    // nobody knows whether each of them reached it
    [passes, 96, [96, null, 97], null],
    [passes, 84.99, [null, null, null], 'ต้องปรับปรุง'],
    [[], 99.99, [null, null, null], null],
    [letters, null, [null, null, null], null],
  ] as const)('%#: %s points', (levels, total, instruments, level) => {
    expect(levelOf(levels, total, instruments)).toBe(level)
  })

  test('is what was announced, before what the scheme would say', () => {
    const fields = fieldsOf(results, { score: 99.59, level: 'AA', rank: 1, rankOf: 225 })
    expect(yearScore(2563, fields, [])).toMatchObject({ score: 99.59, level: 'AA', rank: 1, rankOf: 225 })
    expect(yearScore(2563, fieldsOf(results, { score: 90 }), letters)?.level).toBe('A')
    expect(yearScore(2563, fieldsOf(results, { score: 90 }), passes)?.level).toBe('')
    expect(yearScore(2564, fieldsOf(results, {}), letters)).toBeNull()
  })
})

const score = (fiscalYear: number) => yearScore(fiscalYear, fieldsOf(results, { score: 90.5 }), letters)!

test('a year that nobody knows of is a gap between its neighbours, in the drawing and in the file', () => {
  expect(
    yearsBetween([score(2565), score(2563)]).map(({ fiscalYear, known }) => [fiscalYear, known !== null]),
  ).toEqual([
    [2563, true],
    [2564, false],
    [2565, true],
  ])
  expect(yearsBetween([])).toEqual([])
  expect(
    scoresCsv([score(2563), score(2565)])
      .split('\r\n')
      .slice(1, 4),
  ).toEqual(['2563,90.5,A,,,,', '2564,,,,,,', '2565,90.5,A,,,,'])
})

describe('what is done about a result', () => {
  const row = (due: string, done: string): Row => ({ due, done })
  test.each([
    [row('2023-01-31', ''), 'open'],
    [row('', ''), 'open'],
    [row('2023-01-31', '2023-01-31'), 'done'],
    [row('2023-01-31', '2023-02-01'), 'doneLate'],
    [row('', '2023-02-01'), 'done'],
  ] as const)('%j is %s', (action, state) => {
    expect(actionState(action)).toBe(state)
  })

  test('is overdue the day after its day, and never once it is done', () => {
    const rows = [row('2023-01-31', ''), row('', ''), row('2023-01-01', '2023-03-01')]
    expect(overdueActions(rows, '2023-01-31')).toEqual([])
    expect(overdueActions(rows, '2023-02-01')).toEqual([rows[0]])
  })
})

test('a score has two decimals at most and a hundred points', () => {
  const typed = (value: string) => {
    const read = readFields(results, { score: value })
    return read.ok ? read.fields.score : read.problems['fields.score']?.key
  }
  expect(typed('๙๙.๙๙')).toBe(99.99)
  expect(typed('99.999')).toBe('problem.numberDecimals')
  expect(typed('100.01')).toBe('problem.numberRange')
})

test('the next year begins with the indicators, whose scores are now those of the year before', () => {
  const carried = carriedFields(results, {
    score: 99.99,
    level: 'AA',
    indicators: [{ indicator: { th: 'การเปิดเผยข้อมูล', en: 'Disclosure' }, score: 99.5, before: 98 }],
    actions: [{ weak: { th: 'ก', en: '' } }],
  })
  expect(carried).toMatchObject({
    score: null,
    level: '',
    indicators: [{ indicator: { th: 'การเปิดเผยข้อมูล' }, score: null, before: 99.5 }],
    actions: [],
  })
})
