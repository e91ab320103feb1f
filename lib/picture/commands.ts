import 'server-only'
import { defineCommand, done } from '#lib/command.ts'
import { lockRevision } from '#lib/evidence/load.ts'
import { canWrite } from '#lib/evidence/policy.ts'
import { isEditable } from '#lib/evidence/workflow.ts'
import { wantCheck } from '#lib/finding/want.ts'
import { fail } from '#lib/result.ts'
import { setPictureInput } from './schema.ts'
import { isPicture } from './shown.ts'

/** What a picture says in words, and how it is framed. One that only decorates has no words. */
export const setPicture = defineCommand({
  name: 'attachment.picture',
  input: setPictureInput,
  load: (tx, actor, input) => lockRevision(tx, actor, input.revisionId),
  can: canWrite,
  run: async (tx, { subject, actor, input, now }) => {
    if (!isEditable(subject)) return fail('conflict', `problem.saveIn.${subject.state}`)
    const { revisionId, attachmentId, ...typed } = input
    const attachment = await tx.attachment.findFirst({
      where: { id: attachmentId, revisionId },
      include: { blob: { select: { mime: true } }, picture: true },
    })
    if (!attachment || !isPicture(attachment.blob.mime)) return fail('notFound', 'problem.notFound')
    const picture = typed.decorative ? { ...typed, altTh: '', altEn: '' } : typed
    await tx.picture.upsert({
      where: { attachmentId },
      create: { attachmentId, revisionId, ...picture },
      update: picture,
    })
    await tx.revisionAuthor.upsert({
      where: { revisionId_userId: { revisionId, userId: actor.id } },
      create: { revisionId, userId: actor.id, firstAt: now },
      update: {},
    })
    await wantCheck(tx, revisionId)
    const { attachmentId: _, revisionId: __, ...before } = attachment.picture ?? { attachmentId, revisionId }
    return done(
      { id: attachmentId, picture },
      {
        objectType: 'evidence',
        objectId: subject.evidenceId,
        revisionId,
        before: { file: attachmentId, ...before },
        after: { file: attachmentId, name: attachment.displayName, ...picture },
      },
    )
  },
})
