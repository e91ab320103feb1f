import { beforeEach, describe, expect, test, vi } from 'vitest'
import { db } from '#lib/db.ts'
import { decideMany } from '#lib/evidence/bulk.ts'
import * as evidence from '#lib/evidence/commands.ts'
import { countUnconfirmed, listUnconfirmed } from '#lib/evidence/forced-list.ts'
import {
  countReviewQueue,
  exportReviewQueue,
  findQueuePlace,
  listReviewQueue,
  type QueueRow,
} from '#lib/evidence/review-queue.ts'
import { ownerPool, resetDatabase } from '#tests/support/database.ts'
import {
  act,
  makeCycle,
  makeEvidence,
  makeStaff,
  makeUser,
  must,
  type Staff,
  versionOf,
} from '#tests/support/factories.ts'

let staff: Staff
beforeEach(async () => {
  await resetDatabase()
  await makeCycle()
  staff = await makeStaff()
})

const submitted = (item: string, title = item) => makeEvidence(staff, { state: 'submitted', item, title })
const titles = (rows: readonly QueueRow[]) => rows.map((row) => row.title)

describe('the queue', () => {
  test('is in the order of the assessment, the longest waiting first within an item', async () => {
    await submitted('O12')
    await submitted('O2', 'O2 ก่อน')
    await submitted('O2', 'O2 หลัง')
    await submitted('O1')
    expect(titles(await listReviewQueue(staff.reviewer))).toEqual(['O1', 'O2 ก่อน', 'O2 หลัง', 'O12'])
  })

  test('holds what this person decides: reviewers their group’s, publishers everything, a director what is approved', async () => {
    await submitted('O1')
    await makeEvidence(staff, { state: 'approved', item: 'O2', title: 'O2' })
    const { revisionId } = await makeEvidence(staff, { item: 'O12', title: 'ฉุกเฉิน' })
    await act(evidence.forcePublishRevision, staff.administrator, revisionId, { reason: 'เร่งด่วน' })
    const others = await makeStaff()
    expect(titles(await listReviewQueue(staff.reviewer))).toEqual(['O1'])
    expect(titles(await listReviewQueue(staff.publisher))).toEqual(['O1', 'O2', 'ฉุกเฉิน'])
    expect(titles(await listReviewQueue(staff.director))).toEqual(['O2', 'ฉุกเฉิน'])
    expect(await listReviewQueue(others.reviewer)).toEqual([])
    expect(await listReviewQueue(staff.administrator)).toEqual([])
    expect(await listReviewQueue(staff.contributor)).toEqual([])
  })

  test('is narrowed by state, group and item, and says what there is to narrow by', async () => {
    const others = await makeStaff()
    await submitted('O1')
    await makeEvidence(others, { state: 'submitted', item: 'O2', title: 'ของอีกกลุ่ม' })
    await makeEvidence(staff, { state: 'approved', item: 'O12', title: 'O12' })
    const list = async (filter: object) => titles(await listReviewQueue(staff.publisher, filter))
    expect(await list({ kind: 'approved' })).toEqual(['O12'])
    expect(await list({ workGroupId: others.group.id })).toEqual(['ของอีกกลุ่ม'])
    expect(await list({ itemCode: 'O1' })).toEqual(['O1'])
    expect(await list({ itemCode: 'O1', kind: 'approved' })).toEqual([])
    expect(await countReviewQueue(staff.publisher, { kind: 'submitted' })).toMatchObject({
      total: 2,
      toDecide: 3,
      kinds: { submitted: 2, approved: 1, forced: 0 },
      groups: [{ id: staff.group.id }, { id: others.group.id }],
      itemCodes: ['O1', 'O2', 'O12'],
    })
  })

  test('shows twenty a page, and exports all', async () => {
    for (let number = 1; number <= 21; number++) await submitted('O1', `ที่ ${number}`)
    expect(await listReviewQueue(staff.reviewer, { page: 1 })).toHaveLength(20)
    expect(await listReviewQueue(staff.reviewer)).toHaveLength(21)
    expect(titles(await listReviewQueue(staff.reviewer, { page: 2 }))).toEqual(['ที่ 21'])
    expect(await listReviewQueue(staff.reviewer, { page: 3 })).toEqual([])
    const all: QueueRow[] = []
    for await (const row of exportReviewQueue(staff.reviewer, {})) all.push(row)
    expect(all).toHaveLength(21)
  })

  test('lists what one wrote oneself, and does not count it', async () => {
    const both = await makeUser({
      groups: [
        { workGroupId: staff.group.id, role: 'contributor' },
        { workGroupId: staff.group.id, role: 'reviewer' },
      ],
    })
    await makeEvidence({ ...staff, contributor: both }, { state: 'submitted' })
    expect((await listReviewQueue(both))[0]).toMatchObject({ mine: true })
    expect((await countReviewQueue(both)).toDecide).toBe(0)
    expect((await findQueuePlace(both, {}, await numbered(0))).total).toBe(0)
  })
})

