import 'server-only'
import { recordAct } from '#lib/audit/record.ts'
import { db, pool, type Tx } from '#lib/db.ts'
import { lockRevision } from '#lib/evidence/load.ts'
import { canPublish } from '#lib/evidence/policy.ts'
import { writePublication } from '#lib/evidence/publish.ts'
import { countOpenFaults } from '#lib/finding/queries.ts'
import type { JobFacts } from '#lib/job/define.ts'
import { tell, tellOf } from '#lib/notice/tell.ts'
import type { Actor } from '#lib/user/actor.ts'
import { type ActorRow, actorColumns, actorOf } from '#lib/user/find-actor.ts'

/** Publishes every revision whose time has come, each in a transaction of its own. One that cannot be hinders no other. */
export async function publishDue(now = new Date()): Promise<JobFacts | undefined> {
  const { rows } = await pool().query<{ id: string; revisionId: string }>(
    `SELECT id::text AS id, revision_id::text AS "revisionId" FROM publishing_times
      WHERE state = 'waiting' AND publish_at <= $1 ORDER BY publish_at, id`,
    [now],
  )
  const counts = { published: 0, notPublished: 0 }
  let fault: unknown
  for (const row of rows) {
    try {
      const outcome = await db().$transaction((tx) => publishOne(tx, row, now))
      if (outcome) counts[outcome] += 1
    } catch (error) {
      fault = error
    }
  }
  if (fault) throw fault
  return rows.length > 0 ? counts : undefined
}

async function publishOne(
  tx: Tx,
  { id, revisionId }: { id: string; revisionId: string },
  now: Date,
): Promise<'published' | 'notPublished' | null> {
  const [evidence] = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM revisions r JOIN evidence e ON e.id = r.evidence_id WHERE r.id = ${revisionId}::uuid FOR UPDATE OF e, r`
  if (!evidence) return null
  const [pinned] = await tx.$queryRaw<{ publishAt: Date; setById: string }[]>`
    SELECT publish_at AS "publishAt", set_by_id::text AS "setById" FROM publishing_times
    WHERE id = ${id}::uuid AND state = 'waiting' AND publish_at <= ${now} FOR UPDATE`
  if (!pinned) return null // another worker was first, or it was moved or cancelled
  const scheduler = await actorNow(tx, pinned.setById)
  const revision = scheduler && (await lockRevision(tx, scheduler, revisionId))
  // Asked again: a role may have gone since, and who has become an author publishes nothing of theirs.
  if (!scheduler || !revision || !canPublish(scheduler, revision)) {
    await giveUp(tx, { id, revisionId, now, fault: 'publishingTime.fault.noRight' })
    return 'notPublished'
  }
  const data = { state: 'done' as const, endedAt: now }
  await tx.publishingTime.update({ where: { id }, data, select: { id: true } })
  await writePublication(tx, revision, { now, publisherId: scheduler.id, forced: false })
  const overFaults = await countOpenFaults(tx, revisionId)
  const audit = {
    objectType: 'evidence',
    objectId: revision.evidenceId,
    revisionId,
    before: { state: revision.state, version: revision.version },
    after: {
      number: revision.number,
      state: 'published',
      publishAt: pinned.publishAt.toISOString(),
      ...(overFaults > 0 ? { overFaults } : {}),
    },
  }
  await recordAct(tx, { actor: scheduler, action: 'revision.publishAtTime', now, ...audit })
  await tellOf(tx, { actor: scheduler, action: 'revision.publishAtTime', ...audit }, now)
  return 'published'
}

async function actorNow(tx: Tx, userId: string): Promise<Actor | null> {
  const [row] = await tx.$queryRawUnsafe<ActorRow[]>(
    `SELECT ${actorColumns} FROM users u WHERE u.id = $1::uuid AND u.state = 'active'`,
    userId,
  )
  return row ? actorOf(row) : null
}

/** It stays approved, for somebody who may publish it by hand, and they are told. */
async function giveUp(
  tx: Tx,
  { id, revisionId, now, fault }: { id: string; revisionId: string; now: Date; fault: string },
): Promise<void> {
  const data = { state: 'failed' as const, endedAt: now, fault }
  const { revision, setBy } = await tx.publishingTime.update({
    where: { id },
    data,
    select: {
      revision: { select: { evidenceId: true, number: true, title: true } },
      setBy: { select: { id: true, name: true } },
    },
  })
  const { evidenceId, number, title } = revision
  await recordAct(tx, {
    actor: null,
    systemName: 'revision.publishDue',
    action: 'revision.publishAtTimeFailed',
    objectType: 'evidence',
    objectId: evidenceId,
    revisionId,
    after: { number, fault },
    now,
  })
  const publishers = await tx.officeRole.findMany({ where: { role: 'publisher' }, select: { userId: true } })
  const news = {
    kind: 'timeFailed',
    userIds: [...new Set([setBy.id, ...publishers.map(({ userId }) => userId)])],
    params: { title, number, actor: setBy.name },
    path: `/admin/evidence/${evidenceId}/revisions/${number}`,
  }
  await tell(tx, news, { key: `publishing-time/${id}`, now })
}
