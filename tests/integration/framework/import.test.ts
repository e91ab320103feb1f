import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db, pool } from '#lib/db.ts'
import { shippedFramework, shippedTopics } from '#lib/framework/files.ts'
import { importAllFrameworks } from '#lib/framework/import.ts'
import { importFrameworkFile } from '#lib/framework/import-file.ts'
import type { FrameworkFile, TopicsFile } from '#lib/framework/schema.ts'
import { ownerPool, resetDatabase } from '#tests/support/database.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'frameworks-'))
})
afterAll(() => rm(folder, { recursive: true }))
beforeEach(resetDatabase)

const tick = async (): Promise<number> =>
  (await pool().query<{ tick: number }>('SELECT tick FROM public_clock')).rows[0]!.tick

const read = async <T>(path: string): Promise<T> => JSON.parse(await readFile(path, 'utf8')) as T

/** A framework file of 2568 after someone has been at it. */
async function fileWith(change: (file: FrameworkFile) => void, name = 'changed.json'): Promise<string> {
  const file = await read<FrameworkFile>(shippedFramework(2568))
  change(file)
  return save(name, file)
}

async function save(name: string, content: unknown): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

const counts = async () =>
  Object.fromEntries(
    (
      await db().framework.findMany({
        orderBy: { fiscalYear: 'asc' },
        include: { _count: { select: { items: true } } },
      })
    ).map((one) => [one.fiscalYear, one._count.items]),
  )

describe('the frameworks that the project ships', () => {
  it('come in whole, with their mapping across years', async () => {
    expect((await importAllFrameworks()).imported).toBe(5)
    expect(await counts()).toEqual({ 2565: 43, 2566: 43, 2567: 35, 2568: 28, 2569: 26 })

    const participation = await db().topicCode.findMany({
      where: { topicSlug: 'participation' },
      orderBy: { fiscalYear: 'asc' },
    })
    expect(participation.map((row) => [row.fiscalYear, row.itemCode, row.kind])).toEqual([
      [2565, 'O33', 'own'],
      [2566, 'O30', 'own'],
      [2567, 'O25', 'own'],
      [2568, 'O20', 'own'],
      [2569, 'O19', 'own'],
    ])
    const powers = await db().topicCode.findMany({ where: { topicSlug: 'powers', kind: 'merged' } })
    expect(powers.map((row) => `${row.fiscalYear} ${row.itemCode}`).sort()).toEqual(['2568 O1', '2569 O1'])

    const file = await read<TopicsFile>(shippedTopics())
    const said = file.topics.flatMap((topic) => [
      ...Object.entries(topic.codes).flatMap(([year, codes]) =>
        codes.map((code) => `${topic.topic} ${year} ${code} own`),
      ),
      ...Object.entries(topic.merged_into ?? {}).map(
        ([year, code]) => `${topic.topic} ${year} ${code} merged`,
      ),
    ])
    const kept = (await db().topicCode.findMany()).map(
      (row) => `${row.topicSlug} ${row.fiscalYear} ${row.itemCode} ${row.kind}`,
    )
    expect(kept.sort()).toEqual(said.sort())
  })

  it('keep what is asked, its period, its doubts and its sources', async () => {
    await importAllFrameworks()
    const item = await db().item.findFirstOrThrow({
      where: { code: 'O12', framework: { fiscalYear: 2568 } },
      include: { elements: { orderBy: { number: 'asc' } }, subIndicator: { include: { indicator: true } } },
    })
    const file = await read<FrameworkFile>(shippedFramework(2568))
    const source = file.items.find((one) => one.code === 'O12')!
    expect(item.elements.map((element) => element.textTh)).toEqual(source.elements)
    expect(item).toMatchObject({
      titleTh: source.title_th,
      topicSlug: source.topic,
      periodYear: source.data_period.fiscal_year_be,
      titleConfidence: source.title_confidence,
      confidence: source.confidence,
      sources: source.source,
      note: source.note ?? '',
      usualOwners: source.usual_owners,
    })
    expect(item.subIndicator.indicator.instrumentCode).toBe('OIT')
    const weights = await db().instrument.findMany({ where: { framework: { fiscalYear: 2568 } } })
    expect(weights.map((one) => Number(one.weightPercent)).sort()).toEqual([30, 30, 40])
  })

  it('cost a start nothing once they are there: nothing is written and the clock stays', async () => {
    await importAllFrameworks()
    const before = { tick: await tick(), audit: await db().auditEntry.count() }
    expect(await importAllFrameworks()).toEqual({ imported: 0, topicChanges: 0 })
    expect({ tick: await tick(), audit: await db().auditEntry.count() }).toEqual(before)
    expect(await db().framework.count()).toBe(5)
  })

  it('come in once when two processes start at the same moment', async () => {
    const both = await Promise.all([importAllFrameworks(), importAllFrameworks()])
    expect(both.map((one) => one.imported).sort()).toEqual([0, 5])
    expect(await db().framework.count()).toBe(5)
  })

  it('are written down in the audit under the name of who did it', async () => {
    await importAllFrameworks({ actorName: 'start' })
    const acts = await db().auditEntry.findMany({ where: { action: 'framework.import' } })
    expect(acts).toHaveLength(5)
    expect(acts[0]).toMatchObject({ actorName: 'start', actorId: null, objectType: 'framework' })
  })
})

