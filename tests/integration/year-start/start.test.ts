import { beforeEach, describe, expect, it } from 'vitest'
import { assignUsual } from '#lib/assignment/commands.ts'
import * as cycle from '#lib/cycle/commands.ts'
import { listCycleItems } from '#lib/cycle/queries.ts'
import { askPool, db } from '#lib/db.ts'
import * as evidence from '#lib/evidence/commands.ts'
import { findRevision } from '#lib/evidence/queries.ts'
import { importAllFrameworks } from '#lib/framework/import.ts'
import { startYear, undoYear } from '#lib/year-start/commands.ts'
import { findYearStart, readYearPlan, rehearseYear } from '#lib/year-start/queries.ts'
import { resetDatabase } from '#tests/support/database.ts'
import { act, makeEvidence, makeStaff, must, type Staff } from '#tests/support/factories.ts'
import { startOf } from '#tests/support/year-matrix.ts'

const dates = { opensOn: '1/10/2567', dueOn: '31/3/2568', submitsOn: '', clarifiesOn: '' }
let staff: Staff

beforeEach(async () => {
  await resetDatabase()
  await importAllFrameworks()
  staff = await makeStaff()
  const { administrator, group } = staff
  must(await cycle.openCycle(administrator, { fiscalYear: 2568, ...dates, start: 'now' }))
  await db().workGroup.update({ where: { id: group.id }, data: { slug: 'legal' } })
  must(await assignUsual(administrator, { fiscalYear: 2568 }))
})

const published = (item: string, title: string) =>
  makeEvidence(staff, { state: 'published', item, title, fiscalYear: 2568, file: true })

const start = async (way: 'later' | 'now' | 'instead' = 'later') =>
  must(await startYear(staff.administrator, await startOf(staff.administrator, 2568, way)))

const draftsOf = (fiscalYear: number) =>
  db().revision.findMany({
    where: { items: { some: { fiscalYear } } },
    orderBy: { title: 'asc' },
    include: { items: true, claims: true, attachments: true, links: true, authors: true, carried: true },
  })

const everything = async () =>
  JSON.stringify(
    await Promise.all(
      [
        'cycles',
        'cycle_items',
        'assignments',
        'evidence',
        'revisions',
        'revision_items',
        'publications',
        'topic_codes',
        'frameworks',
      ].map((table) => askPool(`SELECT * FROM ${table} ORDER BY 1, 2, 3`, [])),
    ),
  )

describe('a rehearsal', () => {
  it('is what the act then does, item by item, and leaves no trace of itself', async () => {
    await published('O20', 'การมีส่วนร่วม')
    await published('O21', 'No Gift Policy')
    const before = await everything()
    const { plan, dates: proposed } = (await rehearseYear(staff.administrator, 2568))!
    expect(await everything()).toBe(before)
    expect(proposed).toMatchObject({ opensOn: '2025-10-01', dueOn: '2026-03-31' })

    await start()
    const items = await listCycleItems(staff.administrator, 2569)
    const done = items.flatMap(({ itemCode, assignments }) =>
      assignments.map(({ workGroup, kind }) => `${itemCode} ${workGroup.id} ${kind}`),
    )
    expect(done.sort()).toEqual(
      plan.assignments.map(({ itemCode, workGroupId, kind }) => `${itemCode} ${workGroupId} ${kind}`).sort(),
    )
    expect(items.map(({ itemCode }) => itemCode)).toEqual(plan.items.flatMap(({ to }) => to?.code ?? []))
    const drafts = await draftsOf(2569)
    expect(
      drafts.map(({ title, items: answered }) => [title, answered.map(({ itemCode }) => itemCode)]),
    ).toEqual(plan.drafts.map(({ title, codes }) => [title, codes]).sort())
    const kept = await db().yearStartItem.findMany({ where: { itemCode: { in: ['O19', 'O20'] } } })
    expect(kept.map(({ kind, itemCode, fromCodes }) => [kind, itemCode, fromCodes]).sort()).toEqual([
      ['changed', 'O19', ['O20']],
      ['merged', 'O20', ['O21', 'O22']],
    ])
  })

  it('is nobody’s but the administrator’s', async () => {
    expect(await rehearseYear(staff.director, 2568)).toBeNull()
    expect(await rehearseYear(staff.administrator, 2560)).toBeNull()
  })
})

