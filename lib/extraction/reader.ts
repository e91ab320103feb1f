// A process of its own, without our environment: what a file does to its reader stays here (pool.ts).
import os from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Answer, Order } from './protocol.ts'
import { readFacts } from './read-file.ts'

/** A process that has grown beyond this is not used again: WebAssembly never gives memory back. */
const wornMiB = 190

// The portal and everybody who waits for a page go first.
try {
  os.setPriority(5)
} catch {}

// [0] 1 while a file is read, [1] milliseconds, [2] MiB, [3] a count of files
const watch = new Int32Array(new SharedArrayBuffer(16))
new Worker(new URL('./guard.ts', import.meta.url), { workerData: watch, env: {} }).unref()

const say = (answer: Answer): Promise<void> =>
  new Promise((resolve) => {
    process.send!(answer, () => resolve())
  })

process.on('disconnect', () => process.exit())
process.on('message', async ({ job, limits }: Order) => {
  watch[1] = limits.ms
  watch[2] = limits.memoryMiB
  watch[3]! += 1
  Atomics.store(watch, 0, 1)
  Atomics.notify(watch, 0)
  await say({ ready: true })
  const sound = await readFacts(job, say)
  Atomics.store(watch, 0, 0)
  const worn = !sound || process.memoryUsage.rss() > wornMiB * 1024 * 1024
  await say({ done: true, worn })
  if (worn) process.exit()
})
