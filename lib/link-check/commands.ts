import 'server-only'
import { defineCommand, done } from '#lib/command.ts'
import type { Tx } from '#lib/db.ts'
import { openCopy } from '#lib/evidence/commands.ts'
import { lockLatestPublished } from '#lib/evidence/load.ts'
import { enqueue } from '#lib/job/queue.ts'
import { linkLimits } from '#lib/limits.ts'
import { fail } from '#lib/result.ts'
import { dayOf } from '#lib/thai/dates.ts'
import type { Actor } from '#lib/user/actor.ts'
import { checkLinksJob } from './jobs.ts'
import { isSeenBy, lockTarget } from './lock.ts'
import { canAcceptLink, canCheckLink, canReplaceLink } from './policy.ts'
import { acceptLinkInput, endAcceptanceInput, replaceLinkInput, targetInput } from './schema.ts'

/** The target as one of its groups sees it; null for a group that does not lead there. */
async function lockForGroup(tx: Tx, actor: Actor, { id, workGroupId }: { id: string; workGroupId: string }) {
  const target = await lockTarget(tx, id)
  return target && isSeenBy(actor, target) && target.groupIds.includes(workGroupId)
    ? { ...target, workGroupId }
    : null
}

const dayMs = 86_400_000

/** Lets a fault stand until a day, with the reason: nobody is asked about it until then, or until it is another fault. */
export const acceptLink = defineCommand({
  name: 'link.accept',
  input: acceptLinkInput,
  load: (tx, actor, input) => lockForGroup(tx, actor, input),
  can: canAcceptLink,
  run: async (tx, { subject, actor, input: { reason, untilOn, workGroupId }, now }) => {
    if (subject.failures === 0 || subject.verdict === null) return fail('conflict', 'problem.linkNotBroken')
    const today = dayOf(now)
    const last = dayOf(new Date(now.getTime() + linkLimits.acceptedDays * dayMs))
    if (untilOn < today || untilOn > last)
      return fail('invalid', 'problem.invalid', {
        fields: { untilOn: { key: 'problem.linkUntil', params: { days: linkLimits.acceptedDays } } },
      })
    await endAcceptances(tx, subject, now)
    await tx.linkAcceptance.create({
      data: {
        targetId: subject.id,
        workGroupId,
        verdict: subject.verdict,
        reason,
        untilOn: new Date(`${untilOn}T00:00:00Z`),
        acceptedById: actor.id,
        acceptedAt: now,
      },
      select: { id: true },
    })
    const after = { address: subject.address, verdict: subject.verdict, reason, untilOn }
    return done(undefined, { objectType: 'link', objectId: subject.id, after })
  },
})

export const endLinkAcceptance = defineCommand({
  name: 'link.endAcceptance',
  input: endAcceptanceInput,
  load: (tx, actor, input) => lockForGroup(tx, actor, input),
  can: canAcceptLink,
  run: async (tx, { subject, now }) => {
    if ((await endAcceptances(tx, subject, now)) === 0) return fail('conflict', 'problem.linkNotAccepted')
    return done(undefined, { objectType: 'link', objectId: subject.id, after: { address: subject.address } })
  },
})

async function endAcceptances(tx: Tx, { id, workGroupId }: { id: string; workGroupId: string }, now: Date) {
  const { count } = await tx.linkAcceptance.updateMany({
    where: { targetId: id, workGroupId, endedAt: null },
    data: { endedAt: now },
  })
  return count
}

/**
 * Begins the next revision of the evidence, with the link there to be corrected; where it has moved for good the new
 * address is put in already. The public sees nothing of it before it has gone the usual way.
 */
export const replaceLink = defineCommand({
  name: 'link.replace',
  input: replaceLinkInput,
  load: async (tx, actor, { id, evidenceId }) => {
    const published = await lockLatestPublished(tx, actor, evidenceId)
    const target = published && (await lockTarget(tx, id))
    const isUsed =
      target &&
      (await tx.linkUse.count({ where: { targetId: id, publication: { evidenceId, state: 'current' } } })) > 0
    return published && target && isUsed ? { ...published, target } : null
  },
  can: canReplaceLink,
  run: async (tx, { subject: { target, ...published }, actor, now }) => {
    const copy = await openCopy(tx, published, { actor, now, as: 'copiedFrom' })
    if (!copy.ok) return copy
    const { revisionId } = copy.value
    const where = { revisionId, url: target.address }
    const link = await tx.revisionLink.findFirst({ where, select: { id: true } })
    if (target.movedTo && link) await tx.revisionLink.updateMany({ where, data: { url: target.movedTo } })
    const after = {
      ...copy.audit.after,
      link: target.address,
      ...(target.movedTo ? { to: target.movedTo } : {}),
    }
    return done({ ...copy.value, linkId: link?.id ?? null }, { ...copy.audit, after })
  },
})

/** Has it looked at again now, out of its turn. */
export const checkLinkNow = defineCommand({
  name: 'link.checkNow',
  input: targetInput,
  load: async (tx, actor, { id }) => {
    const target = await lockTarget(tx, id)
    return target && { ...target, seen: isSeenBy(actor, target) }
  },
  can: canCheckLink,
  run: async (tx, { subject, actor, now }) => {
    const { againAfterMinutes, checksAnHour } = linkLimits
    if (subject.checkedAt && now.getTime() - subject.checkedAt.getTime() < againAfterMinutes * 60_000)
      return fail('limited', 'problem.linkCheckedJustNow', { params: { minutes: againAfterMinutes } })
    const lately = await tx.auditEntry.count({
      where: { actorId: actor.id, action: 'link.checkNow', at: { gt: new Date(now.getTime() - 3_600_000) } },
    })
    if (lately >= checksAnHour)
      return fail('limited', 'problem.linkChecksAnHour', { params: { max: checksAnHour } })
    await tx.linkTarget.update({
      where: { id: subject.id },
      data: { nextCheckAt: now },
      select: { id: true },
    })
    // Of a key of its own: a run that is under way may have made its list already.
    await enqueue(tx, checkLinksJob, {}, { key: 'now' })
    return done(undefined, { objectType: 'link', objectId: subject.id, after: { address: subject.address } })
  },
})
