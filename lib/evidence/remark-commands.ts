import 'server-only'
import { defineCommand, done } from '#lib/command.ts'
import type { Tx } from '#lib/db.ts'
import { fail } from '#lib/result.ts'
import type { Actor } from '#lib/user/actor.ts'
import { about } from './about.ts'
import { type LockedRevision, lockRevision } from './load.ts'
import { canRemark, canResolveRemark } from './policy.ts'
import { type RemarkTarget, remarkInput, resolveRemarkInput } from './schema.ts'

export const addRemark = defineCommand({
  name: 'revision.remark',
  input: remarkInput,
  load: (tx, actor, input) => lockRevision(tx, actor, input.id),
  can: canRemark,
  run: async (tx, { subject, actor, input, now }) => {
    const place = await placeOf(tx, subject, input.target)
    if (!place.ok) return place
    const { id } = await tx.remark.create({
      data: {
        revisionId: subject.id,
        authorId: actor.id,
        body: input.body,
        createdAt: now,
        ...place.columns,
      },
      select: { id: true },
    })
    return done({ id, revisionId: subject.id }, about(subject, { remark: id, on: place.on }))
  },
})

export const resolveRemark = defineCommand({
  name: 'revision.resolveRemark',
  input: resolveRemarkInput,
  load: lockRemark,
  can: canResolveRemark,
  run: async (tx, { subject, actor, input, now }) => {
    const { count } = await tx.remark.updateMany({
      where: { id: input.id, resolvedAt: null },
      data: { resolvedAt: now, resolvedById: actor.id },
    })
    if (count === 0) return fail('conflict', 'problem.remarkResolved')
    return done({ revisionId: subject.id }, about(subject, { remark: input.id }))
  },
})

export const reopenRemark = defineCommand({
  name: 'revision.reopenRemark',
  input: resolveRemarkInput,
  load: lockRemark,
  can: canResolveRemark,
  run: async (tx, { subject, input }) => {
    const { count } = await tx.remark.updateMany({
      where: { id: input.id, resolvedAt: { not: null } },
      data: { resolvedAt: null, resolvedById: null },
    })
    if (count === 0) return fail('conflict', 'problem.remarkOpen')
    return done({ revisionId: subject.id }, about(subject, { remark: input.id }))
  },
})

/** Settles what reviewers asked for and is still open; returns how many it was. */
export async function resolveRequests(
  tx: Tx,
  revisionId: string,
  act: { now: Date; actorId: string },
): Promise<number> {
  const { count } = await tx.remark.updateMany({
    where: { revisionId, resolvedAt: null, OR: [{ kind: 'return_reason' }, { target: { not: null } }] },
    data: { resolvedAt: act.now, resolvedById: act.actorId },
  })
  return count
}

async function lockRemark(tx: Tx, actor: Actor, { id }: { id: string }): Promise<LockedRevision | null> {
  const remark = await tx.remark.findUnique({ where: { id }, select: { revisionId: true } })
  return remark ? lockRevision(tx, actor, remark.revisionId) : null
}

/** What the target is in the columns of a remark; refuses one that is not of this revision. */
async function placeOf(tx: Tx, revision: LockedRevision, target: RemarkTarget) {
  if (target === null) return { ok: true as const, columns: {}, on: null }
  if (target.kind === 'element') {
    const { fiscalYear, itemCode, elementNumber } = target
    const item = await tx.revisionItem.findFirst({
      where: {
        revisionId: revision.id,
        fiscalYear,
        itemCode,
        cycleItem: { item: { elements: { some: { number: elementNumber } } } },
      },
      select: { itemCode: true },
    })
    if (!item) return fail('invalid', 'problem.remarkElement')
    return {
      ok: true as const,
      columns: { target: target.kind, fiscalYear, itemCode, elementNumber },
      on: `${itemCode}/${fiscalYear} · ${elementNumber}`,
    }
  }
  const { attachmentId, page } = target
  const file = await tx.attachment.findFirst({
    where: { id: attachmentId, revisionId: revision.id },
    select: { displayName: true, blob: { select: { pages: true } } },
  })
  if (!file) return fail('invalid', 'problem.remarkFile')
  const { pages } = file.blob
  if (page !== null && pages !== null && page > pages) {
    const params = { name: file.displayName, pages }
    return fail('invalid', 'problem.invalid', {
      fields: { page: { key: 'problem.claim.pageBeyond', params } },
    })
  }
  return {
    ok: true as const,
    columns: { target: target.kind, attachmentId, fileLabel: file.displayName, page },
    on: page === null ? file.displayName : `${file.displayName} · ${page}`,
  }
}
