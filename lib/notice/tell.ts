import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Tx } from '#lib/db.ts'
import type { Lang } from '#lib/i18n.ts'
import { queueMail } from '#lib/mail/outbox.ts'
import type { MailChoice } from '#lib/mail/schema.ts'
import { noticeLetter } from './letter.ts'
import { type DoneAct, type News, rules } from './rules.ts'

/** A history that is played anew, as the demonstration's, is no news. */
export const newsForMs = 24 * 3_600_000

/** Tells those whom an act concerns, in its transaction. */
export async function tellOf(tx: Tx, act: DoneAct, now: Date): Promise<void> {
  const rule = rules[act.action]
  if (!rule || Date.now() - now.getTime() > newsForMs) return
  const news = await rule(tx, act)
  if (news) await tell(tx, news, { key: `${act.action}/${randomUUID()}`, now })
}

export interface Reader {
  id: string
  name: string
  address: string
  lang: Lang
  choice: MailChoice
}

export async function readersOf(tx: Tx, userIds: readonly string[]): Promise<Reader[]> {
  const users = await tx.user.findMany({
    where: { id: { in: [...userIds] }, state: 'active' },
    select: { id: true, name: true, email: true, mailLang: true, mailChoice: true },
  })
  return users.map(({ id, name, email, mailLang, mailChoice }) => ({
    id,
    name,
    address: email,
    lang: mailLang === 'en' ? 'en' : 'th',
    choice: mailChoice,
  }))
}

/**
 * Keeps news for each of its readers as they have chosen: a letter at once, a line of the daily digest, nothing. Told
 * again under the same key it changes nothing.
 */
export async function tell(tx: Tx, news: News, { key, now }: { key: string; now: Date }): Promise<void> {
  for (const reader of await readersOf(tx, news.userIds)) {
    if (reader.choice === 'none') continue
    const line = { kind: news.kind, params: news.params, path: news.path }
    const ownKey = `${key}/${reader.id}`
    const { count } = await tx.notice.createMany({
      data: [{ key: ownKey, userId: reader.id, at: now, ...line }],
      skipDuplicates: true,
    })
    if (count === 0 || reader.choice !== 'each') continue
    const to = { id: reader.id, address: reader.address, name: reader.name }
    const letter = noticeLetter(reader.lang, [line])
    const mailId = await queueMail(tx, { ...letter, key: `notice/${ownKey}`, kind: 'notice', to, now })
    await tx.notice.update({ where: { key: ownKey }, data: { mailId }, select: { id: true } })
  }
}
