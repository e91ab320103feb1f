import 'server-only'
import { defineCommand, done } from '#lib/command.ts'
import { enqueue } from '#lib/job/queue.ts'
import { copyLimits } from '#lib/limits.ts'
import { isSeenBy, lockTarget } from '#lib/link-check/lock.ts'
import { targetInput } from '#lib/link-check/schema.ts'
import { fail } from '#lib/result.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { copyLinkJob } from './jobs.ts'
import { canKeepCopy } from './policy.ts'

/** Has a copy made of the document that a link leads to, as it is today. What came of it stands beside the link. */
export const keepCopy = defineCommand({
  name: 'link.keepCopy',
  input: targetInput,
  load: async (tx, actor, { id }) => {
    const target = await lockTarget(tx, id)
    return target?.kind === 'link' && isSeenBy(actor, target) ? target : null
  },
  can: canKeepCopy,
  run: async (tx, { subject, actor, now }) => {
    const order = await tx.linkCopyOrder.findUnique({ where: { targetId: subject.id } })
    if (order && order.doneAt === null) return fail('conflict', 'problem.copyWaiting')
    const lately = await tx.auditEntry.count({
      where: { actorId: actor.id, action: 'link.keepCopy', at: { gt: new Date(now.getTime() - 3_600_000) } },
    })
    if (lately >= copyLimits.anHour)
      return fail('limited', 'problem.copiesAnHour', { params: { max: copyLimits.anHour } })
    const ordered = { orderedById: actor.id, orderedAt: now }
    await tx.linkCopyOrder.upsert({
      where: { targetId: subject.id },
      create: { targetId: subject.id, ...ordered },
      update: { ...ordered, doneAt: null, outcome: null, reason: Prisma.DbNull },
    })
    await enqueue(tx, copyLinkJob, { targetId: subject.id }, { key: subject.id })
    return done(undefined, { objectType: 'link', objectId: subject.id, after: { address: subject.address } })
  },
})
