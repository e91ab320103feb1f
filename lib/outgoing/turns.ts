import 'server-only'
import { outgoingLimits } from '#lib/limits.ts'

interface Limits {
  atOnce: number
  apartOnOneHostMs: number
}

/** Lets so many requests out at once, and to one host only so often. */
export function makeTurns({ atOnce, apartOnOneHostMs }: Limits) {
  const waiting: (() => void)[] = []
  const nextAt = new Map<string, number>()
  let out = 0

  async function enter(signal: AbortSignal | undefined): Promise<void> {
    if (out < atOnce) {
      out += 1
      return
    }
    await new Promise<void>((resolve, reject) => {
      const go = () => {
        signal?.removeEventListener('abort', stop)
        resolve()
      }
      const stop = () => {
        waiting.splice(waiting.indexOf(go), 1)
        reject(signal?.reason)
      }
      waiting.push(go)
      signal?.addEventListener('abort', stop, { once: true })
    })
  }
  function leave(): void {
    const next = waiting.shift()
    if (next) next()
    else out -= 1
  }

  return {
    /** Waits for a place, then does the work. */
    async take<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
      signal?.throwIfAborted()
      await enter(signal)
      try {
        return await work()
      } finally {
        leave()
      }
    },
    /** Waits until the last request to this host is long enough ago. */
    async host(name: string, signal?: AbortSignal): Promise<void> {
      const now = Date.now()
      for (const [known, at] of nextAt) if (at <= now) nextAt.delete(known)
      const at = Math.max(now, nextAt.get(name) ?? 0)
      nextAt.set(name, at + apartOnOneHostMs)
      if (at > now) await sleep(at - now, signal)
    },
  }
}

function sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }, ms)
    signal?.addEventListener('abort', stop, { once: true })
  })
}

/** The turns of this process. */
export const turns = makeTurns(outgoingLimits)
