import { beforeEach, expect, it } from 'vitest'
import * as evidence from '#lib/evidence/commands.ts'
import { progressByDay } from '#lib/progress/days.ts'
import { findYearProgress } from '#lib/progress/public.ts'
import { ownerPool, resetDatabase } from '#tests/support/database.ts'
import { act, makeCycle, makeEvidence, makeStaff, must, type Staff } from '#tests/support/factories.ts'

const fiscalYear = 2568
let staff: Staff
beforeEach(async () => {
  await resetDatabase()
  await makeCycle()
  staff = await makeStaff()
})

/** The acts themselves say now; a history needs other days. `day`: of March 2025, at noon in the office. */
const move = async (evidenceId: string, moments: Record<string, number>, number = 1) => {
  const client = await ownerPool().connect()
  try {
    await client.query('BEGIN; SET LOCAL session_replication_role = replica')
    for (const [column, day] of Object.entries(moments))
      await client.query(
        `UPDATE publications SET ${column} = $3 WHERE evidence_id = $1 AND revision_number = $2`,
        [evidenceId, number, new Date(Date.UTC(2025, 2, day, 5))],
      )
    await client.query('COMMIT')
  } finally {
    client.release()
  }
}

async function history(): Promise<string> {
  const progress = (await findYearProgress(fiscalYear))!
  const told = progressByDay({ ...progress, opensOn: '2025-03-01' }, new Date('2025-03-10T06:00:00Z'))!
  return told.days.map(({ whole, begun }) => `${whole}/${begun}`).join(' ')
}

it('a scripted history: published, replaced without a gap, withdrawn, shown again', async () => {
  // O2 asks one element: whole from the 2nd, replaced on the 5th, both withdrawn on the 8th.
  const first = await makeEvidence(staff, { item: 'O2', state: 'superseded' })
  must(await evidence.withdrawEvidence(staff.director, { evidenceId: first.evidenceId, reason: 'ทดสอบ' }))
  await move(first.evidenceId, { published_at: 2, superseded_at: 5, withdrawn_at: 8 })
  await move(first.evidenceId, { published_at: 5, withdrawn_at: 8 }, 2)
  expect(await history()).toBe('0/0 1/1 1/1 1/1 1/1 1/1 1/1 0/0 0/0 0/0')

  // O1 asks two: its first on the 4th, its second by other evidence from the 6th to the 9th.
  const half = await makeEvidence(staff, { item: 'O1', state: 'published' })
  await move(half.evidenceId, { published_at: 4 })
  const other = await makeEvidence(staff, { item: 'O1' })
  await act(evidence.saveRevision, staff.contributor, other.revisionId, {
    title: 'องค์ประกอบที่สอง',
    summary: 'แสดงองค์ประกอบที่สอง',
    items: [{ fiscalYear, itemCode: 'O1' }],
    claims: [{ fiscalYear, itemCode: 'O1', elementNumber: 2, target: 'text', text: 'แสดงไว้' }],
  })
  await act(evidence.submitRevision, staff.contributor, other.revisionId)
  await act(evidence.approveRevision, staff.reviewer, other.revisionId)
  await act(evidence.publishRevision, staff.publisher, other.revisionId)
  must(await evidence.withdrawEvidence(staff.director, { evidenceId: other.evidenceId, reason: 'ทดสอบ' }))
  await move(other.evidenceId, { published_at: 6, withdrawn_at: 9 })
  expect(await history()).toBe('0/0 1/1 1/1 1/2 1/2 2/2 2/2 1/1 0/1 0/1')
  expect((await findYearProgress(fiscalYear))?.changedAt).toEqual(new Date('2025-03-09T05:00:00Z'))
})

it('drafts and what waits to be published are no progress', async () => {
  await makeEvidence(staff, { item: 'O2', state: 'approved' })
  expect(await history()).toBe(Array(10).fill('0/0').join(' '))
  expect(await findYearProgress(2570)).toBeNull()
})
