import { expect, it } from 'vitest'
import { uploadLocker } from '#lib/files/upload-locker.ts'

const never = new AbortController().signal
const settle = () => new Promise((resolve) => setImmediate(resolve))

it('lets one at a time, asks the earlier one to stop, and keeps other uploads apart', async () => {
  const locker = uploadLocker()
  const first = locker.newLock('a')
  const asked: string[] = []
  await first.lock(never, () => void asked.push('first'))
  await locker.newLock('b').lock(never, () => {})
  expect(asked).toEqual([])

  let second = 'waits'
  const other = locker.newLock('a')
  const locked = other
    .lock(never, () => void asked.push('second'))
    .then(() => {
      second = 'has it'
    })
  await settle()
  expect([asked, second]).toEqual([['first'], 'waits'])
  await first.unlock()
  await locked
  expect(second).toBe('has it')
  await other.unlock()
  await locker.newLock('a').lock(never, () => {})
})

it('two that wait get it one after the other', async () => {
  const locker = uploadLocker()
  const first = locker.newLock('a')
  await first.lock(never, () => {})
  const order: number[] = []
  const waiting = [1, 2].map(async (number) => {
    const lock = locker.newLock('a')
    await lock.lock(never, () => {})
    order.push(number)
    await settle()
    expect(order.at(-1)).toBe(number)
    await lock.unlock()
  })
  await first.unlock()
  await Promise.all(waiting)
  expect(order).toHaveLength(2)
})

it('gives up when it takes too long, or when the one who waits goes away', async () => {
  const locker = uploadLocker(20)
  await locker.newLock('a').lock(never, () => {})
  await expect(locker.newLock('a').lock(never, () => {})).rejects.toMatchObject({ status_code: 500 })
  const gone = new AbortController()
  const waiting = uploadLocker()
  await waiting.newLock('a').lock(never, () => {})
  const lock = waiting.newLock('a').lock(gone.signal, () => {})
  gone.abort()
  await expect(lock).rejects.toBeDefined()
})
