import { randomBytes } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { db } from '#lib/db.ts'
import { addAttachment, reuseAttachment } from '#lib/evidence/attachment-commands.ts'
import * as evidence from '#lib/evidence/commands.ts'
import { setPicture } from '#lib/picture/commands.ts'
import { listOpenDrafts, listPictures } from '#lib/picture/library.ts'
import { resetDatabase } from '#tests/support/database.ts'
import {
  act,
  makeCycle,
  makeEvidence,
  makeGroup,
  makeStaff,
  makeUser,
  must,
  type Staff,
  someFile,
} from '#tests/support/factories.ts'

let staff: Staff
beforeEach(async () => {
  await resetDatabase()
  await makeCycle()
  staff = await makeStaff()
})

const image = (name: string, sha256 = randomBytes(32).toString('hex')) => ({
  ...someFile(name),
  ...{ sha256, mime: 'image/png', pages: null, hasText: null },
})
async function attach(name: string, settings: object = {}) {
  const { evidenceId, revisionId } = await makeEvidence(staff)
  const { id, sha256 } = must(await addAttachment(staff.contributor, { revisionId, file: image(name) }))
  must(await setPicture(staff.contributor, { revisionId, attachmentId: id, ...settings }))
  return { evidenceId, revisionId, id, sha256 }
}
const named = async (filter: object, actor = staff.contributor) =>
  (await listPictures(actor, filter, 1)).rows.map(({ displayName }) => displayName).sort()

test('shows each picture once, by its words, its kind and whether it is public, to those who may read it', async () => {
  const sign = await attach('ป้าย.png', { altTh: 'ป้ายสำนักงาน 100%', altEn: 'The sign' })
  await attach('ครู.png', { altTh: 'ครูในห้องเรียน' })
  const { revisionId } = await makeEvidence(staff)
  must(await addAttachment(staff.contributor, { revisionId, file: someFile('แผน.pdf') }))

  expect(await named({})).toEqual(['ครู.png', 'ป้าย.png'])
  expect(await named({ q: 'ห้องเรียน' })).toEqual(['ครู.png'])
  expect(await named({ q: 'SIGN' })).toEqual(['ป้าย.png'])
  expect(await named({ q: '100% ป้าย' })).toEqual(['ป้าย.png'])
  expect(await named({ q: '_' })).toEqual([])
  expect(await named({ kind: 'news' })).toEqual([])
  expect(await named({ lacksWords: true })).toEqual([])
  expect(await named({ kind: 'evidence', workGroupId: staff.group.id })).toHaveLength(2)
  const other = await makeGroup()
  const stranger = await makeUser({ groups: [{ workGroupId: other.id, role: 'contributor' }] })
  expect(await named({}, stranger)).toEqual([])

  await act(evidence.submitRevision, staff.contributor, sign.revisionId)
  await act(evidence.approveRevision, staff.reviewer, sign.revisionId)
  await act(evidence.publishRevision, staff.publisher, sign.revisionId)
  expect([await named({ used: 'public' }), await named({ used: 'draft' })]).toEqual([['ป้าย.png'], ['ครู.png']])
})

test('lacks words only where somebody would miss them', async () => {
  await attach('ป้าย.png', { altTh: 'ป้ายสำนักงาน' })
  await attach('ลาย.png', { decorative: true })
  await attach('ครู.png', { altEn: 'Teachers' })
  expect(await named({ lacksWords: true })).toEqual(['ครู.png'])
})

test('counts every use, whatever the list is narrowed to, and is listed whole for a file', async () => {
  const source = await attach('ป้าย.png', { altTh: 'ป้าย' })
  const again = await makeEvidence(staff, { title: 'ข่าวเปิดศูนย์' })
  must(await reuseAttachment(staff.contributor, { revisionId: again.revisionId, attachmentId: source.id }))
  const { rows } = await listPictures(staff.contributor, { q: 'เปิดศูนย์' }, 1)
  expect(rows).toMatchObject([{ uses: 2, evidenceId: again.evidenceId, isInDraft: false }])
  for (let more = 0; more < 20; more += 1) {
    must(
      await addAttachment(staff.contributor, {
        revisionId: (await makeEvidence(staff)).revisionId,
        file: image(`${more}.png`),
      }),
    )
  }
  expect((await listPictures(staff.contributor, {}, 1)).rows).toHaveLength(20)
  expect((await listPictures(staff.contributor, {}, null)).rows).toHaveLength(21)
})

test('is used again under an id of its own, with words and frame, once in a revision', async () => {
  const source = await attach('ป้าย.png', { altTh: 'ป้าย', focusX: 20 })
  const { revisionId } = await makeEvidence(staff)
  const used = must(await reuseAttachment(staff.contributor, { revisionId, attachmentId: source.id }))
  expect(used.id).not.toBe(source.id)
  const kept = await db().attachment.findUniqueOrThrow({ where: { id: used.id }, include: { picture: true } })
  expect(kept).toMatchObject({
    sha256: source.sha256,
    displayName: 'ป้าย.png',
    picture: { altTh: 'ป้าย', focusX: 20 },
  })
  expect((await listPictures(staff.contributor, { draftId: revisionId }, 1)).rows).toMatchObject([
    { uses: 2, isInDraft: true },
  ])
  const again = await reuseAttachment(staff.contributor, { revisionId, attachmentId: source.id })
  expect(again).toMatchObject({ ok: false, message: { key: 'problem.fileSame' } })
})

test('takes nothing that is no picture, and nothing its user may not read', async () => {
  const { revisionId } = await makeEvidence(staff)
  const plan = must(await addAttachment(staff.contributor, { revisionId, file: someFile('แผน.pdf') }))
  const into = await makeEvidence(staff)
  const refused = await reuseAttachment(staff.contributor, {
    revisionId: into.revisionId,
    attachmentId: plan.id,
  })
  expect(refused).toMatchObject({ ok: false, problem: 'notFound' })

  const source = await attach('ลับ.png')
  const other = await makeGroup()
  await db().evidence.update({ where: { id: source.evidenceId }, data: { workGroupId: other.id } })
  const unseen = await reuseAttachment(staff.contributor, {
    revisionId: into.revisionId,
    attachmentId: source.id,
  })
  expect(unseen).toMatchObject({ ok: false, problem: 'notFound' })
  expect(await db().attachment.count({ where: { revisionId: into.revisionId } })).toBe(0)
})

test('offers the drafts in which one may write', async () => {
  const { revisionId } = await makeEvidence(staff)
  await makeEvidence(staff, { state: 'submitted' })
  expect((await listOpenDrafts(staff.contributor)).map(({ id }) => id)).toEqual([revisionId])
  expect(await listOpenDrafts(staff.reviewer)).toEqual([])
})
