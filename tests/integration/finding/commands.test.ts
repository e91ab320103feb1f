import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { decideMany } from '#lib/evidence/bulk.ts'
import {
  createNextRevision,
  discardDraft,
  forcePublishRevision,
  publishRevision,
  saveRevision,
} from '#lib/evidence/commands.ts'
import { listReviewQueue } from '#lib/evidence/review-queue.ts'
import { confirmFinding, endConfirmation } from '#lib/finding/commands.ts'
import {
  countFindings,
  countItemFindings,
  findFindingSummary,
  findRevisionFindings,
  listFindings,
} from '#lib/finding/queries.ts'
import { setPublishingTime } from '#lib/publishing-time/commands.ts'
import { publishDue } from '#lib/publishing-time/publish-due.ts'
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
import { keepFinding } from '#tests/support/finding-matrix.ts'
import { inDays } from '#tests/support/publishing-time-matrix.ts'

let staff: Staff
beforeEach(async () => {
  await resetDatabase()
  await makeCycle()
  staff = await makeStaff()
})

const reason = 'เป็นปีที่คู่มือขอ'
const everything = {
  group: '',
  item: '',
  year: '',
  code: '',
  severity: '',
  state: '',
  sort: 'worst',
} as const

describe('confirming a finding', () => {
  it('holds for the evidence, says who and why, and is history in the next revision', async () => {
    const { revisionId, evidenceId } = await makeEvidence(staff, { state: 'approved' })
    const key = await keepFinding(revisionId, { params: { year: 2566 } })
    must(await confirmFinding(staff.reviewer, { id: revisionId, key, reason }))
    await act(publishRevision, staff.publisher, revisionId)
    const next = must(await createNextRevision(staff.contributor, { evidenceId }))
    const carried = await keepFinding(next.revisionId, { params: { year: 2566 } })
    expect(carried).toBe(key)
    const seen = await findRevisionFindings(staff.contributor, { evidenceId, number: 2 })
    expect(seen?.findings).toMatchObject([{ key, confirmation: { reason, by: 'ผู้ตรวจ' } }])
    await db().finding.deleteMany({ where: { revisionId: next.revisionId } })
    const gone = await findRevisionFindings(staff.contributor, { evidenceId, number: 2 })
    expect(gone).toMatchObject({ findings: [], earlier: [{ reason, by: 'ผู้ตรวจ', ended: false }] })
  })

  it('can be taken back, and holds no other finding', async () => {
    const { revisionId: id, evidenceId } = await makeEvidence(staff)
    const key = await keepFinding(id, { params: { year: 2566 } })
    await keepFinding(id, { params: { year: 2565 } })
    must(await confirmFinding(staff.contributor, { id, key, reason }))
    const count = async () =>
      (await countFindings(staff.contributor, [{ evidenceId, number: 1 }])).get(`${evidenceId}/1`)
    expect(await count()).toEqual({ fault: 1, ask: 0, advice: 0 })
    expect(await confirmFinding(staff.reviewer, { id, key, reason })).toMatchObject({ problem: 'conflict' })
    must(await endConfirmation(staff.reviewer, { id, key }))
    expect(await count()).toEqual({ fault: 2, ask: 0, advice: 0 })
    expect(await endConfirmation(staff.reviewer, { id, key })).toMatchObject({ problem: 'conflict' })
  })

  it('needs a reason, and a finding that is there', async () => {
    const { revisionId: id } = await makeEvidence(staff)
    const key = await keepFinding(id)
    expect(await confirmFinding(staff.contributor, { id, key, reason: ' ' })).toMatchObject({
      fields: { reason: { key: 'problem.required' } },
    })
    await db().finding.deleteMany({ where: { revisionId: id } })
    expect(await confirmFinding(staff.contributor, { id, key, reason })).toMatchObject({
      message: { key: 'problem.findingGone' },
    })
    const { revisionId: old } = await makeEvidence(staff, { state: 'superseded' })
    const oldKey = await keepFinding(old)
    expect(await confirmFinding(staff.contributor, { id: old, key: oldKey, reason })).toMatchObject({
      problem: 'conflict',
    })
  })

  it('keeps no citizen id, neither in its row nor in the history', async () => {
    const { revisionId: id } = await makeEvidence(staff)
    const key = await keepFinding(id, { code: 'personal_citizen_id', severity: 'ask' })
    must(await confirmFinding(staff.contributor, { id, key, reason: 'เลข 1-1037-02071-81-1 เป็นตัวอย่าง' }))
    const kept = await db().findingConfirmation.findFirstOrThrow()
    const told = await db().auditEntry.findFirstOrThrow({ where: { action: 'finding.confirm' } })
    expect(kept.reason).toBe('เลข 1-xxxx-xxxxx-xx-1 เป็นตัวอย่าง')
    expect(JSON.stringify(told.after)).not.toContain('02071')
  })

  it('outlives the draft in which it was said, and goes with evidence that never was', async () => {
    const { revisionId, evidenceId } = await makeEvidence(staff, { state: 'published' })
    const next = must(await createNextRevision(staff.contributor, { evidenceId }))
    const key = await keepFinding(next.revisionId)
    must(await confirmFinding(staff.contributor, { id: next.revisionId, key, reason }))
    await act(discardDraft, staff.contributor, next.revisionId)
    expect(await db().findingConfirmation.count({ where: { evidenceId, revisionId: null } })).toBe(1)
    expect(await db().finding.count({ where: { revisionId: { not: revisionId } } })).toBe(0)
    const draft = await makeEvidence(staff)
    const other = await keepFinding(draft.revisionId)
    must(await confirmFinding(staff.contributor, { id: draft.revisionId, key: other, reason }))
    await act(discardDraft, staff.contributor, draft.revisionId)
    expect(await db().findingConfirmation.count()).toBe(1)
  })
})