const numbered = async (at: number) => {
  const rows = await db().revision.findMany({ orderBy: { createdAt: 'asc' } })
  return { evidenceId: rows[at]!.evidenceId, number: rows[at]!.number }
}

describe('the place in the queue', () => {
  const around = async (evidenceId: string, filter = {}) => {
    const { place, total, previous, next } = await findQueuePlace(staff.reviewer, filter, {
      evidenceId,
      number: 1,
    })
    return [place, total, previous?.title ?? null, next?.title ?? null]
  }

  test('tells what comes before and after', async () => {
    const [one, two, twelve] = [await submitted('O1'), await submitted('O2'), await submitted('O12')]
    expect(await around(one.evidenceId)).toEqual([1, 3, null, 'O2'])
    expect(await around(two.evidenceId)).toEqual([2, 3, 'O1', 'O12'])
    expect(await around(twelve.evidenceId)).toEqual([3, 3, 'O2', null])
    expect(await around(two.evidenceId, { itemCode: 'O2' })).toEqual([1, 1, null, null])
  })

  test('goes on from there after a verdict, and starts again after the last', async () => {
    const [one, two, twelve] = [await submitted('O1'), await submitted('O2'), await submitted('O12')]
    await act(evidence.approveRevision, staff.reviewer, two.revisionId)
    expect(await around(two.evidenceId)).toEqual([null, 2, 'O1', 'O12'])
    await act(evidence.returnRevision, staff.reviewer, twelve.revisionId, { reason: 'ก' })
    expect(await around(twelve.evidenceId)).toEqual([null, 1, null, 'O1'])
    await act(evidence.approveRevision, staff.reviewer, one.revisionId)
    expect(await around(one.evidenceId)).toEqual([null, 0, null, null])
  })

  test('is nowhere for a revision that is not there', async () => {
    expect(await around('zzzzzzzz')).toEqual([null, 0, null, null])
  })
})

