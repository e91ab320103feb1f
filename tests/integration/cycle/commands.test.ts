import { readFile } from 'node:fs/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import { assignUsual } from '#lib/assignment/commands.ts'
import * as cycle from '#lib/cycle/commands.ts'
import { findCycleItem, listCycleItems, listCycles, listEditions, previewMove } from '#lib/cycle/queries.ts'
import { db } from '#lib/db.ts'
import { shippedFramework } from '#lib/framework/files.ts'
import { importAllFrameworks, importFramework } from '#lib/framework/import.ts'
import type { FrameworkFile } from '#lib/framework/schema.ts'
import { resetDatabase } from '#tests/support/database.ts'
import { makeEvidence, makeGroup, makeStaff, must, type Staff } from '#tests/support/factories.ts'

let staff: Staff
beforeEach(async () => {
  await resetDatabase()
  await importAllFrameworks()
  staff = await makeStaff()
})

const openAndStart = async (fiscalYear: number) => {
  const { administrator } = staff
  must(
    await cycle.openCycle(administrator, {
      fiscalYear,
      opensOn: '',
      dueOn: '31/3/2568',
      submitsOn: '',
      clarifiesOn: '',
    }),
  )
  must(await cycle.startCycle(administrator, { fiscalYear, version: 1 }))
}

/** Imports 2568 once more as edition 2, changed. */
async function secondEdition(change: (file: FrameworkFile) => void): Promise<void> {
  const file = JSON.parse(await readFile(shippedFramework(2568), 'utf8')) as FrameworkFile
  change(file)
  const done = await db().$transaction((tx) => importFramework(tx, file, { actorName: 'test' }))
  expect(done).toMatchObject({ ok: true, isNew: true, edition: 2 })
}

/** Takes the last item out of a file, wherever it is named. */
function dropLast(file: FrameworkFile): void {
  const gone = file.items.pop()!.code
  file.oit_item_count -= 1
  for (const sub of file.sub_indicators) sub.items = sub.items.filter((code) => code !== gone)
  const indicator = file.indicators.find((one) => one.id === '10')!
  if (indicator.questions) indicator.questions.count -= 1
}

describe('a cycle', () => {
  it('opens on the newest edition with every item, and says so in the audit', async () => {
    await secondEdition((file) => {
      file.note = 'ฉบับแก้ไข'
    })
    const opened = must(
      await cycle.openCycle(staff.administrator, {
        fiscalYear: '๒๕๖๘',
        opensOn: '1 ต.ค. 2567',
        dueOn: '31 มี.ค. 2568',
        submitsOn: '30 เม.ย. 2568',
        clarifiesOn: '15 มิ.ย. 2568',
      }),
    )
    expect(opened).toEqual({ fiscalYear: 2568, edition: 2, items: 28 })
    expect(await listCycles(staff.administrator)).toMatchObject([
      {
        fiscalYear: 2568,
        state: 'planned',
        opensOn: '2024-10-01',
        dueOn: '2025-03-31',
        edition: 2,
        itemCount: 28,
      },
    ])
    const act = await db().auditEntry.findFirstOrThrow({ where: { action: 'cycle.open' } })
    expect(act).toMatchObject({ objectId: '2568', actorName: 'ผู้ดูแลระบบ' })
    expect(act.after).toMatchObject({ edition: 2, items: 28, opensOn: '2024-10-01' })
  })

  it('opens once, and only on a framework', async () => {
    const dates = { opensOn: '', dueOn: '', submitsOn: '', clarifiesOn: '' }
    const open = (fiscalYear: number) => cycle.openCycle(staff.administrator, { fiscalYear, ...dates })
    must(await open(2568))
    expect(await open(2568)).toMatchObject({ ok: false, message: { key: 'problem.cycleExists' } })
    expect(await open(2575)).toMatchObject({ ok: false, message: { key: 'problem.noFramework' } })
  })

  it('runs alone: another starts when it is finished', async () => {
    const { administrator } = staff
    await openAndStart(2567)
    must(
      await cycle.openCycle(administrator, {
        fiscalYear: 2568,
        opensOn: '',
        dueOn: '',
        submitsOn: '',
        clarifiesOn: '',
      }),
    )
    const start = () => cycle.startCycle(administrator, { fiscalYear: 2568, version: 1 })
    expect(await start()).toMatchObject({
      ok: false,
      message: { key: 'problem.cycleRunning', params: { year: '2567' } },
    })
    must(await cycle.finishCycle(administrator, { fiscalYear: 2567, version: 2 }))
    must(await start())
    expect((await listCycles(administrator)).map((one) => [one.fiscalYear, one.state])).toEqual([
      [2568, 'running'],
      [2567, 'finished'],
    ])
    expect(await cycle.startCycle(administrator, { fiscalYear: 2567, version: 3 })).toMatchObject({
      ok: false,
    })
  })

  it('refuses a stale change of its dates and keeps those that stand', async () => {
    await openAndStart(2568)
    const change = (version: number, dueOn: string) =>
      cycle.setCycleDates(staff.administrator, {
        fiscalYear: 2568,
        version,
        opensOn: '',
        dueOn,
        submitsOn: '',
        clarifiesOn: '',
      })
    must(await change(2, '30/4/2568'))
    expect(await change(2, '31/5/2568')).toMatchObject({ ok: false, problem: 'conflict' })
    expect((await listCycles(staff.administrator))[0]).toMatchObject({ dueOn: '2025-04-30', version: 3 })
  })

  it('cannot be administered by a director or a group', async () => {
    for (const actor of [staff.director, staff.publisher, staff.contributor, null]) {
      const input = { fiscalYear: 2568, opensOn: '', dueOn: '', submitsOn: '', clarifiesOn: '' }
      expect((await cycle.openCycle(actor, input)).ok).toBe(false)
    }
    expect(await db().cycle.count()).toBe(0)
  })
})

