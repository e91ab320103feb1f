import 'server-only'
import { withLinks } from '#lib/auth/access-token.ts'
import { pool } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import type { JobFacts } from '#lib/job/define.ts'
import { type MailServer, type Outcome, type OutgoingMail, openMailServer } from './server.ts'

/** After so many tries in which the server said "not now" of this one letter, it is for the administrator: three days. */
const triesAtMost = 72
/** Longer than the server is given to answer: who has not ended by then is dead. */
const silentAfter = '5 minutes'

/** One letter after another over one connection, until none is due, the server is away, or the worker stops. */
export async function deliverMail(signal: AbortSignal): Promise<JobFacts | undefined> {
  const { SMTP_URL, MAIL_FROM } = env()
  if (!SMTP_URL || !MAIL_FROM) return undefined
  const doubtful = await markDoubtful()
  let sent = 0
  let server: MailServer | undefined
  try {
    for (let mail = await nextDue(); mail && !signal.aborted; mail = await nextDue()) {
      if (!server) {
        const opened = await openMailServer(SMTP_URL, MAIL_FROM)
        if ('fault' in opened) {
          await keepFault(mail.id, opened.fault)
          break
        }
        server = opened
      }
      const { id } = mail
      const outcome = await server.send(mail, () => handOver(id))
      await record(id, outcome)
      if (outcome.kind === 'sent') sent += 1
      if (outcome.kind === 'unavailable' || outcome.kind === 'doubtful') break
    }
  } finally {
    server?.close()
  }
  return sent + doubtful > 0 ? { sent, ...(doubtful > 0 ? { doubtful } : {}) } : undefined
}

async function nextDue(): Promise<OutgoingMail | undefined> {
  const { rows } = await pool().query<OutgoingMail & { kind: string }>(
    `SELECT id::text AS id, kind, to_address AS "toAddress", to_name AS "toName", subject, text, html FROM mails
      WHERE state = 'queued' AND next_try_at <= now() ORDER BY next_try_at, created_at, id LIMIT 1`,
  )
  const mail = rows[0]
  return mail?.kind === 'accessLink'
    ? { ...mail, text: withLinks(mail.text), html: withLinks(mail.html) }
    : mail
}

/**
 * Committed before a byte of the text leaves. Until then a dead worker has sent nothing and the letter is tried again;
 * from then on nobody can know, so it is never sent again by itself: at most once.
 */
async function handOver(id: string): Promise<boolean> {
  const { rowCount } = await pool().query(
    `UPDATE mails SET state = 'handed', handed_at = now() WHERE id = $1 AND state = 'queued'`,
    [id],
  )
  return rowCount === 1
}

async function markDoubtful(): Promise<number> {
  const { rowCount } = await pool().query(
    `UPDATE mails SET state = 'doubtful', ended_at = now(), fault = 'the worker ended before the mail server answered'
      WHERE state = 'handed' AND handed_at < now() - interval '${silentAfter}'`,
  )
  return rowCount ?? 0
}

/** The server takes nothing now: the letter keeps its turn, and the next minute asks again. */
const keepFault = (id: string, fault: string) =>
  pool().query(`UPDATE mails SET fault = $2 WHERE id = $1 AND state = 'queued'`, [id, fault])

async function record(id: string, outcome: Outcome): Promise<void> {
  switch (outcome.kind) {
    case 'sent':
      await pool().query(
        `UPDATE mails SET state = 'sent', ended_at = now(), tries = tries + 1, fault = '' WHERE id = $1 AND state = 'handed'`,
        [id],
      )
      return
    case 'doubtful':
    case 'refused':
      await pool().query(
        `UPDATE mails SET state = $2::mail_state, ended_at = now(), tries = tries + 1, fault = $3
          WHERE id = $1 AND state IN ('queued', 'handed')`,
        [id, outcome.kind === 'refused' ? 'failed' : 'doubtful', outcome.fault],
      )
      return
    case 'later':
      // An hour at most between two tries; "not now" that does not end is a "no".
      await pool().query(
        `UPDATE mails SET tries = tries + 1, fault = $2,
            state = (CASE WHEN tries + 1 >= $3 THEN 'failed' ELSE 'queued' END)::mail_state,
            ended_at = CASE WHEN tries + 1 >= $3 THEN now() END,
            next_try_at = now() + least(power(2, tries), 60) * interval '1 minute'
          WHERE id = $1 AND state IN ('queued', 'handed')`,
        [id, outcome.fault, triesAtMost],
      )
      return
    case 'unavailable':
      // It said so after it had read the text, or before: not taken either way.
      await pool().query(
        `UPDATE mails SET state = 'queued', fault = $2 WHERE id = $1 AND state IN ('queued', 'handed')`,
        [id, outcome.fault],
      )
      return
    case 'taken':
  }
}
