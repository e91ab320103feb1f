// Before the list of routes is read.
import '#tests/support/kinds/almanac.ts'
import '#tests/support/kinds/diary.ts'

import sharp from 'sharp'
import { beforeEach, describe, expect, test } from 'vitest'
import { ContentView } from '#components/content/content-view.tsx'
import { markup } from '#components/layout/markup.ts'
import { createContent } from '#lib/content/commands.ts'
import { news } from '#lib/content/kinds/news.ts'
import { page } from '#lib/content/kinds/page.ts'
import { findNamed, listContents, listNewestContents } from '#lib/content/public.ts'
import { fieldsOf } from '#lib/content/values.ts'
import { findPublicItem } from '#lib/cycle/public.ts'
import { db } from '#lib/db.ts'
import * as evidence from '#lib/evidence/commands.ts'
import { findPublicRevision, listNewestEvidence } from '#lib/evidence/public.ts'
import { answerItem } from '#lib/evidence/reuse-commands.ts'
import { type Lang, translator } from '#lib/i18n.ts'
import { setPicture } from '#lib/picture/commands.ts'
import { readAddress } from '#lib/press/address.ts'
import { listPublicAddresses } from '#lib/site/public.ts'
import { sitemapAddresses } from '#lib/site/sitemap.ts'
import { attachBytes } from '#tests/support/attach.ts'
import { resetDatabase } from '#tests/support/database.ts'
import { act, makeCycle, makeStaff, must, type Staff, versionOf } from '#tests/support/factories.ts'
import { almanac } from '#tests/support/kinds/almanac.ts'
import { diary } from '#tests/support/kinds/diary.ts'

let staff: Staff
beforeEach(async () => {
  await resetDatabase()
  await makeCycle()
  staff = await makeStaff()
})

const diaryFields = {
  day: '3 ต.ค. 2568',
  mood: 'busy',
  visitors: '๑,๒๐๐',
  place: { th: 'ห้องประชุมใหญ่', en: 'The large meeting room' },
  meetings: [
    { about: { th: 'แผนปีหน้า', en: 'Next year’s plan' }, minutes: '45' },
    { about: { th: '', en: '' }, minutes: '' },
  ],
}

async function begin(kind: string, more: object = {}) {
  return must(
    await createContent(staff.contributor, { kind, workGroupId: staff.group.id, title: 'วันแรก', ...more }),
  )
}

async function attachPicture(revisionId: string, name: string, background = '#265'): Promise<string> {
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .jpeg()
    .toBuffer()
  return attachBytes(staff.contributor, revisionId, bytes, name)
}

const save = (revisionId: string, more: object = {}) =>
  act(evidence.saveRevision, staff.contributor, revisionId, {
    title: 'วันแรก',
    summary: 'เริ่มต้น **ปีงบประมาณ** ใหม่',
    titleEn: 'The first day',
    summaryEn: 'A new fiscal year **begins**',
    english: 'ready',
    fields: diaryFields,
    ...more,
  })

async function publish(revisionId: string) {
  await act(evidence.submitRevision, staff.contributor, revisionId)
  await act(evidence.approveRevision, staff.reviewer, revisionId)
  await act(evidence.publishRevision, staff.publisher, revisionId)
}

async function pageOf(evidenceId: string, lang: Lang, number: number | null = null): Promise<string> {
  const content = await findPublicRevision(evidenceId, number)
  if (!content) return ''
  const fields = fieldsOf(diary, content.fields)
  return markup(ContentView({ content, kind: diary, fields, lang, t: translator(lang) }))
}

