import { LRUCache } from 'lru-cache'
import type { Print } from '#lib/press/print.ts'

const MiB = 1024 * 1024

/** Bytes of prints with their compressed copies, and how many not-found addresses are remembered. */
export const storeLimits = { pages: 48 * MiB, lists: 16 * MiB, missing: 20_000 } as const

export interface PrintStore {
  find(key: string): Print | undefined
  keep(key: string, print: Print): void
  /** The moment at which this address had no page. */
  missingAt(key: string): number | undefined
  keepMissing(key: string, tick: number): void
  bytes(): number
}

/** Pages, pages with parameters and addresses without a page are kept apart, so that none pushes the others out. */
export function createStore(
  limits: { pages: number; lists: number; missing: number } = storeLimits,
): PrintStore {
  const shelf = (maxSize: number) =>
    new LRUCache<string, Print>({
      maxSize,
      sizeCalculation: (print) => print.size,
      maxEntrySize: maxSize / 4,
    })
  const pages = shelf(limits.pages)
  const lists = shelf(limits.lists)
  const missing = new LRUCache<string, number>({ max: limits.missing })
  const shelfOf = (key: string) => (key.includes('?') ? lists : pages)
  return {
    find: (key) => shelfOf(key).get(key),
    keep(key, print) {
      missing.delete(key)
      shelfOf(key).set(key, print)
    },
    missingAt: (key) => missing.get(key),
    keepMissing(key, tick) {
      shelfOf(key).delete(key)
      missing.set(key, tick)
    },
    bytes: () => pages.calculatedSize + lists.calculatedSize,
  }
}
