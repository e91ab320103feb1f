'use server'
import { formAction } from '#lib/action.ts'
import * as attachments from './attachment-commands.ts'
import { decideMany as decideManyRevisions } from './bulk.ts'
import * as commands from './commands.ts'
import * as remarks from './remark-commands.ts'
import { answerItem as answerItemCommand } from './reuse-commands.ts'

const revisionPage = (value: { evidenceId: string; number?: number }) =>
  `/admin/evidence/${value.evidenceId}/revisions/${value.number ?? 1}`

export const createEvidence = formAction(commands.createEvidence, { goTo: revisionPage })
export const answerItem = formAction(answerItemCommand, { goTo: revisionPage })
export const saveRevision = formAction(commands.saveRevision)
export const submitRevision = formAction(commands.submitRevision)
export const returnRevision = formAction(commands.returnRevision)
export const approveRevision = formAction(commands.approveRevision)
export const publishRevision = formAction(commands.publishRevision)
export const approveAndPublishRevision = formAction(commands.approveAndPublishRevision)
export const decideMany = formAction(decideManyRevisions)
export const forcePublishRevision = formAction(commands.forcePublishRevision)
export const confirmForcedRevision = formAction(commands.confirmForcedRevision)
export const withdrawEvidence = formAction(commands.withdrawEvidence)
export const createNextRevision = formAction(commands.createNextRevision, { goTo: revisionPage })
export const restoreRevision = formAction(commands.restoreRevision, { goTo: revisionPage })
export const discardDraft = formAction(commands.discardDraft, {
  goTo: ({ evidenceId }) => (evidenceId ? `/admin/evidence/${evidenceId}` : '/admin'),
})
export const addRemark = formAction(remarks.addRemark)
export const resolveRemark = formAction(remarks.resolveRemark)
export const reopenRemark = formAction(remarks.reopenRemark)
export const removeAttachment = formAction(attachments.removeAttachment)
export const restoreAttachment = formAction(attachments.restoreAttachment)
export const renameAttachment = formAction(attachments.renameAttachment)
export const reuseAttachment = formAction(attachments.reuseAttachment, { goTo: revisionPage })
export const orderAttachments = formAction(attachments.orderAttachments)
