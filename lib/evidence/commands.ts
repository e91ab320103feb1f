import 'server-only'
import { randomUUID } from 'node:crypto'
import { defineCommand, done } from '#lib/command.ts'
import { kindNamed } from '#lib/content/kinds.ts'
import { fieldsOf, missingFields, rowsToRecheck } from '#lib/content/values.ts'
import type { Tx } from '#lib/db.ts'
import { goOverFaults } from '#lib/finding/over-faults.ts'
import { countOpenFaults } from '#lib/finding/queries.ts'
import { wantCheck } from '#lib/finding/want.ts'
import { shortId } from '#lib/id.ts'
import { type Failure, fail } from '#lib/result.ts'
import { normalizeForSearch } from '#lib/thai/normalize.ts'
import type { Actor } from '#lib/user/actor.ts'
import { about } from './about.ts'
import { copyContent } from './copy.ts'
import { type LockedRevision, lockLatestPublished, lockNumbered, lockRevision } from './load.ts'
import {
  canApprove,
  canApproveAndPublish,
  canConfirmForced,
  canCreateEvidence,
  canForcePublish,
  canPublish,
  canReturn,
  canSubmit,
  canWithdraw,
  canWrite,
  isAuthor,
} from './policy.ts'
import { confirmForced, withdrawPublications, writePublication } from './publish.ts'
import { resolveRequests } from './remark-commands.ts'
import { claimProblems, currentText, declaredFields, writeContent } from './save.ts'
import {
  createEvidenceInput,
  evidenceInput,
  forcePublishInput,
  publishInput,
  restoreInput,
  returnRevisionInput,
  revisionInput,
  saveRevisionInput,
  withdrawInput,
} from './schema.ts'
import { isEditable, isOpen, openStates, transition } from './workflow.ts'

const stale = (revision: LockedRevision, input: { version: number }) =>
  revision.version === input.version ? null : fail('conflict', 'problem.conflict')

/**
 * Evidence that answers no item, content that lacks what its kind asks for, and whatever says nothing go no further; not
 * in an emergency either.
 */
async function nothingToShow(tx: Tx, { id, kind: kindName }: LockedRevision): Promise<Failure | null> {
  const {
    summary,
    fields,
    _count: parts,
  } = await tx.revision.findUniqueOrThrow({
    where: { id },
    select: {
      summary: true,
      fields: true,
      _count: { select: { items: true, links: true, attachments: true } },
    },
  })
  const kind = kindNamed(kindName)
  if (!kind && parts.items === 0) return fail('invalid', 'problem.submitWithoutItem')
  const declared = kind ? fieldsOf(kind, fields) : {}
  const missing = kind ? missingFields(kind, declared) : []
  if (missing.length > 0) {
    const params = {
      th: missing.map(({ label }) => label.th).join(', '),
      en: missing.map(({ label }) => label.en).join(', '),
    }
    return fail('invalid', 'problem.contentMissing', { params })
  }
  const toRecheck = kind ? rowsToRecheck(kind, declared) : []
  if (toRecheck.length > 0)
    return fail('invalid', 'problem.rowsToRecheck', { params: { rows: toRecheck.join(', ') } })
  return summary || parts.links > 0 || parts.attachments > 0 ? null : fail('invalid', 'problem.submitEmpty')
}

const byAuthor = (key: string) => (actor: Parameters<typeof isAuthor>[0], revision: LockedRevision) =>
  isAuthor(actor, revision) ? key : 'problem.forbidden'

export const createEvidence = defineCommand({
  name: 'evidence.create',
  input: createEvidenceInput,
  load: async (tx, _actor, { fiscalYear, itemCode, workGroupId }) => {
    const cycleItem = await tx.cycleItem.findUnique({
      where: { fiscalYear_itemCode: { fiscalYear, itemCode } },
      select: { item: { select: { titleTh: true } }, cycle: { select: { state: true } } },
    })
    const group = await tx.workGroup.findFirst({
      where: { id: workGroupId, state: 'active' },
      select: { id: true },
    })
    return cycleItem && group ? { ...cycleItem, workGroupId: group.id } : null
  },
  can: canCreateEvidence,
  run: async (tx, { subject, actor, input, now }) => {
    const id = shortId()
    const revisionId = randomUUID()
    const title = input.title || subject.item.titleTh
    await tx.evidence.create({
      data: { id, workGroupId: subject.workGroupId, createdById: actor.id, createdAt: now },
      select: { id: true },
    })
    await tx.revision.create({
      data: {
        id: revisionId,
        evidenceId: id,
        number: 1,
        title,
        titleSearch: normalizeForSearch(title),
        createdById: actor.id,
        createdAt: now,
        savedAt: now,
        authors: { create: { userId: actor.id, firstAt: now } },
        items: { create: { fiscalYear: input.fiscalYear, itemCode: input.itemCode } },
      },
      select: { id: true },
    })
    await wantCheck(tx, revisionId)
    return done(
      { evidenceId: id, revisionId },
      {
        objectType: 'evidence',
        objectId: id,
        revisionId,
        after: { number: 1, title, fiscalYear: input.fiscalYear, itemCode: input.itemCode },
      },
    )
  },
})