describe('a file from an office', () => {
  beforeEach(() => importAllFrameworks())

  it('with a correction is a new edition, and the old one stays as it was', async () => {
    const path = await fileWith((file) => {
      file.items[11]!.title_th = 'ชื่อที่แก้แล้ว'
    })
    const report = await importFrameworkFile({ path })
    expect(report).toMatchObject({ isTaken: true })
    expect(report.lines.join('\n')).toContain('edition 2')
    const editions = await db().item.findMany({
      where: { code: 'O12', framework: { fiscalYear: 2568 } },
      orderBy: { framework: { edition: 'asc' } },
    })
    expect(editions).toHaveLength(2)
    expect(editions[0]!.titleTh).not.toBe('ชื่อที่แก้แล้ว')
    expect(editions[1]!.titleTh).toBe('ชื่อที่แก้แล้ว')
  })

  it('taken twice, also with other spacing, is one edition and moves no clock', async () => {
    const path = await fileWith((file) => {
      file.note = 'ฉบับแก้ไข'
    })
    await importFrameworkFile({ path })
    const before = await tick()
    const again = await save('spaced.json', JSON.stringify(await read(path), null, 4))
    const report = await importFrameworkFile({ path: again })
    expect(report.isTaken).toBe(true)
    expect(report.lines.join('\n')).toContain('already')
    expect(await db().framework.count({ where: { fiscalYear: 2568 } })).toBe(2)
    expect(await tick()).toBe(before)
  })

  it('with faults is refused whole, with every fault named, and leaves nothing behind', async () => {
    const before = { tick: await tick(), audit: await db().auditEntry.count() }
    const path = await fileWith((file) => {
      file.items[11]!.elements[1] = ''
      Object.assign(file.items[0]!, { titel: 'x' })
      file.items[5]!.topic = 'weather'
      file.oit_item_count = 99
    })
    const report = await importFrameworkFile({ path })
    expect(report.isTaken).toBe(false)
    const text = report.lines.join('\n')
    for (const place of ['O12 · elements.2', 'O1 · titel', 'O6 · topic', 'oit_item_count']) {
      expect(text).toContain(`${place}: `)
    }
    expect(text).toContain('4 faults')
    expect({ tick: await tick(), audit: await db().auditEntry.count() }).toEqual(before)
    expect(await db().framework.count()).toBe(5)
  })

  it.each([
    ['that is not there', async () => join(folder, 'none.json')],
    ['that is no JSON', () => save('broken.json', '{"schema": "ita-frame')],
    ['that is empty', () => save('empty.json', '')],
    ['of another kind', () => save('list.json', [1, 2, 3])],
    ['that is far too large', () => save('large.json', `"${'x'.repeat(3_000_000)}"`)],
  ])('%s is refused with a sentence', async (_name, path) => {
    const report = await importFrameworkFile({ path: await path() })
    expect(report.isTaken).toBe(false)
    expect(report.lines.join('\n')).toMatch(/[ก-๙].*\n.*refused/)
  })

  it('for a new year brings its topics along, and the next start leaves them alone', async () => {
    const framework = await fileWith((file) => {
      file.fiscal_year_be = 2570
      file.fiscal_year_ce = 2027
      file.fiscal_year_range = { start: '2026-10-01', end: '2027-09-30' }
      for (const item of file.items) {
        const { relation } = item.data_period
        item.data_period.fiscal_year_be = relation === 'none' ? null : relation === 'current' ? 2570 : 2569
      }
      file.items[0]!.topic = 'open_meetings'
    }, '2570.json')
    const refused = await importFrameworkFile({ path: framework })
    expect(refused.isTaken).toBe(false)
    expect(refused.lines.join('\n')).toContain('open_meetings')

    const topics = await read<TopicsFile>(shippedTopics())
    topics.topics.push({ topic: 'open_meetings', title_en: 'Open meetings', codes: { '2570': ['O1'] } })
    topics.topics.find((topic) => topic.topic === 'org_structure')!.merged_into = { '2570': 'O1' }
    const report = await importFrameworkFile({
      path: framework,
      topicsPath: await save('topics.json', topics),
    })
    expect(report.lines.join('\n')).toContain('2570')
    const codes = await db().topicCode.findMany({ where: { fiscalYear: 2570, itemCode: 'O1' } })
    expect(codes.map((row) => `${row.topicSlug} ${row.kind}`).sort()).toEqual([
      'open_meetings own',
      'org_structure merged',
    ])

    const before = await tick()
    expect(await importAllFrameworks()).toEqual({ imported: 0, topicChanges: 0 })
    expect(await tick()).toBe(before)
  })
})

