import { afterEach, describe, expect, it } from 'vitest'
import { type RunningClock, startClock } from '#lib/press/clock.ts'

let clock: RunningClock | undefined
afterEach(() => clock?.stop())

/** A question that the test answers by hand. */
function slowRead() {
  const asked: PromiseWithResolvers<number>[] = []
  const read = () => {
    const question = Promise.withResolvers<number>()
    asked.push(question)
    return question.promise
  }
  return { asked, read }
}
const turn = () => new Promise((resolve) => setImmediate(resolve))

describe('the clock of the press', () => {
  it('asks once for all who come while a question is under way, by a question put after they came', async () => {
    const { asked, read } = slowRead()
    clock = startClock(read, { pollEvery: 60_000 })
    const first = clock.confirm()
    const others = [clock.confirm(), clock.confirm(), clock.confirm()]
    expect(asked).toHaveLength(1)
    asked[0]!.resolve(1)
    await first
    await turn()
    expect(asked).toHaveLength(2)
    asked[1]!.resolve(2)
    expect(await Promise.all(others)).toEqual([true, true, true])
    expect(clock.tick).toBe(2)
    expect(asked).toHaveLength(2)
  })

  it('is not fresh while a change is under way, and has asked again before it is', async () => {
    let tick = 1
    clock = startClock(async () => tick, { pollEvery: 60_000 })
    await clock.confirm()
    expect(clock.fresh()).toBe(true)
    const end = clock.beginChange()
    const endOther = clock.beginChange()
    expect(clock.fresh()).toBe(false)
    tick = 2
    await end()
    await end()
    expect(clock.tick).toBe(2)
    expect(clock.fresh()).toBe(false)
    await endOther()
    expect(clock.fresh()).toBe(true)
  })

  it('is not fresh when nobody has asked for a while', async () => {
    clock = startClock(async () => 1, { pollEvery: 60_000, freshFor: 20 })
    await clock.confirm()
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(clock.fresh()).toBe(false)
  })

  it('knows when the database goes and when it is back', async () => {
    let away = false
    clock = startClock(async () => {
      if (away) throw new Error('gone')
      return 7
    })
    expect(await clock.confirm()).toBe(true)
    const lost = clock.lost()
    away = true
    expect(await clock.confirm()).toBe(false)
    await lost
    expect([clock.away, clock.fresh(), clock.tick]).toEqual([true, false, 7])
    away = false
    expect(await clock.confirm()).toBe(true)
    expect([clock.away, clock.fresh()]).toEqual([false, true])
    const again = await Promise.race([clock.lost().then(() => 'lost'), turn().then(() => 'kept')])
    expect(again).toBe('kept')
  })
})
