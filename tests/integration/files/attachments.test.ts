import { beforeEach, describe, expect, test } from 'vitest'
import { db, pool } from '#lib/db.ts'
import {
  addAttachment,
  orderAttachments,
  removeAttachment,
  renameAttachment,
  replaceAttachment,
  restoreAttachment,
} from '#lib/evidence/attachment-commands.ts'
import * as evidence from '#lib/evidence/commands.ts'
import { findRevision } from '#lib/evidence/queries.ts'
import { sweepFiles } from '#lib/files/sweep.ts'
import { uploadLimits } from '#lib/limits.ts'
import { resetDatabase } from '#tests/support/database.ts'
import {
  act,
  makeCycle,
  makeEvidence,
  makeStaff,
  makeUser,
  must,
  type Staff,
  someFile,
} from '#tests/support/factories.ts'

let staff: Staff
let revisionId: string
let evidenceId: string

beforeEach(async () => {
  await resetDatabase()
  await makeCycle()
  staff = await makeStaff()
  ;({ revisionId, evidenceId } = await makeEvidence(staff))
})

const add = async (name = 'รายงาน.pdf', more: object = {}) =>
  must(await addAttachment(staff.contributor, { revisionId, file: { ...someFile(name), ...more } }))
const seen = async () => (await findRevision(staff.contributor, { evidenceId, number: 1 }))!
const names = async () => (await seen()).attachments.map((file) => file.displayName)

/** Saves that the first three elements of O12 are shown by the file: on page 3, on page 12, somewhere. */
const claimAll = (fileId: string) =>
  act(evidence.saveRevision, staff.contributor, revisionId, {
    title: 'หลักฐาน',
    items: [{ fiscalYear: 2568, itemCode: 'O12' }],
    claims: ['3', '12', ''].map((page, index) => ({
      fiscalYear: 2568,
      itemCode: 'O12',
      elementNumber: index + 1,
      target: `file:${fileId}`,
      page,
    })),
  })
const claims = async () =>
  (await seen()).claims
    .sort((a, b) => a.elementNumber - b.elementNumber)
    .map(({ elementNumber, reference, page }) => [elementNumber, reference, page])

describe('replacing a file', () => {
  test('keeps its place, its address and what points to it', async () => {
    const first = await add('ก.pdf')
    await add('ข.pdf')
    await claimAll(first.id)
    const file = { ...someFile('ฉบับแก้.pdf'), pages: 20 }
    const value = must(
      await replaceAttachment(staff.contributor, { revisionId, attachmentId: first.id, file }),
    )
    expect(value).toMatchObject({ id: first.id, fileName: first.fileName, sha256: file.sha256, beyond: [] })
    expect(await names()).toEqual(['ฉบับแก้.pdf', 'ข.pdf'])
    expect(await claims()).toEqual([
      [1, first.id, 3],
      [2, first.id, 12],
      [3, first.id, null],
    ])
  })
  test('tells which elements point beyond its end, and saves no page that is not there', async () => {
    const { id } = await add()
    await claimAll(id)
    const file = { ...someFile(), pages: 11 }
    const value = must(await replaceAttachment(staff.contributor, { revisionId, attachmentId: id, file }))
    expect(value.beyond).toEqual(['2568/O12/2'])
    expect(await claims()).toEqual([
      [1, id, 3],
      [2, id, null],
      [3, id, null],
    ])
    const row = await db().auditEntry.findFirstOrThrow({ where: { action: 'attachment.replace' } })
    expect(row.after).toMatchObject({ sha256: file.sha256, bytes: file.size, beyond: ['2568/O12/2'] })
  })
  test('by one whose pages cannot be counted keeps every page, by one without pages none', async () => {
    const { id } = await add()
    await claimAll(id)
    const replace = async (file: object) =>
      must(await replaceAttachment(staff.contributor, { revisionId, attachmentId: id, file })).beyond
    expect(await replace({ ...someFile(), pages: null })).toEqual([])
    const picture = { ...someFile('ภาพ.png'), mime: 'image/png', pages: null }
    expect(await replace(picture)).toEqual(['2568/O12/1', '2568/O12/2'])
    expect((await seen()).attachments[0]!.fileName).toBe('O12-2568.png')
  })
  test('by the bytes of a file that is there already, or of none of this revision, is refused', async () => {
    const first = await add('ก.pdf')
    const second = await add('ข.pdf')
    const file = { ...someFile(), sha256: second.sha256 }
    expect(
      await replaceAttachment(staff.contributor, { revisionId, attachmentId: first.id, file }),
    ).toMatchObject({
      problem: 'conflict',
      message: { key: 'problem.fileSame', params: { name: 'ข.pdf' } },
    })
    const other = await makeEvidence(staff, { item: 'O1', file: true })
    expect(
      await replaceAttachment(staff.contributor, {
        revisionId,
        attachmentId: other.attachment!.id,
        file: someFile(),
      }),
    ).toMatchObject({ problem: 'notFound' })
  })
  test('makes an author of who does it', async () => {
    const { id } = await add()
    const colleague = await makeUser({
      groups: ['contributor' as const, 'reviewer' as const].map((role) => ({
        workGroupId: staff.group.id,
        role,
      })),
    })
    must(await replaceAttachment(colleague, { revisionId, attachmentId: id, file: someFile() }))
    await act(evidence.submitRevision, staff.contributor, revisionId)
    expect(await evidence.approveRevision(colleague, { id: revisionId, version: 3 })).toMatchObject({
      problem: 'forbidden',
    })
  })
})

