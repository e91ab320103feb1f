import { beforeEach, describe, expect, it, test } from 'vitest'
import { setAssignment } from '#lib/assignment/commands.ts'
import { type BoardFilter, boardParts } from '#lib/board/list.ts'
import { type Board, findBoard } from '#lib/board/queries.ts'
import { atRisk, totalPoints } from '#lib/board/rows.ts'
import { db } from '#lib/db.ts'
import * as evidence from '#lib/evidence/commands.ts'
import { confirmFinding } from '#lib/finding/commands.ts'
import { setPublishingTime } from '#lib/publishing-time/commands.ts'
import { ownerPool, resetDatabase } from '#tests/support/database.ts'
import {
  act,
  makeCycle,
  makeEvidence,
  makeStaff,
  makeUser,
  must,
  type Staff,
} from '#tests/support/factories.ts'
import { keepFinding } from '#tests/support/finding-matrix.ts'
import { inDays } from '#tests/support/publishing-time-matrix.ts'

const fiscalYear = 2568
let one: Staff
let other: Staff
beforeEach(async () => {
  await resetDatabase()
  await makeCycle()
  one = await makeStaff('one')
  other = await makeStaff('two')
})

const board = async (actor = one.director): Promise<Board> => (await findBoard(actor, fiscalYear))!
const rowOf = async (itemCode: string, actor = one.director) =>
  (await board(actor)).rows.find((row) => row.itemCode === itemCode)!
const assign = async (itemCode: string, staff: Staff, holderId?: string) =>
  must(
    await setAssignment(one.director, {
      fiscalYear,
      itemCode,
      leadGroupId: staff.group.id,
      supportingGroupIds: [],
      ...(holderId ? { holderId } : {}),
    }),
  )

/** The rest of what O1 asks, in the draft: makeEvidence shows its first element. */
const showBoth = (id: string) =>
  act(evidence.saveRevision, one.contributor, id, {
    title: 'ครบสององค์ประกอบ',
    summary: 'แสดงครบทั้งสององค์ประกอบ',
    items: [{ fiscalYear, itemCode: 'O1' }],
    claims: [1, 2].map((elementNumber) => ({
      ...{ fiscalYear, itemCode: 'O1', elementNumber, target: 'text', text: 'แสดงไว้ในคำอธิบาย' },
    })),
  })

