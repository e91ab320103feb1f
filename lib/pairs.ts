/** What stands in only one of the two has the other side empty. */
export interface Pair<T> {
  kind: 'same' | 'changed' | 'added' | 'removed'
  before: T | null
  after: T | null
}

export const differs = (pair: { kind: Pair<unknown>['kind'] }): boolean => pair.kind !== 'same'

export function valuePair<T>(before: T | null, after: T | null): Pair<T> {
  const kind = before === after ? 'same' : before === null ? 'added' : after === null ? 'removed' : 'changed'
  return { kind, before, after }
}

/**
 * Pairs what belongs together, by the first key first: equal by that one is the same, by a later one changed. In the
 * order of `after`, what was removed at the end.
 */
export function pairs<T>(
  before: readonly T[],
  after: readonly T[],
  keys: readonly ((one: T) => string)[],
): Pair<T>[] {
  const left = new Set(before)
  const found = new Map<T, Pair<T>>()
  for (const [rank, key] of keys.entries()) {
    for (const one of after) {
      if (found.has(one)) continue
      const match = [...left].find((other) => key(other) === key(one))
      if (match === undefined) continue
      left.delete(match)
      found.set(one, { kind: rank === 0 ? 'same' : 'changed', before: match, after: one })
    }
  }
  return [
    ...after.map((one): Pair<T> => found.get(one) ?? { kind: 'added', before: null, after: one }),
    ...[...left].map((one): Pair<T> => ({ kind: 'removed', before: one, after: null })),
  ]
}
