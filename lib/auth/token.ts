import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { decode, encode } from 'next-auth/jwt'
import { env } from '#lib/env.ts'
import { sessionLimits } from '#lib/limits.ts'

/** What the browser holds: nothing but the random id of a session, encrypted and dated by next-auth. */
export interface SessionToken extends Record<string, unknown> {
  sessionId: string
}

export const newSessionId = (): string => randomBytes(32).toString('base64url')

/** What the database holds of a session id. */
export const hashOfSessionId = (id: string): string => createHash('sha256').update(id).digest('hex')

export const absoluteSeconds = sessionLimits.absoluteMs / 1_000

export const sealSessionId = (sessionId: string): Promise<string> =>
  encode({ token: { sessionId } satisfies SessionToken, secret: env().AUTH_SECRET, maxAge: absoluteSeconds })

/** null where the cookie was not made by us, was changed, or is past its day. */
export async function openSessionId(cookie: string): Promise<string | null> {
  const token = await decode({ token: cookie, secret: env().AUTH_SECRET }).catch(() => null)
  return typeof token?.sessionId === 'string' ? token.sessionId : null
}