describe('starting a year', () => {
  it('carries text as drafts under new addresses, without file, place, date or author, and leaves what is public alone', async () => {
    const { evidenceId } = await published('O20', 'การมีส่วนร่วม')
    const shown = await db().publication.findMany({ include: { items: true, files: true, claims: true } })
    await start()
    const [draft] = await draftsOf(2569)
    expect(draft).toMatchObject({
      number: 1,
      state: 'draft',
      title: 'การมีส่วนร่วม',
      summary: 'สรุปสั้น ๆ ของหลักฐานทดสอบ',
      documentOn: null,
      fiscalYear: null,
      claims: [],
      attachments: [],
      authors: [],
      items: [{ fiscalYear: 2569, itemCode: 'O19' }],
      carried: { settledAt: null },
    })
    expect(draft!.evidenceId).not.toBe(evidenceId)
    expect(await db().publication.findMany({ include: { items: true, files: true, claims: true } })).toEqual(
      shown,
    )
    const told = await db().auditEntry.findMany({ where: { action: 'cycle.startYear' } })
    expect(told).toHaveLength(1)
    expect(told[0]!.after).toMatchObject({ fromYear: 2568, drafts: 1, items: 26 })
  })

  it('keeps a draft from going on until a person has checked it again, whatever the code does', async () => {
    await published('O20', 'การมีส่วนร่วม')
    await start()
    const [draft] = await draftsOf(2569)
    const going = db().revision.update({ where: { id: draft!.id }, data: { state: 'submitted' } })
    await expect(going).rejects.toThrow(/nobody has checked it again/)
  })

  it('starts once, however often it is pressed', async () => {
    const input = await startOf(staff.administrator)
    const twice = await Promise.all([
      startYear(staff.administrator, input),
      startYear(staff.administrator, input),
    ])
    expect(twice.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(twice.find(({ ok }) => !ok)).toMatchObject({ message: { key: 'problem.cycleExists' } })
    expect(await db().yearStart.count()).toBe(1)
  })

  it('does nothing where what was shown is no longer so', async () => {
    const input = await startOf(staff.administrator)
    await published('O1', 'โครงสร้าง')
    expect(await startYear(staff.administrator, input)).toMatchObject({
      ok: false,
      message: { key: 'problem.yearPlanChanged' },
    })
    expect(await db().cycle.count()).toBe(1)
  })

  it('runs beside nothing: planned, or instead of the year before', async () => {
    const now = await startYear(staff.administrator, await startOf(staff.administrator, 2568, 'now'))
    expect(now).toMatchObject({
      ok: false,
      message: { key: 'problem.cycleRunning', params: { year: '2568' } },
    })
    await start('instead')
    const states = await db().cycle.findMany({ orderBy: { fiscalYear: 'asc' }, select: { state: true } })
    expect(states.map(({ state }) => state)).toEqual(['finished', 'running'])
    expect(await findYearStart(staff.administrator, 2569)).toMatchObject({
      finishedFrom: true,
      fromYear: 2568,
    })
  })
})

describe('a provisional start', () => {
  it('copies the last list for a year that has none, and says so', async () => {
    must(await cycle.finishCycle(staff.administrator, { fiscalYear: 2568, version: 1 }))
    must(await cycle.openCycle(staff.administrator, { fiscalYear: 2569, ...dates, start: 'now' }))
    must(await startYear(staff.administrator, await startOf(staff.administrator, 2569)))
    const framework = await db().framework.findFirstOrThrow({
      where: { fiscalYear: 2570 },
      include: { items: { orderBy: { position: 'asc' }, include: { elements: true } }, levels: true },
    })
    expect(framework).toMatchObject({ edition: 1, provisionalFrom: 2569, confidenceNote: 'low' })
    expect(framework.titleTh).toContain('2570 (ฉบับชั่วคราว)')
    expect(framework.items).toHaveLength(26)
    expect(framework.levels.length).toBeGreaterThan(0)
    expect(framework.items[18]).toMatchObject({
      topicSlug: 'participation',
      periodYear: 2570,
      confidence: 'low',
    })
    expect(framework.items[18]!.elements[0]!.textTh).toContain('พ.ศ. 2570')
    const { content } = await db().frameworkContent.findUniqueOrThrow({
      where: { frameworkId: framework.id },
    })
    expect(JSON.stringify(content)).toContain('ปี พ.ศ. 2570')
    must(await undoYear(staff.administrator, { fiscalYear: 2570, version: 1 }))
    expect(await db().framework.count({ where: { fiscalYear: 2570 } })).toBe(0)
    expect(await db().topicCode.count({ where: { fiscalYear: 2570 } })).toBe(0)
  })
})

describe('undoing', () => {
  it('leaves everything as it was before the start', async () => {
    await published('O20', 'การมีส่วนร่วม')
    const before = await everything()
    await start('instead')
    must(await undoYear(staff.administrator, { fiscalYear: 2569, version: 1 }))
    const after = await everything()
    const withoutVersion = (text: string) => text.replace(/"version":\d+/g, '')
    expect(withoutVersion(after)).toBe(withoutVersion(before))
  })

  it('keeps what somebody has written, and takes it up again instead of doubling it', async () => {
    await published('O20', 'การมีส่วนร่วม')
    await published('O21', 'No Gift Policy')
    await start()
    const draft = (await draftsOf(2569)).find(({ title }) => title === 'การมีส่วนร่วม')!
    await act(evidence.saveRevision, staff.contributor, draft.id, {
      title: 'การมีส่วนร่วม 2569',
      summary: 'เขียนใหม่',
      items: [{ fiscalYear: 2569, itemCode: 'O19' }],
      claims: [{ fiscalYear: 2569, itemCode: 'O19', elementNumber: 1, target: 'text', text: 'ในสรุป' }],
    })
    must(await undoYear(staff.administrator, { fiscalYear: 2569, version: 1 }))
    const kept = await findRevision(staff.contributor, { evidenceId: draft.evidenceId, number: 1 })
    expect(kept).toMatchObject({ title: 'การมีส่วนร่วม 2569', summary: 'เขียนใหม่', items: [] })
    expect(await db().evidence.count()).toBe(3)

    await start()
    const again = await draftsOf(2569)
    expect(again.map(({ title }) => title)).toEqual(['No Gift Policy', 'การมีส่วนร่วม 2569'])
    expect(again[1]).toMatchObject({
      id: draft.id,
      items: [{ itemCode: 'O19' }],
      claims: [{ itemCode: 'O19', text: 'ในสรุป' }],
    })
    expect(await db().keptItem.count()).toBe(0)
  })

  it('is refused once something of the year is published, and while a draft waits for a decision', async () => {
    await start('instead')
    const made = await makeEvidence(staff, {
      state: 'submitted',
      item: 'O19',
      fiscalYear: 2569,
      title: 'ใหม่',
    })
    const undo = () => undoYear(staff.administrator, { fiscalYear: 2569, version: 1 })
    expect(await undo()).toMatchObject({ ok: false, message: { key: 'problem.yearUnderReview' } })
    await act(evidence.approveRevision, staff.reviewer, made.revisionId)
    await act(evidence.publishRevision, staff.publisher, made.revisionId, { overReason: 'ทดสอบ' })
    expect(await undo()).toMatchObject({
      ok: false,
      message: { key: 'problem.yearPublished', params: { codes: 'O19' } },
    })
    expect(await readYearPlan(askPool, staff.administrator, 2568)).not.toBeNull()
    expect(await db().cycle.count()).toBe(2)
  })

  it('finds nothing to undo in a year that was opened by hand', async () => {
    const undone = await undoYear(staff.administrator, { fiscalYear: 2568, version: 1 })
    expect(undone).toMatchObject({ ok: false, message: { key: 'problem.yearNotStarted' } })
  })
})
