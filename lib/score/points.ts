/** An item and what it is summed into, up to the weight of its instrument in per cent of the total. */
export interface ScoredItem {
  code: string
  subIndicator: string
  indicator: string
  instrument: string
  weightPercent: number
}

/**
 * What each item is worth in the total of 100 points: what is lost when it scores 0 and all others stay as they are.
 *
 * An item's score goes into the mean of its sub-indicator, that into the mean of its indicator, that into the mean of
 * its instrument, and that counts with the instrument's weight. So an item is worth more the fewer stand beside it. What
 * has no items (indicators that surveys answer) is in no list and therefore in no mean. Not rounded.
 */
export function pointsOfItems(items: readonly ScoredItem[]): Map<string, number> {
  const indicators = countParts(
    items,
    ({ instrument }) => instrument,
    ({ indicator }) => indicator,
  )
  const subIndicators = countParts(
    items,
    ({ indicator }) => indicator,
    ({ subIndicator }) => subIndicator,
  )
  const inSubIndicator = countParts(
    items,
    ({ subIndicator }) => subIndicator,
    ({ code }) => code,
  )
  return new Map(
    items.map(({ code, subIndicator, indicator, instrument, weightPercent }) => [
      code,
      weightPercent /
        (indicators.get(instrument)! * subIndicators.get(indicator)! * inSubIndicator.get(subIndicator)!),
    ]),
  )
}

/** How many different parts each whole has. */
function countParts<T>(
  all: readonly T[],
  wholeOf: (one: T) => string,
  partOf: (one: T) => string,
): Map<string, number> {
  const parts = new Map<string, Set<string>>()
  for (const one of all) parts.set(wholeOf(one), (parts.get(wholeOf(one)) ?? new Set()).add(partOf(one)))
  return new Map([...parts].map(([whole, { size }]) => [whole, size]))
}

/**
 * Points in two decimals that add up to their rounded sum, so that a reader who adds them finds no fault: each is rounded
 * down, and what is left goes, a hundredth each, to those that lost most.
 */
export function roundTogether(points: readonly number[]): number[] {
  const exact = points.map((one) => Number((one * 100).toFixed(6)))
  const floors = exact.map(Math.floor)
  const whole = Math.round(Number(exact.reduce((sum, one) => sum + one, 0).toFixed(4)))
  const left = whole - floors.reduce((sum, one) => sum + one, 0)
  const lostMost = exact
    .map((one, index) => ({ index, lost: one - floors[index]! }))
    .sort((a, b) => b.lost - a.lost || a.index - b.index)
    .slice(0, left)
  for (const { index } of lostMost) floors[index]! += 1
  return floors.map((hundredths) => hundredths / 100)
}
