import 'server-only'
import { defineCommand, done } from '#lib/command.ts'
import type { Tx } from '#lib/db.ts'
import { cleanDisplayName, publicFileName } from '#lib/files/names.ts'
import { kindOf } from '#lib/files/types.ts'
import { wantCheck } from '#lib/finding/want.ts'
import { shortId } from '#lib/id.ts'
import { uploadLimits } from '#lib/limits.ts'
import { isPicture } from '#lib/picture/shown.ts'
import { fail, type Message } from '#lib/result.ts'
import type { Actor } from '#lib/user/actor.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { type LockedRevision, lockRevision } from './load.ts'
import { canWrite } from './policy.ts'
import { readable } from './readable.ts'
import {
  addAttachmentInput,
  attachmentInput,
  orderAttachmentsInput,
  renameAttachmentInput,
  replaceAttachmentInput,
  reuseAttachmentInput,
} from './schema.ts'
import { isEditable } from './workflow.ts'

const about = (revision: LockedRevision) => ({
  objectType: 'evidence',
  objectId: revision.evidenceId,
  revisionId: revision.id,
})
const load = (tx: Tx, actor: Actor, input: { revisionId: string }) =>
  lockRevision(tx, actor, input.revisionId)
const notNow = (revision: LockedRevision) => fail('conflict', `problem.saveIn.${revision.state}`)
const gone = () => fail('notFound', 'problem.notFound')

/** What every change of the files brings with it: its author, and a fresh look of the pre-check. */
async function noteChange(tx: Tx, revision: LockedRevision, actor: Actor, now: Date): Promise<void> {
  await tx.revisionAuthor.upsert({
    where: { revisionId_userId: { revisionId: revision.id, userId: actor.id } },
    create: { revisionId: revision.id, userId: actor.id, firstAt: now },
    update: {},
  })
  await wantCheck(tx, revision.id)
}

const filesOf = (tx: Tx, revision: LockedRevision) =>
  tx.attachment.findMany({ where: { revisionId: revision.id }, orderBy: { position: 'asc' } })

const sameAs = (files: readonly { sha256: string; displayName: string }[], sha256: string) => {
  const same = files.find((file) => file.sha256 === sha256)
  return same ? fail('conflict', 'problem.fileSame', { params: { name: same.displayName } }) : null
}

type ReceivedFile = ReturnType<typeof addAttachmentInput.parse>['file']

async function keepBlob(tx: Tx, { displayName: _, ...facts }: ReceivedFile, now: Date): Promise<void> {
  await tx.blob.upsert({
    where: { sha256: facts.sha256 },
    create: { ...facts, createdAt: now },
    update: { orphanedAt: null },
  })
}

async function fileNameFor(
  tx: Tx,
  revision: LockedRevision,
  file: { displayName: string; mime: string },
  others: readonly { fileName: string }[],
): Promise<string> {
  const item = await tx.revisionItem.findFirst({
    where: { revisionId: revision.id },
    orderBy: { itemCode: 'asc' },
  })
  return publicFileName({
    ...file,
    hint: item ? `${item.itemCode}-${item.fiscalYear}` : 'file',
    taken: new Set(others.map((other) => other.fileName)),
  })
}

/** Kept with the act itself: who asks again after a broken line is told the same, whatever came in between. */
async function keepAnswer(
  tx: Tx,
  upload: { id: string; notes: Message[] } | undefined,
  attachment: object,
): Promise<void> {
  if (!upload) return
  await tx.upload.updateMany({
    where: { id: upload.id },
    data: { answer: uploadAnswer(attachment, upload.notes) as object as Prisma.InputJsonObject },
  })
}
export const uploadAnswer = (attachment: object, notes: Message[]) => ({ ok: true, attachment, notes })