export const saveRevision = defineCommand({
  name: 'revision.save',
  input: saveRevisionInput,
  load: (tx, actor, input) => lockRevision(tx, actor, input.id),
  can: canWrite,
  run: async (tx, { subject, actor, input, now }) => {
    if (!isEditable(subject)) return fail('conflict', `problem.saveIn.${subject.state}`)
    if (subject.version !== input.version) {
      return fail('conflict', 'problem.conflict', { details: await currentText(tx, subject.id) })
    }
    const declared = declaredFields(subject.kind, input)
    const problems = { ...(await claimProblems(tx, input)), ...(declared.ok ? {} : declared.problems) }
    if (!declared.ok || Object.keys(problems).length > 0)
      return fail('invalid', 'problem.invalid', { fields: problems })
    const { fields, searched } = declared
    await writeContent(tx, subject.id, input, { authorId: actor.id, now, fields, searched })
    await wantCheck(tx, subject.id)
    return done(
      { version: subject.version + 1, savedAt: now.toISOString() },
      {
        ...about(subject),
        before: { title: subject.title, documentOn: subject.documentOn, fiscalYear: subject.fiscalYear },
        after: {
          title: input.title,
          documentOn: input.documentOn,
          fiscalYear: input.fiscalYear,
          items: input.items.map((item) => `${item.fiscalYear}/${item.itemCode}`),
          links: input.links.map((link) => link.url),
          claims: input.claims.filter((claim) => claim.kind !== '').length,
          ...(input.english === 'none' ? {} : { english: input.english }),
        },
      },
    )
  },
})

export const submitRevision = defineCommand({
  name: 'revision.submit',
  input: revisionInput,
  load: (tx, actor, input) => lockRevision(tx, actor, input.id),
  can: canSubmit,
  run: async (tx, { subject, actor, input, now }) => {
    const step = transition(subject, 'submit')
    if (!step.ok) return fail('conflict', step.because)
    if (subject.toRecheck) return fail('invalid', 'problem.recheckFirst')
    const conflict = stale(subject, input)
    if (conflict) return conflict
    const empty = await nothingToShow(tx, subject)
    if (empty) return empty
    // Who sends it on stands behind it, so is an author and cannot be its second pair of eyes.
    await tx.revisionAuthor.upsert({
      where: { revisionId_userId: { revisionId: subject.id, userId: actor.id } },
      create: { revisionId: subject.id, userId: actor.id, firstAt: now },
      update: {},
    })
    await tx.revision.update({
      where: { id: subject.id },
      data: { state: step.next, submittedAt: now, submittedById: actor.id, version: { increment: 1 } },
      select: { id: true },
    })
    return done({ state: step.next }, about(subject, { state: step.next }))
  },
})

export const returnRevision = defineCommand({
  name: 'revision.return',
  input: returnRevisionInput,
  load: (tx, actor, input) => lockRevision(tx, actor, input.id),
  can: canReturn,
  run: async (tx, { subject, actor, input, now }) => {
    const step = transition(subject, 'return')
    if (!step.ok) return fail('conflict', step.because)
    const conflict = stale(subject, input)
    if (conflict) return conflict
    await tx.remark.create({
      data: {
        revisionId: subject.id,
        authorId: actor.id,
        kind: 'return_reason',
        reasons: input.reasons,
        body: input.reason,
        createdAt: now,
      },
    })
    await tx.revision.update({
      where: { id: subject.id },
      data: {
        state: step.next,
        returnedAt: now,
        returnedById: actor.id,
        approvedAt: null,
        approvedById: null,
        version: { increment: 1 },
      },
      select: { id: true },
    })
    return done(
      { state: step.next },
      about(subject, { state: step.next, reasons: input.reasons, reason: input.reason }),
    )
  },
})

