import { beforeEach, describe, expect, test } from 'vitest'
import { db, pool } from '#lib/db.ts'
import { addAttachment, removeAttachment } from '#lib/evidence/attachment-commands.ts'
import * as evidence from '#lib/evidence/commands.ts'
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

const publicTitles = async () =>
  (await db().publication.findMany({ where: { state: 'current' }, orderBy: { publishedAt: 'asc' } })).map(
    (p) => p.title,
  )
const auditActions = async () =>
  (await db().auditEntry.findMany({ orderBy: { seq: 'asc' } })).map((row) => row.action)
const tick = async () => Number((await pool().query('SELECT tick FROM public_clock')).rows[0].tick)

describe('the main job', () => {
  test('a draft becomes public by the acts of two people, and not before', async () => {
    const { revisionId } = await makeEvidence(staff, { state: 'approved' })
    expect(await publicTitles()).toEqual([])
    await act(evidence.publishRevision, staff.publisher, revisionId)
    expect(await publicTitles()).toEqual(['หลักฐานทดสอบ'])
    expect(await auditActions()).toEqual([
      'evidence.create',
      'revision.save',
      'revision.submit',
      'revision.approve',
      'revision.publish',
    ])
  })

  test('what is published carries items, files, links and claims of that revision', async () => {
    const { revisionId, attachment } = await makeEvidence(staff, { file: true })
    const link = { id: crypto.randomUUID(), url: 'https://www.example.go.th/แผน', label: 'แผนฉบับเต็ม' }
    await act(evidence.saveRevision, staff.contributor, revisionId, {
      title: 'แผนปฏิบัติการ',
      summary: '**สำคัญ**',
      documentOn: '๑ ต.ค. ๒๕๖๗',
      fiscalYear: '๒๕๖๘',
      items: [
        { fiscalYear: 2568, itemCode: 'O12' },
        { fiscalYear: 2568, itemCode: 'o1' },
      ],
      links: [link],
      claims: [
        { fiscalYear: 2568, itemCode: 'O12', elementNumber: 1, target: `file:${attachment!.id}`, page: '๑๒' },
        { fiscalYear: 2568, itemCode: 'O12', elementNumber: 2, target: `link:${link.id}` },
        { fiscalYear: 2568, itemCode: 'O12', elementNumber: 3, target: 'none', text: 'ไม่มีการจัดซื้อในเดือนนี้' },
        { fiscalYear: 2568, itemCode: 'O1', elementNumber: 1, target: '' },
      ],
    })
    await act(evidence.submitRevision, staff.contributor, revisionId)
    await act(evidence.approveRevision, staff.reviewer, revisionId)
    await act(evidence.publishRevision, staff.publisher, revisionId)
    const publication = await db().publication.findFirstOrThrow({
      include: { items: true, files: true, links: true, claims: { orderBy: { elementNumber: 'asc' } } },
    })
    expect(publication.documentOn?.toISOString()).toBe('2024-10-01T00:00:00.000Z')
    expect(publication.fiscalYear).toBe(2568)
    expect(publication.items.map((i) => i.itemCode).sort()).toEqual(['O1', 'O12'])
    expect(publication.files[0]).toMatchObject({
      id: attachment!.id,
      sha256: attachment!.sha256,
      fileName: 'O12-2568.pdf',
    })
    expect(publication.links[0]?.label).toBe('แผนฉบับเต็ม')
    expect(publication.claims.map((c) => [c.kind, c.page])).toEqual([
      ['file', 12],
      ['link', null],
      ['none', null],
    ])
  })

  test('a second revision goes the same way; the first stays readable as superseded', async () => {
    const { evidenceId } = await makeEvidence(staff, { state: 'superseded' })
    const publications = await db().publication.findMany({
      where: { evidenceId },
      orderBy: { revisionNumber: 'asc' },
    })
    expect(publications.map((p) => [p.revisionNumber, p.state])).toEqual([
      [1, 'superseded'],
      [2, 'current'],
    ])
  })

  test('a new draft beside the published one changes nothing public', async () => {
    const { evidenceId } = await makeEvidence(staff, { state: 'published', title: 'ฉบับแรก' })
    const before = await tick()
    const draft = must(await evidence.createNextRevision(staff.contributor, { evidenceId }))
    await act(evidence.saveRevision, staff.contributor, draft.revisionId, {
      title: 'ฉบับที่ยังเขียนไม่เสร็จ',
      items: [{ fiscalYear: 2568, itemCode: 'O12' }],
    })
    expect(await publicTitles()).toEqual(['ฉบับแรก'])
    expect(await tick()).toBe(before)
  })

  test('a new revision has files of its own address over the same bytes', async () => {
    const { evidenceId, attachment } = await makeEvidence(staff, { state: 'published', file: true })
    const draft = must(await evidence.createNextRevision(staff.contributor, { evidenceId }))
    const [copy] = await db().attachment.findMany({ where: { revisionId: draft.revisionId } })
    expect(copy?.sha256).toBe(attachment!.sha256)
    expect(copy?.id).not.toBe(attachment!.id)
  })

  test('withdrawing takes every revision from the public and keeps the reason; a new one can follow', async () => {
    const { evidenceId } = await makeEvidence(staff, { state: 'superseded' })
    must(await evidence.withdrawEvidence(staff.director, { evidenceId, reason: 'มีข้อมูลส่วนบุคคล' }))
    const states = await db().publication.findMany({ where: { evidenceId } })
    expect(states.every((p) => p.state === 'withdrawn' && p.withdrawnReason === 'มีข้อมูลส่วนบุคคล')).toBe(true)
    const draft = must(await evidence.createNextRevision(staff.contributor, { evidenceId }))
    await act(evidence.submitRevision, staff.contributor, draft.revisionId)
    await act(evidence.approveRevision, staff.reviewer, draft.revisionId)
    await act(evidence.publishRevision, staff.publisher, draft.revisionId)
    expect(await publicTitles()).toHaveLength(1)
  })
})

