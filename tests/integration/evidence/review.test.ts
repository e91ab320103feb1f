import { beforeEach, describe, expect, test } from 'vitest'
import { db, pool } from '#lib/db.ts'
import { listEvidence } from '#lib/evidence/all-evidence.ts'
import { addAttachment, removeAttachment } from '#lib/evidence/attachment-commands.ts'
import * as evidence from '#lib/evidence/commands.ts'
import { itemProgress, listItemEvidence } from '#lib/evidence/item-evidence.ts'
import { listMyWork } from '#lib/evidence/my-work.ts'
import { listFirstOpenRemarks, revisionKey } from '#lib/evidence/open-remarks.ts'
import { findRevision } from '#lib/evidence/queries.ts'
import { addRemark, reopenRemark, resolveRemark } from '#lib/evidence/remark-commands.ts'
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
  versionOf,
} from '#tests/support/factories.ts'

let staff: Staff
beforeEach(async () => {
  await resetDatabase()
  await makeCycle()
  staff = await makeStaff()
})

const element = (number: number) => `element:2568/O12/${number}`
const remarkOf = (id: string) => db().remark.findUniqueOrThrow({ where: { id } })

describe('a remark in its place', () => {
  test('points at an element, at a file and at a page of it', async () => {
    const { revisionId, evidenceId, attachment } = await makeEvidence(staff, { file: true })
    const id = revisionId
    must(await addRemark(staff.reviewer, { id, body: 'ขาดเดือนมีนาคม', target: element(2) }))
    must(await addRemark(staff.reviewer, { id, body: 'เอียง', target: `file:${attachment!.id}`, page: '๑๒' }))
    must(await addRemark(staff.reviewer, { id, body: 'ทั้งฉบับ' }))
    const revision = await findRevision(staff.contributor, { evidenceId, number: 1 })
    expect(revision!.remarks.map((remark) => [remark.body, remark.place])).toEqual([
      ['ทั้งฉบับ', null],
      ['เอียง', { kind: 'file', attachmentId: attachment!.id, label: 'รายงาน.pdf', page: 12 }],
      ['ขาดเดือนมีนาคม', { kind: 'element', fiscalYear: 2568, itemCode: 'O12', elementNumber: 2 }],
    ])
  })

  test.each([
    ['an element the item has not', element(9), '', 'problem.remarkElement'],
    ['an item the revision does not answer', 'element:2568/O1/1', '', 'problem.remarkElement'],
    ['a file of someone else', 'file:abcdefgh', '', 'problem.remarkFile'],
  ])('%s is refused with a sentence', async (_name, target, page, key) => {
    const { revisionId } = await makeEvidence(staff)
    const result = await addRemark(staff.reviewer, { id: revisionId, body: 'ก', target, page })
    expect(result).toMatchObject({ ok: false, problem: 'invalid', message: { key } })
    expect(await db().remark.count()).toBe(0)
  })

  test.each([
    ['13', 'problem.claim.pageBeyond'],
    ['0', 'problem.claim.page'],
    ['สอง', 'problem.claim.page'],
  ])('page %s of a file with twelve is refused beside its field', async (page, key) => {
    const { revisionId, attachment } = await makeEvidence(staff, { file: true })
    const target = `file:${attachment!.id}`
    expect(await addRemark(staff.reviewer, { id: revisionId, body: 'ก', target, page })).toMatchObject({
      fields: { page: { key } },
    })
  })

  test('outlives its file, and still names it', async () => {
    const { revisionId, evidenceId, attachment } = await makeEvidence(staff, { file: true })
    const target = `file:${attachment!.id}`
    must(await addRemark(staff.reviewer, { id: revisionId, body: 'ผิดปี', target, page: '3' }))
    must(await removeAttachment(staff.contributor, { revisionId, attachmentId: attachment!.id }))
    const revision = await findRevision(staff.contributor, { evidenceId, number: 1 })
    expect(revision!.remarks[0]?.place).toEqual({
      kind: 'file',
      attachmentId: null,
      label: 'รายงาน.pdf',
      page: 3,
    })
  })

  test('is marked as done once, by name, and can be reopened', async () => {
    const { revisionId, evidenceId } = await makeEvidence(staff)
    const { id } = must(await addRemark(staff.reviewer, { id: revisionId, body: 'ก', target: element(1) }))
    must(await resolveRemark(staff.contributor, { id }))
    const revision = await findRevision(staff.reviewer, { evidenceId, number: 1 })
    expect(revision!.remarks[0]).toMatchObject({ resolvedBy: 'ผู้จัดทำ' })
    expect(await resolveRemark(staff.reviewer, { id })).toMatchObject({
      ok: false,
      problem: 'conflict',
      message: { key: 'problem.remarkResolved' },
    })
    must(await reopenRemark(staff.reviewer, { id }))
    expect(await remarkOf(id)).toMatchObject({ resolvedAt: null, resolvedById: null })
  })

  test('is settled by whoever approves; what was only said is left alone', async () => {
    const { revisionId } = await makeEvidence(staff, { state: 'returned' })
    const asked = must(await addRemark(staff.reviewer, { id: revisionId, body: 'ก', target: element(1) }))
    const said = must(await addRemark(staff.reviewer, { id: revisionId, body: 'ยอดตรงกัน' }))
    await act(evidence.submitRevision, staff.contributor, revisionId)
    await act(evidence.approveRevision, staff.reviewer, revisionId)
    expect(await remarkOf(asked.id)).toMatchObject({ resolvedById: staff.reviewer.id })
    expect(await remarkOf(said.id)).toMatchObject({ resolvedAt: null })
    expect(await db().remark.count({ where: { kind: 'return_reason', resolvedAt: null } })).toBe(0)
  })

  const broken: [string, string][] = [
    ['an element without a number', `target = 'element', fiscal_year = 2568, item_code = 'O12'`],
    [
      'an element of no cycle',
      `target = 'element', fiscal_year = 2568, item_code = 'O99', element_number = 1`,
    ],
    ['a page without a file', `page = 3`],
    ['a file of another revision', `target = 'file', file_label = 'x', attachment_id = 'abcdefgh'`],
    ['done by nobody', `resolved_at = now()`],
    ['reasons that are no return', `reasons = '{wrong_year}'`],
    ['no words', `body = ''`],
  ]
  test.each(broken)('the database refuses %s', async (_name, change) => {
    const { revisionId } = await makeEvidence(staff)
    const { id } = must(await addRemark(staff.reviewer, { id: revisionId, body: 'ก' }))
    await expect(pool().query(`UPDATE remarks SET ${change} WHERE id = $1`, [id])).rejects.toThrow(
      /violates (check|foreign key) constraint/,
    )
  })
})

