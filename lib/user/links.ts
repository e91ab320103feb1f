import 'server-only'
import { randomUUID } from 'node:crypto'
import { hashOfAccessToken, hashOfLink } from '#lib/auth/access-token.ts'
import { noPassword } from '#lib/auth/hashing.ts'
import { pool, type Tx } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { isLang } from '#lib/i18n.ts'
import { signInLimits } from '#lib/limits.ts'
import { queueMail } from '#lib/mail/outbox.ts'
import type { Actor } from './actor.ts'
import { type ActorRow, actorColumns, actorOf } from './find-actor.ts'
import { linkLetter } from './link-letter.ts'
import { canManageUsers } from './policy.ts'

export interface Link {
  id: string
  expiresAt: Date
}

interface NewLink {
  /** null: who forgot the password */
  madeById: string | null
  byMail: boolean
  now: Date
}

/** Whether letters leave by themselves. */
export const hasMailServer = (): boolean => Boolean(env().SMTP_URL)

/** Makes a link for a person; with `byMail` its letter is written in the same transaction. */
export async function makeLinkFor(tx: Tx, userId: string, { madeById, byMail, now }: NewLink): Promise<Link> {
  const id = randomUUID()
  const expiresAt = new Date(now.getTime() + signInLimits.linkMinutes * 60_000)
  await tx.accessLink.create({
    data: { id, tokenHash: hashOfLink(id), userId, madeById, byMail, madeAt: now, expiresAt },
    select: { id: true },
  })
  if (byMail) await writeLetter(tx, userId, { id, expiresAt }, now)
  return { id, expiresAt }
}

async function writeLetter(tx: Tx, userId: string, link: Link, now: Date): Promise<void> {
  const user = await tx.user.findUniqueOrThrow({ where: { id: userId } })
  const office = await tx.office.findUnique({ where: { id: 1 } })
  const letter = linkLetter(isLang(user.mailLang) ? user.mailLang : 'th', {
    ...link,
    isFirst: user.passwordHash === noPassword,
    name: user.name,
    email: user.email,
    office: { th: office?.nameTh ?? '', en: office?.nameEn ?? '' },
  })
  const to = { id: user.id, address: user.email, name: user.name }
  await queueMail(tx, { ...letter, key: `access-link/${link.id}`, kind: 'accessLink', to, now })
}

/** Ends the links of a person that are still open. */
export async function revokeLinks(tx: Tx, userId: string, now: Date): Promise<void> {
  await tx.accessLink.updateMany({
    where: { userId, usedAt: null, revokedAt: null },
    data: { revokedAt: now },
  })
}

/** Whose link this is, while it opens something: not used, not ended, not too old, of an account that is active. */
export async function findOwnerOfLink(token: string, now = new Date()): Promise<Actor | null> {
  const { rows } = await pool().query<ActorRow>(
    `SELECT ${actorColumns} FROM access_links l JOIN users u ON u.id = l.user_id AND u.state = 'active'
      WHERE l.token_hash = $1 AND l.used_at IS NULL AND l.revoked_at IS NULL AND l.expires_at > $2`,
    [hashOfAccessToken(token), now],
  )
  return rows[0] ? actorOf(rows[0]) : null
}

export interface OpenLink {
  madeAt: Date
  expiresAt: Date
  byMail: boolean
}

/** The newest link of a person that could still be used, for who manages people. */
export async function findOpenLink(actor: Actor, userId: string, now = new Date()): Promise<OpenLink | null> {
  if (!canManageUsers(actor)) return null
  const { rows } = await pool().query<OpenLink>(
    `SELECT made_at AS "madeAt", expires_at AS "expiresAt", by_mail AS "byMail" FROM access_links
      WHERE user_id = $1 AND used_at IS NULL AND revoked_at IS NULL AND expires_at > $2
      ORDER BY made_at DESC LIMIT 1`,
    [userId, now],
  )
  return rows[0] ?? null
}
