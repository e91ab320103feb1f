import { describe, expect, it } from 'vitest'
import { neighboursIn, officialOrder } from '#lib/evidence/review-queue.ts'

const at = (evidenceId: string, position: number, fiscalYear = 2568) => ({
  evidenceId,
  number: 1,
  items: [{ fiscalYear, position }],
})
const [first, second, third] = [at('a', 1), at('b', 5), at('c', 9)]
const queue = [first, second, third]

describe('the neighbours in the queue', () => {
  it('are the ones before and after', () => {
    expect(neighboursIn(queue, second)).toEqual({ previous: first, next: third, place: 2 })
    expect(neighboursIn(queue, first)).toMatchObject({ previous: null, place: 1 })
    expect(neighboursIn(queue, third)).toMatchObject({ next: null, place: 3 })
  })

  it('go on from its place when the revision has just left the queue', () => {
    expect(neighboursIn([first, third], second)).toEqual({ previous: first, next: third, place: null })
  })

  it('start again after the last, and never offer the same one twice', () => {
    expect(neighboursIn([first], third)).toEqual({ previous: null, next: first, place: null })
    expect(neighboursIn([], second)).toEqual({ previous: null, next: null, place: null })
  })
})

it('orders newest year first, then by position; without an item last', () => {
  const rows = [{ items: [] }, at('x', 2, 2567), at('y', 9), at('z', 1)]
  expect(rows.toSorted((a, b) => officialOrder(a) - officialOrder(b))).toEqual([
    rows[3],
    rows[2],
    rows[1],
    rows[0],
  ])
})
