import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { exportEvidence, listEvidence, listEvidenceYears } from '#lib/evidence/all-evidence.ts'
import * as evidence from '#lib/evidence/commands.ts'
import { listDeciders } from '#lib/evidence/deciders.ts'
import { listEvidenceHistory } from '#lib/evidence/history.ts'
import { itemProgress, listItemEvidence } from '#lib/evidence/item-evidence.ts'
import { listMyWork } from '#lib/evidence/my-work.ts'
import { findEvidence, findRevision } from '#lib/evidence/queries.ts'
import { listReviewQueue } from '#lib/evidence/review-queue.ts'
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

let staff: Staff
let others: Staff

beforeEach(async () => {
  await resetDatabase()
  await makeCycle()
  staff = await makeStaff()
  others = await makeStaff()
})

const assign = (itemCode: string, group: Staff, kind: 'lead' | 'supporting' = 'lead') =>
  db().assignment.create({ data: { fiscalYear: 2568, itemCode, workGroupId: group.group.id, kind } })

describe('my work', () => {
  it('an item without a day of its own is due with its cycle', async () => {
    await db().cycle.update({ where: { fiscalYear: 2568 }, data: { dueOn: new Date('2025-04-30') } })
    await db().cycleItem.update({
      where: { fiscalYear_itemCode: { fiscalYear: 2568, itemCode: 'O2' } },
      data: { dueOn: new Date('2025-03-31') },
    })
    await assign('O1', staff)
    await assign('O2', staff)
    const rows = await listMyWork(staff.contributor)
    expect(rows.map((row) => [row.itemCode, row.dueOn])).toEqual([
      ['O1', '2025-04-30'],
      ['O2', '2025-03-31'],
    ])
  })

  it('counts what the public sees apart from what is in the works, by whichever group', async () => {
    await assign('O12', staff)
    await assign('O12', others, 'supporting')
    await makeEvidence(others, { state: 'published' })
    await makeEvidence(staff)
    const [row] = await listMyWork(staff.contributor)
    expect(row).toMatchObject({ elementCount: 3, shownCount: 1, publicCount: 1 })
    expect(row!.evidence).toHaveLength(1)
  })

  it('does not count what was withdrawn as shown', async () => {
    await assign('O12', staff)
    await makeEvidence(staff, { state: 'withdrawn' })
    const [row] = await listMyWork(staff.contributor)
    expect(row).toMatchObject({ shownCount: 0, publicCount: 0 })
    expect(row!.evidence[0]!.state).toBe('withdrawn')
  })

  it('tells why it came back: the last words, and whose they are', async () => {
    await assign('O12', staff)
    const { revisionId } = await makeEvidence(staff, { state: 'returned' })
    await act(evidence.submitRevision, staff.contributor, revisionId)
    await act(evidence.returnRevision, staff.publisher, revisionId, { reason: 'ยังขาดหน้า 3' })
    const [row] = await listMyWork(staff.contributor)
    expect(row!.evidence[0]!.returned).toMatchObject({
      reason: 'ยังขาดหน้า 3',
      by: 'ผู้อนุมัติเผยแพร่',
    })
    await act(evidence.submitRevision, staff.contributor, revisionId)
    expect((await listMyWork(staff.contributor))[0]!.evidence[0]!.returned).toBeNull()
  })

  it('lists every piece still in the works, and of the published ones the newest with their number', async () => {
    await assign('O12', staff)
    await makeEvidence(staff, { state: 'published', title: 'ชิ้นแรก' })
    await makeEvidence(staff, { state: 'published', title: 'ชิ้นที่สอง' })
    await makeEvidence(staff, { state: 'submitted', title: 'กำลังตรวจ' })
    await makeEvidence(staff, { title: 'ร่าง' })
    await makeEvidence(others, { title: 'ของกลุ่มอื่น' })
    const [row] = await listMyWork(staff.contributor)
    expect(row!.evidence.map(({ title, alike }) => [title, alike]).sort()).toEqual([
      ['กำลังตรวจ', 1],
      ['ชิ้นที่สอง', 2],
      ['ร่าง', 1],
    ])
    expect(await listMyWork(staff.publisher)).toEqual([])
  })
})

describe('reading a revision', () => {
  it('names who did each step', async () => {
    const { evidenceId } = await makeEvidence(staff, { state: 'published' })
    const revision = await findRevision(staff.contributor, { evidenceId, number: 1 })
    expect(revision).toMatchObject({
      submittedBy: 'ผู้จัดทำ',
      approvedBy: 'ผู้ตรวจ',
      publishedBy: 'ผู้อนุมัติเผยแพร่',
      returnedBy: null,
    })
    expect(revision!.publication!.state).toBe('current')
    const overview = await findEvidence(staff.reviewer, evidenceId)
    expect(overview!.revisions[0]).toMatchObject({ approvedBy: 'ผู้ตรวจ', items: [{ itemCode: 'O12' }] })
  })

  it('of another group is the same as not there', async () => {
    const { evidenceId } = await makeEvidence(staff)
    expect(await findRevision(others.contributor, { evidenceId, number: 1 })).toBeNull()
    expect(await findEvidence(others.reviewer, evidenceId)).toBeNull()
    expect(await listEvidenceHistory(others.contributor, evidenceId)).toBeNull()
    expect(await listItemEvidence(others.contributor, { fiscalYear: 2568, itemCode: 'O12' })).toEqual([])
    expect((await itemProgress(others.contributor, 2568)).get('O12')?.states ?? []).toEqual([])
    expect((await listEvidence(others.contributor, {})).total).toBe(0)
    expect(await listEvidenceYears(others.contributor)).toEqual([])
    expect(await listReviewQueue(others.reviewer)).toEqual([])
  })
})