describe('how far an item is, and whom it waits for', () => {
  it('waits to be assigned, then for the group to begin, then for its holder', async () => {
    expect(await rowOf('O1')).toMatchObject({
      stage: 'nothing',
      group: null,
      waiting: { act: 'assign', since: null },
      part: 'untouched',
    })
    await assign('O1', one)
    expect(await rowOf('O1')).toMatchObject({
      group: { id: one.group.id },
      holder: null,
      waiting: { act: 'begin', people: [], group: { id: one.group.id }, since: expect.any(Date) },
    })
    await assign('O2', one, one.contributor.id)
    expect(await rowOf('O2')).toMatchObject({
      holder: 'ผู้จัดทำ',
      waiting: { act: 'begin', people: ['ผู้จัดทำ'] },
    })
  })

  it.each([
    ['draft', 'write', 'ผู้จัดทำ', 'savedAt'],
    ['returned', 'fix', 'ผู้จัดทำ', 'returnedAt'],
    ['submitted', 'review', 'ผู้ตรวจ', 'submittedAt'],
    ['approved', 'publish', 'ผู้อนุมัติเผยแพร่', 'approvedAt'],
  ] as const)('%s: waits to be seen to (%s) by %s', async (state, what, who, moment) => {
    const { revisionId, evidenceId } = await makeEvidence(one, { state, item: 'O1', title: 'ชิ้นหนึ่ง' })
    const revision = await db().revision.findUniqueOrThrow({ where: { id: revisionId } })
    const row = await rowOf('O1')
    expect(row).toMatchObject({
      stage: state,
      part: 'inWork',
      alsoOpen: 0,
      waiting: {
        act: what,
        since: revision[moment],
        revision: { evidenceId, number: 1, title: 'ชิ้นหนึ่ง' },
      },
    })
    expect(row.waiting?.people).toContain(who)
    expect(row.lastChangedAt!.getTime()).toBeGreaterThanOrEqual(revision[moment]!.getTime())
  })

  it('is as far as its furthest revision, and tells how many there are beside', async () => {
    await makeEvidence(one, { state: 'returned', item: 'O1' })
    await makeEvidence(one, { state: 'approved', item: 'O1', title: 'ไกลสุด' })
    await makeEvidence(one, { state: 'draft', item: 'O1' })
    expect(await rowOf('O1')).toMatchObject({
      stage: 'approved',
      alsoOpen: 2,
      waiting: { revision: { title: 'ไกลสุด' } },
    })
  })

  it('names nobody who wrote it among those who may decide', async () => {
    const both = await makeUser({
      name: 'เขียนและตรวจ',
      groups: [
        { workGroupId: one.group.id, role: 'contributor' },
        { workGroupId: one.group.id, role: 'reviewer' },
      ],
    })
    await makeEvidence({ ...one, contributor: both }, { state: 'submitted', item: 'O2' })
    expect((await rowOf('O2')).waiting?.people).toEqual(['ผู้ตรวจ'])
  })

  it('knows when it will be published by itself', async () => {
    const { revisionId } = await makeEvidence(one, { state: 'approved', item: 'O2' })
    await act(setPublishingTime, one.publisher, revisionId, inDays(3))
    expect((await rowOf('O2')).waiting?.publishAt).toBeInstanceOf(Date)
  })

  it('published: in part waits for the rest, whole waits for nobody, withdrawn is nothing again', async () => {
    await assign('O1', one)
    await makeEvidence(one, { state: 'published', item: 'O1' })
    expect(await rowOf('O1')).toMatchObject({
      ...{ stage: 'partly', shown: 1, elements: 2, part: 'untouched' },
      waiting: { act: 'complete' },
    })
    const { revisionId, evidenceId } = await makeEvidence(one, { item: 'O1' })
    await showBoth(revisionId)
    await act(evidence.submitRevision, one.contributor, revisionId)
    await act(evidence.approveRevision, one.reviewer, revisionId)
    expect(await rowOf('O1')).toMatchObject({ stage: 'approved', shown: 1, part: 'inWork' })
    await act(evidence.publishRevision, one.publisher, revisionId)
    expect(await rowOf('O1')).toMatchObject({ stage: 'whole', shown: 2, waiting: null, part: 'secured' })

    await makeEvidence(one, { state: 'draft', item: 'O1' })
    expect(await rowOf('O1')).toMatchObject({ stage: 'whole', alsoOpen: 1, waiting: null })

    must(await evidence.withdrawEvidence(one.director, { evidenceId, reason: 'เผยแพร่ผิดฉบับ' }))
    expect(await rowOf('O1')).toMatchObject({ stage: 'draft', shown: 1 })
  })

  it('published by force waits for a second person', async () => {
    const { revisionId } = await makeEvidence(one, { item: 'O2' })
    await act(evidence.forcePublishRevision, one.administrator, revisionId, { reason: 'เร่งด่วน' })
    expect(await rowOf('O2')).toMatchObject({
      stage: 'whole',
      waiting: { act: 'confirm', people: expect.arrayContaining(['ผู้อนุมัติเผยแพร่']) },
    })
  })

  it('is late after its day while the cycle runs and it is not whole', async () => {
    await db().cycle.update({ where: { fiscalYear }, data: { dueOn: new Date('2020-01-31') } })
    await makeEvidence(one, { state: 'published', item: 'O2' })
    expect(await rowOf('O1')).toMatchObject({ isLate: true, dueOn: '2020-01-31' })
    expect(await rowOf('O2')).toMatchObject({ isLate: false })
    await db().cycle.update({ where: { fiscalYear }, data: { state: 'finished' } })
    expect(await rowOf('O1')).toMatchObject({ isLate: false })
  })
})

