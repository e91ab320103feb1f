import { ERRORS, type Locker, type RequestRelease } from '@tus/server'

const longestWaitMs = 20_000

/**
 * One request at a time writes to an upload. Who comes later asks the earlier one to stop: its line broke without our
 * noticing. (The package's own locker waits by spinning.) For one process: what two processes wrote at once is
 * read, hashed and compared as a whole at the end.
 */
export function uploadLocker(waitMs = longestWaitMs): Locker {
  const held = new Map<
    string,
    { requestRelease: RequestRelease; released: Promise<void>; free: () => void }
  >()

  async function lock(id: string, stop: AbortSignal, requestRelease: RequestRelease): Promise<void> {
    const given = new Promise<never>((_, reject) => {
      const giveUp = () => reject(ERRORS.ERR_LOCK_TIMEOUT)
      if (stop.aborted) giveUp()
      setTimeout(giveUp, waitMs).unref()
      stop.addEventListener('abort', giveUp, { once: true })
    })
    given.catch(() => {})
    for (let other = held.get(id); other; other = held.get(id)) {
      await other.requestRelease()
      await Promise.race([other.released, given])
    }
    let free = () => {}
    const released = new Promise<void>((resolve) => {
      free = resolve
    })
    held.set(id, { requestRelease, released, free })
  }

  return {
    newLock: (id) => ({
      lock: (stop, requestRelease) => lock(id, stop, requestRelease),
      unlock: async () => {
        held.get(id)?.free()
        held.delete(id)
      },
    }),
  }
}
