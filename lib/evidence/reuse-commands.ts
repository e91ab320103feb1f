import 'server-only'
import { randomUUID } from 'node:crypto'
import { defineCommand, done } from '#lib/command.ts'
import { wantCheck } from '#lib/finding/want.ts'
import { textLimits } from '#lib/limits.ts'
import { fail } from '#lib/result.ts'
import { copyContent } from './copy.ts'
import { lockNewest } from './load.ts'
import { canWrite } from './policy.ts'
import { answerItemInput } from './schema.ts'
import { isEditable, isOpen } from './workflow.ts'

/**
 * Existing evidence comes to answer one more item: in the draft that is open, else in a new revision that begins as a
 * copy of the newest. Its claims for the item start empty.
 */
export const answerItem = defineCommand({
  name: 'evidence.answerItem',
  input: answerItemInput,
  load: (tx, actor, input) => lockNewest(tx, actor, input.evidenceId),
  can: canWrite,
  run: async (tx, { subject, actor, input, now }) => {
    const { fiscalYear, itemCode } = input
    const cycleItem = await tx.cycleItem.findFirst({
      where: { fiscalYear, itemCode, cycle: { state: 'running' } },
      select: { itemCode: true },
    })
    if (!cycleItem) return fail('invalid', 'problem.unknownItem')
    if (isOpen(subject) && !isEditable(subject)) return fail('conflict', `problem.saveIn.${subject.state}`)
    const items = await tx.revisionItem.findMany({ where: { revisionId: subject.id } })
    const isAnswered = items.some((item) => item.fiscalYear === fiscalYear && item.itemCode === itemCode)
    if (isAnswered) return fail('conflict', 'problem.alreadyAnswers')
    if (items.length >= textLimits.itemsPerRevision)
      return fail('conflict', 'problem.itemsMost', { params: { max: textLimits.itemsPerRevision } })

    const isNew = !isEditable(subject)
    const id = isNew ? randomUUID() : subject.id
    const number = isNew ? subject.number + 1 : subject.number
    const { evidenceId } = subject
    if (isNew) await copyContent(tx, subject.id, { id, evidenceId, number, authorId: actor.id, now })
    else {
      await tx.revisionAuthor.upsert({
        where: { revisionId_userId: { revisionId: id, userId: actor.id } },
        create: { revisionId: id, userId: actor.id, firstAt: now },
        update: {},
      })
      await tx.revision.update({
        where: { id },
        data: { savedAt: now, version: { increment: 1 } },
        select: { id: true },
      })
    }
    await tx.revisionItem.create({ data: { revisionId: id, fiscalYear, itemCode } })
    await wantCheck(tx, id)
    return done(
      { evidenceId, number },
      {
        objectType: 'evidence',
        objectId: evidenceId,
        revisionId: id,
        after: { number, fiscalYear, itemCode, ...(isNew ? { copiedFrom: subject.number } : {}) },
      },
    )
  },
})
