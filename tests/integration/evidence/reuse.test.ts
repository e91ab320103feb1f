import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { listEvidence } from '#lib/evidence/all-evidence.ts'
import { findRevision } from '#lib/evidence/queries.ts'
import { answerItem } from '#lib/evidence/reuse-commands.ts'
import { resetDatabase } from '#tests/support/database.ts'
import { makeCycle, makeEvidence, makeStaff, must, type Staff } from '#tests/support/factories.ts'

let staff: Staff
beforeEach(async () => {
  await resetDatabase()
  await makeCycle()
  staff = await makeStaff()
})
const o2 = { fiscalYear: 2568, itemCode: 'O2' }
const codes = async (evidenceId: string, number: number) =>
  (await findRevision(staff.contributor, { evidenceId, number }))!.items.map((item) => item.itemCode).sort()

describe('existing evidence used for one more item', () => {
  it('gets the item in its open draft, with no claim for it', async () => {
    const { evidenceId } = await makeEvidence(staff)
    expect(must(await answerItem(staff.contributor, { evidenceId, ...o2 }))).toEqual({
      evidenceId,
      number: 1,
    })
    const revision = (await findRevision(staff.contributor, { evidenceId, number: 1 }))!
    expect(await codes(evidenceId, 1)).toEqual(['O12', 'O2'])
    expect(revision.claims.map((claim) => claim.itemCode)).toEqual(['O12'])
    expect(await answerItem(staff.contributor, { evidenceId, ...o2 })).toMatchObject({
      problem: 'conflict',
      message: { key: 'problem.alreadyAnswers' },
    })
  })

  it('that is public gets a new revision; the public one stays as it is', async () => {
    const { evidenceId } = await makeEvidence(staff, { state: 'published' })
    expect(must(await answerItem(staff.contributor, { evidenceId, ...o2 }))).toEqual({
      evidenceId,
      number: 2,
    })
    expect(await codes(evidenceId, 1)).toEqual(['O12'])
    expect(await codes(evidenceId, 2)).toEqual(['O12', 'O2'])
    const { state } = await db().revision.findFirstOrThrow({ where: { evidenceId, number: 1 } })
    expect(state).toBe('published')
  })

  it('that waits for its reviewer is left alone', async () => {
    const { evidenceId } = await makeEvidence(staff, { state: 'submitted' })
    expect(await answerItem(staff.contributor, { evidenceId, ...o2 })).toMatchObject({
      problem: 'conflict',
      message: { key: 'problem.saveIn.submitted' },
    })
    expect(await codes(evidenceId, 1)).toEqual(['O12'])
  })

  it('is offered only where it may be written and does not answer the item yet', async () => {
    const other = await makeStaff()
    await makeEvidence(other)
    const { evidenceId } = await makeEvidence(staff)
    const offered = async (itemCode: string) =>
      (
        await listEvidence(staff.contributor, {
          workGroupIds: [staff.group.id],
          without: { fiscalYear: 2568, itemCode },
        })
      ).rows.map((row) => row.evidenceId)
    expect(await offered('O2')).toEqual([evidenceId])
    expect(await offered('O12')).toEqual([])
    expect(
      await answerItem(staff.contributor, { evidenceId, fiscalYear: 2568, itemCode: 'O99' }),
    ).toMatchObject({
      message: { key: 'problem.unknownItem' },
    })
  })
})
