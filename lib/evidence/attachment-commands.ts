import 'server-only'
import { defineCommand, done } from '#lib/command.ts'
import { publicFileName } from '#lib/files/names.ts'
import { shortId } from '#lib/id.ts'
import { uploadLimits } from '#lib/limits.ts'
import { fail } from '#lib/result.ts'
import { lockRevision } from './load.ts'
import { canWrite } from './policy.ts'
import { addAttachmentInput, removeAttachmentInput } from './schema.ts'
import { isEditable } from './workflow.ts'

/** Called by the upload route after the bytes are safe on disk; not an action, for its input names a hash. */
export const addAttachment = defineCommand({
  name: 'attachment.add',
  input: addAttachmentInput,
  load: (tx, actor, input) => lockRevision(tx, actor, input.revisionId),
  can: canWrite,
  run: async (tx, { subject, actor, input: { file }, now }) => {
    if (!isEditable(subject)) return fail('conflict', `problem.saveIn.${subject.state}`)
    const existing = await tx.attachment.findMany({
      where: { revisionId: subject.id },
      select: { sha256: true, displayName: true, fileName: true, position: true },
    })
    if (existing.length >= uploadLimits.filesPerRevision) {
      return fail('conflict', 'problem.fileTooMany', { params: { max: uploadLimits.filesPerRevision } })
    }
    const same = existing.find((other) => other.sha256 === file.sha256)
    if (same) return fail('conflict', 'problem.fileSame', { params: { name: same.displayName } })

    const { displayName, ...facts } = file
    await tx.blob.upsert({
      where: { sha256: file.sha256 },
      create: { ...facts, createdAt: now },
      update: { orphanedAt: null },
    })
    const item = await tx.revisionItem.findFirst({
      where: { revisionId: subject.id },
      orderBy: { itemCode: 'asc' },
    })
    const attachment = await tx.attachment.create({
      data: {
        id: shortId(),
        revisionId: subject.id,
        position: Math.max(-1, ...existing.map((other) => other.position)) + 1,
        sha256: file.sha256,
        displayName,
        fileName: publicFileName({
          displayName,
          mime: file.mime,
          hint: item ? `${item.itemCode}-${item.fiscalYear}` : 'file',
          taken: new Set(existing.map((other) => other.fileName)),
        }),
        uploadedById: actor.id,
        uploadedAt: now,
      },
    })
    await tx.revisionAuthor.upsert({
      where: { revisionId_userId: { revisionId: subject.id, userId: actor.id } },
      create: { revisionId: subject.id, userId: actor.id, firstAt: now },
      update: {},
    })
    return done(
      {
        id: attachment.id,
        displayName,
        fileName: attachment.fileName,
        position: attachment.position,
        ...facts,
      },
      {
        objectType: 'evidence',
        objectId: subject.evidenceId,
        revisionId: subject.id,
        after: { file: attachment.id, name: displayName, sha256: file.sha256, bytes: file.size },
      },
    )
  },
})

export const removeAttachment = defineCommand({
  name: 'attachment.remove',
  input: removeAttachmentInput,
  load: (tx, actor, input) => lockRevision(tx, actor, input.revisionId),
  can: canWrite,
  run: async (tx, { subject, actor, input, now }) => {
    if (!isEditable(subject)) return fail('conflict', `problem.saveIn.${subject.state}`)
    const attachment = await tx.attachment.findFirst({
      where: { id: input.attachmentId, revisionId: subject.id },
    })
    if (!attachment) return fail('notFound', 'problem.notFound')
    await tx.claim.deleteMany({ where: { attachmentId: attachment.id } })
    await tx.attachment.delete({ where: { id: attachment.id }, select: { id: true } })
    await tx.revisionAuthor.upsert({
      where: { revisionId_userId: { revisionId: subject.id, userId: actor.id } },
      create: { revisionId: subject.id, userId: actor.id, firstAt: now },
      update: {},
    })
    return done(
      { revisionId: subject.id },
      {
        objectType: 'evidence',
        objectId: subject.evidenceId,
        revisionId: subject.id,
        before: { file: attachment.id, name: attachment.displayName, sha256: attachment.sha256 },
      },
    )
  },
})
