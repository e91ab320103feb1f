import { describe, expect, test } from 'vitest'
import { readFields } from '#lib/content/fields.ts'
import { risks as kind } from '#lib/content/kinds/risks.ts'
import { carriedFields, fieldsOf, initialFields, type Row, rowsToRecheck } from '#lib/content/values.ts'
import { bandsOf, type Cuts, levelOf, usualCuts } from '#lib/risk/level.ts'
import { byScore, changeOf, countLevels, cutsOf, matrixOf, risksOf } from '#lib/risk/register.ts'
import { registerSheet } from '#lib/risk/sheet.ts'

const strict: Cuts = { lowTo: 2, mediumTo: 6, highTo: 12 }

describe('the level of a score', () => {
  test.each([
    [1, 'low', 'low'],
    [2, 'low', 'low'],
    [3, 'low', 'medium'],
    [4, 'medium', 'medium'],
    [6, 'medium', 'medium'],
    [8, 'medium', 'high'],
    [9, 'medium', 'high'],
    [10, 'high', 'high'],
    [12, 'high', 'high'],
    [15, 'high', 'veryHigh'],
    [16, 'high', 'veryHigh'],
    [20, 'veryHigh', 'veryHigh'],
    [25, 'veryHigh', 'veryHigh'],
  ] as const)('%i is %s by the usual cuts, %s by stricter ones', (score, usual, other) => {
    expect(levelOf(score, usualCuts)).toBe(usual)
    expect(levelOf(score, strict)).toBe(other)
  })

  test('the bands touch each other and leave nothing out', () => {
    expect(bandsOf(usualCuts)).toEqual({ low: [1, 3], medium: [4, 9], high: [10, 16], veryHigh: [17, 25] })
  })

  test.each([
    [{ lowTo: 2, mediumTo: 6, highTo: 12 }, strict],
    [{}, usualCuts],
    [{ lowTo: 9, mediumTo: 9, highTo: 16 }, usualCuts],
  ])('%j are the cuts of a register', (fields, cuts) => {
    expect(cutsOf(fieldsOf(kind, fields))).toEqual(cuts)
  })
})

const row = (likelihood: string, impact: string, left: [string, string] = ['', '']): Row => ({
  likelihood,
  impact,
  residualLikelihood: left[0],
  residualImpact: left[1],
})
const register = risksOf(
  [row('2', '4', ['1', '4']), row('5', '5', ['5', '5']), row('', '3'), row('4', '2', ['5', '2'])],
  usualCuts,
)

describe('a register', () => {
  test('keeps the number of its rows and puts the highest score first, the ungraded last', () => {
    expect(byScore(register).map(({ number }) => number)).toEqual([2, 1, 4, 3])
  })

  test('says whether a measure helped', () => {
    expect(register.map(changeOf)).toEqual(['lower', 'same', null, 'higher'])
  })

  test('counts levels, and what nobody has graded', () => {
    expect(countLevels(register, 'before')).toEqual({
      levels: [
        { level: 'veryHigh', count: 1 },
        { level: 'high', count: 0 },
        { level: 'medium', count: 2 },
        { level: 'low', count: 0 },
      ],
      ungraded: 1,
    })
  })

  test('stands in the matrix where likelihood and impact meet, each risk once', () => {
    const cells = matrixOf(register, 'before', usualCuts).flat()
    expect(cells).toHaveLength(25)
    expect(cells[0]).toMatchObject({ likelihood: 5, impact: 1, score: 5, level: 'medium', risks: [] })
    const filled = cells.filter(({ risks }) => risks.length > 0)
    expect(
      filled.map(({ likelihood, impact, risks }) => [likelihood, impact, risks.map(({ number }) => number)]),
    ).toEqual([
      [5, 5, [2]],
      [4, 2, [4]],
      [2, 4, [1]],
    ])
    const after = matrixOf(register, 'after', usualCuts).flat()
    expect(after.flatMap(({ risks }) => risks)).toHaveLength(3)
  })

  test('is a sheet of numbers and words', () => {
    const { head, rows } = registerSheet(fieldsOf(kind, { risks: [row('2', '5', ['1', '3'])] }))
    expect(rows[0]).toHaveLength(head.length)
    expect(rows[0]?.slice(-4)).toEqual([10, 'สูง', 3, 'ต่ำ'])
    expect(rows[0]?.[head.indexOf('โอกาสเกิด')]).toBe(2)
  })
})

describe('the next year', () => {
  const kept = {
    method: { th: 'ก', en: '' },
    lowTo: 2,
    mediumTo: 6,
    highTo: 12,
    risks: [
      {
        event: { th: 'เหตุ', en: '' },
        likelihood: '2',
        impact: '4',
        followUp: { th: 'ทำแล้ว', en: '' },
        residualLikelihood: '1',
        residualImpact: '4',
        recheck: 'holds',
      },
    ],
  }

  test('begins with every risk to be looked at again, without what the follow-up found', () => {
    const carried = carriedFields(kind, kept)
    expect(carried).toMatchObject({
      lowTo: 2,
      risks: [
        {
          event: { th: 'เหตุ' },
          likelihood: '2',
          impact: '4',
          followUp: { th: '', en: '' },
          residualLikelihood: '',
          residualImpact: '',
          recheck: 'again',
        },
      ],
    })
    expect(rowsToRecheck(kind, carried)).toEqual([1])
    expect(rowsToRecheck(kind, fieldsOf(kind, kept))).toEqual([])
  })

  test('has the usual cuts where there was none before it', () => {
    expect(initialFields(kind)).toMatchObject({ lowTo: 3, mediumTo: 9, highTo: 16, risks: [] })
  })
})

test('cuts must rise', () => {
  const read = readFields(kind, { lowTo: '9', mediumTo: '๙', highTo: '16' })
  expect(read).toMatchObject({ ok: false, problems: { 'fields.mediumTo': { key: 'problem.numberRises' } } })
})