describe('four eyes', () => {
  test('who wrote it, even with every role, cannot approve or publish it', async () => {
    const everything = await makeUser({
      officeRoles: ['publisher', 'director', 'administrator'],
      groups: [
        { workGroupId: staff.group.id, role: 'contributor' },
        { workGroupId: staff.group.id, role: 'reviewer' },
      ],
    })
    const { revisionId } = await makeEvidence({ ...staff, contributor: everything }, { state: 'submitted' })
    const approve = await evidence.approveRevision(everything, {
      id: revisionId,
      version: await versionOf(revisionId),
    })
    expect(approve).toMatchObject({ ok: false, problem: 'forbidden', message: { key: 'problem.approveOwn' } })
    await act(evidence.approveRevision, staff.reviewer, revisionId)
    const publish = await evidence.publishRevision(everything, {
      id: revisionId,
      version: await versionOf(revisionId),
    })
    expect(publish).toMatchObject({ ok: false, problem: 'forbidden', message: { key: 'problem.publishOwn' } })
  })

  test('whoever only added a file, removed one or submitted is an author too', async () => {
    const second = await makeUser({
      groups: [
        { workGroupId: staff.group.id, role: 'contributor' },
        { workGroupId: staff.group.id, role: 'reviewer' },
      ],
    })
    const byFile = await makeEvidence(staff)
    const file = must(await addAttachment(second, { revisionId: byFile.revisionId, file: someFile() }))
    must(await removeAttachment(second, { revisionId: byFile.revisionId, attachmentId: file.id }))
    await act(evidence.submitRevision, staff.contributor, byFile.revisionId)
    const bySubmit = await makeEvidence(staff)
    await act(evidence.submitRevision, second, bySubmit.revisionId)
    for (const { revisionId } of [byFile, bySubmit]) {
      const result = await evidence.approveRevision(second, {
        id: revisionId,
        version: await versionOf(revisionId),
      })
      expect(result).toMatchObject({ ok: false, problem: 'forbidden' })
    }
  })

  test('the database refuses an approval by an author, whoever writes it', async () => {
    const { revisionId } = await makeEvidence(staff, { state: 'submitted' })
    await expect(
      pool().query(`UPDATE revisions SET state = 'approved', approved_by_id = $2 WHERE id = $1`, [
        revisionId,
        staff.contributor.id,
      ]),
    ).rejects.toThrow(/author cannot approve/)
  })

  test('a forced publication is flagged until another person has looked', async () => {
    const { revisionId } = await makeEvidence(staff)
    await act(evidence.forcePublishRevision, staff.administrator, revisionId, {
      reason: 'ประกาศต้องขึ้นก่อนเที่ยงคืน',
    })
    expect(await db().publication.count({ where: { forcedAt: { not: null }, confirmedAt: null } })).toBe(1)
    await act(evidence.confirmForcedRevision, staff.publisher, revisionId)
    expect(await db().publication.count({ where: { forcedAt: { not: null }, confirmedAt: null } })).toBe(0)
  })
})