describe('a return', () => {
  test('takes typical reasons, own words, or both; the writer reads them', async () => {
    const { revisionId, evidenceId } = await makeEvidence(staff, { state: 'submitted' })
    await db().assignment.create({
      data: { fiscalYear: 2568, itemCode: 'O12', workGroupId: staff.group.id, kind: 'lead' },
    })
    await act(evidence.returnRevision, staff.reviewer, revisionId, {
      reasons: ['wrong_year', 'element_missing'],
    })
    const revision = await findRevision(staff.contributor, { evidenceId, number: 1 })
    expect(revision!.remarks[0]).toMatchObject({
      kind: 'return_reason',
      reasons: ['wrong_year', 'element_missing'],
      body: '',
    })
    const [row] = await listMyWork(staff.contributor)
    expect(row!.evidence[0]!.returned).toMatchObject({
      reason: '',
      reasons: ['wrong_year', 'element_missing'],
      by: 'ผู้ตรวจ',
    })
  })

  test.each([
    ['neither', {}, 'reason', 'problem.returnReason'],
    ['a reason nobody knows', { reasons: ['because'] }, 'reasons.0', 'problem.unusable'],
  ])('with %s is refused', async (_name, more, field, key) => {
    const { revisionId } = await makeEvidence(staff, { state: 'submitted' })
    const version = await versionOf(revisionId)
    const result = await evidence.returnRevision(staff.reviewer, { id: revisionId, version, ...more })
    expect(result).toMatchObject({ problem: 'invalid', fields: { [field]: { key } } })
  })
})

