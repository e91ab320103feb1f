import { addAttachment, removeAttachment } from '#lib/evidence/attachment-commands.ts'
import * as evidence from '#lib/evidence/commands.ts'
import { addRemark, resolveRemark } from '#lib/evidence/remark-commands.ts'
import type { Actor } from '#lib/user/actor.ts'
import { blessingMatrix } from './blessing-matrix.ts'
import { cycleMatrix } from './cycle-matrix.ts'
import { declarationMatrix } from './declaration-matrix.ts'
import { act, makeEvidence, must, type Staff, someFile, versionOf } from './factories.ts'
import { findingMatrix } from './finding-matrix.ts'
import { frameworkMatrix } from './framework-matrix.ts'
import { giftMatrix } from './gift-matrix.ts'
import { handoverMatrix } from './handover-matrix.ts'
import { holidayMatrix } from './holiday-matrix.ts'
import { jobMatrix } from './job-matrix.ts'
import { linkMatrix } from './link-matrix.ts'
import { mailMatrix } from './mail-matrix.ts'
import { officeMatrix } from './office-matrix.ts'
import { oldSiteMatrix } from './old-site-matrix.ts'
import { peopleMatrix } from './people-matrix.ts'
import { publishingTimeMatrix } from './publishing-time-matrix.ts'
import { redirectMatrix } from './redirect-matrix.ts'
import { yearMatrix } from './year-matrix.ts'

type Persona = string
interface Row {
  /** who may; everyone else must be told no */
  allowed: readonly Persona[]
  /** valid in every way but for who acts, so that only the permission decides */
  input: (staff: Staff, actor: Actor | null) => Promise<object>
}

const contributor = ['contributor']
const administrator = ['administrator']
const items = [{ fiscalYear: 2568, itemCode: 'O12' }]

const revisionIn =
  (state: Parameters<typeof makeEvidence>[1] & object, more: object = {}) =>
  async (staff: Staff) => {
    const { revisionId } = await makeEvidence(staff, state)
    return { id: revisionId, version: await versionOf(revisionId), ...more }
  }

async function remarkOn(staff: Staff): Promise<string> {
  const { revisionId } = await makeEvidence(staff)
  const target = 'element:2568/O12/2'
  return must(await addRemark(staff.reviewer, { id: revisionId, body: 'ขาดเดือนมีนาคม', target })).id
}

async function attached(staff: Staff) {
  const { revisionId } = await makeEvidence(staff)
  const file = must(await addAttachment(staff.contributor, { revisionId, file: someFile() }))
  return { revisionId, attachmentId: file.id }
}

