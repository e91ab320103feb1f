export class GateFull extends Error {}

export interface Gate {
  run<T>(work: () => Promise<T>): Promise<T>
}

/** Lets `atOnce` pieces of work run and `waiting` wait; the next is refused with GateFull. */
export function createGate(atOnce: number, waiting: number): Gate {
  let running = 0
  const queue: (() => void)[] = []
  return {
    async run(work) {
      if (running >= atOnce) {
        if (queue.length >= waiting) throw new GateFull()
        // The place is handed over, so that nobody who comes later takes it.
        await new Promise<void>((resolve) => queue.push(resolve))
      } else running += 1
      try {
        return await work()
      } finally {
        const first = queue.shift()
        if (first) first()
        else running -= 1
      }
    },
  }
}
