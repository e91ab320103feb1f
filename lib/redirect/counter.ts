import 'server-only'
import { LRUCache } from 'lru-cache'
import { pool } from '#lib/db.ts'
import { redirectLimits } from '#lib/limits.ts'
import type { OldAddress } from './old-address.ts'

export interface Counter {
  hit(id: string): void
  /** Notes that nobody answers at an address; of who asked nothing is known here. */
  unknown(asked: OldAddress): void
  /** Writes what was counted: two statements at most, whatever was asked for since. */
  flush(now?: Date): Promise<void>
}

// What machines try everywhere, in the hope of a door; nobody misses it here.
const probe =
  /(?:^|\/)\.|\/(?:wp-login|xmlrpc|wp-admin|wp-json|phpmyadmin|cgi-bin|vendor|actuator|autodiscover)\b|^\/(?:favicon|apple-touch-icon|ads\.txt|browserconfig)|\.(?:env|sql|bak|git|aspx?\.cs)$/i
// Names and numbers of articles: no sentence, no address of a person, no number of one.
const plainQuery = /^(?:[a-z_]{1,20}=[a-z_-]{0,30}\d{0,8}(?:&|$)){1,4}$/i
const longest = 300

/** The address as it may be kept in a list, or null. */
export function listable({ path, query }: OldAddress): string | null {
  if (path.length > longest || probe.test(path) || /@|\d{9}/.test(path)) return null
  return query !== '' && plainQuery.test(query) ? `${path}?${query}` : path
}

/** Counts in memory and writes now and then, so that a flood of requests is no flood of writes. */
export function makeCounter(): Counter {
  let hits = new Map<string, number>()
  const unknown = new LRUCache<string, { asked: number; written: number }>({
    max: redirectLimits.unknownInMind,
  })
  let writing: Promise<void> | undefined

  async function write(now: Date): Promise<void> {
    const counted = hits
    hits = new Map()
    try {
      if (counted.size > 0) await writeHits(counted, now)
    } catch (error) {
      for (const [id, count] of counted) hits.set(id, (hits.get(id) ?? 0) + count)
      throw error
    }
    const news = [...unknown.entries()]
      .filter(([, { asked, written }]) => asked >= redirectLimits.unknownFrom && asked > written)
      .sort(([, a], [, b]) => b.asked - a.asked)
      .slice(0, redirectLimits.unknownKept)
      .map(([address, count]) => ({ address, count, more: count.asked - count.written }))
    if (news.length === 0) return
    await writeUnknown(news, now)
    for (const { count, more } of news) count.written += more
  }

  return {
    hit: (id) => void hits.set(id, (hits.get(id) ?? 0) + 1),
    unknown(asked) {
      const address = listable(asked)
      if (address === null) return
      const known = unknown.get(address)
      if (known) known.asked += 1
      else unknown.set(address, { asked: 1, written: 0 })
    },
    flush(now = new Date()) {
      writing = (writing ?? Promise.resolve())
        .then(() => write(now))
        .catch((error: unknown) => {
          // Counted on: the next time may find the database there.
          console.error(JSON.stringify({ level: 'error', act: 'redirect.count', error: String(error) }))
        })
      return writing
    },
  }
}

const writeHits = (counted: ReadonlyMap<string, number>, now: Date) =>
  pool().query(
    `INSERT INTO redirect_hits (redirect_id, hits, last_at)
     SELECT r.id, c.hits, $3 FROM unnest($1::text[], $2::bigint[]) AS c(id, hits) JOIN redirects r ON r.id = c.id
     ON CONFLICT (redirect_id) DO UPDATE SET hits = redirect_hits.hits + excluded.hits,
       last_at = greatest(redirect_hits.last_at, excluded.last_at)`,
    [[...counted.keys()], [...counted.values()], now],
  )

/** The most asked for are kept; one that was dismissed stays dismissed while it is in the list. */
const writeUnknown = (news: readonly { address: string; more: number }[], now: Date) =>
  pool().query(
    `WITH told AS (
       INSERT INTO unknown_addresses (id, address, asked, first_at, last_at)
       SELECT gen_random_uuid(), n.address, n.more, $3, $3 FROM unnest($1::text[], $2::bigint[]) AS n(address, more)
       ON CONFLICT (address) DO UPDATE SET asked = unknown_addresses.asked + excluded.asked, last_at = excluded.last_at
       RETURNING id
     )
     DELETE FROM unknown_addresses WHERE id IN (
       SELECT id FROM unknown_addresses WHERE id NOT IN (SELECT id FROM told)
        ORDER BY dismissed_at IS NULL, last_at OFFSET 0
        LIMIT greatest(0, (SELECT count(*) FROM unknown_addresses) + (SELECT count(*) FROM told) - ${redirectLimits.unknownKept}))`,
    [news.map(({ address }) => address), news.map(({ more }) => more), now],
  )
