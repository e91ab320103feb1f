import 'server-only'
import { outgoingLimits } from '#lib/limits.ts'

interface Limits {
  atOnce: number
  atOnceOnOneHost: number
  apartOnOneHostMs: number
}

/** So many places; who comes when all are taken waits for the next that is left. */
function makePlaces(count: number) {
  const waiting: (() => void)[] = []
  let taken = 0
  return {
    isEmpty: () => taken === 0,
    async enter(signal: AbortSignal | undefined): Promise<void> {
      if (taken < count) {
        taken += 1
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
    },
    leave(): void {
      const next = waiting.shift()
      if (next) next()
      else taken -= 1
    },
  }
}

interface Host {
  nextAt: number
  places: ReturnType<typeof makePlaces>
}

/** Hosts that were asked lately: every lane of the process is polite to them together. */
type Hosts = Map<string, Host>

/** Lets so many requests out at once, and to one host only so many and only so often. */
export function makeTurns(
  { atOnce, atOnceOnOneHost, apartOnOneHostMs }: Limits,
  hosts: Hosts = new Map<string, Host>(),
) {
  const lane = makePlaces(atOnce)

  function hostOf(name: string): Host {
    const now = Date.now()
    for (const [known, { nextAt, places }] of hosts)
      if (nextAt <= now && places.isEmpty()) hosts.delete(known)
    const host = hosts.get(name) ?? { nextAt: 0, places: makePlaces(atOnceOnOneHost) }
    hosts.set(name, host)
    return host
  }

  return {
    /** Waits for a place, then does the work. */
    async take<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
      signal?.throwIfAborted()
      await lane.enter(signal)
      try {
        return await work()
      } finally {
        lane.leave()
      }
    },
    /** Waits until this host may be asked again. Returns what to call when it has answered. */
    async host(name: string, signal?: AbortSignal): Promise<() => void> {
      const host = hostOf(name)
      await host.places.enter(signal)
      try {
        const now = Date.now()
        const at = Math.max(now, host.nextAt)
        host.nextAt = at + apartOnOneHostMs
        if (at > now) await sleep(at - now, signal)
      } catch (error) {
        host.places.leave()
        throw error
      }
      return host.places.leave
    },
    hosts,
  }
}
export type Turns = ReturnType<typeof makeTurns>

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

/** The turns of this process for what a person waits for. */
export const turns = makeTurns(outgoingLimits)

/** The lane of the link check, which goes over thousands: many hosts side by side, each as politely as ever. */
export const checkTurns = makeTurns({ ...outgoingLimits, atOnce: outgoingLimits.checkedAtOnce }, turns.hosts)
