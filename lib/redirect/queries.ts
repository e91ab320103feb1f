import 'server-only'
import { pool } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { pageSize } from '#lib/limits.ts'
import type { Actor } from '#lib/user/actor.ts'
import { comparable, makeTable, type Rule } from './match.ts'
import { hasForeignParameters, linkTo, type OldAddress } from './old-address.ts'
import { canChangeRedirects } from './policy.ts'
import type { RedirectKind, RedirectSort, RedirectState } from './schema.ts'
import { targetState } from './stands.ts'
import { ownPath } from './target.ts'

export interface ListedRedirect extends OldAddress {
  id: string
  kind: RedirectKind
  target: string
  reasonTh: string
  reasonEn: string
  note: string
  state: RedirectState
  hits: number
  lastAt: Date | null
  createdBy: string
  createdAt: Date
  version: number
}

export interface RedirectFilter {
  q: string
  state: RedirectState | ''
  sort: RedirectSort
}

const listed = `
  listed AS (
    SELECT r.id, r.host, r.path, r.query, r.kind::text AS kind, r.target, r.reason_th AS "reasonTh",
           r.reason_en AS "reasonEn", r.note, r.created_at AS "createdAt", r.version, u.name AS "createdBy",
           coalesce(h.hits, 0) AS hits, h.last_at AS "lastAt", ${targetState} AS state
      FROM redirects r JOIN users u ON u.id = r.created_by_id LEFT JOIN redirect_hits h ON h.redirect_id = r.id)`

const orders: Record<RedirectSort, string> = {
  newest: '"createdAt" DESC, id',
  hits: 'hits DESC, "lastAt" DESC NULLS LAST, id',
  lastHit: '"lastAt" DESC NULLS LAST, id',
  address: 'host, path COLLATE "C", query, id',
}

const where = `($1 = '' OR host || path || '?' || query ILIKE $1 OR target ILIKE $1 OR "reasonTh" ILIKE $1 OR note ILIKE $1)
  AND ($2 = '' OR state = $2)`

const literal = (text: string): string => (text === '' ? '' : `%${text.replace(/[\\%_]/g, '\\$&')}%`)

const nothing = { redirects: [], total: 0 }

/** Old addresses and what answers there, 20 a page; without a page number all of them, for the export. */
export async function listRedirects(
  actor: Actor,
  { q, state, sort }: RedirectFilter,
  page: number | null,
): Promise<{ redirects: ListedRedirect[]; total: number }> {
  if (!canChangeRedirects(actor)) return nothing
  const values = [literal(q), state]
  const limit = page === null ? '' : `LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`
  const [rows, count] = await Promise.all([
    pool().query<ListedRedirect>(
      `WITH ${listed} SELECT * FROM listed WHERE ${where} ORDER BY ${orders[sort]} ${limit}`,
      values,
    ),
    pool().query<{ total: number }>(
      `WITH ${listed} SELECT count(*)::int AS total FROM listed WHERE ${where}`,
      values,
    ),
  ])
  return { redirects: rows.rows, total: count.rows[0]!.total }
}

/** How many stand how; a state without any is missing. */
export async function countRedirects(actor: Actor): Promise<Partial<Record<RedirectState, number>>> {
  if (!canChangeRedirects(actor)) return {}
  const { rows } = await pool().query<{ state: RedirectState; count: number }>(
    `WITH ${listed} SELECT state, count(*)::int AS count FROM listed GROUP BY state`,
  )
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
}

export async function findRedirect(actor: Actor, id: string): Promise<ListedRedirect | null> {
  if (!canChangeRedirects(actor)) return null
  const { rows } = await pool().query<ListedRedirect>(`WITH ${listed} SELECT * FROM listed WHERE id = $1`, [
    id,
  ])
  return rows[0] ?? null
}

export interface ListedUnknown {
  id: string
  address: string
  asked: number
  firstAt: Date
  lastAt: Date
}

/** Addresses that nobody answers and that are asked for most. */
export async function listUnknown(actor: Actor, limit = 10): Promise<ListedUnknown[]> {
  if (!canChangeRedirects(actor)) return []
  const { rows } = await pool().query<ListedUnknown>(
    `SELECT id::text, address, asked, first_at AS "firstAt", last_at AS "lastAt" FROM unknown_addresses
      WHERE dismissed_at IS NULL ORDER BY asked DESC, last_at DESC, id LIMIT $1`,
    [limit],
  )
  return rows
}

/** What a reader would meet at an address. */
export type Tried =
  | { is: 'unreadable' }
  | { is: 'ours'; path: string }
  | { is: 'redirect'; redirect: ListedRedirect }
  | { is: 'unknown' }

/** Says what would happen at an address, as the server in front decides it; nothing is counted. */
export async function tryAddress(actor: Actor, typed: string): Promise<Tried> {
  const asked = comparable(typed)
  if (!asked) return { is: 'unreadable' }
  const { PUBLIC_URL } = env()
  const { rows } = await pool().query<Rule>(
    'SELECT id, host, path, query, kind::text AS kind, target FROM redirects',
  )
  const ours = ownPath(linkTo(asked))
  const isForeign = ours !== null && asked.query !== '' && hasForeignParameters(asked.query, ours)
  const rule =
    ours !== null && !isForeign ? null : makeTable(rows, new URL(PUBLIC_URL).host).find(asked, isForeign)
  const redirect = rule && (await findRedirect(actor, rule.id))
  if (redirect) return { is: 'redirect', redirect }
  return ours === null ? { is: 'unknown' } : { is: 'ours', path: ours }
}