/** Called when an upload has come whole and its bytes are safe on disk; not an action, for its input names a hash. */
export const addAttachment = defineCommand({
  name: 'attachment.add',
  input: addAttachmentInput,
  load,
  can: canWrite,
  run: async (tx, { subject, actor, input: { file, upload }, now }) => {
    if (!isEditable(subject)) return notNow(subject)
    const existing = await filesOf(tx, subject)
    const same = sameAs(existing, file.sha256)
    if (same) return same
    if (existing.length >= uploadLimits.filesPerRevision) {
      return fail('conflict', 'problem.fileTooMany', { params: { max: uploadLimits.filesPerRevision } })
    }
    await keepBlob(tx, file, now)
    const { displayName, ...facts } = file
    const attachment = {
      id: shortId(),
      displayName,
      fileName: await fileNameFor(tx, subject, file, existing),
      position: Math.max(-1, ...existing.map((other) => other.position)) + 1,
    }
    await tx.attachment.create({
      data: {
        ...attachment,
        revisionId: subject.id,
        sha256: file.sha256,
        uploadedById: actor.id,
        uploadedAt: now,
      },
    })
    await noteChange(tx, subject, actor, now)
    await keepAnswer(tx, upload, { ...attachment, ...facts })
    return done(
      { ...attachment, ...facts },
      {
        ...about(subject),
        after: { file: attachment.id, name: displayName, sha256: file.sha256, bytes: file.size },
      },
    )
  },
})

/**
 * A picture that another revision has, of whatever group lets this actor read it, comes to this one as well: the same bytes
 * under an id of their own, with the words and the frame that it has there.
 */
export const reuseAttachment = defineCommand({
  name: 'attachment.reuse',
  input: reuseAttachmentInput,
  load,
  can: canWrite,
  run: async (tx, { subject, actor, input: { attachmentId }, now }) => {
    if (!isEditable(subject)) return notNow(subject)
    const source = await tx.attachment.findFirst({
      where: { id: attachmentId, revision: { evidence: readable(actor) } },
      include: { blob: true, picture: true },
    })
    if (!source || !isPicture(source.blob.mime)) return gone()
    const { sha256, displayName, blob, picture } = source
    // The sweep takes bytes in a transaction that holds this row.
    const held = await tx.blob.updateMany({ where: { sha256 }, data: { orphanedAt: null } })
    if (held.count === 0) return fail('notFound', 'problem.fileGone')
    const existing = await filesOf(tx, subject)
    const same = sameAs(existing, sha256)
    if (same) return same
    if (existing.length >= uploadLimits.filesPerRevision) {
      return fail('conflict', 'problem.fileTooMany', { params: { max: uploadLimits.filesPerRevision } })
    }
    const id = shortId()
    await tx.attachment.create({
      data: {
        ...{ id, revisionId: subject.id, sha256, displayName },
        fileName: await fileNameFor(tx, subject, { displayName, mime: blob.mime }, existing),
        position: Math.max(-1, ...existing.map((other) => other.position)) + 1,
        uploadedById: actor.id,
        uploadedAt: now,
      },
    })
    if (picture) await tx.picture.create({ data: { ...picture, attachmentId: id, revisionId: subject.id } })
    await noteChange(tx, subject, actor, now)
    return done(
      { id, evidenceId: subject.evidenceId, number: subject.number },
      { ...about(subject), after: { file: id, name: displayName, sha256, copiedFrom: source.id } },
    )
  },
})

const claimKey = (claim: { fiscalYear: number; itemCode: string; elementNumber: number }): string =>
  `${claim.fiscalYear}/${claim.itemCode}/${claim.elementNumber}`

/**
 * New bytes in the place of old ones: what points to the file goes on pointing to it. A page the new file does not have
 * is taken out of what is saved; `beyond` names the elements (2568/O12/3) that lose it, so that they are pointed at anew.
 */