export const matrix: Record<string, Row> = {
  ...blessingMatrix,
  ...cycleMatrix,
  ...declarationMatrix,
  ...findingMatrix,
  ...frameworkMatrix,
  ...giftMatrix,
  ...holidayMatrix,
  ...jobMatrix,
  ...linkMatrix,
  ...mailMatrix,
  ...handoverMatrix,
  ...officeMatrix,
  ...oldSiteMatrix,
  ...peopleMatrix,
  ...publishingTimeMatrix,
  ...yearMatrix,
  ...redirectMatrix,
  'evidence.create': {
    allowed: contributor,
    input: async (staff) => ({
      workGroupId: staff.group.id,
      fiscalYear: 2568,
      itemCode: 'O12',
      title: 'ใหม่',
    }),
  },
  'content.create': {
    allowed: contributor,
    input: async (staff) => ({ kind: 'news', workGroupId: staff.group.id, title: 'ข่าวใหม่' }),
  },
  'evidence.answerItem': {
    allowed: contributor,
    input: async (staff) => ({
      evidenceId: (await makeEvidence(staff)).evidenceId,
      fiscalYear: 2568,
      itemCode: 'O2',
    }),
  },
  'revision.save': { allowed: contributor, input: revisionIn({}, { title: 'แก้แล้ว', items }) },
  'revision.submit': { allowed: contributor, input: revisionIn({}) },
  'revision.discard': { allowed: contributor, input: revisionIn({}) },
  'attachment.add': {
    allowed: contributor,
    input: async (staff) => ({ revisionId: (await makeEvidence(staff)).revisionId, file: someFile() }),
  },
  'attachment.replace': {
    allowed: contributor,
    input: async (staff) => ({ ...(await attached(staff)), file: someFile('ฉบับแก้.pdf') }),
  },
  'attachment.rename': {
    allowed: contributor,
    input: async (staff) => ({ ...(await attached(staff)), name: 'ชื่อใหม่.pdf' }),
  },
  'attachment.reuse': {
    allowed: contributor,
    input: async (staff) => {
      const from = await makeEvidence(staff)
      const picture = { ...someFile('ภาพ.png'), mime: 'image/png', pages: null, hasText: null }
      const { id } = must(
        await addAttachment(staff.contributor, { revisionId: from.revisionId, file: picture }),
      )
      return { revisionId: (await makeEvidence(staff)).revisionId, attachmentId: id }
    },
  },
  'attachment.picture': {
    allowed: contributor,
    input: async (staff) => {
      const { revisionId } = await makeEvidence(staff)
      const picture = { ...someFile('ภาพ.png'), mime: 'image/png', pages: null, hasText: null }
      const { id } = must(await addAttachment(staff.contributor, { revisionId, file: picture }))
      return { revisionId, attachmentId: id, altTh: 'ป้ายสำนักงาน' }
    },
  },
  'attachment.order': {
    allowed: contributor,
    input: async (staff) => {
      const { revisionId, attachmentId } = await attached(staff)
      return { revisionId, attachmentIds: [attachmentId] }
    },
  },
  'attachment.remove': { allowed: contributor, input: (staff) => attached(staff) },
  'attachment.restore': {
    allowed: contributor,
    input: async (staff) => {
      const file = await attached(staff)
      must(await removeAttachment(staff.contributor, file))
      return file
    },
  },
  'revision.createNext': {
    allowed: contributor,
    input: async (staff) => ({ evidenceId: (await makeEvidence(staff, { state: 'published' })).evidenceId }),
  },
  'revision.restore': {
    allowed: contributor,
    input: async (staff) => {
      const { evidenceId } = await makeEvidence(staff, { state: 'superseded' })
      return { evidenceId, number: 1 }
    },
  },
  'revision.resolveRemark': {
    allowed: ['contributor', 'reviewer', 'publisher', 'director'],
    input: async (staff) => ({ id: await remarkOn(staff) }),
  },
  'revision.reopenRemark': {
    allowed: ['contributor', 'reviewer', 'publisher', 'director'],
    input: async (staff) => {
      const id = await remarkOn(staff)
      must(await resolveRemark(staff.contributor, { id }))
      return { id }
    },
  },
  'revision.remark': {
    allowed: ['contributor', 'reviewer', 'publisher', 'director', 'administrator'],
    input: async (staff) => ({ id: (await makeEvidence(staff)).revisionId, body: 'ดูหน้า 3 อีกครั้ง' }),
  },
  'revision.return': {
    allowed: ['reviewer', 'publisher', 'director'],
    input: revisionIn({ state: 'submitted' }, { reason: 'ขาดหน้า 2' }),
  },
  'revision.approve': { allowed: ['reviewer', 'publisher'], input: revisionIn({ state: 'submitted' }) },
  'revision.approveAndPublish': {
    allowed: ['publisher'],
    input: revisionIn({ state: 'submitted' }),
  },
  'revision.publish': { allowed: ['publisher', 'director'], input: revisionIn({ state: 'approved' }) },
  'revision.forcePublish': { allowed: administrator, input: revisionIn({}, { reason: 'เร่งด่วน' }) },
  'revision.confirmForced': {
    allowed: ['publisher', 'director'],
    input: async (staff) => {
      const { revisionId } = await makeEvidence(staff)
      await act(evidence.forcePublishRevision, staff.administrator, revisionId, { reason: 'เร่งด่วน' })
      return { id: revisionId, version: await versionOf(revisionId) }
    },
  },
  'evidence.withdraw': {
    allowed: ['publisher', 'director', 'administrator'],
    input: async (staff) => ({
      evidenceId: (await makeEvidence(staff, { state: 'published' })).evidenceId,
      reason: 'ผิดฉบับ',
    }),
  },
}
