import 'server-only'
import { defineCommand, done } from '#lib/command.ts'
import { type LockedRevision, lockRevision } from '#lib/evidence/load.ts'
import { canPublish, isAuthor } from '#lib/evidence/policy.ts'
import { transition } from '#lib/evidence/workflow.ts'
import { goOverFaults } from '#lib/finding/over-faults.ts'
import { enqueue } from '#lib/job/queue.ts'
import { fail } from '#lib/result.ts'
import type { Actor } from '#lib/user/actor.ts'
import { publishDueJob } from './jobs.ts'
import { publishingTimeInput, setPublishingTimeInput } from './schema.ts'

const yearMs = 366 * 24 * 3_600_000

const about = (revision: LockedRevision, publishAt: Date | null, before: Date | null) => ({
  objectType: 'evidence',
  objectId: revision.evidenceId,
  revisionId: revision.id,
  before: { publishAt: before?.toISOString() ?? null },
  after: { number: revision.number, publishAt: publishAt?.toISOString() ?? null },
})

const byAuthor = (actor: Actor, revision: LockedRevision) =>
  isAuthor(actor, revision) ? 'problem.publishOwn' : 'problem.forbidden'

/** Pins an approved revision to the time at which it is published by itself, or moves it to another time. */
export const setPublishingTime = defineCommand({
  name: 'revision.setPublishingTime',
  input: setPublishingTimeInput,
  load: (tx, actor, { id }) => lockRevision(tx, actor, id),
  can: canPublish,
  because: byAuthor,
  run: async (tx, { subject: revision, actor, input: { version, publishAt, overReason }, now }) => {
    const step = transition(revision, 'publish')
    if (!step.ok) return fail('conflict', step.because)
    if (revision.version !== version) return fail('conflict', 'problem.conflict')
    const ahead = publishAt.getTime() - now.getTime()
    if (ahead <= 0 || ahead > yearMs)
      return fail('invalid', 'problem.invalid', { fields: { time: { key: 'problem.publishingTimeAhead' } } })
    const over = await goOverFaults(tx, revision, { actor, now, reason: overReason })
    if (!over.ok) return over
    const waiting = { revisionId: revision.id, state: 'waiting' as const }
    const before = await tx.publishingTime.findFirst({ where: waiting })
    const data = { publishAt, setById: actor.id, setAt: now }
    if (before) await tx.publishingTime.update({ where: { id: before.id }, data, select: { id: true } })
    else await tx.publishingTime.create({ data: { revisionId: revision.id, ...data }, select: { id: true } })
    // Makes it prompt; that it happens at all is the sweep's matter, each minute, from the table.
    await enqueue(tx, publishDueJob, {}, { key: revision.id, startAfter: publishAt })
    const record = about(revision, publishAt, before?.publishAt ?? null)
    return done(
      { publishAt: publishAt.toISOString() },
      { ...record, after: { ...record.after, ...over.told } },
    )
  },
})

export const cancelPublishingTime = defineCommand({
  name: 'revision.cancelPublishingTime',
  input: publishingTimeInput,
  load: (tx, actor, { id }) => lockRevision(tx, actor, id),
  can: canPublish,
  because: byAuthor,
  run: async (tx, { subject: revision, now }) => {
    const before = await tx.publishingTime.findFirst({ where: { revisionId: revision.id, state: 'waiting' } })
    if (!before) return fail('conflict', 'problem.noPublishingTime')
    await tx.publishingTime.update({
      where: { id: before.id },
      data: { state: 'cancelled', endedAt: now },
      select: { id: true },
    })
    return done(undefined, about(revision, null, before.publishAt))
  },
})
