import 'server-only'
import { pool } from '#lib/db.ts'
import { pageSize } from '#lib/limits.ts'
import type { Actor } from '#lib/user/actor.ts'
import { canModerate } from './policy.ts'
import type { BlessingSort, BlessingState } from './schema.ts'

export interface ListedBlessing {
  id: string
  design: string
  body: string
  signed: string
  state: BlessingState
  sentAt: Date
  decidedAt: Date | null
  decidedBy: string | null
  reason: string
}

export interface BlessingFilter {
  q: string
  state: BlessingState | ''
  sort: BlessingSort
}

const orders: Record<BlessingSort, string> = {
  // Who has waited longest first: what is decided waits no more.
  oldest: `(b.state = 'waiting') DESC, b.sent_at, b.id`,
  newest: 'b.sent_at DESC, b.id',
}

const where = `($1 = '' OR b.body ILIKE $1 OR b.signed ILIKE $1) AND ($2 = '' OR b.state::text = $2)`
const literal = (text: string): string => (text === '' ? '' : `%${text.replace(/[\\%_]/g, '\\$&')}%`)

/** How many blessings wait to be read, and since when the first; null where none does, or for who does not decide. */
export async function findWaitingBlessings(actor: Actor): Promise<{ count: number; since: Date } | null> {
  if (!canModerate(actor)) return null
  const { rows } = await pool().query<{ count: number; since: Date | null }>(
    `SELECT count(*)::int AS count, min(sent_at) AS since FROM blessings WHERE state = 'waiting'`,
  )
  const { count, since } = rows[0]!
  return since ? { count, since } : null
}

/** What readers sent, 20 a page; without a page number all of it, for the export. */
export async function listSentBlessings(
  actor: Actor,
  { q, state, sort }: BlessingFilter,
  page: number | null,
): Promise<{ blessings: ListedBlessing[]; total: number; waiting: number }> {
  if (!canModerate(actor)) return { blessings: [], total: 0, waiting: 0 }
  const values = [literal(q), state]
  const limit = page === null ? '' : `LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`
  const [rows, count] = await Promise.all([
    pool().query<ListedBlessing>(
      `SELECT b.id, b.design, b.body, b.signed, b.state::text, b.sent_at AS "sentAt", b.decided_at AS "decidedAt",
              u.name AS "decidedBy", b.reason
         FROM blessings b LEFT JOIN users u ON u.id = b.decided_by_id WHERE ${where} ORDER BY ${orders[sort]} ${limit}`,
      values,
    ),
    pool().query<{ total: number; waiting: number }>(
      `SELECT count(*) FILTER (WHERE ${where})::int AS total,
              count(*) FILTER (WHERE b.state = 'waiting')::int AS waiting FROM blessings b`,
      values,
    ),
  ])
  return { blessings: rows.rows, total: count.rows[0]!.total, waiting: count.rows[0]!.waiting }
}