describe('a save that comes too late', () => {
  test('is a conflict that brings the text of the other person, and changes nothing', async () => {
    const { revisionId } = await makeEvidence(staff)
    const version = await versionOf(revisionId)
    const items = [{ fiscalYear: 2568, itemCode: 'O12' }]
    must(
      await evidence.saveRevision(staff.contributor, { id: revisionId, version, title: 'ของคนแรก', items }),
    )
    const late = await evidence.saveRevision(staff.contributor, {
      id: revisionId,
      version,
      title: 'ของคนที่สอง',
      items,
    })
    expect(late).toMatchObject({
      ok: false,
      problem: 'conflict',
      details: { title: 'ของคนแรก', version: version + 1 },
    })
    expect((await db().revision.findUniqueOrThrow({ where: { id: revisionId } })).title).toBe('ของคนแรก')
  })

  test('two at the same moment: one is saved, the other is told', async () => {
    const { revisionId } = await makeEvidence(staff)
    const version = await versionOf(revisionId)
    const items = [{ fiscalYear: 2568, itemCode: 'O12' }]
    const results = await Promise.all(
      ['หนึ่ง', 'สอง', 'สาม'].map((title) =>
        evidence.saveRevision(staff.contributor, { id: revisionId, version, title, items }),
      ),
    )
    expect(results.filter((r) => r.ok)).toHaveLength(1)
    expect(results.filter((r) => !r.ok && r.problem === 'conflict')).toHaveLength(2)
  })

  test('a double click publishes once', async () => {
    const { revisionId } = await makeEvidence(staff, { state: 'approved' })
    const input = { id: revisionId, version: await versionOf(revisionId) }
    const results = await Promise.all([1, 2, 3].map(() => evidence.publishRevision(staff.publisher, input)))
    expect(results.filter((r) => r.ok)).toHaveLength(1)
    expect(await db().publication.count()).toBe(1)
    expect((await auditActions()).filter((a) => a === 'revision.publish')).toHaveLength(1)
  })
})

describe('bad input is a sentence, and nothing is saved', () => {
  const cases: [string, object, string, string][] = [
    [
      'a link that is no http address',
      { links: [{ id: crypto.randomUUID(), url: 'javascript:alert(1)', label: 'x' }] },
      'links.0.url',
      'problem.notHttp',
    ],
    ['a date in no known form', { documentOn: 'เมื่อวาน' }, 'documentOn', 'problem.dayUnreadable'],
    ['a year out of range', { fiscalYear: '2025' }, 'fiscalYear', 'problem.yearRange'],
    ['no title', { title: '  ' }, 'title', 'problem.required'],
    [
      'an item of no cycle',
      { items: [{ fiscalYear: 2568, itemCode: 'O99' }] },
      'items.0.itemCode',
      'problem.unknownItem',
    ],
    [
      'an element that is not there',
      { claims: [{ fiscalYear: 2568, itemCode: 'O12', elementNumber: 9, target: 'text', text: 'ก' }] },
      'claims.0.target',
      'problem.claim.element',
    ],
    [
      '"none" without a reason',
      { claims: [{ fiscalYear: 2568, itemCode: 'O12', elementNumber: 1, target: 'none' }] },
      'claims.0.text',
      'problem.claim.none',
    ],
    [
      'a file of someone else',
      { claims: [{ fiscalYear: 2568, itemCode: 'O12', elementNumber: 1, target: 'file:abcdefgh' }] },
      'claims.0.target',
      'problem.claim.file',
    ],
  ]
  test.each(cases)('%s', async (_name, change, field, key) => {
    const { revisionId } = await makeEvidence(staff, { title: 'เดิม' })
    const result = await evidence.saveRevision(staff.contributor, {
      id: revisionId,
      version: await versionOf(revisionId),
      title: 'ใหม่',
      items: [{ fiscalYear: 2568, itemCode: 'O12' }],
      ...change,
    })
    expect(result).toMatchObject({ ok: false, problem: 'invalid', fields: { [field]: { key } } })
    expect((await db().revision.findUniqueOrThrow({ where: { id: revisionId } })).title).toBe('เดิม')
  })

  test('a page beyond the end of the file names the file and its pages', async () => {
    const { revisionId, attachment } = await makeEvidence(staff, { file: true })
    const result = await evidence.saveRevision(staff.contributor, {
      id: revisionId,
      version: await versionOf(revisionId),
      title: 'ก',
      items: [{ fiscalYear: 2568, itemCode: 'O12' }],
      claims: [
        { fiscalYear: 2568, itemCode: 'O12', elementNumber: 1, target: `file:${attachment!.id}`, page: '13' },
      ],
    })
    expect(result).toMatchObject({
      fields: { 'claims.0.page': { key: 'problem.claim.pageBeyond', params: { pages: 12 } } },
    })
  })

  test.each(['state', 'publishedAt', 'workGroupId', 'authorIds', 'hash'])(
    'mass assignment of %s is refused',
    async (field) => {
      const { revisionId } = await makeEvidence(staff)
      const result = await evidence.saveRevision(staff.contributor, {
        id: revisionId,
        version: await versionOf(revisionId),
        title: 'ก',
        items: [],
        [field]: 'published',
      })
      expect(result).toMatchObject({ ok: false, problem: 'invalid' })
      expect((await db().revision.findUniqueOrThrow({ where: { id: revisionId } })).state).toBe('draft')
    },
  )

  test('the same file twice is told by name', async () => {
    const { revisionId } = await makeEvidence(staff)
    const file = someFile('แผน.pdf')
    must(await addAttachment(staff.contributor, { revisionId, file }))
    expect(await addAttachment(staff.contributor, { revisionId, file })).toMatchObject({
      problem: 'conflict',
      message: { key: 'problem.fileSame', params: { name: 'แผน.pdf' } },
    })
  })

  test('nothing to check cannot be submitted', async () => {
    const made = must(
      await evidence.createEvidence(staff.contributor, {
        workGroupId: staff.group.id,
        fiscalYear: 2568,
        itemCode: 'O1',
      }),
    )
    const result = await evidence.submitRevision(staff.contributor, { id: made.revisionId, version: 1 })
    expect(result).toMatchObject({ message: { key: 'problem.submitEmpty' } })
    const forced = await evidence.forcePublishRevision(staff.administrator, {
      id: made.revisionId,
      version: 1,
      reason: 'เร่งด่วน',
    })
    expect(forced).toMatchObject({ message: { key: 'problem.submitEmpty' } })
    expect(await db().publication.count()).toBe(0)
  })
})