describe('several at once', () => {
  const row = async (revisionId: string) => `${revisionId}:${await versionOf(revisionId)}`
  const states = async () =>
    (await db().revision.findMany({ orderBy: { createdAt: 'asc' } })).map((revision) => revision.state)

  test('each row has its own verdict: what cannot be done says why, the others go on', async () => {
    const fine = await submitted('O1')
    const stale = await submitted('O2')
    const draft = await makeEvidence(staff)
    const last = await submitted('O12')
    const rows = [
      await row(fine.revisionId),
      `${stale.revisionId}:1`,
      await row(draft.revisionId),
      `${crypto.randomUUID()}:1`,
      await row(last.revisionId),
    ]
    const verdicts = must(await decideMany(staff.reviewer, { verb: 'approve', rows }))
    expect(verdicts.map((verdict) => verdict.refused?.key ?? 'done')).toEqual([
      'done',
      'problem.conflict',
      'problem.approveFrom.draft',
      'problem.notFound',
      'done',
    ])
    expect(await states()).toEqual(['approved', 'submitted', 'draft', 'approved'])
    const acts = await db().auditEntry.findMany({ where: { action: 'revision.approve' } })
    expect(acts.map((entry) => entry.revisionId)).toEqual([fine.revisionId, last.revisionId])
  })

  test('publishes, approves and publishes, and returns with the same words', async () => {
    const approved = await makeEvidence(staff, { state: 'approved' })
    const [one, two] = [await submitted('O1'), await submitted('O2')]
    must(await decideMany(staff.publisher, { verb: 'publish', rows: [await row(approved.revisionId)] }))
    must(await decideMany(staff.publisher, { verb: 'approveAndPublish', rows: [await row(one.revisionId)] }))
    must(
      await decideMany(staff.publisher, {
        verb: 'return',
        rows: [await row(two.revisionId)],
        reasons: ['wrong_year'],
        reason: 'ขอฉบับปี 2568',
      }),
    )
    expect(await states()).toEqual(['published', 'published', 'returned'])
    expect(await db().remark.findFirstOrThrow()).toMatchObject({
      reasons: ['wrong_year'],
      body: 'ขอฉบับปี 2568',
    })
  })

  test('an author in the middle is passed over, and told', async () => {
    const both = await makeUser({
      officeRoles: ['publisher'],
      groups: [{ workGroupId: staff.group.id, role: 'contributor' }],
    })
    const own = await makeEvidence({ ...staff, contributor: both }, { state: 'submitted' })
    const other = await submitted('O1')
    const rows = [await row(own.revisionId), await row(other.revisionId)]
    const verdicts = must(await decideMany(both, { verb: 'approveAndPublish', rows }))
    expect(verdicts.map((verdict) => verdict.refused?.key ?? 'done')).toEqual(['problem.approveOwn', 'done'])
  })

  test.each([
    ['nothing', { verb: 'approve', rows: [] }, 'rows'],
    ['a return without a reason', { verb: 'return', rows: [`${crypto.randomUUID()}:1`] }, 'reason'],
    ['an unknown verb', { verb: 'withdraw', rows: [`${crypto.randomUUID()}:1`] }, 'verb'],
    [
      'more than a page',
      { verb: 'approve', rows: Array.from({ length: 21 }, () => `${crypto.randomUUID()}:1`) },
      'rows',
    ],
    [
      'a state of one’s own',
      { verb: 'approve', rows: [`${crypto.randomUUID()}:1`], state: 'published' },
      '_',
    ],
  ])('%s is refused before anything is done', async (_name, input, field) => {
    const result = await decideMany(staff.publisher, input)
    expect(result).toMatchObject({ ok: false, problem: 'invalid', fields: { [field]: {} } })
  })

  test('nobody signed in is told so', async () => {
    expect(await decideMany(null, { verb: 'approve', rows: [] })).toMatchObject({ problem: 'signedOut' })
  })

  test('a row that breaks is a verdict too, is logged, and hides nothing', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const [broken, fine] = [await submitted('O1'), await submitted('O2')]
    await ownerPool().query(
      `CREATE FUNCTION break_one() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'broken'; END $$;
       CREATE TRIGGER break_one BEFORE UPDATE ON revisions FOR EACH ROW WHEN (NEW.id = '${broken.revisionId}')
         EXECUTE FUNCTION break_one()`,
    )
    try {
      const rows = [await row(broken.revisionId), await row(fine.revisionId)]
      const verdicts = must(await decideMany(staff.reviewer, { verb: 'approve', rows }))
      expect(verdicts.map((verdict) => verdict.refused?.key ?? 'done')).toEqual([
        'problem.unexpected',
        'done',
      ])
      expect(log).toHaveBeenCalledOnce()
    } finally {
      await ownerPool().query('DROP TRIGGER break_one ON revisions; DROP FUNCTION break_one()')
      log.mockRestore()
    }
  })
})

describe('what must be looked at afterwards', () => {
  test('is listed with who, when and why to those who may read it, until a second person has looked', async () => {
    const others = await makeStaff()
    const { revisionId, evidenceId } = await makeEvidence(staff)
    await act(evidence.forcePublishRevision, staff.administrator, revisionId, { reason: 'ก่อนเที่ยงคืน' })
    expect(await listUnconfirmed(staff.contributor)).toMatchObject([
      {
        evidenceId,
        number: 1,
        forcedBy: 'ผู้ดูแลระบบ',
        reason: 'ก่อนเที่ยงคืน',
        authors: ['ผู้จัดทำ'],
        mine: true,
        state: 'current',
      },
    ])
    expect((await listUnconfirmed(staff.director))[0]).toMatchObject({ mine: false })
    expect((await listUnconfirmed(staff.administrator))[0]).toMatchObject({ mine: true })
    expect(await countUnconfirmed(others.reviewer)).toBe(0)
    await act(evidence.confirmForcedRevision, staff.director, revisionId)
    expect(await countUnconfirmed(staff.administrator)).toBe(0)
  })

  test('stays listed when a newer revision has taken its place', async () => {
    const { revisionId, evidenceId } = await makeEvidence(staff)
    await act(evidence.forcePublishRevision, staff.administrator, revisionId, { reason: 'ด่วน' })
    const second = must(await evidence.createNextRevision(staff.contributor, { evidenceId }))
    await act(evidence.submitRevision, staff.contributor, second.revisionId)
    await act(evidence.approveAndPublishRevision, staff.publisher, second.revisionId)
    expect(await listUnconfirmed(staff.director)).toMatchObject([{ number: 1, state: 'superseded' }])
  })
})
