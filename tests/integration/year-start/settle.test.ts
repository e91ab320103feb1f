import { beforeEach, describe, expect, it } from 'vitest'
import { findBoard } from '#lib/board/queries.ts'
import * as cycle from '#lib/cycle/commands.ts'
import { db } from '#lib/db.ts'
import { listEvidence } from '#lib/evidence/all-evidence.ts'
import * as evidence from '#lib/evidence/commands.ts'
import { listItemEvidence } from '#lib/evidence/item-evidence.ts'
import { listMyWork } from '#lib/evidence/my-work.ts'
import { importAllFrameworks } from '#lib/framework/import.ts'
import { findCarried } from '#lib/year-start/carried.ts'
import { startYear } from '#lib/year-start/commands.ts'
import { confirmUnchanged, recheckDraft } from '#lib/year-start/settle-commands.ts'
import { resetDatabase } from '#tests/support/database.ts'
import { act, makeEvidence, makeStaff, must, type Staff, versionOf } from '#tests/support/factories.ts'
import { forgetList } from '#tests/support/unknown-list.ts'
import { startOf } from '#tests/support/year-matrix.ts'

let staff: Staff
let published: Awaited<ReturnType<typeof makeEvidence>>

/** 2568 published for one item, and 2569 started from it on the same list: every element is asked in the same words. */
async function carried(item: string, start: 'later' | 'instead' = 'instead'): Promise<string> {
  await db().assignment.create({ data: { fiscalYear: 2568, itemCode: item, workGroupId: staff.group.id } })
  published = await makeEvidence(staff, { state: 'published', item, fiscalYear: 2568, file: true })
  must(await startYear(staff.administrator, await startOf(staff.administrator, 2568, start)))
  return (await db().carriedDraft.findFirstOrThrow()).revisionId
}

beforeEach(async () => {
  await resetDatabase()
  await importAllFrameworks()
  // Without the list of 2569 the year begins on a copy of 2568.
  await forgetList(2569)
  staff = await makeStaff()
  const dates = { opensOn: '', dueOn: '', submitsOn: '', clarifiesOn: '' }
  must(await cycle.openCycle(staff.administrator, { fiscalYear: 2568, ...dates, start: 'now' }))
})

const submit = async (id: string) =>
  evidence.submitRevision(staff.contributor, { id, version: await versionOf(id) })

describe('a carried draft', () => {
  it('says everywhere that it is to be checked, until a person has', async () => {
    const id = await carried('O20')
    const lists = async () => [
      (await listMyWork(staff.contributor)).flatMap((row) => row.evidence.map((one) => one.toRecheck)),
      (await listItemEvidence(staff.contributor, { fiscalYear: 2569, itemCode: 'O20' })).map(
        (one) => one.toRecheck,
      ),
      (await listEvidence(staff.contributor, { fiscalYear: 2569 })).rows.map((one) => one.toRecheck),
      (await findBoard(staff.contributor, 2569))!.rows.map((one) => one.waiting?.toRecheck),
    ]
    expect(await lists()).toEqual([[true], [true], [true], [true]])
    expect(await submit(id)).toMatchObject({ ok: false, message: { key: 'problem.recheckFirst' } })
    const force = { id, version: 1, reason: 'เร่งด่วน' }
    expect(await evidence.forcePublishRevision(staff.administrator, force)).toMatchObject({
      message: { key: 'problem.recheckFirst' },
    })
    must(await recheckDraft(staff.contributor, { id }))
    expect(await lists()).toEqual([[false], [false], [false], [false]])
    expect(must(await submit(id))).toEqual({ state: 'submitted' })
  })

  it('is checked once, and whoever checked it is an author', async () => {
    const id = await carried('O20')
    must(await recheckDraft(staff.contributor, { id }))
    expect(await recheckDraft(staff.contributor, { id })).toMatchObject({
      message: { key: 'problem.recheckedAlready' },
    })
    const authors = await db().revisionAuthor.findMany({ where: { revisionId: id } })
    expect(authors.map(({ userId }) => userId)).toEqual([staff.contributor.id])
  })

  it('shows beside each element where the year before showed it', async () => {
    const id = await carried('O20')
    const told = await findCarried(staff.contributor, { id, workGroupId: staff.group.id })
    expect(told).toMatchObject({
      fromYear: 2568,
      evidenceId: published.evidenceId,
      mayStay: false,
      files: [{ id: published.attachment!.id }],
      places: [{ fiscalYear: 2569, itemCode: 'O20', elementNumber: 1, kind: 'text', sameWords: true }],
    })
    const stranger = { ...staff.contributor, groups: [] }
    expect(await findCarried(stranger, { id, workGroupId: staff.group.id })).toBeNull()
  })
})

describe('confirming that nothing has changed', () => {
  const reason = 'คำสั่งเดิมยังใช้อยู่ ตรวจเมื่อ 1 ต.ค. 2568'

  it('is no answer where the item asks what happened in the year', async () => {
    const id = await carried('O20')
    expect(await confirmUnchanged(staff.contributor, { id, reason })).toMatchObject({
      message: { key: 'problem.mustBeTold' },
    })
  })

  it('needs its reason', async () => {
    const id = await carried('O1')
    expect(await confirmUnchanged(staff.contributor, { id, reason: ' ' })).toMatchObject({
      fields: { reason: { key: 'problem.required' } },
    })
  })

  it('brings the very bytes and the places along, and goes the usual way: not past a second person', async () => {
    const id = await carried('O1')
    must(await confirmUnchanged(staff.contributor, { id, reason }))
    const draft = await db().revision.findUniqueOrThrow({
      where: { id },
      include: { attachments: true, claims: true, carried: true },
    })
    const before = await db().publicationFile.findFirstOrThrow()
    expect(draft.attachments).toHaveLength(1)
    expect(draft.attachments[0]!.sha256).toBe(before.sha256)
    expect(draft.attachments[0]!.id).not.toBe(before.id)
    expect(draft.claims).toMatchObject([{ fiscalYear: 2569, itemCode: 'O1', elementNumber: 1, kind: 'text' }])
    expect(draft.carried).toMatchObject({ settledAs: 'unchanged', reason, settledById: staff.contributor.id })
    expect(await db().auditEntry.count({ where: { action: 'revision.confirmUnchanged' } })).toBe(1)

    must(await submit(id))
    const both = { ...staff.reviewer, id: staff.contributor.id }
    const version = await versionOf(id)
    expect(await evidence.approveRevision(both, { id, version })).toMatchObject({
      message: { key: 'problem.approveOwn' },
    })
    await act(evidence.approveRevision, staff.reviewer, id)
    await act(evidence.publishRevision, staff.publisher, id, { overReason: 'ทดสอบ' })
    expect(await db().publication.count({ where: { state: 'current' } })).toBe(2)
  })
})