describe('points', () => {
  it('of items are their share of the weight, and every one of them stands somewhere', async () => {
    const { rows, pointsOfYear, confidence } = await board()
    expect(pointsOfYear).toBeCloseTo(40, 9)
    expect(confidence).toBe('high')
    expect(rows.map(({ points }) => points.toFixed(2))).toEqual(['13.33', '13.33', '13.33'])
    await makeEvidence(one, { state: 'published', item: 'O2' })
    await makeEvidence(one, { state: 'submitted', item: 'O1' })
    const { items, points } = totalPoints((await board()).rows)
    expect(items).toEqual({ secured: 1, faulty: 0, inWork: 1, untouched: 1 })
    expect(points.secured + points.inWork + points.untouched).toBeCloseTo(40, 9)
  })

  it('are at risk again while what is public has a fault that nobody has confirmed', async () => {
    const { revisionId, evidenceId } = await makeEvidence(one, { state: 'published', item: 'O2' })
    expect(atRisk(await rowOf('O2'))).toBe(0)
    const key = await keepFinding(revisionId, { itemCode: 'O2' })
    expect(await rowOf('O2')).toMatchObject({ stage: 'whole', part: 'faulty', publicFaults: 1 })
    expect(atRisk(await rowOf('O2'))).toBeCloseTo(40 / 3, 9)
    must(await confirmFinding(one.reviewer, { id: revisionId, key, reason: 'ถูกต้องแล้ว' }))
    expect(await rowOf('O2')).toMatchObject({ part: 'secured', publicFaults: 0 })

    // A fault in the next draft is nothing that an assessor sees.
    const next = must(await evidence.createNextRevision(one.contributor, { evidenceId }))
    await keepFinding(next.revisionId, { itemCode: 'O2', params: { year: 2560 } })
    expect(await rowOf('O2')).toMatchObject({ part: 'secured', findings: { fault: 1 } })
  })

  it('are only as sure as the framework is of its weights and parts', async () => {
    expect((await board()).confidence).toBe('high')
    // As an edition would have been imported: one in use is never changed.
    await ownerPool().query(`BEGIN; SET LOCAL session_replication_role = replica;
      UPDATE sub_indicators SET confidence = 'low'; COMMIT`)
    expect((await board()).confidence).toBe('low')
  })
})

describe('who sees what', () => {
  beforeEach(async () => {
    await assign('O1', one)
    await assign('O2', other)
    await makeEvidence(other, { state: 'submitted', item: 'O1', title: 'ของกลุ่มอื่น' })
    await makeEvidence(other, { state: 'published', item: 'O2' })
  })

  it('director, publisher and administrator see every item and every revision', async () => {
    for (const actor of [one.director, one.publisher, one.administrator]) {
      const { rows } = await board(actor)
      expect(rows.map(({ itemCode }) => itemCode)).toEqual(['O1', 'O2', 'O12'])
      expect(rows[0]!.waiting?.revision?.title).toBe('ของกลุ่มอื่น')
    }
  })

  it('a group sees its items, worth the same as to all, and of others only who is at them and how far', async () => {
    for (const actor of [one.contributor, one.reviewer]) {
      const { rows, pointsOfYear } = await board(actor)
      expect(rows.map(({ itemCode }) => itemCode)).toEqual(['O1'])
      expect(pointsOfYear).toBeCloseTo(40, 9)
      expect(rows[0]).toMatchObject({
        stage: 'submitted',
        points: expect.closeTo(40 / 3, 9),
        lastChangedAt: null,
        waiting: { act: 'review', people: [], group: { id: other.group.id }, since: null, revision: null },
      })
      expect(JSON.stringify(rows)).not.toContain('ของกลุ่มอื่น')
    }
  })

  it('who is in no group sees none, and a year without a cycle has no board', async () => {
    expect((await board(await makeUser())).rows).toEqual([])
    expect(await findBoard(one.director, 2570)).toBeNull()
  })
})

test('the list: filters, parts with their own order, and the one that all share', async () => {
  await assign('O1', other)
  await assign('O12', one)
  await makeEvidence(one, { state: 'published', item: 'O2' })
  await makeEvidence(other, { state: 'submitted', item: 'O1' })
  const { rows } = await board()
  const all: BoardFilter = { q: '', group: '', sub: '', stage: '', only: '', by: 'none', sort: 'item' }
  const codes = (more: Partial<BoardFilter>) =>
    boardParts(rows, { ...all, ...more }).map((part) => part.rows.map(({ itemCode }) => itemCode))
  expect(codes({})).toEqual([['O1', 'O2', 'O12']])
  expect(codes({ sort: 'points' })).toEqual([['O1', 'O12', 'O2']])
  expect(codes({ by: 'subIndicator' })).toEqual([['O1', 'O2', 'O12']])
  // Groups in their order (both stand at 900 here: as they come), items without one last.
  expect(codes({ by: 'group' }).at(-1)).toEqual(['O2'])
  expect(codes({ group: other.group.id })).toEqual([['O1']])
  expect(codes({ group: 'none' })).toEqual([['O2']])
  expect(codes({ stage: 'submitted' })).toEqual([['O1']])
  expect(codes({ only: 'risk' })).toEqual([['O1', 'O12']])
  expect(codes({ q: 'o12' })).toEqual([['O12']])
  expect(codes({ sub: '9.9' })).toEqual([])
})
