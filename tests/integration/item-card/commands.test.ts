import { beforeEach, expect, test } from 'vitest'
import { db } from '#lib/db.ts'
import { saveItemCard } from '#lib/item-card/commands.ts'
import { findCardsOf, listItemsWithCards } from '#lib/item-card/queries.ts'
import { resetDatabase } from '#tests/support/database.ts'
import { makeCycle, makeStaff, must, type Staff } from '#tests/support/factories.ts'
import { holdItem } from '#tests/support/handover-matrix.ts'

let staff: Staff
beforeEach(async () => {
  await resetDatabase()
  await makeCycle()
  staff = await makeStaff()
  await holdItem(staff)
})

const topicSlug = 'test_topic'
const texts = { sources: 'ระบบ e-GP', contacts: 'กลุ่มการเงิน 1204', troubles: 'ขาดเดือนมีนาคม' }
const of = (fiscalYear: number, itemCode = 'O12') => ({ fiscalYear, itemCode, topicSlug })

test('a card written in one year is there in the next, under whatever code', async () => {
  must(await saveItemCard(staff.contributor, { topicSlug, version: 0, ...texts }))
  await makeCycle(2569, 'finished')
  const next = await findCardsOf(staff.contributor, of(2569, 'O2'))
  expect(next.card).toMatchObject({ ...texts, version: 1, updatedBy: staff.contributor.name })
})

test('the card of a topic that was merged into an item is shown with it', async () => {
  const { id: frameworkId } = await makeCycle(2567, 'finished')
  await db().item.create({
    data: {
      framework: { connect: { id: frameworkId } },
      subIndicator: { connect: { frameworkId_code: { frameworkId, code: '9.1' } } },
      topic: { create: { slug: 'powers', titleEn: 'Powers' } },
      code: 'O3',
      position: 3,
      titleTh: 'อำนาจหน้าที่',
      titleEn: 'Powers and duties',
      periodRelation: 'current',
      periodCoverage: 'in_force',
      titleConfidence: 'high',
      confidence: 'high',
    },
  })
  await db().topicCode.create({
    data: { topicSlug: 'powers', fiscalYear: 2568, itemCode: 'O1', kind: 'merged' },
  })
  must(await saveItemCard(staff.administrator, { topicSlug: 'powers', version: 0, ...texts }))
  const { merged } = await findCardsOf(staff.contributor, of(2568, 'O1'))
  expect(merged).toMatchObject([{ ...texts, titleTh: 'อำนาจหน้าที่' }])
  expect((await findCardsOf(staff.contributor, of(2568, 'O2'))).merged).toEqual([])
})

test('is kept by the groups that have the item now, not by those that had it', async () => {
  const other = await makeStaff()
  expect((await findCardsOf(staff.reviewer, of(2568))).mayEdit).toBe(true)
  expect((await findCardsOf(other.contributor, of(2568))).mayEdit).toBe(false)
  await db().cycle.update({ where: { fiscalYear: 2568 }, data: { state: 'finished' } })
  await makeCycle(2569)
  await db().assignment.create({ data: { fiscalYear: 2569, itemCode: 'O1', workGroupId: other.group.id } })
  expect((await findCardsOf(staff.reviewer, of(2568))).mayEdit).toBe(false)
  expect(await saveItemCard(staff.contributor, { topicSlug, version: 0, ...texts })).toMatchObject({
    problem: 'forbidden',
  })
  must(await saveItemCard(other.contributor, { topicSlug, version: 0, ...texts }))
})

test('who saves second is shown what the first wrote', async () => {
  must(await saveItemCard(staff.contributor, { topicSlug, version: 0, ...texts }))
  const second = { ...texts, contacts: 'ถามพัสดุ' }
  expect(await saveItemCard(staff.reviewer, { topicSlug, version: 0, ...second })).toMatchObject({
    ok: false,
    problem: 'conflict',
    details: { version: 1, latest: { contacts: 'กลุ่มการเงิน 1204' } },
  })
  must(await saveItemCard(staff.reviewer, { topicSlug, version: 1, ...second }))
  expect(await db().auditEntry.findMany({ where: { action: 'itemCard.save' } })).toHaveLength(2)
})

test('the list is of one’s own groups, by group, holder and whether a card was written', async () => {
  const other = await makeStaff()
  await holdItem(other, 'O1')
  const list = (actor: Parameters<typeof listItemsWithCards>[0], more: object = {}) =>
    listItemsWithCards(actor, { fiscalYear: 2568, group: '', holder: '', written: '', ...more })
  const codes = async (...asked: Parameters<typeof list>) =>
    (await list(...asked)).map(({ itemCode }) => itemCode)
  expect(await codes(staff.contributor)).toEqual(['O12'])
  expect(await codes(staff.director)).toEqual(['O1', 'O2', 'O12'])
  expect(await codes(staff.director, { group: other.group.id })).toEqual(['O1'])
  expect(await codes(staff.contributor, { group: other.group.id })).toEqual([])
  expect(await codes(staff.director, { holder: staff.contributor.id })).toEqual(['O12'])
  expect(await codes(staff.director, { written: 'yes' })).toEqual([])
  must(await saveItemCard(staff.contributor, { topicSlug, version: 0, ...texts }))
  expect(await codes(staff.contributor, { written: 'yes' })).toEqual(['O12'])
  expect(await codes(staff.contributor, { written: 'no' })).toEqual([])
})

test('an unknown topic, and more than fits, are refused', async () => {
  expect(await saveItemCard(staff.administrator, { topicSlug: 'none', version: 0, ...texts })).toMatchObject({
    problem: 'notFound',
  })
  const long = { ...texts, sources: 'ก'.repeat(2_001) }
  expect(await saveItemCard(staff.contributor, { topicSlug, version: 0, ...long })).toMatchObject({
    fields: { sources: { key: 'problem.tooLong' } },
  })
})
