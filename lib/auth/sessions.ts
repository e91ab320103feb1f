import 'server-only'
import { recordAct } from '#lib/audit/record.ts'
import type { ActContext } from '#lib/command.ts'
import { db, pool, type Tx } from '#lib/db.ts'
import type { Actor } from '#lib/user/actor.ts'
import { type ActorRow, actorColumns, actorOf } from '#lib/user/find-actor.ts'
import type { SessionEnd } from '#prisma/generated/client.ts'
import { isWorthTouching, standingOf } from './standing.ts'
import { hashOfSessionId, newSessionId } from './token.ts'

export interface SignedIn {
  actor: Actor
  idHash: string
}

/**
 * Who holds this session id now, in one query: session, person and roles. null for one that is unknown, ended, idle
 * for 30 minutes, older than 12 hours, or whose account is not active.
 */
export async function findSession(sessionId: string, now = new Date()): Promise<SignedIn | null> {
  const idHash = hashOfSessionId(sessionId)
  const { rows } = await pool().query<ActorRow & { createdAt: Date; lastSeenAt: Date }>(
    `SELECT s.created_at AS "createdAt", s.last_seen_at AS "lastSeenAt", ${actorColumns}
      FROM sessions s JOIN users u ON u.id = s.user_id AND u.state = 'active'
      WHERE s.id_hash = $1 AND s.ended_at IS NULL`,
    [idHash],
  )
  const row = rows[0]
  if (!row) return null
  const standing = standingOf(row, now)
  if (standing !== 'alive') {
    await pool().query(
      'UPDATE sessions SET ended_at = $2, end_reason = $3::session_end WHERE id_hash = $1 AND ended_at IS NULL',
      [idHash, now, standing],
    )
    return null
  }
  if (isWorthTouching(row.lastSeenAt, now)) {
    await pool().query(
      'UPDATE sessions SET last_seen_at = $2 WHERE id_hash = $1 AND ended_at IS NULL AND last_seen_at < $2',
      [idHash, now],
    )
  }
  return { actor: actorOf(row), idHash }
}

interface Arrival extends ActContext {
  userAgent?: string
}

/**
 * Opens a session for a person whose password was right, and writes the act. null where the account was disabled or
 * given another password while the old one was being compared.
 */
export async function openSession(
  user: { id: string; passwordHash: string },
  { now = new Date(), userAgent = '', ...context }: Arrival,
): Promise<string | null> {
  const sessionId = newSessionId()
  return db().$transaction(async (tx) => {
    const rows = await tx.$queryRawUnsafe<ActorRow[]>(
      `SELECT ${actorColumns} FROM users u
        WHERE u.id = $1::uuid AND u.state = 'active' AND u.password_hash = $2 FOR UPDATE OF u`,
      user.id,
      user.passwordHash,
    )
    if (!rows[0]) return null
    await tx.session.create({
      data: {
        idHash: hashOfSessionId(sessionId),
        userId: user.id,
        createdAt: now,
        lastSeenAt: now,
        address: context.address ?? '',
        userAgent: userAgent.slice(0, 300),
      },
    })
    await recordAct(tx, {
      ...context,
      actor: actorOf(rows[0]),
      action: 'session.signIn',
      objectType: 'user',
      objectId: user.id,
      now,
    })
    return sessionId
  })
}

/** Ends the session that asks, and writes the act. */
export async function signOut({ actor, idHash }: SignedIn, context: ActContext = {}): Promise<void> {
  const now = context.now ?? new Date()
  await db().$transaction(async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { idHash, endedAt: null },
      data: { endedAt: now, endReason: 'signed_out' },
    })
    if (count === 0) return
    await recordAct(tx, {
      ...context,
      actor,
      action: 'session.signOut',
      objectType: 'user',
      objectId: actor.id,
      now,
    })
  })
}

/** Ends every session of a person within the act that changed the account. Returns how many there were. */
export async function endSessionsOf(tx: Tx, userId: string, reason: SessionEnd, now: Date): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { userId, endedAt: null },
    data: { endedAt: now, endReason: reason },
  })
  return count
}