export const replaceAttachment = defineCommand({
  name: 'attachment.replace',
  input: replaceAttachmentInput,
  load,
  can: canWrite,
  run: async (tx, { subject, actor, input: { attachmentId, file, upload }, now }) => {
    if (!isEditable(subject)) return notNow(subject)
    const existing = await filesOf(tx, subject)
    const old = existing.find((one) => one.id === attachmentId)
    if (!old) return gone()
    const same = sameAs(existing, file.sha256)
    if (same) return same
    await keepBlob(tx, file, now)
    const { displayName, ...facts } = file
    const others = existing.filter((one) => one.id !== old.id)
    const keepsName = publicEnding(old.fileName) === publicEnding(await fileNameFor(tx, subject, file, []))
    const fileName = keepsName ? old.fileName : await fileNameFor(tx, subject, file, others)
    await tx.attachment.update({
      where: { id: old.id },
      data: { sha256: file.sha256, displayName, fileName, uploadedById: actor.id, uploadedAt: now },
    })
    const lastPage = file.pages ?? (kindOf(file.mime) === 'pdf' ? null : 0)
    const beyond =
      lastPage === null
        ? []
        : await tx.claim.findMany({
            where: { attachmentId: old.id, page: { gt: lastPage } },
            orderBy: [{ fiscalYear: 'asc' }, { itemCode: 'asc' }, { elementNumber: 'asc' }],
          })
    await tx.claim.updateMany({
      where: { id: { in: beyond.map((claim) => claim.id) } },
      data: { page: null },
    })
    await noteChange(tx, subject, actor, now)
    const value = {
      id: old.id,
      displayName,
      fileName,
      position: old.position,
      ...facts,
      beyond: beyond.map(claimKey),
    }
    await keepAnswer(tx, upload, value)
    return done(value, {
      ...about(subject),
      before: { file: old.id, name: old.displayName, sha256: old.sha256 },
      after: { file: old.id, name: displayName, sha256: file.sha256, bytes: file.size, beyond: value.beyond },
    })
  },
})

const publicEnding = (name: string): string => name.slice(name.lastIndexOf('.'))

export const renameAttachment = defineCommand({
  name: 'attachment.rename',
  input: renameAttachmentInput,
  load,
  can: canWrite,
  run: async (tx, { subject, actor, input: { attachmentId, name }, now }) => {
    if (!isEditable(subject)) return notNow(subject)
    const attachment = await tx.attachment.findFirst({
      where: { id: attachmentId, revisionId: subject.id },
      include: { blob: { select: { mime: true } } },
    })
    if (!attachment) return gone()
    const kind = kindOf(attachment.blob.mime)
    const displayName = kind ? cleanDisplayName(name, kind) : name
    await tx.attachment.update({ where: { id: attachment.id }, data: { displayName } })
    await noteChange(tx, subject, actor, now)
    return done(
      { id: attachment.id, displayName },
      {
        ...about(subject),
        before: { file: attachment.id, name: attachment.displayName },
        after: { file: attachment.id, name: displayName },
      },
    )
  },
})

/** Files that are not named (another person has just added them) stay behind those that are. */
export const orderAttachments = defineCommand({
  name: 'attachment.order',
  input: orderAttachmentsInput,
  load,
  can: canWrite,
  run: async (tx, { subject, actor, input: { attachmentIds }, now }) => {
    if (!isEditable(subject)) return notNow(subject)
    const existing = await filesOf(tx, subject)
    const placeOf = (id: string) => (attachmentIds.indexOf(id) + 1 || attachmentIds.length + 1) - 1
    const ordered = [...existing].sort((a, b) => placeOf(a.id) - placeOf(b.id))
    for (const [position, { id }] of ordered.entries()) {
      await tx.attachment.update({ where: { id }, data: { position } })
    }
    await noteChange(tx, subject, actor, now)
    return done(
      { order: ordered.map((file) => file.id) },
      {
        ...about(subject),
        before: { files: existing.map((file) => file.displayName) },
        after: { files: ordered.map((file) => file.displayName) },
      },
    )
  },
})