describe('a move to another edition', () => {
  const move = (version = 2) =>
    cycle.moveToEdition(staff.administrator, { fiscalYear: 2568, version, edition: 2 })

  it('shows first what it changes, and then changes that', async () => {
    await openAndStart(2568)
    await secondEdition((file) => {
      file.items[11]!.title_th = 'ชื่อที่แก้แล้ว'
      file.items[11]!.elements.push('องค์ประกอบใหม่')
      dropLast(file)
    })
    const shown = (await previewMove(staff.administrator, 2568, 2))!
    expect(shown).toMatchObject({ version: 2, fromEdition: 1, blocked: [] })
    expect(shown.changes.gone.map((item) => item.code)).toEqual(['O28'])
    expect(shown.changes.changed).toMatchObject([
      { code: 'O12', fields: [{ field: 'titleTh' }], elements: [{ from: null, to: 'องค์ประกอบใหม่' }] },
    ])
    expect(await previewMove(staff.director, 2568, 2)).toBeNull()

    expect(must(await move()).changes).toEqual(shown.changes)
    expect((await findCycleItem(staff.director, 2568, 'O12'))?.titleTh).toBe('ชื่อที่แก้แล้ว')
    expect(await findCycleItem(staff.director, 2568, 'O28')).toBeNull()
    expect(await listCycleItems(staff.director, 2568)).toHaveLength(27)
    expect(await db().topicCode.count({ where: { fiscalYear: 2568, itemCode: 'O28' } })).toBe(0)
    const act = await db().auditEntry.findFirstOrThrow({ where: { action: 'cycle.moveToEdition' } })
    expect(act.before).toEqual({ edition: 1 })
    expect(act.after).toMatchObject({ edition: 2, gone: ['O28'], changed: ['O12'] })
  })

  it('leaves published evidence where it is, under the same code', async () => {
    await openAndStart(2568)
    const { evidenceId } = await makeEvidence(staff, { state: 'published', item: 'O12' })
    await secondEdition((file) => {
      file.items[11]!.title_th = 'ชื่อที่แก้แล้ว'
    })
    const published = () =>
      db().publication.findFirstOrThrow({ where: { evidenceId }, include: { items: true, claims: true } })
    const before = await published()
    must(await move())
    expect(await published()).toEqual(before)
    expect(before.items).toMatchObject([{ fiscalYear: 2568, itemCode: 'O12' }])
    const joined = await db().cycleItem.findUniqueOrThrow({
      where: { fiscalYear_itemCode: { fiscalYear: 2568, itemCode: 'O12' } },
      include: { item: { include: { framework: true } } },
    })
    expect(joined.item).toMatchObject({ titleTh: 'ชื่อที่แก้แล้ว', framework: { edition: 2 } })
  })

  it.each([
    ['published', 'published'],
    ['under review', 'submitted'],
  ] as const)('is refused while an item with work that is %s would vanish', async (_name, state) => {
    await openAndStart(2568)
    await makeEvidence(staff, { state, item: 'O28' })
    await secondEdition(dropLast)
    expect((await previewMove(staff.administrator, 2568, 2))?.blocked).toEqual(['O28'])
    expect(await move()).toMatchObject({
      ok: false,
      message: { key: 'problem.editionLosesItems', params: { codes: 'O28' } },
    })
    expect((await listCycles(staff.administrator))[0]).toMatchObject({
      edition: 1,
      newestEdition: 2,
      itemCount: 28,
    })
  })

  it('keeps a draft whose item vanishes, for a list that asks for its topic again', async () => {
    await openAndStart(2568)
    const { revisionId } = await makeEvidence(staff, { state: 'draft', item: 'O28' })
    await secondEdition(dropLast)
    expect((await previewMove(staff.administrator, 2568, 2))?.blocked).toEqual([])
    must(await move())
    const draft = await db().revision.findUniqueOrThrow({
      where: { id: revisionId },
      include: { items: true, keptItems: true, remarks: true },
    })
    expect(draft).toMatchObject({ state: 'draft', items: [], keptItems: [{ itemCode: 'O28' }] })
    expect(draft.remarks[0]?.body).toContain('แสดงไว้ในคำอธิบาย')
  })

  it('is refused where the code of published evidence would ask for something else', async () => {
    await openAndStart(2568)
    await makeEvidence(staff, { state: 'published', item: 'O1' })
    await secondEdition((file) => {
      const [first, second] = [file.items[0]!, file.items[1]!]
      ;[first.topic, second.topic] = [second.topic, first.topic]
    })
    expect(await move()).toMatchObject({ ok: false, message: { params: { codes: 'O1' } } })
  })

  it('is refused when someone changed the cycle since it was shown', async () => {
    await openAndStart(2568)
    await secondEdition(dropLast)
    expect(await move(1)).toMatchObject({ ok: false, problem: 'conflict' })
    expect(
      await cycle.moveToEdition(staff.administrator, { fiscalYear: 2568, version: 2, edition: 9 }),
    ).toMatchObject({ ok: false, problem: 'notFound' })
  })

  it('is what the list of editions is for', async () => {
    await openAndStart(2568)
    await secondEdition(dropLast)
    const editions = (await listEditions(staff.director)).filter((one) => one.fiscalYear === 2568)
    expect(editions).toMatchObject([
      { edition: 2, itemCount: 27, inUse: false },
      { edition: 1, itemCount: 28, inUse: true },
    ])
    expect(await listEditions(staff.contributor)).toEqual([])
  })
})

describe('the usual owners', () => {
  it('are given the items that nobody has, the first of them to lead', async () => {
    await makeGroup('finance')
    await makeGroup('policy')
    await openAndStart(2568)
    const items = await listCycleItems(staff.administrator, 2568)
    const theirs = items.filter((item) =>
      item.usualOwners.some((slug) => ['finance', 'policy'].includes(slug)),
    )
    const taken = theirs[0]!
    await db().assignment.create({
      data: { fiscalYear: 2568, itemCode: taken.itemCode, workGroupId: staff.group.id },
    })
    const give = async () => must(await assignUsual(staff.director, { fiscalYear: 2568 })).items
    expect(await give()).toBe(theirs.length - 1)
    for (const item of await listCycleItems(staff.administrator, 2568)) {
      const usual = item.usualOwners.filter((slug) => slug === 'finance' || slug === 'policy')
      const expected = item.itemCode === taken.itemCode ? [staff.group.slug] : usual
      expect(item.assignments.map((one) => one.workGroup.slug).toSorted()).toEqual(expected.toSorted())
      if (expected.length > 0)
        expect(item.assignments[0]).toMatchObject({ kind: 'lead', workGroup: { slug: expected[0] } })
    }
    expect(await give()).toBe(0)
  })
})
