import { describe, expect, it } from 'vitest'
import { progressByDay, type Span, toldDays } from '#lib/progress/days.ts'

const cycle = { opensOn: '2025-03-01', dueOn: '2025-03-10', submitsOn: null }
const item = (...whole: Span[]) => ({ whole, begun: whole })
const counts = (items: ReturnType<typeof item>[], until: string, more = {}) =>
  progressByDay({ ...cycle, ...more, items }, new Date(until))?.days.map(
    ({ day, whole }) => `${day.slice(8)}:${whole}`,
  )

describe('items whole by day', () => {
  it('count from the evening of the day it was published to the evening before it was withdrawn', () => {
    // 23.30 and 00.30 by the office's clock
    const early = item(['2025-03-02T16:30:00Z', '2025-03-04T17:30:00Z'])
    expect(counts([early], '2025-03-06T05:00:00Z')).toEqual(['01:0', '02:1', '03:1', '04:1', '05:0', '06:0'])
  })

  it('tell the last day as it stands, not as it may end', () => {
    const later = item(['2025-03-02T08:00:00Z', null])
    expect(counts([later], '2025-03-02T07:59:00Z')).toEqual(['01:0', '02:0'])
    expect(counts([later], '2025-03-02T08:00:00Z')).toEqual(['01:0', '02:1'])
  })

  it('keep what was whole before the cycle opened, and each item for itself', () => {
    const old = item(['2024-12-01T00:00:00Z', '2025-03-01T05:00:00Z'], ['2025-03-02T05:00:00Z', null])
    expect(counts([old, item(), item(['2025-01-01T00:00:00Z', null])], '2025-03-03T05:00:00Z')).toEqual([
      '01:1',
      '02:2',
      '03:2',
    ])
  })

  it('begin with what was shown first where nobody said when the cycle opens', () => {
    expect(counts([item(['2025-02-27T03:00:00Z', null])], '2025-02-28T05:00:00Z', { opensOn: null })).toEqual(
      ['27:1', '28:1'],
    )
    expect(counts([item()], '2025-02-28T05:00:00Z', { opensOn: null })).toBeUndefined()
    expect(counts([item()], '2025-02-28T05:00:00Z')).toBeUndefined()
  })

  it('leave the days to come without figures, and end the picture with the last that matters', () => {
    const progress = progressByDay({ ...cycle, items: [item()] }, new Date('2025-03-02T05:00:00Z'))
    expect(progress).toMatchObject({ endsOn: '2025-03-10', items: 1 })
    expect(progress?.days).toHaveLength(2)
  })
})

it.each([
  [20, 20],
  [70, 10],
  [300, 11],
])('a table of %i days has %i lines and ends with the last', (length, lines) => {
  const days = Array.from({ length }, (_, index) => ({ day: `day ${index}`, whole: 0, begun: 0 }))
  expect(toldDays(days)).toHaveLength(lines)
  expect(toldDays(days).at(-1)?.day).toBe(`day ${length - 1}`)
})
