import { sessionLimits } from '#lib/limits.ts'

export type Standing = 'alive' | 'idle' | 'expired'

/** Where a session stands at this moment by its two limits. */
export function standingOf(session: { createdAt: Date; lastSeenAt: Date }, now: Date): Standing {
  if (now.getTime() - session.createdAt.getTime() >= sessionLimits.absoluteMs) return 'expired'
  if (now.getTime() - session.lastSeenAt.getTime() >= sessionLimits.idleMs) return 'idle'
  return 'alive'
}

const touchEveryMs = 60_000

/** A session's last visit is written at most once a minute: a page of work is no reason for twenty updates. */
export const isWorthTouching = (lastSeenAt: Date, now: Date): boolean =>
  now.getTime() - lastSeenAt.getTime() >= touchEveryMs
