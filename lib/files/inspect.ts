import 'server-only'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { uploadLimits } from '#lib/limits.ts'

export interface PdfFacts {
  pages: number | null
  /** whether it carries text that can be searched; null when unknown */
  hasText: boolean | null
  /** asks for a password before it can be read; null when unknown */
  encrypted: boolean | null
}

const workersAtOnce = 2
// Next bundles this module more than once; the bound is for the process.
const shared = globalThis as typeof globalThis & {
  sucharitInspecting?: { running: number; waiting: (() => void)[] }
}

async function withTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  shared.sucharitInspecting ??= { running: 0, waiting: [] }
  const turns = shared.sucharitInspecting
  if (turns.running < workersAtOnce) turns.running += 1
  else await new Promise<void>((resolve) => turns.waiting.push(resolve))
  try {
    return await work()
  } finally {
    const next = turns.waiting.shift()
    if (next) next()
    else turns.running -= 1
  }
}

/**
 * What can be told of a PDF within the time and memory it is given. A hint for the page and the pre-check: what cannot
 * be told is null, and nothing is refused because of it.
 */
export function inspectPdf(
  file: string,
  limits: { ms: number; memoryMiB: number } = {
    ms: uploadLimits.parseMs,
    memoryMiB: uploadLimits.parseMemoryMiB,
  },
): Promise<PdfFacts> {
  return withTurn(() => runWorker(path.resolve(file), limits))
}

function runWorker(file: string, limits: { ms: number; memoryMiB: number }): Promise<PdfFacts> {
  const facts: PdfFacts = { pages: null, hasText: null, encrypted: null }
  return new Promise((resolve) => {
    // Named at run time, so that the bundler leaves the worker a file of its own that Node itself reads.
    const script = ['lib', 'files', 'inspect.worker.ts']
    const worker = new Worker(path.join(/* turbopackIgnore: true */ process.cwd(), ...script), {
      workerData: file,
      env: {},
      execArgv: ['--disable-warning=ExperimentalWarning'],
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMiB, maxYoungGenerationSizeMb: 32 },
      stdout: true,
      stderr: true,
    })
    const end = () => {
      clearTimeout(timer)
      clearInterval(watch)
      resolve(facts)
    }
    const timer = setTimeout(() => void worker.terminate(), limits.ms)
    // resourceLimits count the heap alone; what a PDF unpacks to lies outside it.
    const watch = setInterval(() => {
      worker.getHeapStatistics().then(
        ({ used_heap_size, external_memory }) => {
          if (used_heap_size + external_memory > limits.memoryMiB * 1024 * 1024) void worker.terminate()
        },
        () => {}, // it has just ended
      )
    }, 100)
    worker.on('message', (told: Partial<PdfFacts>) => Object.assign(facts, told))
    worker.on('error', end)
    worker.on('exit', end)
    worker.stdout.resume()
    worker.stderr.resume()
  })
}
