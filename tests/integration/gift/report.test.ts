import { beforeEach, describe, expect, test } from 'vitest'
import { ContentView } from '#components/content/content-view.tsx'
import { markup } from '#components/layout/markup.ts'
import { giftreport } from '#lib/content/kinds/giftreport.ts'
import { listContents } from '#lib/content/public.ts'
import { fieldsOf } from '#lib/content/values.ts'
import { db } from '#lib/db.ts'
import * as evidence from '#lib/evidence/commands.ts'
import { findPublicRevision } from '#lib/evidence/public.ts'
import { strikeGift } from '#lib/gift/commands.ts'
import { keeperSlug } from '#lib/gift/policy.ts'
import { findGiftSheet } from '#lib/gift/public.ts'
import { reportGifts } from '#lib/gift/report-commands.ts'
import { type Lang, translator } from '#lib/i18n.ts'
import { ownerPool, resetDatabase } from '#tests/support/database.ts'
import { act, makeStaff, must, type Staff, versionOf } from '#tests/support/factories.ts'
import { makeGift } from '#tests/support/gift-matrix.ts'

const now = new Date('2026-01-15T03:00:00Z')

let staff: Staff
beforeEach(async () => {
  await resetDatabase()
  staff = await makeStaff()
  await db().workGroup.update({ where: { id: staff.group.id }, data: { slug: keeperSlug } })
})

const report = (fiscalYear: number, period: 'half' | 'year') =>
  reportGifts(staff.contributor, { fiscalYear, period }, { now })

async function publish(revisionId: string) {
  const { title, titleEn, summary, summaryEn, fields } = await db().revision.findUniqueOrThrow({
    where: { id: revisionId },
  })
  await act(evidence.saveRevision, staff.contributor, revisionId, {
    ...{ title, titleEn, summary, summaryEn, fields, english: 'ready' },
  })
  await act(evidence.submitRevision, staff.contributor, revisionId)
  await act(evidence.approveRevision, staff.reviewer, revisionId)
  await act(evidence.publishRevision, staff.publisher, revisionId)
}

async function pageOf(evidenceId: string, lang: Lang, number: number | null = null) {
  const content = (await findPublicRevision(evidenceId, number))!
  const fields = fieldsOf(giftreport, content.fields)
  return markup(ContentView({ content, kind: giftreport, fields, lang, t: translator(lang) }))
}

const offers = [
  { offeredOn: '1 ต.ค. 2567', outcome: 'refused', giverKind: 'public', valueBaht: '' },
  { offeredOn: '31 มี.ค. 2568', outcome: 'refused', giverKind: 'public', valueBaht: '200.50' },
  { offeredOn: '2 ม.ค. 2568', outcome: 'returned', outcomeOn: '3 ม.ค. 2568', valueBaht: '1,000' },
  { offeredOn: '1 เม.ย. 2568', outcome: 'refused', giverKind: 'state', valueBaht: '700' },
  { offeredOn: '30 ก.ย. 2567', outcome: 'refused', valueBaht: '9,999' },
  { offeredOn: '1 ต.ค. 2568', outcome: 'refused', valueBaht: '8,888' },
] as const
const register = async (more: object = {}) => {
  for (const one of offers) await makeGift(staff.contributor, staff.group.id, { ...one, ...more })
}