export const approveRevision = defineCommand({
  name: 'revision.approve',
  input: revisionInput,
  load: (tx, actor, input) => lockRevision(tx, actor, input.id),
  can: canApprove,
  because: byAuthor('problem.approveOwn'),
  run: async (tx, { subject, actor, input, now }) => {
    const step = transition(subject, 'approve')
    if (!step.ok) return fail('conflict', step.because)
    const conflict = stale(subject, input)
    if (conflict) return conflict
    const resolved = await writeApproval(tx, subject, { actor, now })
    return done({ state: step.next }, about(subject, { state: step.next, resolved }))
  },
})

export const publishRevision = defineCommand({
  name: 'revision.publish',
  input: publishInput,
  load: (tx, actor, input) => lockRevision(tx, actor, input.id),
  can: canPublish,
  because: byAuthor('problem.publishOwn'),
  run: async (tx, { subject, actor, input, now }) => {
    const step = transition(subject, 'publish')
    if (!step.ok) return fail('conflict', step.because)
    const conflict = stale(subject, input)
    if (conflict) return conflict
    const over = await goOverFaults(tx, subject, { actor, now, reason: input.overReason })
    if (!over.ok) return over
    await writePublication(tx, subject, { now, publisherId: actor.id, forced: false })
    return done(
      { evidenceId: subject.evidenceId, state: step.next },
      about(subject, { state: step.next, ...over.told }),
    )
  },
})

/** Both steps by one person and in one transaction: never an author, and nothing between the two is seen. */
export const approveAndPublishRevision = defineCommand({
  name: 'revision.approveAndPublish',
  input: publishInput,
  load: (tx, actor, input) => lockRevision(tx, actor, input.id),
  can: canApproveAndPublish,
  because: byAuthor('problem.approveOwn'),
  run: async (tx, { subject, actor, input, now }) => {
    const step = transition(subject, 'approve')
    if (!step.ok) return fail('conflict', step.because)
    const conflict = stale(subject, input)
    if (conflict) return conflict
    const over = await goOverFaults(tx, subject, { actor, now, reason: input.overReason })
    if (!over.ok) return over
    const resolved = await writeApproval(tx, subject, { actor, now })
    await writePublication(tx, subject, { now, publisherId: actor.id, forced: false })
    return done(
      { evidenceId: subject.evidenceId, state: 'published' as const },
      about(subject, { state: 'published', resolved, ...over.told }),
    )
  },
})

/** Who approves says with it that what was asked has been done. Returns how many requests were still open. */
async function writeApproval(
  tx: Tx,
  revision: LockedRevision,
  act: { actor: Actor; now: Date },
): Promise<number> {
  await tx.revision.update({
    where: { id: revision.id },
    data: {
      state: 'approved',
      approvedAt: act.now,
      approvedById: act.actor.id,
      version: { increment: 1 },
    },
    select: { id: true },
  })
  return resolveRequests(tx, revision.id, { now: act.now, actorId: act.actor.id })
}

export const forcePublishRevision = defineCommand({
  name: 'revision.forcePublish',
  input: forcePublishInput,
  load: (tx, actor, input) => lockRevision(tx, actor, input.id),
  can: canForcePublish,
  run: async (tx, { subject, actor, input, now }) => {
    if (!isOpen(subject)) return fail('conflict', `problem.publishFrom.${subject.state}`)
    if (subject.toRecheck) return fail('invalid', 'problem.recheckFirst')
    const conflict = stale(subject, input)
    if (conflict) return conflict
    const empty = await nothingToShow(tx, subject)
    if (empty) return empty
    const overFaults = await countOpenFaults(tx, subject.id)
    await tx.remark.create({
      data: {
        revisionId: subject.id,
        authorId: actor.id,
        kind: 'force_reason',
        body: input.reason,
        createdAt: now,
      },
    })
    await writePublication(tx, subject, { now, publisherId: actor.id, forced: true })
    return done(
      { evidenceId: subject.evidenceId, state: 'published' as const },
      about(subject, {
        state: 'published',
        forced: 'yes',
        reason: input.reason,
        ...(overFaults > 0 ? { overFaults } : {}),
      }),
    )
  },
})

