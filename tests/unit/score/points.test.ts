import { describe, expect, it } from 'vitest'
import { readJson, shippedFramework } from '#lib/framework/files.ts'
import type { FrameworkFile } from '#lib/framework/schema.ts'
import { pointsOfItems, roundTogether, type ScoredItem } from '#lib/score/points.ts'

const years = [2565, 2566, 2567, 2568, 2569]

async function frameworkOf(year: number): Promise<FrameworkFile> {
  const read = await readJson(shippedFramework(year))
  if (!read.ok) throw new Error(String(year))
  return read.raw as FrameworkFile
}

function scoredItems(file: FrameworkFile): ScoredItem[] {
  return file.sub_indicators.flatMap((sub) => {
    const indicator = file.indicators.find(({ id }) => id === sub.indicator)!
    const instrument = file.instruments.find(({ id }) => id === indicator.instrument)!
    return sub.items.map((code) => ({
      code,
      subIndicator: sub.id,
      indicator: indicator.id,
      instrument: instrument.id,
      weightPercent: instrument.weight_percent,
    }))
  })
}

/** The total as the rule sums it, step by step: every answered question of the surveys has 100. */
function total(file: FrameworkFile, scores: Record<string, number>): number {
  const mean = (all: number[]) => all.reduce((sum, one) => sum + one, 0) / all.length
  return file.instruments.reduce((sum, instrument) => {
    const indicators = file.indicators
      .filter((one) => one.instrument === instrument.id)
      .map((indicator) => {
        const subs = file.sub_indicators.filter((sub) => sub.indicator === indicator.id)
        return subs.length === 0 ? 100 : mean(subs.map((sub) => mean(sub.items.map((code) => scores[code]!))))
      })
    return sum + (mean(indicators) * instrument.weight_percent) / 100
  }, 0)
}

describe.each(years)('points of the items of %i', (year) => {
  it('are what the total loses when the item scores 0', async () => {
    const file = await frameworkOf(year)
    const points = pointsOfItems(scoredItems(file))
    const full = Object.fromEntries(file.items.map(({ code }) => [code, 100]))
    expect(total(file, full)).toBeCloseTo(100, 9)
    expect(points.size).toBe(file.items.length)
    for (const { code } of file.items)
      expect(points.get(code), code).toBeCloseTo(100 - total(file, { ...full, [code]: 0 }), 9)
  })

  it('add up: to the weight of the instrument, and for any items together', async () => {
    const file = await frameworkOf(year)
    const points = pointsOfItems(scoredItems(file))
    expect([...points.values()].reduce((sum, one) => sum + one, 0)).toBeCloseTo(40, 9)
    const every3rd = file.items.filter((_, index) => index % 3 === 0).map(({ code }) => code)
    const scores = Object.fromEntries(file.items.map(({ code }) => [code, every3rd.includes(code) ? 0 : 100]))
    const lost = every3rd.reduce((sum, code) => sum + points.get(code)!, 0)
    expect(100 - total(file, scores)).toBeCloseTo(lost, 9)
  })
})

it('in 2565 one of the two items of 10.2 costs 5.0 points, one of the nine of 9.1 costs 0.44', async () => {
  const file = await frameworkOf(2565)
  const points = pointsOfItems(scoredItems(file))
  const of = (sub: string) =>
    file.sub_indicators.find(({ id }) => id === sub)!.items.map((code) => points.get(code)!.toFixed(2))
  expect(of('10.2')).toEqual(['5.00', '5.00'])
  expect(of('9.1')).toEqual(Array(9).fill('0.44'))
})

describe('rounded together', () => {
  it.each([
    [
      [40 / 3, 40 / 3, 40 / 3],
      [13.34, 13.33, 13.33],
    ],
    [
      [0.444444, 0.444444],
      [0.45, 0.44],
    ],
    [
      [1.25, 5, 0],
      [1.25, 5, 0],
    ],
    [
      [0.1 + 0.2, 0.7],
      [0.3, 0.7],
    ],
    [[], []],
  ])('%j is shown as %j', (exact, shown) => expect(roundTogether(exact)).toEqual(shown))
})
