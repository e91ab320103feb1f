import { describe, expect, test } from 'vitest'
import { moneyByGroup, sumOfMoney } from '#lib/activity/figures.ts'
import { fiscalQuarterOf } from '#lib/thai/quarter.ts'

describe('the quarter of a day', () => {
  test.each([
    ['2024-10-01', 1],
    ['2024-12-31', 1],
    ['2025-01-01', 2],
    ['2025-03-31', 2],
    ['2025-04-01', 3],
    ['2025-06-30', 3],
    ['2025-07-01', 4],
    ['2025-09-30', 4],
  ])('%s is in quarter %i', (day, quarter) => expect(fiscalQuarterOf(day)).toBe(quarter))
})

describe('money by group', () => {
  const activities = [
    { groupSlug: 'admin', startsOn: '2024-11-04', budget: 1_000, spent: 900 },
    { groupSlug: 'admin', startsOn: '2025-04-01', budget: 500, spent: null },
    { groupSlug: 'legal', startsOn: '2025-01-06', budget: 4_000, spent: 4_200 },
    { groupSlug: 'hr', startsOn: '2025-01-06', budget: null, spent: null },
  ]

  test('is summed by quarter, most first; what nobody said counts as nothing', () => {
    const groups = moneyByGroup(activities)
    expect(
      groups.map(({ groupSlug, budget, spent, activities: held }) => [groupSlug, budget, spent, held]),
    ).toEqual([
      ['legal', 4_000, 4_200, 1],
      ['admin', 1_500, 900, 2],
      ['hr', 0, 0, 1],
    ])
    expect(groups[1]!.quarters).toEqual([
      { budget: 1_000, spent: 900 },
      { budget: 0, spent: 0 },
      { budget: 500, spent: 0 },
      { budget: 0, spent: 0 },
    ])
    expect(sumOfMoney(groups)).toEqual({ budget: 5_500, spent: 5_100 })
  })

  test('of no activity is nothing', () => expect(moneyByGroup([])).toEqual([]))
})
