import { beforeEach, describe, expect, test } from 'vitest'
import { createContent } from '#lib/content/commands.ts'
import { db } from '#lib/db.ts'
import * as evidence from '#lib/evidence/commands.ts'
import { listResults, listYearScores } from '#lib/results/public.ts'
import { listLevels, listOverdueActions } from '#lib/results/queries.ts'
import { resetDatabase } from '#tests/support/database.ts'
import { act, makeCycle, makeStaff, must, type Staff, versionOf } from '#tests/support/factories.ts'

let staff: Staff
beforeEach(async () => {
  await resetDatabase()
  await makeCycle()
  staff = await makeStaff()
})

const actions = [
  { weak: { th: 'ลิงก์เสีย', en: '' }, action: { th: 'ตรวจทุกคืน', en: '' }, due: '31 ม.ค. 2568', done: '' },
  {
    weak: { th: 'ไฟล์สแกน', en: '' },
    action: { th: 'ใช้ไฟล์ต้นฉบับ', en: '' },
    due: '31 ม.ค. 2568',
    done: '30 ม.ค. 2568',
  },
]

async function write(slug: string, fields: object) {
  const made = must(
    await createContent(staff.contributor, { kind: 'results', workGroupId: staff.group.id, slug }),
  )
  await act(evidence.saveRevision, staff.contributor, made.revisionId, {
    title: `ผลปี ${slug}`,
    summary: 'ตามประกาศ',
    fields: { source: { th: 'ประกาศผล', en: '' }, ...fields },
  })
  return made
}

async function publish(revisionId: string) {
  await act(evidence.submitRevision, staff.contributor, revisionId)
  await act(evidence.approveRevision, staff.reviewer, revisionId)
  await act(evidence.publishRevision, staff.publisher, revisionId)
}

describe('results', () => {
  test('are public when they are published, and a draft is seen nowhere', async () => {
    const { revisionId } = await write('2568', { score: '96.5', iit: '95', eit: '96', oit: '97', actions })
    expect(await listResults()).toEqual([])
    await publish(revisionId)
    expect(await listYearScores()).toMatchObject([{ fiscalYear: 2568, score: 96.5, level: '' }])
    const { id: frameworkId } = await db().framework.findFirstOrThrow({ where: { fiscalYear: 2568 } })
    const level = { frameworkId, minScore: 95, maxScore: 100 }
    await db().resultLevel.createMany({
      data: [
        { ...level, code: 'top', position: 1, labelTh: 'ยอด', eachInstrumentMin: 96 },
        { ...level, code: 'good', position: 2, labelTh: 'ดี' },
      ],
    })
    expect((await listLevels(staff.contributor, 2568)).map(({ label }) => label)).toEqual(['ยอด', 'ดี'])
    expect(await listYearScores()).toMatchObject([{ fiscalYear: 2568, score: 96.5, level: 'ดี' }])
  })

  test('need a score and a source before they are sent on', async () => {
    const { revisionId } = await write('2568', { source: { th: '', en: '' } })
    const sent = { id: revisionId, version: await versionOf(revisionId) }
    expect(await evidence.submitRevision(staff.contributor, sent)).toMatchObject({
      ok: false,
      message: { key: 'problem.contentMissing' },
    })
  })

  test('tell their group what is overdue, and no other', async () => {
    const { evidenceId, revisionId } = await write('2568', { score: '90', actions })
    expect(await listOverdueActions(staff.contributor, '2025-02-01')).toEqual([])
    await publish(revisionId)
    expect(await listOverdueActions(staff.contributor, '2025-01-31')).toEqual([])
    expect(await listOverdueActions(staff.contributor, '2025-02-01')).toMatchObject([
      { evidenceId, actions: [{ weak: { th: 'ลิงก์เสีย' } }] },
    ])
    expect(await listOverdueActions(staff.publisher, '2025-02-01')).toHaveLength(1)
    expect(await listOverdueActions({ ...staff.contributor, groups: [] }, '2025-02-01')).toEqual([])
  })
})
