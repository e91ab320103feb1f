import 'server-only'
import { recordAct } from '#lib/audit/record.ts'
import { db } from '#lib/db.ts'
import { verifyPassword } from './hashing.ts'
import { countTry, forgive } from './limiter.ts'
import { openSession } from './sessions.ts'

export interface Attempt {
  email: string
  password: string
  /** of the connection or of a trusted proxy's word: `x-client-address` */
  address: string
  userAgent: string
  requestId: string
  now?: Date
}

/** Compares the password and opens a session. The same answer, and the same time, for every way of being wrong. */
export async function signIn({
  email,
  password,
  ...arrival
}: Attempt): Promise<{ id: string; sessionId: string } | null> {
  const user = await db().user.findUnique({
    where: { email: email.trim().toLowerCase() },
    select: { id: true, passwordHash: true, state: true },
  })
  const right = await verifyPassword(user?.passwordHash ?? null, password)
  if (!user || !right || user.state !== 'active') return null
  const sessionId = await openSession(user, arrival)
  if (!sessionId) return null
  await forgive(email.trim().toLowerCase(), arrival.address, arrival.now)
  return { id: user.id, sessionId }
}

/** Counts the try; null when it may go on, otherwise the seconds to wait. The first refusal of a window is audited. */
export async function refusedFor(attempt: Omit<Attempt, 'password' | 'userAgent'>): Promise<number | null> {
  const email = attempt.email.trim().toLowerCase()
  const now = attempt.now ?? new Date()
  const result = await countTry(email, attempt.address, now)
  if (result.allowed) return null
  if (result.first) await recordRefusal(email, result.limit, attempt, now)
  return result.retryAfter
}

/** Names the account only where it exists: what a stranger typed is not ours to keep. */
async function recordRefusal(
  email: string,
  limit: 'account' | 'address',
  { requestId, address }: { requestId: string; address: string },
  now: Date,
): Promise<void> {
  const user = await db().user.findUnique({ where: { email }, select: { id: true } })
  await db().$transaction((tx) =>
    recordAct(tx, {
      actor: null,
      systemName: 'sign-in',
      action: 'session.limited',
      objectType: user && limit === 'account' ? 'user' : 'session',
      objectId: user && limit === 'account' ? user.id : '',
      after: { limit },
      now,
      requestId,
      address,
    }),
  )
}
