import 'server-only'
import type { Tx } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { enqueue } from '#lib/job/queue.ts'
import { deliverMailJob } from './jobs.ts'
import { type Composed, headerLine } from './letter.ts'

export interface Recipient {
  id: string | null
  address: string
  name: string
}

/**
 * Writes a letter into the outbox, in the transaction of the act that causes it, and wakes the worker. Returns its id,
 * or null where a letter with this key was written before. Without a mail server it is kept for the administrator.
 */
export async function queueMail(
  tx: Tx,
  letter: Composed & { key: string; kind: string; to: Recipient; now: Date },
): Promise<string | null> {
  const state = env().SMTP_URL ? 'queued' : 'kept'
  const rows = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO mails (id, key, kind, to_id, to_address, to_name, subject, text, html, state, created_at, next_try_at)
    VALUES (gen_random_uuid(), ${letter.key}, ${letter.kind}, ${letter.to.id}::uuid, ${letter.to.address},
      ${headerLine(letter.to.name, 120)}, ${letter.subject}, ${letter.text}, ${letter.html}, ${state}::mail_state,
      ${letter.now}, ${letter.now})
    ON CONFLICT (key) DO NOTHING RETURNING id::text`
  const id = rows[0]?.id ?? null
  if (id && state === 'queued') await enqueue(tx, deliverMailJob, {})
  return id
}
