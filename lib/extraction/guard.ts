// A thread beside the reader: the reader is busy in somebody's file and cannot look at the clock itself.
import { writeSync } from 'node:fs'
import { workerData } from 'node:worker_threads'
import type { Verdict } from './protocol.ts'

const everyMs = 25
const watch = workerData as Int32Array

function endProcess(verdict: Verdict): void {
  writeSync(1, verdict)
  process.kill(process.pid, 'SIGKILL')
}

const busyMs = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

let file = 0
let began = 0
let busyAtBegin = 0

for (;;) {
  if (Atomics.load(watch, 0) === 0) Atomics.wait(watch, 0, 0)
  if (watch[3] !== file) {
    file = watch[3]!
    began = performance.now()
    busyAtBegin = busyMs()
  }
  const [, ms = 0, memoryMiB = 0] = watch
  const took = performance.now() - began
  // On a machine that others keep busy a file is given up to thrice the time, while it has not had half of it.
  if (took > ms && (took > 3 * ms || busyMs() - busyAtBegin > ms / 2)) endProcess('too_slow')
  if (process.memoryUsage.rss() > memoryMiB * 1024 * 1024) endProcess('too_large')
  Atomics.wait(watch, 3, file, everyMs)
}