describe('a kind that is only declared', () => {
  test('has an editor’s acts, addresses, a list and a page in two languages', async () => {
    const { evidenceId, revisionId } = await begin('diary')
    await save(revisionId)
    expect(await findPublicRevision(evidenceId, null)).toBeNull()
    expect((await listContents(diary, null, 1)).count).toBe(0)
    await publish(revisionId)

    expect(readAddress(`/diary/${evidenceId}`)).toMatchObject({ kind: 'page', key: `/diary/${evidenceId}` })
    expect(readAddress('/en/diary?kind=busy&page=1')).toMatchObject({ key: '/en/diary?kind=busy' })
    const paths = sitemapAddresses(await listPublicAddresses()).map(({ path }) => path)
    expect(paths).toEqual(expect.arrayContaining(['/diary', `/diary/${evidenceId}`]))
    expect(paths).not.toContain(`/evidence/${evidenceId}`)

    const { rows } = await listContents(diary, 'busy', 1)
    expect(rows.map(({ id, title, titleEn }) => [id, title, titleEn])).toEqual([
      [evidenceId, 'วันแรก', 'The first day'],
    ])
    expect((await listContents(diary, 'good', 1)).count).toBe(0)

    const thai = await pageOf(evidenceId, 'th')
    for (const text of ['3 ต.ค. 2568', 'วุ่น', '1,200 คน', 'ห้องประชุมใหญ่', 'แผนปีหน้า', '45 นาที'])
      expect(thai).toContain(text)
    const english = await pageOf(evidenceId, 'en')
    for (const text of [
      'The first day',
      '1,200 people',
      'The large meeting room',
      'Next year’s plan',
      'Busy',
    ])
      expect(english).toContain(text)
    expect(english).toContain('<strong>begins</strong>')
    expect(await listNewestEvidence(5)).toEqual([])
  })

  test('says what is still to fill in, in both languages, before it goes on', async () => {
    const { revisionId } = await begin('diary')
    await save(revisionId, { fields: { ...diaryFields, day: '' } })
    const refused = await evidence.submitRevision(staff.contributor, {
      id: revisionId,
      version: await versionOf(revisionId),
    })
    expect(refused).toMatchObject({
      ok: false,
      message: { key: 'problem.contentMissing', params: { th: 'วันที่', en: 'Day' } },
    })
  })

  test.each([
    ['a day that is none', { day: '31 ก.พ. 2568' }, 'fields.day'],
    ['a number that is none', { visitors: 'มาก' }, 'fields.visitors'],
    ['a choice that is not offered', { mood: 'angry' }, 'fields.mood'],
    ['a text that is too long', { place: { th: 'ก'.repeat(81), en: '' } }, 'fields.place.th'],
    [
      'a list that is too long',
      { meetings: Array(4).fill({ about: { th: 'ก', en: '' } }) },
      'fields.meetings',
    ],
  ])('refuses %s, at its place', async (_, fields, place) => {
    const { revisionId } = await begin('diary')
    const refused = await evidence.saveRevision(staff.contributor, {
      id: revisionId,
      version: await versionOf(revisionId),
      title: 'วันแรก',
      fields: { ...diaryFields, ...fields },
    })
    expect(refused).toMatchObject({ ok: false, problem: 'invalid' })
    expect(Object.keys((refused as { fields: object }).fields)).toContain(place)
  })
})

describe('a translation', () => {
  test('is nowhere public before it is said to be ready, and then everywhere', async () => {
    const { evidenceId, revisionId } = await begin('diary')
    await save(revisionId, { english: 'draft' })
    await publish(revisionId)
    const english = await pageOf(evidenceId, 'en')
    expect(english).toContain(translator('en')('content.untranslated'))
    expect(english).not.toMatch(/first day|begins|large meeting room|Next year/)
    const { rows: kept } = await listContents(diary, null, 1)
    expect(JSON.stringify(kept)).not.toMatch(/first day|begins|large meeting room|Next year/)

    const next = must(await evidence.createNextRevision(staff.contributor, { evidenceId }))
    const draft = await db().revision.findUniqueOrThrow({ where: { id: next.revisionId } })
    expect([draft.titleEn, draft.english]).toEqual(['The first day', 'draft'])
    await save(next.revisionId)
    await publish(next.revisionId)
    expect(await pageOf(evidenceId, 'en')).toContain('The large meeting room')
    expect(await pageOf(evidenceId, 'en', 1)).not.toContain('The large meeting room')
  })

  test('is not ready without a title', async () => {
    const { revisionId } = await begin('diary')
    const refused = await evidence.saveRevision(staff.contributor, {
      id: revisionId,
      version: await versionOf(revisionId),
      title: 'วันแรก',
      english: 'ready',
    })
    expect(refused).toMatchObject({ ok: false, fields: { titleEn: { key: 'problem.englishTitle' } } })
  })
})

describe('addresses', () => {
  test('a named page has one owner, and its name is for ever', async () => {
    const { revisionId, evidenceId } = await begin('page', { slug: 'structure' })
    const again = await createContent(staff.contributor, {
      kind: 'page',
      workGroupId: staff.group.id,
      title: 'อีกหน้า',
      slug: 'structure',
    })
    expect(again).toMatchObject({ ok: false, fields: { slug: { key: 'problem.slugTaken' } } })
    expect(await findNamed(page, 'structure')).toBeNull()
    await save(revisionId, { fields: {} })
    await publish(revisionId)
    expect(await findNamed(page, 'structure')).toBe(evidenceId)
    expect((await findPublicRevision(evidenceId, null))?.path).toBe('/about/structure')
    await expect(
      db().evidence.update({ where: { id: evidenceId }, data: { slug: 'other' } }),
    ).rejects.toThrow(/its address cannot change/)
  })

  test.each(['', 'โครงสร้าง', 'a b', '-a', '../x'])('a page cannot be called %j', async (slug) => {
    const refused = await createContent(staff.contributor, {
      kind: 'page',
      workGroupId: staff.group.id,
      title: 'หน้า',
      slug,
    })
    expect(refused).toMatchObject({ ok: false, fields: { slug: { key: 'problem.slug' } } })
  })
})

