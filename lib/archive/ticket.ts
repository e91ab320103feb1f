import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { env } from '#lib/env.ts'

/** Long enough for a browser to follow, too short to be found later. */
const validMs = 2 * 60_000

const seal = (userId: string, until: number): Buffer =>
  createHmac('sha256', env().AUTH_SECRET).update(`archive\n${userId}\n${until}`).digest()

/** What leads from the form, which asked for the password, to the download. It is worth nothing to anybody else. */
export function issueTicket(userId: string, now = Date.now()): string {
  const until = now + validMs
  return `${until}.${seal(userId, until).toString('base64url')}`
}

export function isTicketOf(userId: string, ticket: string, now = Date.now()): boolean {
  const found = /^(\d{13})\.([A-Za-z0-9_-]{43})$/.exec(ticket)
  if (!found || Number(found[1]) < now) return false
  return timingSafeEqual(seal(userId, Number(found[1])), Buffer.from(found[2]!, 'base64url'))
}