describe('a name', () => {
  const rename = (attachmentId: string, name: string) =>
    renameAttachment(staff.contributor, { revisionId, attachmentId, name })
  test('is cleaned, keeps the ending that is true, and leaves the address', async () => {
    const { id, fileName } = await add()
    expect(must(await rename(id, '  แผน/ลับ\u202e 2568.exe ')).displayName).toBe('ลับ 2568.pdf')
    expect((await seen()).attachments[0]).toMatchObject({ displayName: 'ลับ 2568.pdf', fileName })
  })
  test('cannot be empty', async () => {
    const { id } = await add()
    expect(await rename(id, '   ')).toMatchObject({ problem: 'invalid', fields: { name: {} } })
  })
})

describe('the order', () => {
  const order = (ids: string[]) => orderAttachments(staff.contributor, { revisionId, attachmentIds: ids })
  test('is what was asked; a file that was not named stays behind, one that is gone is passed over', async () => {
    const [a, b, c] = [await add('ก.pdf'), await add('ข.pdf'), await add('ค.pdf')]
    must(await order([c.id, a.id, b.id]))
    expect(await names()).toEqual(['ค.pdf', 'ก.pdf', 'ข.pdf'])
    must(await order([b.id, 'bcdfghjk', c.id]))
    expect(await names()).toEqual(['ข.pdf', 'ค.pdf', 'ก.pdf'])
    await add('ง.pdf')
    expect(await names()).toEqual(['ข.pdf', 'ค.pdf', 'ก.pdf', 'ง.pdf'])
  })
})

