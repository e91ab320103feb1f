import { beforeEach, expect, test } from 'vitest'
import { createContent } from '#lib/content/commands.ts'
import { eventsAsCalendar } from '#lib/event/calendar.ts'
import { listEvents } from '#lib/event/public.ts'
import * as evidence from '#lib/evidence/commands.ts'
import { writeFeed } from '#lib/feed/public.ts'
import { resetDatabase } from '#tests/support/database.ts'
import { act, makeStaff, must, type Staff } from '#tests/support/factories.ts'

let staff: Staff
beforeEach(async () => {
  await resetDatabase()
  staff = await makeStaff()
  await publish('ข่าวที่แปลแล้ว', 'ready')
  await publish('ข่าวที่ยังแปลไม่เสร็จ', 'draft')
})

async function publish(title: string, english: 'ready' | 'draft') {
  const { revisionId } = must(
    await createContent(staff.contributor, { kind: 'news', workGroupId: staff.group.id, title }),
  )
  await act(evidence.saveRevision, staff.contributor, revisionId, {
    title,
    summary: 'เนื้อข่าว',
    titleEn: `English of ${english}`,
    summaryEn: 'What it says',
    english,
    fields: { category: 'activity', startsOn: '13 ธ.ค. 2568', place: { th: 'ห้องประชุม', en: 'Meeting room' } },
  })
  await act(evidence.submitRevision, staff.contributor, revisionId)
  await act(evidence.approveRevision, staff.reviewer, revisionId)
  await act(evidence.publishRevision, staff.publisher, revisionId)
}

const entryOf = (xml: string, title: string) =>
  xml.split('<entry>').find((entry) => entry.includes(title)) ?? ''

test('the English feed has English where it is ready, and says where it is not', async () => {
  const xml = await (await writeFeed('/news/feed.xml', 'en')).text()
  expect(xml).toContain('xml:lang="en"')
  expect(xml).toMatch(/<link rel="self"[^>]+\/en\/news\/feed\.xml"/)
  const ready = entryOf(xml, 'English of ready')
  expect(ready).toContain('<summary>What it says</summary>')
  expect(ready).toMatch(/href="[^"]+\/en\/news\/[0-9a-z]{8}"/)
  const waiting = entryOf(xml, 'ข่าวที่ยังแปลไม่เสร็จ')
  expect(waiting).toContain('<title xml:lang="th">')
  expect(waiting).toContain('has not been translated yet')
  expect(xml).not.toContain('English of draft')
})

test('the Thai feed is Thai, and its entries are not those of the English one', async () => {
  const [thai, english] = await Promise.all(
    (['th', 'en'] as const).map(async (lang) => (await writeFeed('/feed.xml', lang)).text()),
  )
  expect(thai).not.toContain('English of')
  expect(thai).not.toContain('/en/')
  const idsIn = (xml: string) => new Set(xml.match(/urn:uuid:[0-9a-f-]+/g))
  expect(idsIn(thai!).size).toBe(2)
  expect(idsIn(thai!).isDisjointFrom(idsIn(english!))).toBe(true)
})

test('the English calendar says the same of its events', async () => {
  const told = { name: 'Calendar', origin: 'https://office.example', lang: 'en' } as const
  const ics = eventsAsCalendar(await listEvents(), told).replaceAll('\r\n ', '')
  expect(ics).toContain('SUMMARY:English of ready')
  expect(ics).toContain('SUMMARY:ข่าวที่ยังแปลไม่เสร็จ')
  expect(ics.match(/DESCRIPTION:/g)).toHaveLength(1)
  expect(ics).toContain('URL;VALUE=URI:https://office.example/en/news/')
  expect(ics).not.toContain('English of draft')
})
