import 'server-only'
import { withoutLinks } from '#lib/auth/access-token.ts'
import { pool } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { pageSize } from '#lib/limits.ts'
import type { Actor } from '#lib/user/actor.ts'
import { canReadOutbox } from './policy.ts'
import type { MailState } from './schema.ts'

export interface MailFilter {
  q: string
  state: MailState | ''
  page: number
}

export interface ListedMail {
  id: string
  kind: string
  toName: string
  toAddress: string
  subject: string
  text: string
  state: MailState
  tries: number
  fault: string
  createdAt: Date
  nextTryAt: Date
  endedAt: Date | null
  closedBy: string | null
}

const where = `($1 = '' OR position(lower($1) IN lower(m.to_name || ' ' || m.to_address || ' ' || m.subject)) > 0)
  AND ($2 = '' OR m.state::text = $2)`

/** Letters, newest first, 20 a page; without a page number all of them, for the export. */
export async function listMails(
  actor: Actor,
  { q, state, page }: Omit<MailFilter, 'page'> & { page: number | null },
): Promise<{ mails: ListedMail[]; total: number }> {
  if (!canReadOutbox(actor)) return { mails: [], total: 0 }
  const limit = page === null ? '' : `LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`
  const values = [q.trim(), state]
  const [count, rows] = await Promise.all([
    pool().query<{ total: number }>(`SELECT count(*) AS total FROM mails m WHERE ${where}`, values),
    pool().query<ListedMail>(
      `SELECT m.id::text AS id, m.kind, m.to_name AS "toName", m.to_address AS "toAddress", m.subject, m.text,
              m.state::text AS state, m.tries, m.fault, m.created_at AS "createdAt", m.next_try_at AS "nextTryAt",
              m.ended_at AS "endedAt", u.name AS "closedBy"
         FROM mails m LEFT JOIN users u ON u.id = m.closed_by_id WHERE ${where}
        ORDER BY m.created_at DESC, m.id ${limit}`,
      values,
    ),
  ])
  const mails = rows.rows.map((mail) => ({ ...mail, text: withoutLinks(mail.text) }))
  return { mails, total: count.rows[0]!.total }
}

export interface OutboxState {
  hasServer: boolean
  waiting: number
  /** doubtful and failed: they leave no more by themselves */
  stuck: number
  /** what the server said last of a letter that waits; null while nothing is wrong */
  trouble: string | null
}

export async function findOutboxState(actor: Actor): Promise<OutboxState | null> {
  if (!canReadOutbox(actor)) return null
  const { rows } = await pool().query<Omit<OutboxState, 'hasServer'>>(
    `SELECT count(*) FILTER (WHERE state IN ('queued', 'handed'))::int AS waiting,
            count(*) FILTER (WHERE state IN ('doubtful', 'failed'))::int AS stuck,
            (SELECT fault FROM mails WHERE state = 'queued' AND fault <> '' ORDER BY next_try_at LIMIT 1) AS trouble
       FROM mails`,
  )
  return { hasServer: Boolean(env().SMTP_URL), ...rows[0]! }
}