describe('the first open remark of a revision', () => {
  const first = async (actor = staff.contributor, ...revisions: { evidenceId: string; number: number }[]) =>
    listFirstOpenRemarks(actor, revisions)

  test('is the first on the page, with its address and how many there are', async () => {
    const { revisionId, evidenceId } = await makeEvidence(staff, { state: 'returned' })
    const later = must(await addRemark(staff.reviewer, { id: revisionId, body: 'หลัง', target: element(3) }))
    const earlier = must(await addRemark(staff.reviewer, { id: revisionId, body: 'ก่อน', target: element(1) }))
    must(await addRemark(staff.reviewer, { id: revisionId, body: 'แค่เล่า' }))
    const one = { evidenceId, number: 1 }
    expect((await first(staff.contributor, one)).get(revisionKey(one))).toMatchObject({
      body: 'ก่อน',
      author: 'ผู้ตรวจ',
      openCount: 3,
      href: `/admin/evidence/${evidenceId}/revisions/1#remark-${earlier.id}`,
    })
    must(await resolveRemark(staff.contributor, { id: earlier.id }))
    must(await resolveRemark(staff.contributor, { id: later.id }))
    expect((await first(staff.contributor, one)).get(revisionKey(one))).toMatchObject({
      kind: 'return_reason',
      openCount: 1,
    })
  })

  test('is told to nobody who may not read the revision', async () => {
    const { evidenceId } = await makeEvidence(staff, { state: 'returned' })
    const others = await makeStaff()
    expect((await first(others.contributor, { evidenceId, number: 1 })).size).toBe(0)
    expect((await first(staff.director, { evidenceId, number: 1 })).size).toBe(1)
  })
})

describe('approve and publish in one act', () => {
  test('is public at once, by one person who is both, under one row of the audit', async () => {
    const { revisionId, evidenceId } = await makeEvidence(staff, { state: 'submitted' })
    await act(evidence.approveAndPublishRevision, staff.publisher, revisionId)
    const revision = await db().revision.findUniqueOrThrow({ where: { id: revisionId } })
    expect(revision).toMatchObject({
      state: 'published',
      approvedById: staff.publisher.id,
      publishedById: staff.publisher.id,
    })
    expect(await db().publication.count({ where: { evidenceId, state: 'current', forcedAt: null } })).toBe(1)
    expect(
      (await db().auditEntry.findMany({ where: { revisionId } })).filter((row) =>
        /approve|publish/.test(row.action),
      ),
    ).toHaveLength(1)
  })

  test('is refused to an author, and says so', async () => {
    const everything = await makeUser({
      officeRoles: ['publisher'],
      groups: [{ workGroupId: staff.group.id, role: 'contributor' }],
    })
    const { revisionId } = await makeEvidence({ ...staff, contributor: everything }, { state: 'submitted' })
    const version = await versionOf(revisionId)
    expect(await evidence.approveAndPublishRevision(everything, { id: revisionId, version })).toMatchObject({
      problem: 'forbidden',
      message: { key: 'problem.approveOwn' },
    })
  })

  test('clicked three times is done once; a stale tab is told', async () => {
    const { revisionId } = await makeEvidence(staff, { state: 'submitted' })
    const input = { id: revisionId, version: await versionOf(revisionId) }
    const results = await Promise.all(
      [1, 2, 3].map(() => evidence.approveAndPublishRevision(staff.publisher, input)),
    )
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    expect(results.filter((result) => !result.ok && result.problem === 'conflict')).toHaveLength(2)
    expect(await db().publication.count()).toBe(1)
  })
})

describe('an older revision taken up again', () => {
  test('becomes a new draft with its content and files, and publishes nothing', async () => {
    const first = await makeEvidence(staff, { state: 'published', title: 'ฉบับแรก', file: true })
    const { evidenceId } = first
    const second = must(await evidence.createNextRevision(staff.contributor, { evidenceId }))
    await act(evidence.saveRevision, staff.contributor, second.revisionId, {
      title: 'ฉบับสอง',
      items: [{ fiscalYear: 2568, itemCode: 'O1' }],
    })
    await act(evidence.submitRevision, staff.contributor, second.revisionId)
    await act(evidence.approveAndPublishRevision, staff.publisher, second.revisionId)
    const restored = must(await evidence.restoreRevision(staff.contributor, { evidenceId, number: 1 }))
    expect(restored.number).toBe(3)
    const draft = await findRevision(staff.contributor, { evidenceId, number: 3 })
    expect(draft).toMatchObject({ state: 'draft', title: 'ฉบับแรก' })
    expect(draft!.items.map((item) => item.itemCode)).toEqual(['O12'])
    expect(draft!.attachments[0]).toMatchObject({ sha256: first.attachment!.sha256 })
    expect(draft!.attachments[0]!.id).not.toBe(first.attachment!.id)
    const current = await db().publication.findFirstOrThrow({ where: { evidenceId, state: 'current' } })
    expect(current.title).toBe('ฉบับสอง')
  })

  test('is refused while a draft is open, with its number', async () => {
    const { evidenceId } = await makeEvidence(staff, { state: 'superseded' })
    must(await evidence.createNextRevision(staff.contributor, { evidenceId }))
    expect(await evidence.restoreRevision(staff.contributor, { evidenceId, number: 1 })).toMatchObject({
      problem: 'conflict',
      message: { key: 'problem.alreadyOpen', params: { number: 3 } },
    })
  })

  test('pressed twice makes one draft', async () => {
    const { evidenceId } = await makeEvidence(staff, { state: 'superseded' })
    const results = await Promise.all(
      [1, 2].map(() => evidence.restoreRevision(staff.contributor, { evidenceId, number: 1 })),
    )
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    expect(await db().revision.count({ where: { evidenceId, state: 'draft' } })).toBe(1)
  })
})

