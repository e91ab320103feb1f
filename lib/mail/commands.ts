import 'server-only'
import { defineCommand, done } from '#lib/command.ts'
import type { Tx } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { enqueue } from '#lib/job/queue.ts'
import { fail } from '#lib/result.ts'
import { deliverMailJob } from './jobs.ts'
import { canReadOutbox } from './policy.ts'
import { isStuck, type MailState, mailInput } from './schema.ts'

interface LockedMail {
  id: string
  kind: string
  state: MailState
  toName: string
}

async function lockMail(tx: Tx, id: string): Promise<LockedMail | null> {
  const [mail] = await tx.$queryRaw<LockedMail[]>`
    SELECT id::text AS id, kind, state::text AS state, to_name AS "toName" FROM mails WHERE id = ${id}::uuid FOR UPDATE`
  return mail ?? null
}

const about = (mail: LockedMail, state: MailState) => ({
  objectType: 'mail',
  objectId: mail.id,
  before: { state: mail.state },
  after: { state, kind: mail.kind, to: mail.toName },
})

/** Sends a letter that does not leave by itself: an administrator decides, also where it may have arrived. */
export const sendMail = defineCommand({
  name: 'mail.send',
  input: mailInput,
  load: (tx, _actor, { id }) => lockMail(tx, id),
  can: canReadOutbox,
  run: async (tx, { subject: mail, now }) => {
    if (!env().SMTP_URL) return fail('invalid', 'problem.noMailServer')
    if (!isStuck(mail.state)) return fail('conflict', 'problem.mailNotStuck')
    const data = { state: 'queued' as const, tries: 0, nextTryAt: now, endedAt: null }
    await tx.mail.update({ where: { id: mail.id }, data, select: { id: true } })
    await enqueue(tx, deliverMailJob, {})
    return done({ id: mail.id }, about(mail, 'queued'))
  },
})

/** Says that a letter was seen to in another way: told by hand, or known to have arrived. */
export const closeMail = defineCommand({
  name: 'mail.close',
  input: mailInput,
  load: (tx, _actor, { id }) => lockMail(tx, id),
  can: canReadOutbox,
  run: async (tx, { subject: mail, actor, now }) => {
    if (!isStuck(mail.state)) return fail('conflict', 'problem.mailNotStuck')
    const data = { state: 'closed' as const, endedAt: now, closedById: actor.id }
    await tx.mail.update({ where: { id: mail.id }, data, select: { id: true } })
    return done({ id: mail.id }, about(mail, 'closed'))
  },
})
