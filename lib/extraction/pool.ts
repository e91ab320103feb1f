import 'server-only'
import { type ChildProcess, spawn } from 'node:child_process'
import os from 'node:os'
import path from 'node:path'
import type { Answer, Job, Order, ReadLimits, Told, Verdict } from './protocol.ts'

/** Beside a portal one processor stays with those who read its pages; a command line has nobody to wait for. */
let processesAtMost = Math.max(1, Math.min(2, os.availableParallelism() - 1))

export function readersAtMost(count: number): void {
  processesAtMost = count
}

/** One that has nothing to read is kept for a while: starting it takes as long as reading many a file. */
const idleMs = 10_000
const startsAtMost = 3

const crashes: ReadonlySet<string> = new Set(['SIGSEGV', 'SIGBUS', 'SIGILL', 'SIGFPE'])

interface Reader {
  child: ChildProcess
  idle: NodeJS.Timeout | null
}

/** Processes that read files, each one file at a time; one that was ended is replaced when it is needed. */
class Pool {
  readonly #idle: Reader[] = []
  readonly #waiting: ((reader: Reader) => void)[] = []
  #alive = 0

  /** Rejects only when no process can be started at all. */
  async run(job: Job, limits: ReadLimits, onTold: (told: Told) => void): Promise<'done' | Verdict> {
    for (let tries = 1; ; tries += 1) {
      const reader = await this.#take()
      try {
        const ending = await ask(reader.child, { job, limits }, onTold)
        if (ending === 'kept') this.#giveBack(reader)
        else this.#replace()
        return ending === 'kept' || ending === 'worn' ? 'done' : ending
      } catch (error) {
        // An idle one may have been ended by the system just before it was asked.
        this.#replace()
        if (tries === startsAtMost) throw error
      }
    }
  }

  /** One has ended: who waits for it gets a new one. */
  #replace(): void {
    this.#alive -= 1
    const next = this.#waiting.shift()
    if (next) next(this.#start())
  }

  #take(): Promise<Reader> | Reader {
    const reader = this.#idle.pop()
    if (reader) {
      if (reader.idle) clearTimeout(reader.idle)
      if (reader.child.connected) return reader
      this.#alive -= 1
    }
    if (this.#alive < processesAtMost) return this.#start()
    return new Promise((resolve) => this.#waiting.push(resolve))
  }

  #start(): Reader {
    this.#alive += 1
    return { child: startReader(), idle: null }
  }

  #giveBack(reader: Reader): void {
    const next = this.#waiting.shift()
    if (next) {
      next(reader)
      return
    }
    reader.idle = setTimeout(() => {
      this.#idle.splice(this.#idle.indexOf(reader), 1)
      this.#alive -= 1
      reader.child.disconnect()
    }, idleMs).unref()
    this.#idle.push(reader)
  }
}

/** Neither an idle reader nor its channel keeps the program that asked it alive. */
function startReader(): ChildProcess {
  // Named at run time, so that the bundler leaves the reader files of its own that Node itself reads.
  const script = ['lib', 'extraction', 'reader.ts']
  const child = spawn(
    process.execPath,
    [
      '--conditions=react-server',
      '--disable-warning=ExperimentalWarning',
      '--max-old-space-size=160',
      '--max-semi-space-size=8',
      path.join(/* turbopackIgnore: true */ process.cwd(), ...script),
    ],
    { env: {} as NodeJS.ProcessEnv, stdio: ['ignore', 'pipe', 'ignore', 'ipc'] },
  )
  hold(child, false)
  return child
}

function hold(child: ChildProcess, held: boolean): void {
  const say = held ? 'ref' : 'unref'
  child[say]()
  child.channel?.[say]()
  ;(child.stdout as unknown as { ref(): void; unref(): void } | null)?.[say]()
}

/** `kept`: may read another file; `worn`: done, but grown so large that it ends itself; else why it was ended. */
function ask(
  child: ChildProcess,
  order: Order,
  onTold: (told: Told) => void,
): Promise<'kept' | 'worn' | Verdict> {
  return new Promise((resolve, reject) => {
    let verdict = ''
    let began = false
    let done: 'kept' | 'worn' | null = null
    const onOutput = (chunk: Buffer) => {
      verdict += chunk.toString()
    }
    const onMessage = (answer: Answer) => {
      if ('ready' in answer) began = true
      else if (!('done' in answer)) onTold(answer)
      else {
        done = answer.worn ? 'worn' : 'kept'
        end(done)
      }
    }
    const onClose = (code: number | null, signal: string | null) => {
      if (done) return
      if (verdict.includes('too_slow')) end('too_slow')
      // What was read stays; the opening is still 'damaged'.
      else if (began && crashes.has(signal ?? '')) end('worn')
      // Ended by the guard, by V8 for its heap, or by the system that had no memory left.
      else if (began || verdict.includes('too_large')) end('too_large')
      else {
        release()
        reject(new Error(`the process that reads files did not start (${code ?? signal})`))
      }
    }
    const release = () => {
      child.off('message', onMessage).off('close', onClose).off('error', onError)
      child.stdout?.off('data', onOutput)
      hold(child, false)
    }
    const onError = (error: Error) => {
      release()
      reject(error)
    }
    const end = (ending: 'kept' | 'worn' | Verdict) => {
      release()
      resolve(ending)
    }
    hold(child, true)
    child.stdout?.on('data', onOutput)
    child.on('message', onMessage).on('close', onClose).on('error', onError)
    child.send(order, (error) => {
      if (error && !child.connected && child.exitCode !== null) onClose(child.exitCode, child.signalCode)
    })
  })
}

// Next bundles this module more than once; the bound is for the process.
const shared = globalThis as typeof globalThis & { sucharitReaders?: Pool }

export function pool(): Pool {
  shared.sucharitReaders ??= new Pool()
  return shared.sucharitReaders
}