describe('published in an emergency', () => {
  const forced = async () => {
    const made = await makeEvidence(staff)
    await act(evidence.forcePublishRevision, staff.administrator, made.revisionId, {
      reason: 'ต้องขึ้นก่อนเที่ยงคืน',
    })
    return made
  }
  const waiting = () => db().publication.count({ where: { forcedAt: { not: null }, confirmedAt: null } })

  test('is flagged on every list of the staff, also behind a newer draft, until somebody confirms', async () => {
    await db().assignment.create({
      data: { fiscalYear: 2568, itemCode: 'O12', workGroupId: staff.group.id, kind: 'lead' },
    })
    const { evidenceId, revisionId } = await forced()
    must(await evidence.createNextRevision(staff.contributor, { evidenceId }))
    const flags = async () => [
      (await listMyWork(staff.contributor))[0]!.evidence[0]!.forced,
      (await listEvidence(staff.contributor, {})).rows[0]!.forced,
      (await listItemEvidence(staff.contributor, { fiscalYear: 2568, itemCode: 'O12' }))[0]!.forced,
      (await itemProgress(staff.contributor, 2568)).get('O12')!.forced,
    ]
    expect(await flags()).toEqual([true, true, true, true])
    await act(evidence.confirmForcedRevision, staff.director, revisionId)
    expect(await flags()).toEqual([false, false, false, false])
    expect(await db().publication.findFirstOrThrow({ where: { revisionId } })).toMatchObject({
      confirmedById: staff.director.id,
    })
  })

  test('is settled by the withdrawal of a second person, not by that of the forcer', async () => {
    const one = await forced()
    must(
      await evidence.withdrawEvidence(staff.administrator, { evidenceId: one.evidenceId, reason: 'ผิดไฟล์' }),
    )
    expect(await waiting()).toBe(1)
    await act(evidence.confirmForcedRevision, staff.publisher, one.revisionId)
    const other = await forced()
    must(await evidence.withdrawEvidence(staff.director, { evidenceId: other.evidenceId, reason: 'ผิดไฟล์' }))
    expect(await waiting()).toBe(0)
  })

  test('the database refuses the forcer, an author, and a confirmation without a name', async () => {
    const { revisionId } = await forced()
    for (const user of [staff.administrator, staff.contributor]) {
      await expect(
        pool().query(
          'UPDATE publications SET confirmed_at = now(), confirmed_by_id = $2 WHERE revision_id = $1',
          [revisionId, user.id],
        ),
      ).rejects.toThrow(/waits for a second person/)
    }
    await expect(
      pool().query('UPDATE publications SET confirmed_at = now() WHERE revision_id = $1', [revisionId]),
    ).rejects.toThrow(/publications_confirmed/)
  })

  test('keeps its reason where the second person reads it', async () => {
    const { evidenceId } = await forced()
    const revision = await findRevision(staff.director, { evidenceId, number: 1 })
    expect(revision!.remarks[0]).toMatchObject({ kind: 'force_reason', body: 'ต้องขึ้นก่อนเที่ยงคืน' })
  })
})

test('a second file of the same revision may carry a remark of its own', async () => {
  const { revisionId } = await makeEvidence(staff, { file: true })
  const second = must(await addAttachment(staff.contributor, { revisionId, file: someFile('สอง.pdf') }))
  must(await addRemark(staff.reviewer, { id: revisionId, body: 'ก', target: `file:${second.id}` }))
  expect(await db().remark.count({ where: { attachmentId: second.id } })).toBe(1)
})