describe('an edition that a cycle uses', () => {
  it('cannot be changed, whoever asks and by whatever road', async () => {
    await importAllFrameworks()
    const { id } = await db().framework.findFirstOrThrow({ where: { fiscalYear: 2568 } })
    await db().cycle.create({ data: { fiscalYear: 2568, frameworkId: id, state: 'running' } })
    for (const sql of [
      `UPDATE frameworks SET title_th = 'x' WHERE id = '${id}'`,
      `DELETE FROM frameworks WHERE id = '${id}'`,
      `UPDATE instruments SET weight_percent = 1 WHERE framework_id = '${id}'`,
      `UPDATE indicators SET name_th = 'x' WHERE framework_id = '${id}'`,
      `UPDATE sub_indicators SET name_th = 'x' WHERE framework_id = '${id}'`,
      `UPDATE items SET title_th = 'x' WHERE framework_id = '${id}'`,
      `UPDATE elements SET text_th = 'x' WHERE item_id IN (SELECT id FROM items WHERE framework_id = '${id}')`,
      `DELETE FROM elements WHERE item_id IN (SELECT id FROM items WHERE framework_id = '${id}')`,
      `UPDATE result_levels SET min_score = 1 WHERE framework_id = '${id}'`,
    ]) {
      await expect(pool().query(sql), sql).rejects.toThrow(/used by a cycle/)
      await expect(ownerPool().query(sql), sql).rejects.toThrow(/used by a cycle/)
    }
    const path = await fileWith((file) => {
      file.note = 'ฉบับแก้ไข'
    })
    expect((await importFrameworkFile({ path })).isTaken).toBe(true)
  })
})