describe('frozen rows', () => {
  test.each(['submitted', 'approved', 'published', 'superseded', 'withdrawn'] as const)(
    'a %s revision refuses edits by plain SQL',
    async (state) => {
      const { revisionId } = await makeEvidence(staff, { state, file: true })
      await expect(
        pool().query(`UPDATE revisions SET title = 'x' WHERE id = $1`, [revisionId]),
      ).rejects.toThrow(/cannot change/)
      await expect(
        pool().query('DELETE FROM attachments WHERE revision_id = $1', [revisionId]),
      ).rejects.toThrow(/cannot change/)
      await expect(pool().query('DELETE FROM claims WHERE revision_id = $1', [revisionId])).rejects.toThrow(
        /cannot change/,
      )
    },
  )

  test('what was published cannot be edited or deleted by plain SQL', async () => {
    await makeEvidence(staff, { state: 'published', file: true })
    await expect(pool().query(`UPDATE publications SET title = 'x'`)).rejects.toThrow(/public record/)
    await expect(pool().query('DELETE FROM publication_files')).rejects.toThrow(
      /append only|permission denied/,
    )
    await expect(pool().query('UPDATE publication_claims SET page = 1')).rejects.toThrow(
      /append only|permission denied/,
    )
  })

  test('the audit cannot be changed, deleted or emptied', async () => {
    await makeEvidence(staff)
    for (const sql of [
      `UPDATE audit_entries SET actor_name = 'x'`,
      'DELETE FROM audit_entries',
      'TRUNCATE audit_entries',
    ]) {
      await expect(pool().query(sql)).rejects.toThrow(/append only|permission denied/)
    }
  })
})

describe('a draft thrown away', () => {
  test('leaves nothing of itself but its audit', async () => {
    const { revisionId, evidenceId } = await makeEvidence(staff, { file: true })
    await act(evidence.discardDraft, staff.contributor, revisionId)
    expect(await db().evidence.count({ where: { id: evidenceId } })).toBe(0)
    expect(await auditActions()).toContain('revision.discard')
  })

  test('a second draft leaves the published revision alone', async () => {
    const { evidenceId } = await makeEvidence(staff, { state: 'published' })
    const draft = must(await evidence.createNextRevision(staff.contributor, { evidenceId }))
    await act(evidence.discardDraft, staff.contributor, draft.revisionId)
    expect(await publicTitles()).toHaveLength(1)
  })

  test('what was submitted once cannot be thrown away', async () => {
    const { revisionId } = await makeEvidence(staff, { state: 'returned' })
    const result = await evidence.discardDraft(staff.contributor, {
      id: revisionId,
      version: await versionOf(revisionId),
    })
    expect(result).toMatchObject({ ok: false, problem: 'conflict' })
  })
})