it('a save that came too late is told who was first and all that they wrote', async () => {
  const { revisionId } = await makeEvidence(staff)
  const version = await versionOf(revisionId)
  const colleague = { ...staff.contributor, name: 'เพื่อนร่วมกลุ่ม' }
  await act(evidence.saveRevision, colleague, revisionId, { title: 'ของเพื่อน', documentOn: '1 ต.ค. 2567' })
  const late = await evidence.saveRevision(staff.contributor, { id: revisionId, version, title: 'ของฉัน' })
  expect(late).toMatchObject({
    ok: false,
    problem: 'conflict',
    details: {
      version: version + 1,
      title: 'ของเพื่อน',
      documentOn: '2024-10-01',
      savedBy: { id: colleague.id, name: 'เพื่อนร่วมกลุ่ม' },
      claims: [],
    },
  })
})

describe('history', () => {
  it('tells every act in order, with its reason, and survives the draft it speaks of', async () => {
    const { evidenceId, revisionId } = await makeEvidence(staff, { state: 'returned' })
    const entries = (await listEvidenceHistory(staff.reviewer, evidenceId))!
    expect(entries.map((entry) => entry.action)).toEqual([
      'revision.return',
      'revision.submit',
      'revision.save',
      'evidence.create',
    ])
    expect(entries[0]).toMatchObject({ actorName: 'ผู้ตรวจ', number: 1, words: 'ขาดองค์ประกอบที่ 2' })
    for (const title of ['ก', 'ข', 'ค'])
      await act(evidence.saveRevision, staff.contributor, revisionId, { title })
    const [saves, before] = (await listEvidenceHistory(staff.reviewer, evidenceId))!
    expect(saves).toMatchObject({ action: 'revision.save', times: 3 })
    expect(before).toMatchObject({ action: 'revision.return', times: 1 })
    const items = [{ fiscalYear: 2568, itemCode: 'O12' }]
    await act(evidence.saveRevision, staff.contributor, revisionId, { title: 'ง', summary: 'สรุป', items })
    await act(evidence.submitRevision, staff.contributor, revisionId)
    await act(evidence.approveRevision, staff.reviewer, revisionId)
    await act(evidence.publishRevision, staff.publisher, revisionId)
    const next = must(await evidence.createNextRevision(staff.contributor, { evidenceId }))
    expect(next.number).toBe(2)
    await act(evidence.discardDraft, staff.contributor, next.revisionId)
    const [discarded] = (await listEvidenceHistory(staff.reviewer, evidenceId))!
    expect(discarded).toMatchObject({ action: 'revision.discard', number: null })
  })
})

describe('one item', () => {
  it('shows the newest revision of each evidence, and that an older one is public beside it', async () => {
    const { evidenceId } = await makeEvidence(staff, { state: 'published' })
    must(await evidence.createNextRevision(staff.contributor, { evidenceId }))
    await makeEvidence(others)
    const all = await listItemEvidence(staff.director, { fiscalYear: 2568, itemCode: 'O12' })
    expect(all.map(({ number, state, publishedToo }) => ({ number, state, publishedToo }))).toEqual([
      { number: 1, state: 'draft', publishedToo: false },
      { number: 2, state: 'draft', publishedToo: true },
    ])
    expect(all[1]!.claims).toMatchObject([{ elementNumber: 1, kind: 'text', text: 'แสดงไว้ในคำอธิบาย' }])
    const progress = (await itemProgress(staff.director, 2568)).get('O12')!
    expect(progress).toEqual({ states: ['draft'], publicShown: 1, forced: false })
    const own = (await itemProgress(others.contributor, 2568)).get('O1')
    expect(own).toEqual({ states: [], publicShown: 0, forced: false })
  })

  it('puts what is still being worked on before what was published later', async () => {
    await makeEvidence(staff, { state: 'returned', title: 'รอแก้' })
    await makeEvidence(staff, { state: 'published', title: 'เผยแพร่แล้ว' })
    const all = await listItemEvidence(staff.director, { fiscalYear: 2568, itemCode: 'O12' })
    expect(all.map((one) => one.title)).toEqual(['รอแก้', 'เผยแพร่แล้ว'])
  })
})

it('names who may decide next: reviewers of the asked groups one may read, and publishers, while they are active', async () => {
  await db().user.update({
    where: { id: others.publisher.id },
    data: { state: 'disabled', disabledAt: new Date() },
  })
  const deciders = await listDeciders(staff.contributor, [staff.group.id, others.group.id])
  expect(deciders.reviewersOf(staff.group.id).map((person) => person.id)).toEqual([staff.reviewer.id])
  expect(deciders.reviewersOf(others.group.id)).toEqual([])
  expect(deciders.publishers.map((person) => person.id)).toEqual([staff.publisher.id])
})

it('the export is the list with its filter, whole', async () => {
  for (let count = 0; count < 23; count++) await makeEvidence(staff, { title: `รายงานฉบับ ${count}` })
  await makeEvidence(staff, { item: 'O2', title: 'แผน 100% ของปี' })
  await makeEvidence(others, { title: 'ของกลุ่มอื่น' })
  const exported = async (filter: Parameters<typeof exportEvidence>[1]) =>
    (await Array.fromAsync(exportEvidence(staff.contributor, filter))).map((row) => row.title)
  expect(await exported({})).toHaveLength(24)
  expect(await exported({ itemCode: 'O2' })).toEqual(['แผน 100% ของปี'])
  expect(await exported({ q: '100%' })).toEqual(['แผน 100% ของปี'])
  const page = await listEvidence(staff.contributor, { itemCode: 'O12', page: 2 })
  expect({ total: page.total, pages: page.pages, rows: page.rows.length }).toEqual({
    total: 23,
    pages: 2,
    rows: 3,
  })
})