describe('a kind of which there is one for each fiscal year', () => {
  const beginYear = (slug: string) =>
    createContent(staff.contributor, { kind: 'almanac', workGroupId: staff.group.id, slug })
  const fields = {
    place: { th: 'เชียงใหม่', en: 'Chiang Mai' },
    rain: '1200',
    fields: [{ crop: { th: 'ข้าว', en: 'Rice' }, yield: '7' }],
  }

  test('lives at its year, and is called by it until somebody says otherwise', async () => {
    const { evidenceId, revisionId } = must(await beginYear('2568'))
    expect(await db().revision.findUniqueOrThrow({ where: { id: revisionId } })).toMatchObject({
      title: 'ปูม ปีงบประมาณ พ.ศ. 2568',
      titleEn: 'Almanac, fiscal year 2568',
      english: 'draft',
    })
    await save(revisionId, { fields })
    await publish(revisionId)
    expect((await findPublicRevision(evidenceId, null))?.path).toBe('/integrity/almanac/2568')
    expect(readAddress('/en/integrity/almanac/2568')).toMatchObject({ kind: 'page' })
    expect(readAddress('/integrity/almanac/structure').kind).not.toBe('page')
    expect(await findNamed(almanac, '2568')).toBe(evidenceId)
  })

  test('begins with what was public of the year before, without what is of that year alone', async () => {
    const first = must(await beginYear('2568'))
    await save(first.revisionId, { fields })
    await publish(first.revisionId)
    const unseen = must(await beginYear('2567'))
    await save(unseen.revisionId, { fields: { ...fields, place: { th: 'ที่ยังไม่เปิดเผย', en: '' } } })

    const next = must(await beginYear('2569'))
    const draft = await db().revision.findUniqueOrThrow({ where: { id: next.revisionId } })
    expect(draft).toMatchObject({
      state: 'draft',
      english: 'draft',
      summary: 'เริ่มต้น **ปีงบประมาณ** ใหม่',
      fields: {
        place: { th: 'เชียงใหม่', en: 'Chiang Mai' },
        rain: null,
        fields: [{ crop: { th: 'ข้าว', en: 'Rice' }, yield: null }],
      },
    })
    expect((await listContents(almanac, null, 1)).rows.map(({ slug }) => slug)).toEqual(['2568'])
  })

  test('takes along the pictures that its texts name, as its own, and no other file of the year before', async () => {
    const first = must(await beginYear('2568'))
    const named = await attachPicture(first.revisionId, 'ภาพในข้อความ.jpg')
    await attachPicture(first.revisionId, 'เอกสารลงนามปี 2568.jpg', '#a42')
    const words = { revisionId: first.revisionId, attachmentId: named, altTh: 'ทุ่งนาหลังฝน' }
    must(await setPicture(staff.contributor, words))
    await save(first.revisionId, { summary: `![ทุ่งนา](file:${named})`, fields })
    await publish(first.revisionId)

    const next = must(await beginYear('2569'))
    const draft = await db().revision.findUniqueOrThrow({
      where: { id: next.revisionId },
      include: { attachments: { include: { picture: true } } },
    })
    expect(draft.attachments).toMatchObject([
      { displayName: 'ภาพในข้อความ.jpg', picture: { altTh: 'ทุ่งนาหลังฝน' } },
    ])
    const [own] = draft.attachments
    expect(own!.id).not.toBe(named)
    expect(draft.summary).toBe(`![ทุ่งนา](file:${own!.id})`)
    expect(await db().attachment.count({ where: { revisionId: first.revisionId } })).toBe(2)
  })

  test('there is one of each year, and no other name', async () => {
    must(await beginYear('2568'))
    expect(await beginYear('2568')).toMatchObject({ fields: { slug: { key: 'problem.yearTaken' } } })
    for (const slug of ['', '2399', '25680', 'structure'])
      expect(await beginYear(slug)).toMatchObject({ fields: { slug: { key: 'problem.yearName' } } })
  })
})

test('what is published answers an item by one act, and the item shows its current edition', async () => {
  const { evidenceId, revisionId } = await begin('news')
  await save(revisionId, { fields: { category: 'news' } })
  await publish(revisionId)
  const { number } = must(
    await answerItem(staff.contributor, { evidenceId, fiscalYear: 2568, itemCode: 'O12' }),
  )
  expect(number).toBe(2)
  const open = await db().revision.findFirstOrThrow({ where: { evidenceId, number } })
  await publish(open.id)
  const shown = await findPublicRevision(evidenceId, null)
  expect(shown).toMatchObject({ path: `/news/${evidenceId}`, revisionNumber: 2 })
  expect(shown?.items.map(({ code }) => code)).toEqual(['O12'])
  const titlesEn = async () => (await findPublicItem(2568, 'O12', 1))?.evidence.map(({ titleEn }) => titleEn)
  expect(await titlesEn()).toEqual(['The first day'])
  const next = must(await evidence.createNextRevision(staff.contributor, { evidenceId }))
  const items = [{ fiscalYear: 2568, itemCode: 'O12' }]
  await save(next.revisionId, { fields: { category: 'news' }, english: 'draft', items })
  await publish(next.revisionId)
  expect(await titlesEn(), 'a translation that is not ready').toEqual([''])
  expect((await listNewestContents(news, 5)).map(({ id }) => id)).toEqual([evidenceId])
})
