import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '#lib/db.ts'
import * as evidence from '#lib/evidence/commands.ts'
import { cancelPublishingTime, setPublishingTime } from '#lib/publishing-time/commands.ts'
import { publishDue } from '#lib/publishing-time/publish-due.ts'
import { findPublishingTime, listPublishingTimes } from '#lib/publishing-time/queries.ts'
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
import { inDays } from '#tests/support/publishing-time-matrix.ts'

let staff: Staff
beforeEach(async () => {
  await resetDatabase()
  await makeCycle()
  staff = await makeStaff()
})

const later = (days: number) => new Date(Date.now() + days * 86_400_000)

async function pinned(days = 2) {
  const made = await makeEvidence(staff, { state: 'approved' })
  const id = made.revisionId
  const set = async (when: object) =>
    setPublishingTime(staff.publisher, { id, version: await versionOf(id), ...when })
  must(await set(inDays(days)))
  return { ...made, id, set }
}
const stateOf = async (id: string) =>
  (await db().revision.findUniqueOrThrow({ where: { id }, select: { state: true } })).state
const times = async () =>
  (await db().publishingTime.findMany({ orderBy: { setAt: 'asc' } })).map(({ state }) => state)

test('a typed time is the time of the office', async () => {
  const { id, set } = await pinned()
  must(await set({ day: '1 ต.ค. 2570', time: '๙.๓๐' }))
  const row = await db().publishingTime.findFirstOrThrow({ where: { revisionId: id } })
  expect(row.publishAt.toISOString()).toBe('2027-10-01T02:30:00.000Z')
  expect(await set({ day: '1 ต.ค. 2560', time: '9.30' })).toMatchObject({
    fields: { time: { key: 'problem.publishingTimeAhead' } },
  })
  expect(await set({ day: 'เมื่อไรก็ได้', time: '25:00' })).toMatchObject({
    problem: 'invalid',
    fields: { day: { key: 'problem.dayUnreadable' } },
  })
})

test('it is published once when its time has come, by whom has set it, also after the server was down', async () => {
  const { id, evidenceId } = await pinned()
  expect(await publishDue(later(1))).toBeUndefined()
  expect(await stateOf(id)).toBe('approved')
  // Days later, by two workers at once.
  const outcomes = await Promise.all([publishDue(later(9)), publishDue(later(9))])
  expect(outcomes.flatMap((facts) => (facts?.published ? [facts.published] : []))).toEqual([1])
  expect(await publishDue(later(10))).toBeUndefined()
  expect(await stateOf(id)).toBe('published')
  expect(await times()).toEqual(['done'])
  expect(await db().publication.count({ where: { evidenceId, state: 'current' } })).toBe(1)
  const acts = await db().auditEntry.findMany({ where: { action: 'revision.publishAtTime' } })
  expect(acts).toHaveLength(1)
  expect(acts[0]).toMatchObject({ actorId: staff.publisher.id, revisionId: id })
})

test('it can be moved and cancelled, and is shown to who may read it', async () => {
  const { id, evidenceId, set } = await pinned(2)
  must(await set(inDays(5)))
  expect(await times()).toEqual(['waiting'])
  expect(await publishDue(later(3))).toBeUndefined()
  expect(await listPublishingTimes(staff.contributor)).toMatchObject([{ evidenceId, setBy: 'ผู้อนุมัติเผยแพร่' }])
  const other = await makeStaff()
  expect(await listPublishingTimes(other.contributor)).toEqual([])
  expect(await findPublishingTime(other.contributor, { evidenceId, number: 1 })).toBeNull()
  must(await cancelPublishingTime(staff.director, { id }))
  expect(await publishDue(later(9))).toBeUndefined()
  expect(await stateOf(id)).toBe('approved')
  expect(await cancelPublishingTime(staff.director, { id })).toMatchObject({ problem: 'conflict' })
})

describe('what was pinned is not published when', () => {
  test('it was returned, or published by hand, in the meantime', async () => {
    const returned = await pinned()
    await act(evidence.returnRevision, staff.reviewer, returned.id, { reason: 'ขาดหน้า 2' })
    const byHand = await pinned()
    await act(evidence.publishRevision, staff.director, byHand.id)
    expect(await times()).toEqual(['cancelled', 'cancelled'])
    expect(await publishDue(later(9))).toBeUndefined()
    expect(await stateOf(returned.id)).toBe('returned')
  })

  test('who has set it may not publish any more: it stays approved, and they are told', async () => {
    const { id, evidenceId } = await pinned()
    await db().officeRole.deleteMany({ where: { userId: staff.publisher.id } })
    expect(await publishDue(later(9))).toEqual({ published: 0, notPublished: 1 })
    expect(await stateOf(id)).toBe('approved')
    expect(await findPublishingTime(staff.director, { evidenceId, number: 1 })).toMatchObject({
      fault: 'publishingTime.fault.noRight',
    })
    expect(await db().notice.count({ where: { kind: 'timeFailed', userId: staff.publisher.id } })).toBe(1)
    expect(await db().auditEntry.count({ where: { action: 'revision.publishAtTimeFailed' } })).toBe(1)
    expect(await publishDue(later(10))).toBeUndefined()
  })

  test('who has set it has become an author: four eyes are asked for again', async () => {
    const { id } = await pinned()
    // As if the rule of frozen authors had been passed over: the policy is asked at the time, not remembered.
    const { ownerPool } = await import('#tests/support/database.ts')
    const owner = await ownerPool().connect()
    await owner.query(`BEGIN; SET LOCAL session_replication_role = replica;
      INSERT INTO revision_authors (revision_id, user_id) VALUES ('${id}', '${staff.publisher.id}'); COMMIT`)
    owner.release()
    expect(await publishDue(later(9))).toEqual({ published: 0, notPublished: 1 })
    expect(await stateOf(id)).toBe('approved')
  })
})
