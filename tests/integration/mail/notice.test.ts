import { beforeEach, describe, expect, test } from 'vitest'
import { setAssignment } from '#lib/assignment/commands.ts'
import { db } from '#lib/db.ts'
import * as evidence from '#lib/evidence/commands.ts'
import { closeMail, sendMail } from '#lib/mail/commands.ts'
import { findOutboxState, listMails } from '#lib/mail/queries.ts'
import { setMailChoice } from '#lib/notice/commands.ts'
import { writeDigests } from '#lib/notice/digest.ts'
import { noticeLetter } from '#lib/notice/letter.ts'
import { resetDatabase } from '#tests/support/database.ts'
import {
  act,
  makeCycle,
  makeEvidence,
  makeStaff,
  must,
  type Staff,
  versionOf,
} from '#tests/support/factories.ts'
import { makeStuckMail } from '#tests/support/mail-matrix.ts'

// Without a mail server, as in most offices at first: every act works, and the letters are kept.

let staff: Staff
beforeEach(async () => {
  await resetDatabase()
  await makeCycle()
  staff = await makeStaff()
})

const told = async () => {
  const notices = await db().notice.findMany({ include: { user: true }, orderBy: { at: 'asc' } })
  return notices.map(({ kind, user }) => `${kind} → ${user.name}`).sort()
}

describe('who is told', () => {
  test('of the way of a revision: who must act next, and its authors of what came of it', async () => {
    await makeEvidence(staff, { state: 'published' })
    expect(await told()).toEqual(['approved → ผู้อนุมัติเผยแพร่', 'published → ผู้จัดทำ', 'submitted → ผู้ตรวจ'])
  })

  test('of a return and its reason, of a withdrawal, of an emergency', async () => {
    await makeEvidence(staff, { state: 'returned' })
    const { revisionId } = await makeEvidence(staff)
    await act(evidence.forcePublishRevision, staff.administrator, revisionId, { reason: 'น้ำท่วม' })
    expect(await told()).toEqual(
      expect.arrayContaining(['returned → ผู้จัดทำ', 'forced → ผู้อนุมัติเผยแพร่', 'submitted → ผู้ตรวจ']),
    )
    const notice = await db().notice.findFirstOrThrow({ where: { kind: 'returned' } })
    expect(notice.params).toMatchObject({ reason: 'ขาดองค์ประกอบที่ 2', number: 1 })
  })

  test('of a return by typical reasons alone, in words; of both steps in one act', async () => {
    const { revisionId } = await makeEvidence(staff, { state: 'submitted' })
    await act(evidence.returnRevision, staff.reviewer, revisionId, { reasons: ['wrong_year'] })
    const { kind, params, path } = await db().notice.findFirstOrThrow({ where: { kind: 'returned' } })
    const line = { kind, params: params as Record<string, string>, path }
    expect(noticeLetter('th', [line]).subject).toContain('ให้แก้ไข: ข้อมูลผิดปีงบประมาณ')
    expect(noticeLetter('en', [line]).subject).toContain('Data of another fiscal year')
    const other = await makeEvidence(staff, { state: 'submitted' })
    await act(evidence.approveAndPublishRevision, staff.publisher, other.revisionId)
    expect(await told()).toContain('published → ผู้จัดทำ')
  })

  test('who holds an item now, and nobody of the own act', async () => {
    const set = (holder: string) =>
      setAssignment(staff.administrator, {
        fiscalYear: 2568,
        itemCode: 'O12',
        leadGroupId: staff.group.id,
        holderId: holder,
      })
    must(await set(staff.contributor.id))
    must(await set(staff.contributor.id))
    expect(await told()).toEqual(['assigned → ผู้จัดทำ'])
  })

  test('nobody of an act that was refused', async () => {
    const { revisionId } = await makeEvidence(staff, { state: 'submitted' })
    const before = await db().notice.count()
    const wrong = { id: revisionId, version: (await versionOf(revisionId)) + 1 }
    expect(await evidence.approveRevision(staff.reviewer, wrong)).toMatchObject({ ok: false })
    expect(await db().notice.count()).toBe(before)
  })
})

describe('each person chooses', () => {
  test('a digest, once a day, with everything that happened; nothing is told twice', async () => {
    await makeEvidence(staff, { state: 'submitted', title: 'แผนหนึ่ง' })
    await makeEvidence(staff, { state: 'submitted', title: 'แผนสอง' })
    expect(await writeDigests(new Date('2026-11-26T00:30:00Z'))).toBe(1)
    const [mail] = await db().mail.findMany()
    expect(mail).toMatchObject({
      kind: 'digest',
      toName: 'ผู้ตรวจ',
      state: 'kept',
      subject: 'สรุปประจำวัน: 2 เรื่อง',
    })
    expect(mail!.text).toContain('แผนหนึ่ง')
    expect(mail!.text).toContain('http://localhost:3000/admin/evidence/')
    expect(await writeDigests(new Date('2026-11-26T00:31:00Z'))).toBe(0)
    await makeEvidence(staff, { state: 'submitted' })
    expect(await writeDigests(new Date('2026-11-26T10:00:00Z')), 'once a day').toBe(0)
    expect(await writeDigests(new Date('2026-11-27T00:30:00Z'))).toBe(1)
  })

  test('a letter for each event, in English', async () => {
    must(await setMailChoice(staff.reviewer, { choice: 'each', lang: 'en' }))
    await makeEvidence(staff, { state: 'submitted', title: '<b>แผน</b>' })
    const [mail] = await db().mail.findMany()
    expect(mail!.subject).toBe('ผู้จัดทำ sent “<b>แผน</b>”, revision 1, for review')
    expect(mail!.html).toContain('&lt;b&gt;แผน&lt;/b&gt;')
    expect(mail!.html).not.toContain('<b>')
    expect(await writeDigests()).toBe(0)
  })

  test('nothing, also of what was waiting', async () => {
    await makeEvidence(staff, { state: 'submitted' })
    must(await setMailChoice(staff.reviewer, { choice: 'none', lang: 'th' }))
    await makeEvidence(staff, { state: 'submitted' })
    expect(await writeDigests()).toBe(0)
    expect(await db().notice.count()).toBe(0)
    expect(await db().mail.count()).toBe(0)
  })
})

describe('the outbox', () => {
  const everything = { q: '', state: '', page: 1 } as const

  test('is read by administrators, who see to what was refused', async () => {
    const { id } = await makeStuckMail()
    expect(await listMails(staff.director, everything)).toEqual({ mails: [], total: 0 })
    expect(await findOutboxState(staff.director)).toBeNull()
    expect(await findOutboxState(staff.administrator)).toEqual({
      hasServer: false,
      waiting: 0,
      stuck: 1,
      trouble: null,
    })
    expect(await sendMail(staff.administrator, { id })).toMatchObject({
      message: { key: 'problem.noMailServer' },
    })
    must(await closeMail(staff.administrator, { id }))
    expect(await closeMail(staff.administrator, { id })).toMatchObject({ problem: 'conflict' })
    const { mails } = await listMails(staff.administrator, { ...everything, q: 'SOMEONE@' })
    expect(mails).toMatchObject([{ state: 'closed', closedBy: 'ผู้ดูแลระบบ' }])
  })
})
