import 'server-only'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { TopicRules } from '#lib/precheck/rules-schema.ts'
import type { Finding, Subject } from '#lib/precheck/schema.ts'

export interface Question {
  number: number
  subject: Subject
  rules: TopicRules
}
export interface Answer {
  number: number
  findings?: Finding[]
  /** what the engine has thrown */
  error?: string
}

interface Thread {
  worker: Worker
  waiting: Map<number, { resolve: (findings: Finding[]) => void; reject: (error: Error) => void }>
  idle: NodeJS.Timeout | null
}

/** How long a thread without work is kept: starting it takes as long as many a check. */
const idleMs = 20_000
let thread: Thread | null = null
let asked = 0

/**
 * The pre-check in a thread of its own: a long report takes it a second or two, in which nobody's page would be answered
 * else. Rejects where the engine throws or the thread dies.
 */
export function judgeApart(subject: Subject, rules: TopicRules): Promise<Finding[]> {
  const { worker, waiting } = busy()
  return new Promise((resolve, reject) => {
    const number = ++asked
    waiting.set(number, { resolve, reject })
    worker.postMessage({ number, subject, rules } satisfies Question)
  })
}

function busy(): Thread {
  thread ??= start()
  if (thread.idle) clearTimeout(thread.idle)
  thread.idle = null
  thread.worker.ref()
  return thread
}

function start(): Thread {
  // Named at run time, so that the bundler leaves it a file of its own that Node itself reads.
  const script = ['lib', 'finding', 'judge-worker.ts']
  const worker = new Worker(path.join(/* turbopackIgnore: true */ process.cwd(), ...script), {
    execArgv: ['--conditions=react-server', '--no-warnings'],
  })
  const made: Thread = { worker, waiting: new Map(), idle: null }
  const end = (error: Error) => {
    if (thread === made) thread = null
    for (const { reject } of made.waiting.values()) reject(error)
    made.waiting.clear()
  }
  worker.on('message', ({ number, findings, error }: Answer) => {
    const one = made.waiting.get(number)
    made.waiting.delete(number)
    if (findings) one?.resolve(findings)
    else one?.reject(new Error(error))
    if (made.waiting.size === 0 && thread === made) rest(made)
  })
  worker.on('error', end)
  worker.on('exit', (code) => end(new Error(`the thread of the pre-check ended with ${code}`)))
  return made
}

/** A thread without work keeps no process from ending. */
function rest(made: Thread): void {
  made.worker.unref()
  made.idle = setTimeout(() => {
    if (thread === made) thread = null
    void made.worker.terminate()
  }, idleMs).unref()
}
