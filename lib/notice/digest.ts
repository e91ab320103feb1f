import 'server-only'
import { db, pool } from '#lib/db.ts'
import { queueMail } from '#lib/mail/outbox.ts'
import { dayOf } from '#lib/thai/dates.ts'
import { type NoticeLine, noticeLetter } from './letter.ts'
import { readersOf } from './tell.ts'

/** One letter a person with what happened since the last one. Returns how many were written. */
export async function writeDigests(now = new Date()): Promise<number> {
  const { rows } = await pool().query<{ id: string }>(
    'SELECT DISTINCT user_id::text AS id FROM notices WHERE mail_id IS NULL',
  )
  let written = 0
  for (const { id } of rows) if (await writeDigest(id, now)) written += 1
  return written
}

/** The letter and the mark on its lines are one commit, and its key is the day's: killed in between, it is written once. */
const writeDigest = (userId: string, now: Date): Promise<boolean> =>
  db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM users WHERE id = ${userId}::uuid FOR UPDATE`
    const waiting = { userId, mailId: null }
    const [reader] = await readersOf(tx, [userId])
    if (!reader || reader.choice === 'none') {
      await tx.notice.deleteMany({ where: waiting })
      return false
    }
    const notices = await tx.notice.findMany({ where: waiting, orderBy: [{ at: 'asc' }, { id: 'asc' }] })
    if (notices.length === 0) return false
    const lines = notices.map(
      ({ kind, params, path }): NoticeLine => ({
        kind,
        params: params as NoticeLine['params'],
        path,
      }),
    )
    const mailId = await queueMail(tx, {
      ...noticeLetter(reader.lang, lines),
      key: `digest/${userId}/${dayOf(now)}`,
      kind: 'digest',
      to: { id: userId, address: reader.address, name: reader.name },
      now,
    })
    if (!mailId) return false // the day had its digest: tomorrow's takes them
    await tx.notice.updateMany({ where: { id: { in: notices.map(({ id }) => id) } }, data: { mailId } })
    return true
  })