export const confirmForcedRevision = defineCommand({
  name: 'revision.confirmForced',
  input: revisionInput,
  load: (tx, actor, input) => lockRevision(tx, actor, input.id),
  can: canConfirmForced,
  because: byAuthor('problem.publishOwn'),
  run: async (tx, { subject, actor, now }) => {
    const count = await confirmForced(tx, { revisionId: subject.id }, { now, actorId: actor.id })
    if (count === 0) return fail('conflict', 'problem.nothingToConfirm')
    return done({ evidenceId: subject.evidenceId }, about(subject, { confirmed: 'yes' }))
  },
})

export const withdrawEvidence = defineCommand({
  name: 'evidence.withdraw',
  input: withdrawInput,
  load: (tx, actor, input) => lockLatestPublished(tx, actor, input.evidenceId),
  can: canWithdraw,
  run: async (tx, { subject, actor, input, now }) => {
    const step = transition(subject, 'withdraw')
    if (!step.ok) return fail('conflict', step.because)
    await withdrawPublications(tx, subject.evidenceId, { now, reason: input.reason })
    // Whoever takes it away has looked: a second person's withdrawal settles what was forced, the forcer's own does not.
    if (canPublish(actor, subject)) {
      await confirmForced(tx, { evidenceId: subject.evidenceId }, { now, actorId: actor.id })
    }
    return done(
      { evidenceId: subject.evidenceId },
      about(subject, { state: step.next, reason: input.reason }),
    )
  },
})

export const createNextRevision = defineCommand({
  name: 'revision.createNext',
  input: evidenceInput,
  load: (tx, actor, input) => lockLatestPublished(tx, actor, input.evidenceId),
  can: canWrite,
  run: (tx, { subject, actor, now }) => openCopy(tx, subject, { actor, now, as: 'copiedFrom' }),
})

/** What an older revision said becomes a new draft; the public sees nothing of it until it has gone the usual way. */
export const restoreRevision = defineCommand({
  name: 'revision.restore',
  input: restoreInput,
  load: (tx, actor, input) => lockNumbered(tx, actor, input),
  can: canWrite,
  run: (tx, { subject, actor, now }) => openCopy(tx, subject, { actor, now, as: 'restoredFrom' }),
})

/** A draft with what `from` says, unless one is open already. */
export async function openCopy(
  tx: Tx,
  from: LockedRevision,
  act: { actor: Actor; now: Date; as: 'copiedFrom' | 'restoredFrom' },
) {
  const { evidenceId } = from
  const open = await tx.revision.findFirst({
    where: { evidenceId, state: { in: [...openStates] } },
    select: { number: true },
  })
  if (open) return fail('conflict', 'problem.alreadyOpen', { params: { number: open.number } })
  const newest = await tx.revision.aggregate({ where: { evidenceId }, _max: { number: true } })
  const id = randomUUID()
  const number = (newest._max.number ?? 0) + 1
  await copyContent(tx, from.id, { id, evidenceId, number, authorId: act.actor.id, now: act.now })
  await wantCheck(tx, id)
  return done(
    { evidenceId, revisionId: id, number },
    {
      objectType: 'evidence',
      objectId: evidenceId,
      revisionId: id,
      after: { number, [act.as]: from.number },
    },
  )
}

/** Removes a draft that was never sent on; what is or was public stays. */
export const discardDraft = defineCommand({
  name: 'revision.discard',
  input: revisionInput,
  load: (tx, actor, input) => lockRevision(tx, actor, input.id),
  can: canWrite,
  run: async (tx, { subject, input }) => {
    if (subject.state !== 'draft') return fail('conflict', `problem.saveIn.${subject.state}`)
    const conflict = stale(subject, input)
    if (conflict) return conflict
    const where = { revisionId: subject.id }
    await tx.claim.deleteMany({ where })
    await tx.revisionLink.deleteMany({ where })
    await tx.attachment.deleteMany({ where })
    await tx.revisionItem.deleteMany({ where })
    await tx.remark.deleteMany({ where })
    await tx.revisionAuthor.deleteMany({ where })
    await tx.revision.delete({ where: { id: subject.id }, select: { id: true } })
    if (subject.number === 1)
      await tx.evidence.delete({ where: { id: subject.evidenceId }, select: { id: true } })
    return done(
      { evidenceId: subject.number === 1 ? null : subject.evidenceId },
      about(subject, { state: 'discarded' }),
    )
  },
})