describe('what another group may see of findings', () => {
  it('is nothing', async () => {
    const { revisionId: id, evidenceId } = await makeEvidence(staff)
    const key = await keepFinding(id)
    const { contributor, administrator } = await makeStaff()
    expect(await findRevisionFindings(contributor, { evidenceId, number: 1 })).toBeNull()
    expect((await listFindings(contributor, everything, 1)).total).toBe(0)
    expect((await findFindingSummary(contributor)).counts).toEqual({ fault: 0, ask: 0, advice: 0 })
    expect((await countItemFindings(contributor, 2568)).size).toBe(0)
    expect((await countFindings(contributor, [{ evidenceId, number: 1 }])).size).toBe(0)
    expect(await confirmFinding(contributor, { id, key, reason })).toMatchObject({ problem: 'notFound' })
    expect((await listFindings(administrator, everything, 1)).findings).toMatchObject([
      { evidenceId, itemCode: 'O12', code: 'wrong_fiscal_year', confirmation: null },
    ])
    expect((await countItemFindings(administrator, 2568)).get('O12')).toEqual({ fault: 1, ask: 0, advice: 0 })
  })
})

describe('the list of findings', () => {
  it('filters by what was asked, and shows of each evidence what is newest', async () => {
    const { revisionId, evidenceId } = await makeEvidence(staff, { state: 'published' })
    await keepFinding(revisionId, { code: 'file_scan', severity: 'advice' })
    const other = await makeEvidence(staff, { item: 'O1' })
    const key = await keepFinding(other.revisionId, { itemCode: 'O1' })
    const list = async (filter: object) =>
      (await listFindings(staff.reviewer, { ...everything, ...filter }, 1)).findings.map(({ code }) => code)
    expect(await list({})).toEqual(['wrong_fiscal_year', 'file_scan'])
    expect(await list({ severity: 'advice' })).toEqual(['file_scan'])
    expect(await list({ item: 'O1' })).toEqual(['wrong_fiscal_year'])
    expect(await list({ code: 'file_scan' })).toEqual(['file_scan'])
    must(await confirmFinding(staff.reviewer, { id: other.revisionId, key, reason }))
    expect(await list({ state: 'open' })).toEqual(['file_scan'])
    expect(await list({ state: 'confirmed' })).toEqual(['wrong_fiscal_year'])
    expect(await findFindingSummary(staff.reviewer)).toMatchObject({
      counts: { fault: 0, ask: 0, advice: 1 },
      confirmed: 1,
      itemCodes: ['O1', 'O12'],
    })
    must(await createNextRevision(staff.contributor, { evidenceId }))
    expect(await list({ code: 'file_scan' }), 'the draft is what counts now').toEqual([])
  })
})

describe('the queue of a reviewer', () => {
  it('can be narrowed to what has findings that nobody has confirmed', async () => {
    const faulty = await makeEvidence(staff, { state: 'submitted' })
    const asking = await makeEvidence(staff, { state: 'submitted' })
    const sound = await makeEvidence(staff, { state: 'submitted' })
    const key = await keepFinding(faulty.revisionId)
    await keepFinding(asking.revisionId, { severity: 'ask' })
    await keepFinding(sound.revisionId, { severity: 'advice' })
    const queue = async (findings: 'open' | 'fault' | 'none') =>
      (await listReviewQueue(staff.reviewer, { findings })).map(({ id }) => id)
    expect(await queue('open')).toEqual([faulty.revisionId, asking.revisionId])
    expect(await queue('fault')).toEqual([faulty.revisionId])
    expect(await queue('none')).toEqual([sound.revisionId])
    must(await confirmFinding(staff.reviewer, { id: faulty.revisionId, key, reason }))
    expect(await queue('open')).toEqual([asking.revisionId])
  })
})