test('the first half, then the whole year in its place; the half stays at its address', async () => {
  await register()
  const struck = await makeGift(staff.contributor, staff.group.id, { offeredOn: '5 ม.ค. 2568' })
  must(await strikeGift(staff.reviewer, { id: struck, version: 1, reason: 'บันทึกซ้ำ' }))
  const half = must(await report(2568, 'half'))
  expect(await findPublicRevision(half.evidenceId, null)).toBeNull()
  expect(await findGiftSheet('2568')).toBeNull()
  await publish(half.revisionId)
  const told = await pageOf(half.evidenceId, 'th')
  for (const text of ['6 เดือนแรก', '3 ครั้ง', '1,200.5 บาท', 'ปฏิเสธ 2 ครั้ง', 'ส่งคืน 1 ครั้ง'])
    expect(told).toContain(text)
  const english = await pageOf(half.evidenceId, 'en')
  for (const text of ['3 times', 'Given back: 1', 'Members of the public']) expect(english).toContain(text)
  expect((await findGiftSheet('2568'))?.lines).toContainEqual([
    ...[2568, '6 เดือนแรก (ต.ค. – มี.ค.)', 'ประชาชน', 'ปฏิเสธ', 2, 200.5],
  ])

  const whole = must(await report(2568, 'year'))
  expect(whole).toMatchObject({ evidenceId: half.evidenceId, number: 2 })
  expect(await pageOf(half.evidenceId, 'th')).toContain('6 เดือนแรก')
  await publish(whole.revisionId)
  expect(await pageOf(half.evidenceId, 'th')).toContain('4 ครั้ง')
  expect(await pageOf(half.evidenceId, 'th', 1)).toContain('3 ครั้ง')
  expect((await findPublicRevision(half.evidenceId, null))?.path).toBe('/integrity/gift-reports/2568')
  expect(await report(2568, 'half')).toMatchObject({
    fields: { period: { key: 'problem.gift.yearCounted' } },
  })
})

test('nothing offered is a report that reads as one', async () => {
  const { evidenceId, revisionId } = must(await report(2567, 'year'))
  await publish(revisionId)
  expect(await pageOf(evidenceId, 'th')).toContain('ไม่มี — รอบนี้ไม่มีผู้ใดเสนอของขวัญ')
  expect(await pageOf(evidenceId, 'en')).toContain('None: nobody offered a gift')
  expect((await findGiftSheet('2567'))?.lines).toHaveLength(16)
})

describe('four eyes', () => {
  test('who counted it approves nothing, and it is counted anew only while it is a draft', async () => {
    const { revisionId } = must(await report(2568, 'half'))
    await register()
    expect(must(await report(2568, 'half')).revisionId).toBe(revisionId)
    expect((await db().revision.findUniqueOrThrow({ where: { id: revisionId } })).summary).toContain('3 ครั้ง')
    await act(evidence.submitRevision, staff.contributor, revisionId)
    expect(await report(2568, 'half')).toMatchObject({ ok: false, problem: 'conflict' })
    const own = await evidence.approveRevision(staff.contributor, {
      id: revisionId,
      version: await versionOf(revisionId),
    })
    expect(own.ok).toBe(false)
  })

  test.each([
    ['the day the half ends', 2569, 'half', '2026-03-31T05:00:00Z', false],
    ['the day after', 2569, 'half', '2026-03-31T18:00:00Z', true],
  ] as const)('a period is over before it is counted: %s', async (_, fiscalYear, period, at, isOver) => {
    const made = await reportGifts(staff.contributor, { fiscalYear, period }, { now: new Date(at) })
    expect(made.ok).toBe(isOver)
  })
})

test('no entry, giver or receiver is anywhere that the public reads', async () => {
  const telltales = { giverName: 'ผู้ให้ลับ', receiver: 'ผู้รับลับ', what: 'ของลับ', note: 'บันทึกลับ' }
  await register(telltales)
  const struck = await makeGift(staff.contributor, staff.group.id, { ...telltales, offeredOn: '5 ม.ค. 2568' })
  must(await strikeGift(staff.reviewer, { id: struck, version: 1, reason: 'เหตุลับ' }))
  const { evidenceId, revisionId } = must(await report(2568, 'year'))
  await publish(revisionId)
  const pages = [await pageOf(evidenceId, 'th'), await pageOf(evidenceId, 'en')]
  const lists = JSON.stringify([(await listContents(giftreport, null, 1)).rows, await findGiftSheet('2568')])
  // Every table that the public reads moves the public clock.
  const { rows: tables } = await ownerPool().query<{ name: string }>(
    `SELECT DISTINCT c.relname AS name FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
      WHERE t.tgname = 'public_clock'`,
  )
  expect(tables.map(({ name }) => name)).toContain('publications')
  expect(tables.map(({ name }) => name)).not.toContain('gifts')
  for (const { name } of tables) {
    const { rows } = await ownerPool().query<{ text: string }>(
      `SELECT to_jsonb(t)::text AS text FROM ${name} t`,
    )
    pages.push(...rows.map(({ text }) => text))
  }
  for (const text of [...pages, lists]) expect(text).not.toMatch(/ลับ/)
})
