import { beforeEach, expect, test } from 'vitest'
import { setAssignment } from '#lib/assignment/commands.ts'
import { listOthersItems } from '#lib/cycle/queries.ts'
import { listOthersWork } from '#lib/evidence/others-work.ts'
import { resetDatabase } from '#tests/support/database.ts'
import { makeCycle, makeEvidence, makeStaff, must, type Staff } from '#tests/support/factories.ts'

let one: Staff
let other: Staff
beforeEach(async () => {
  await resetDatabase()
  await makeCycle()
  one = await makeStaff('one')
  other = await makeStaff('two')
})

test('who is about to begin learns which group is at the item and how far, and nothing of what it says', async () => {
  await makeEvidence(other, { item: 'O12', state: 'approved', title: 'ความลับของกลุ่มอื่น' })
  await makeEvidence(other, { item: 'O1', state: 'published' })
  await makeEvidence(one, { item: 'O12' })
  const seen = await listOthersWork(one.contributor, 2568)
  expect(seen).toEqual([
    { itemCode: 'O12', nameTh: other.group.nameTh, nameEn: other.group.nameEn, state: 'approved' },
  ])
  expect(await listOthersWork(other.contributor, 2568)).toMatchObject([
    { nameTh: one.group.nameTh, state: 'draft' },
  ])
  expect(await listOthersWork(one.director, 2568)).toEqual([]) // sees the evidence itself
})

test('who looks for an item that is not theirs learns whose it is', async () => {
  must(
    await setAssignment(one.director, {
      fiscalYear: 2568,
      itemCode: 'O12',
      leadGroupId: other.group.id,
      supportingGroupIds: [],
    }),
  )
  const named = async (actor: Staff['contributor']) =>
    (await listOthersItems(actor, 2568)).find(({ itemCode }) => itemCode === 'O12')?.leads
  expect(await named(one.contributor)).toEqual([
    { id: other.group.id, nameTh: other.group.nameTh, nameEn: other.group.nameEn },
  ])
  expect(await named(other.contributor)).toBeUndefined()
  expect(await listOthersItems(one.director, 2568)).toEqual([])
})
