import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { defineCommand, done } from '#lib/command.ts'
import type { Tx } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { fail } from '#lib/result.ts'
import { canHaveFeed } from './policy.ts'
import { feedInput } from './schema.ts'

export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** The scope, under a lock that lets two who renew the same address wait for each other. */
async function lockScope(tx: Tx, scope: string): Promise<{ workGroupId: string | null } | null> {
  if (scope === 'office') {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('sucharit calendar of the office'))`
    return { workGroupId: null }
  }
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM work_groups WHERE id = ${scope}::uuid AND state = 'active' FOR UPDATE`
  return rows.length > 0 ? { workGroupId: scope } : null
}

const revokeOpen = async (tx: Tx, workGroupId: string | null, now: Date): Promise<number> =>
  (await tx.calendarFeed.updateMany({ where: { workGroupId, revokedAt: null }, data: { revokedAt: now } }))
    .count

const about = (workGroupId: string | null) => ({
  objectType: workGroupId ? 'workGroup' : 'office',
  objectId: workGroupId ?? '1',
})

/** Makes a new address, which is shown once; the one before ends with it. */
export const renewFeed = defineCommand({
  name: 'calendar.renew',
  input: feedInput,
  load: (tx, _actor, { scope }) => lockScope(tx, scope),
  can: canHaveFeed,
  run: async (tx, { subject: { workGroupId }, actor, now }) => {
    const replaced = await revokeOpen(tx, workGroupId, now)
    const token = randomBytes(32).toString('base64url')
    await tx.calendarFeed.create({
      data: { tokenHash: hashOfToken(token), workGroupId, madeById: actor.id, madeAt: now },
      select: { madeAt: true },
    })
    return done(
      { address: `${env().PUBLIC_URL}/api/calendar/${token}` },
      { ...about(workGroupId), after: { replaced } },
    )
  },
})

export const revokeFeed = defineCommand({
  name: 'calendar.revoke',
  input: feedInput,
  load: (tx, _actor, { scope }) => lockScope(tx, scope),
  can: canHaveFeed,
  run: async (tx, { subject: { workGroupId }, now }) => {
    if ((await revokeOpen(tx, workGroupId, now)) === 0) return fail('conflict', 'problem.noFeed')
    return done(undefined, about(workGroupId))
  },
})