describe('what was removed', () => {
  const remove = async (attachmentId: string) =>
    must(await removeAttachment(staff.contributor, { revisionId, attachmentId }))
  const restore = (attachmentId: string, actor = staff.contributor) =>
    restoreAttachment(actor, { revisionId, attachmentId })

  test('comes back at its place, under its address, showing what it showed', async () => {
    const [a, b] = [await add('ก.pdf'), await add('ข.pdf')]
    await add('ค.pdf')
    await claimAll(b.id)
    await remove(b.id)
    expect(await claims()).toEqual([])
    must(await restore(b.id))
    expect(await names()).toEqual(['ก.pdf', 'ข.pdf', 'ค.pdf'])
    expect((await seen()).attachments[1]).toMatchObject({ id: b.id, fileName: b.fileName })
    expect(await claims()).toEqual([
      [1, b.id, 3],
      [2, b.id, 12],
      [3, b.id, null],
    ])
    expect(await restore(b.id)).toMatchObject({ message: { key: 'problem.fileGone' } })
    expect(await restore(a.id)).toMatchObject({ message: { key: 'problem.fileGone' } })
  })
  test('does not take back an element that something else shows by now', async () => {
    const { id } = await add()
    await claimAll(id)
    await remove(id)
    await act(evidence.saveRevision, staff.contributor, revisionId, {
      title: 'หลักฐาน',
      items: [{ fiscalYear: 2568, itemCode: 'O12' }],
      claims: [{ fiscalYear: 2568, itemCode: 'O12', elementNumber: 2, target: 'text', text: 'ในคำอธิบาย' }],
    })
    must(await restore(id))
    expect(await claims()).toEqual([
      [1, id, 3],
      [2, null, null],
      [3, id, null],
    ])
  })
  test('has another address when a new file took its own', async () => {
    const { id, fileName } = await add()
    await remove(id)
    expect((await add('ใหม่.pdf')).fileName).toBe(fileName)
    must(await restore(id))
    expect((await seen()).attachments[0]!.fileName).toBe('O12-2568-2.pdf')
  })
  test('is not there for others, nor after a day, nor when its bytes are gone, nor an eleventh', async () => {
    const { id, sha256 } = await add()
    await remove(id)
    expect(await restore(id, (await makeStaff()).contributor)).toMatchObject({ problem: 'notFound' })
    for (let i = 0; i < uploadLimits.filesPerRevision; i++) await add(`${i}.pdf`)
    expect(await restore(id)).toMatchObject({ message: { key: 'problem.fileTooMany' } })
    await remove((await seen()).attachments[0]!.id)
    await pool().query(`UPDATE removed_attachments SET removed_at = now() - interval '25 hours'`)
    expect(await restore(id)).toMatchObject({ message: { key: 'problem.fileGone' } })
    await pool().query('UPDATE removed_attachments SET removed_at = now()')
    await pool().query('DELETE FROM blobs WHERE sha256 = $1', [sha256])
    expect(await restore(id)).toMatchObject({ message: { key: 'problem.fileGone' } })
  })
  test('is swept after a day, and goes with its revision', async () => {
    const { id } = await add()
    await remove(id)
    await sweepFiles()
    expect(await db().removedAttachment.count()).toBe(1)
    await sweepFiles(new Date(Date.now() + uploadLimits.orphanKeptMs + 1_000))
    expect(await db().removedAttachment.count()).toBe(0)
    await remove((await add()).id)
    await act(evidence.discardDraft, staff.contributor, revisionId)
    expect(await db().removedAttachment.count()).toBe(0)
  })
})

test('nothing of this once the revision has been sent on', async () => {
  const [a, b] = [await add('ก.pdf'), await add('ข.pdf')]
  must(await removeAttachment(staff.contributor, { revisionId, attachmentId: b.id }))
  await act(evidence.submitRevision, staff.contributor, revisionId)
  const of = { revisionId, attachmentId: a.id }
  const refusals = await Promise.all([
    replaceAttachment(staff.contributor, { ...of, file: someFile() }),
    renameAttachment(staff.contributor, { ...of, name: 'x' }),
    orderAttachments(staff.contributor, { revisionId, attachmentIds: [a.id] }),
    removeAttachment(staff.contributor, of),
    restoreAttachment(staff.contributor, { revisionId, attachmentId: b.id }),
  ])
  expect(refusals.map((one) => (one.ok ? 'done' : one.problem))).toEqual(Array(5).fill('conflict'))
  expect(await names()).toEqual(['ก.pdf'])
})
