import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '#lib/db.ts'
import { importAllFrameworks } from '#lib/framework/import.ts'
import { rulesOfItem } from '#lib/framework/rules.ts'
import * as drafts from '#lib/framework-draft/commands.ts'
import { resetDatabase } from '#tests/support/database.ts'
import { makeStaff, must, type Staff } from '#tests/support/factories.ts'
import { itemForm } from '#tests/support/framework-matrix.ts'

let staff: Staff
beforeEach(async () => {
  await resetDatabase()
  await importAllFrameworks()
  staff = await makeStaff()
})

const draft = async () => {
  const { version, content } = await db().frameworkDraft.findUniqueOrThrow({ where: { fiscalYear: 2569 } })
  return {
    version,
    content: content as { file: { items: { code: string; title_th: string; topic: string }[] } },
  }
}
const begin = async (from = 'edition') =>
  must(await drafts.beginDraft(staff.administrator, { fiscalYear: 2569, from }))
const now = async () => ({ fiscalYear: 2569, version: (await draft()).version })

describe('a draft', () => {
  test('begins from the newest edition or from last year, and never writes over another', async () => {
    await begin()
    expect((await draft()).content.file.items).toHaveLength(26)
    expect(
      await drafts.beginDraft(staff.administrator, { fiscalYear: 2569, from: 'lastYear' }),
    ).toMatchObject({
      message: { key: 'problem.draftExists' },
    })
    must(await drafts.discardDraft(staff.administrator, await now()))
    await begin('lastYear')
    expect((await draft()).content.file.items).toHaveLength(28)
    expect(
      await drafts.beginDraft(staff.administrator, { fiscalYear: 2572, from: 'lastYear' }),
    ).toMatchObject({
      message: { key: 'problem.draftNoSource', params: { year: '2571' } },
    })
  })

  test('that was saved meanwhile is not written over', async () => {
    await begin()
    const stale = await now()
    must(await drafts.moveItem(staff.administrator, { ...stale, code: 'O1', to: 'down' }))
    for (const late of [
      drafts.saveItem(staff.administrator, { ...stale, code: 'O1', ...itemForm }),
      drafts.removeItem(staff.administrator, { ...stale, code: 'O1' }),
      drafts.takeInDraft(staff.administrator, stale),
    ]) {
      expect(await late).toMatchObject({ ok: false, problem: 'conflict' })
    }
  })

  test('with a fault is refused, and is there still', async () => {
    await begin()
    must(await drafts.saveItem(staff.administrator, { ...(await now()), code: 'O1', ...itemForm, topic: '' }))
    expect(await drafts.takeInDraft(staff.administrator, await now())).toMatchObject({
      message: { key: 'problem.draftFaulty' },
    })
    expect(await db().framework.count({ where: { fiscalYear: 2569 } })).toBe(1)
    expect((await draft()).content.file.items[0]!.topic).toBe('')
  })

  test('that changes nothing makes no edition', async () => {
    await begin()
    must(await drafts.takeInDraft(staff.administrator, await now()))
    await begin()
    expect(await drafts.takeInDraft(staff.administrator, await now())).toMatchObject({
      message: { key: 'problem.draftChangesNothing' },
    })
    expect(await db().frameworkDraft.count()).toBe(1)
  })
})

test('an item with a new topic and rules is asked for by the new edition; nothing of the old one changes', async () => {
  const old = await db().framework.findFirstOrThrow({ where: { fiscalYear: 2569 }, include: { items: true } })
  await begin()
  const { code } = must(
    await drafts.addItem(staff.administrator, {
      ...(await now()),
      ...itemForm,
      topic: '',
      newTopic: 'school_lunch',
      newTopicTitle: 'School lunch',
      rules: { none: 'yes', months: 'first_6' },
    }),
  )
  must(await drafts.mergeTopic(staff.administrator, { ...(await now()), topic: 'user_manual', code }))
  const { edition } = must(await drafts.takeInDraft(staff.administrator, await now()))
  expect(edition).toBe(2)
  const item = await db().item.findFirstOrThrow({
    where: { framework: { fiscalYear: 2569, edition: 2 }, topicSlug: 'school_lunch' },
    include: { elements: true },
  })
  expect(item).toMatchObject({ code, periodYear: 2569, periodCoverage: 'events_in_year' })
  expect(item.elements.map((element) => element.textTh)).toEqual(['ประเด็น', 'ผู้มีส่วนร่วม', 'ผล'])
  expect(await rulesOfItem(item, 2569)).toMatchObject({
    none: { allowed: true },
    months: { span: 'first_6' },
  })
  expect(await db().frameworkDraft.count()).toBe(0)
  expect(await db().framework.findUniqueOrThrow({ where: { id: old.id }, include: { items: true } })).toEqual(
    old,
  )
  expect(await db().topicCode.findMany({ where: { fiscalYear: 2569, topicSlug: 'school_lunch' } })).toEqual([
    { topicSlug: 'school_lunch', fiscalYear: 2569, itemCode: code, kind: 'own' },
  ])
})

test('the content of an edition cannot be changed, whoever asks', async () => {
  for (const act of [
    db().frameworkContent.updateMany({ data: { content: {} } }),
    db().frameworkContent.deleteMany({}),
  ]) {
    await expect(act).rejects.toThrow('never changes')
  }
})