describe('publishing over a fault', () => {
  const remarks = (revisionId: string) =>
    db().remark.findMany({ where: { revisionId, kind: 'finding_reason' }, select: { body: true } })

  it('asks for a reason, which stays in the history', async () => {
    const { revisionId: id } = await makeEvidence(staff, { state: 'approved' })
    await keepFinding(id)
    await keepFinding(id, { severity: 'ask', params: { year: 1 } })
    const refused = await publishRevision(staff.publisher, { id, version: await versionOf(id) })
    expect(refused).toMatchObject({
      message: { key: 'problem.overFaults', params: { count: 1 } },
      fields: { overReason: { key: 'problem.overReason' } },
    })
    await act(publishRevision, staff.publisher, id, { overReason: 'เอกสารปีก่อนคือสิ่งที่ขอ' })
    expect(await remarks(id)).toEqual([{ body: 'เอกสารปีก่อนคือสิ่งที่ขอ' }])
    const told = await db().auditEntry.findFirstOrThrow({ where: { action: 'revision.publish' } })
    expect(told.after).toMatchObject({ overFaults: 1, overReason: 'เอกสารปีก่อนคือสิ่งที่ขอ' })
  })

  it('asks for none where the faults are confirmed, and for no second one in an emergency', async () => {
    const { revisionId: id } = await makeEvidence(staff, { state: 'approved' })
    const key = await keepFinding(id)
    must(await confirmFinding(staff.contributor, { id, key, reason }))
    await act(publishRevision, staff.publisher, id)
    const forced = await makeEvidence(staff)
    await keepFinding(forced.revisionId)
    await act(forcePublishRevision, staff.administrator, forced.revisionId, { reason: 'ใกล้เที่ยงคืน' })
    expect(await remarks(id)).toEqual([])
    const told = await db().auditEntry.findFirstOrThrow({ where: { action: 'revision.forcePublish' } })
    expect(told.after).toMatchObject({ overFaults: 1, reason: 'ใกล้เที่ยงคืน' })
  })

  it('asks for it when the time is set, and not again when it has come', async () => {
    const { revisionId: id } = await makeEvidence(staff, { state: 'approved' })
    await keepFinding(id)
    const at = { id, version: await versionOf(id), ...inDays(1) }
    expect(await setPublishingTime(staff.publisher, at)).toMatchObject({
      fields: { overReason: { key: 'problem.overReason' } },
    })
    must(await setPublishingTime(staff.publisher, { ...at, overReason: 'ผู้อำนวยการทราบแล้ว' }))
    expect(await publishDue(new Date(Date.now() + 3 * 86_400_000))).toMatchObject({ published: 1 })
    expect(await remarks(id)).toEqual([{ body: 'ผู้อำนวยการทราบแล้ว' }])
  })

  it('asks of each row on its own when many are published at once', async () => {
    const sound = await makeEvidence(staff, { state: 'approved' })
    const faulty = await makeEvidence(staff, { state: 'approved' })
    const told = await makeEvidence(staff, { state: 'approved' })
    await keepFinding(faulty.revisionId)
    await keepFinding(told.revisionId)
    const rows = await Promise.all(
      [sound, faulty, told].map(async ({ revisionId }) => `${revisionId}:${await versionOf(revisionId)}`),
    )
    const verdicts = must(
      await decideMany(staff.publisher, {
        verb: 'publish',
        rows,
        overReasons: { [told.revisionId]: 'ตรวจกับต้นฉบับแล้ว' },
      }),
    )
    expect(verdicts.map(({ refused }) => refused?.key ?? null)).toEqual([null, 'problem.overFaults', null])
    expect(await remarks(told.revisionId)).toEqual([{ body: 'ตรวจกับต้นฉบับแล้ว' }])
  })
})

describe('a change of the evidence', () => {
  it('asks for a new check in its own transaction', async () => {
    const { revisionId: id, evidenceId } = await makeEvidence(staff)
    await keepFinding(id)
    const pending = async () =>
      (await findRevisionFindings(staff.contributor, { evidenceId, number: 1 }))?.isPending
    expect(await pending()).toBe(false)
    const stale = await saveRevision(staff.contributor, { id, version: 99, title: 'ก' })
    expect([stale.ok, await pending()]).toEqual([false, false])
    await act(saveRevision, staff.contributor, id, {
      title: 'แก้แล้ว',
      items: [{ fiscalYear: 2568, itemCode: 'O12' }],
    })
    expect(await pending()).toBe(true)
  })
})
