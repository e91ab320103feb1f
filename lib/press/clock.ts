export interface PressClock {
  /** The last known moment of the public clock. */
  readonly tick: number
  /** True when the last known moment may be used without asking. */
  fresh(): boolean
  /** Asks the clock by a question put after this call. False when the database does not answer. */
  confirm(): Promise<boolean>
  /** True while the database does not answer. */
  readonly away: boolean
  /** Milliseconds since the clock was last known. */
  silence(): number
  /** Resolves when the database goes away; at once while it is. */
  lost(): Promise<void>
  /** Call when a state-changing request begins, and what it returns when that request has ended. */
  beginChange(): () => Promise<void>
}

export interface RunningClock extends PressClock {
  /** Something may have moved: ask soon. */
  nudge(): void
  stop(): void
}

/**
 * Keeps the moment of the public clock. `read` asks the database for the tick and must fail, not hang.
 * Times in milliseconds.
 */
export function startClock(
  read: () => Promise<number>,
  { pollEvery = 400, freshFor = 900 }: { pollEvery?: number; freshFor?: number } = {},
): RunningClock {
  let tick = -1
  let confirmedAt = Number.NEGATIVE_INFINITY
  let changes = 0
  let away = false
  let stopped = false
  let running: Promise<boolean> | undefined
  let next: Promise<boolean> | undefined
  let timer: NodeJS.Timeout | undefined
  let lost = Promise.withResolvers<void>()

  async function ask(): Promise<boolean> {
    const askedAt = performance.now()
    try {
      const answer = await read()
      tick = answer
      confirmedAt = askedAt
      if (away) lost = Promise.withResolvers<void>()
      away = false
      return true
    } catch {
      away = true
      lost.resolve()
      return false
    }
  }

  function begin(): Promise<boolean> {
    running = ask().finally(() => {
      running = undefined
    })
    return running
  }

  // A question already under way may have been answered before the caller came: wait for the one after it, together.
  function confirm(): Promise<boolean> {
    if (stopped) return Promise.resolve(false)
    if (!running) return begin()
    next ??= running.then(() => {
      next = undefined
      return running ?? begin()
    })
    return next
  }

  function poll(): void {
    timer = setTimeout(() => {
      void confirm().finally(() => {
        if (!stopped) poll()
      })
    }, pollEvery)
    timer.unref()
  }
  poll()

  return {
    get tick() {
      return tick
    },
    get away() {
      return away
    },
    fresh: () => changes === 0 && !away && performance.now() - confirmedAt < freshFor,
    confirm,
    silence: () => performance.now() - confirmedAt,
    lost: () => lost.promise,
    beginChange() {
      changes += 1
      let ended = false
      return async () => {
        if (ended) return
        ended = true
        await confirm()
        changes -= 1
      }
    },
    nudge: () => void confirm(),
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}