export const removeAttachment = defineCommand({
  name: 'attachment.remove',
  input: attachmentInput,
  load,
  can: canWrite,
  run: async (tx, { subject, actor, input, now }) => {
    if (!isEditable(subject)) return notNow(subject)
    const attachment = await tx.attachment.findFirst({
      where: { id: input.attachmentId, revisionId: subject.id },
      include: { claims: true, picture: true },
    })
    if (!attachment) return gone()
    const { claims, picture, ...row } = attachment
    await tx.removedAttachment.create({
      data: {
        ...row,
        claims: claims.map(({ fiscalYear, itemCode, elementNumber, page, text }) => ({
          ...{ fiscalYear, itemCode, elementNumber, page, text },
        })),
        ...(picture ? { picture: { ...picture } } : {}),
        removedAt: now,
      },
    })
    await tx.claim.deleteMany({ where: { attachmentId: attachment.id } })
    await tx.attachment.delete({ where: { id: attachment.id }, select: { id: true } })
    await noteChange(tx, subject, actor, now)
    return done(
      { revisionId: subject.id },
      {
        ...about(subject),
        before: { file: attachment.id, name: attachment.displayName, sha256: attachment.sha256 },
      },
    )
  },
})

interface KeptClaim {
  fiscalYear: number
  itemCode: string
  elementNumber: number
  page: number | null
  text: string
}

/** Undoes a removal of the last day: the file comes back at its place, and shows again what nothing else shows. */
export const restoreAttachment = defineCommand({
  name: 'attachment.restore',
  input: attachmentInput,
  load,
  can: canWrite,
  run: async (tx, { subject, actor, input, now }) => {
    if (!isEditable(subject)) return notNow(subject)
    const removed = await tx.removedAttachment.findFirst({
      where: {
        id: input.attachmentId,
        revisionId: subject.id,
        removedAt: { gt: new Date(now.getTime() - uploadLimits.orphanKeptMs) },
      },
    })
    // The sweep takes bytes in a transaction that holds this row.
    const held = removed
      ? await tx.blob.updateMany({ where: { sha256: removed.sha256 }, data: { orphanedAt: null } })
      : { count: 0 }
    if (!removed || held.count === 0) return fail('notFound', 'problem.fileGone')
    const existing = await filesOf(tx, subject)
    const same = sameAs(existing, removed.sha256)
    if (same) return same
    if (existing.length >= uploadLimits.filesPerRevision) {
      return fail('conflict', 'problem.fileTooMany', { params: { max: uploadLimits.filesPerRevision } })
    }
    const { claims, picture, removedAt: _, ...attachment } = removed
    const taken = existing.some((file) => file.fileName === attachment.fileName)
    const blob = await tx.blob.findUniqueOrThrow({ where: { sha256: removed.sha256 } })
    const fileName = taken
      ? await fileNameFor(tx, subject, { displayName: attachment.displayName, mime: blob.mime }, existing)
      : attachment.fileName
    await tx.attachment.updateMany({
      where: { revisionId: subject.id, position: { gte: attachment.position } },
      data: { position: { increment: 1 } },
    })
    await tx.attachment.create({ data: { ...attachment, fileName } })
    if (picture) await tx.picture.create({ data: picture as unknown as Prisma.PictureUncheckedCreateInput })
    await tx.removedAttachment.delete({ where: { id: removed.id } })
    await showAgain(tx, subject, removed.id, claims as unknown as KeptClaim[])
    await noteChange(tx, subject, actor, now)
    return done(
      { id: removed.id },
      {
        ...about(subject),
        after: { file: removed.id, name: removed.displayName, sha256: removed.sha256 },
      },
    )
  },
})

async function showAgain(
  tx: Tx,
  revision: LockedRevision,
  attachmentId: string,
  kept: readonly KeptClaim[],
): Promise<void> {
  const where = { revisionId: revision.id }
  const items = await tx.revisionItem.findMany({ where })
  const answered = new Set(items.map((item) => `${item.fiscalYear}/${item.itemCode}`))
  const shown = new Set((await tx.claim.findMany({ where })).map(claimKey))
  await tx.claim.createMany({
    data: kept
      .filter((claim) => answered.has(`${claim.fiscalYear}/${claim.itemCode}`) && !shown.has(claimKey(claim)))
      .map((claim) => ({ ...claim, ...where, kind: 'file' as const, attachmentId })),
  })
}
