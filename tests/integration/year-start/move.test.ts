import { readFile } from 'node:fs/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import * as cycle from '#lib/cycle/commands.ts'
import { db } from '#lib/db.ts'
import * as evidence from '#lib/evidence/commands.ts'
import { addRemark } from '#lib/evidence/remark-commands.ts'
import { shippedFramework } from '#lib/framework/files.ts'
import { importAllFrameworks, importFramework } from '#lib/framework/import.ts'
import { startYear } from '#lib/year-start/commands.ts'
import { resetDatabase } from '#tests/support/database.ts'
import { act, makeEvidence, makeGroup, makeStaff, must, type Staff } from '#tests/support/factories.ts'
import { forgetList } from '#tests/support/unknown-list.ts'
import { startOf } from '#tests/support/year-matrix.ts'

let staff: Staff
const noDates = { opensOn: '', dueOn: '', submitsOn: '', clarifiesOn: '' }

// 2569 begins on a provisional copy of 2568 with participation at O20; the handbook then asks for it at O19.
beforeEach(async () => {
  await resetDatabase()
  await importAllFrameworks()
  await forgetList(2569)
  staff = await makeStaff()
  must(await cycle.openCycle(staff.administrator, { fiscalYear: 2568, ...noDates, start: 'now' }))
  for (const itemCode of ['O19', 'O20', 'O21', 'O22'])
    await db().assignment.create({ data: { fiscalYear: 2568, itemCode, workGroupId: staff.group.id } })
  await makeEvidence(staff, { state: 'published', item: 'O20', fiscalYear: 2568, title: 'การมีส่วนร่วม' })
  await makeEvidence(staff, { state: 'published', item: 'O22', fiscalYear: 2568, title: 'รายงานรับของขวัญ' })
  must(await startYear(staff.administrator, await startOf(staff.administrator, 2568, 'instead')))
})

async function importReal(): Promise<void> {
  const file = JSON.parse(await readFile(shippedFramework(2569), 'utf8')) as object
  const done = await db().$transaction((tx) => importFramework(tx, file, { actorName: 'test' }))
  expect(done).toMatchObject({ ok: true, isNew: true, edition: 2 })
}

const move = () => cycle.moveToEdition(staff.administrator, { fiscalYear: 2569, version: 1, edition: 2 })
const draftCalled = (title: string) =>
  db().revision.findFirstOrThrow({
    where: { title, state: 'draft' },
    include: { items: true, claims: true, keptItems: true, carried: true, remarks: true },
  })

describe('moving from the provisional list to the handbook’s', () => {
  it('takes drafts, groups, due dates and what the start says to the new codes, by topic', async () => {
    await db().cycleItem.update({
      where: { fiscalYear_itemCode: { fiscalYear: 2569, itemCode: 'O20' } },
      data: { dueOn: new Date('2026-03-16') },
    })
    const second = await makeGroup('second')
    await db().assignment.update({
      where: {
        fiscalYear_itemCode_workGroupId: { fiscalYear: 2569, itemCode: 'O20', workGroupId: staff.group.id },
      },
      data: { workGroupId: second.id },
    })
    await importReal()
    must(await move())
    expect(await draftCalled('การมีส่วนร่วม')).toMatchObject({
      items: [{ fiscalYear: 2569, itemCode: 'O19' }],
      carried: { settledAt: null },
    })
    const [item] = await db().cycleItem.findMany({
      where: { fiscalYear: 2569, itemCode: 'O19' },
      include: { assignments: true, item: true },
    })
    expect(item).toMatchObject({
      dueOn: new Date('2026-03-16'),
      item: { topicSlug: 'participation' },
      assignments: [{ workGroupId: second.id, kind: 'lead' }],
    })
    const told = await db().yearStartItem.findMany({ where: { itemCode: 'O19' } })
    expect(told).toMatchObject([{ kind: 'changed', fromCodes: ['O20'] }])
    expect(await db().cycleItem.count({ where: { fiscalYear: 2569 } })).toBe(26)
  })

  it('keeps what the new list has no item for, and the words of a place that nobody asks for', async () => {
    const draft = await draftCalled('การมีส่วนร่วม')
    await act(evidence.saveRevision, staff.contributor, draft.id, {
      title: 'การมีส่วนร่วม',
      summary: 'เขียนแล้ว',
      items: [{ fiscalYear: 2569, itemCode: 'O20' }],
      claims: [
        { fiscalYear: 2569, itemCode: 'O20', elementNumber: 2, target: 'text', text: 'ประชุมวันที่ 5 มกราคม' },
      ],
    })
    const target = 'element:2569/O20/2'
    must(await addRemark(staff.reviewer, { id: draft.id, body: 'ดูวันที่', target }))
    await importReal()
    must(await move())
    const moved = await draftCalled('การมีส่วนร่วม')
    expect(moved.summary).toBe('เขียนแล้ว')
    const words = JSON.stringify([moved.claims, moved.remarks])
    expect(words).toContain('ประชุมวันที่ 5 มกราคม')
    expect(words).toContain('ดูวันที่')
    expect(moved.claims.every(({ itemCode }) => itemCode === 'O19')).toBe(true)
    const left = await draftCalled('รายงานรับของขวัญ')
    expect([...left.items, ...left.keptItems]).toHaveLength(1)
  })

  it('is refused where something is published at a code that changes, and moves nothing', async () => {
    await makeEvidence(staff, { state: 'published', item: 'O20', fiscalYear: 2569, title: 'เผยแพร่แล้ว' })
    await importReal()
    expect(await move()).toMatchObject({
      ok: false,
      message: { key: 'problem.editionLosesItems', params: { codes: 'O20' } },
    })
    expect(await draftCalled('การมีส่วนร่วม')).toMatchObject({ items: [{ itemCode: 'O20' }] })
  })
})
