import ICAL from 'ical.js'
import { beforeEach, expect, test } from 'vitest'
import { renewFeed, revokeFeed } from '#lib/calendar/commands.ts'
import { calendarOf } from '#lib/calendar/feed.ts'
import { listFeeds } from '#lib/calendar/queries.ts'
import { db } from '#lib/db.ts'
import type { Actor } from '#lib/user/actor.ts'
import { resetDatabase } from '#tests/support/database.ts'
import { makeCycle, makeStaff, must, type Staff } from '#tests/support/factories.ts'

let staff: Staff
beforeEach(async () => {
  await resetDatabase()
  await makeCycle()
  staff = await makeStaff()
  await db().cycle.update({
    where: { fiscalYear: 2568 },
    data: { dueOn: new Date('2026-12-31T00:00:00Z'), submitsOn: new Date('2027-01-15T00:00:00Z') },
  })
  await db().cycleItem.update({
    where: { fiscalYear_itemCode: { fiscalYear: 2568, itemCode: 'O2' } },
    data: { dueOn: new Date('2027-03-01T00:00:00Z') },
  })
  await db().assignment.create({ data: { fiscalYear: 2568, itemCode: 'O2', workGroupId: staff.group.id } })
})

const tokenOf = async (actor: Actor, scope: string): Promise<string> =>
  must(await renewFeed(actor, { scope }))
    .address.split('/')
    .at(-1)!

function eventsOf(text: string) {
  const component = new ICAL.Component(ICAL.parse(text))
  return component.getAllSubcomponents('vevent').map((part) => {
    const event = new ICAL.Event(part)
    return {
      uid: event.uid,
      summary: event.summary,
      day: event.startDate.toString(),
      until: event.endDate.toString(),
      isDate: event.startDate.isDate,
    }
  })
}

test.each(['UTC', 'Asia/Bangkok', 'America/Los_Angeles', 'Pacific/Auckland'])(
  'a calendar program reads whole days of the office, whatever the zone of the server: %s',
  async (zone) => {
    const before = process.env.TZ
    process.env.TZ = zone
    try {
      const text = await calendarOf(await tokenOf(staff.contributor, staff.group.id))
      const events = eventsOf(text!)
      expect(events).toContainEqual({
        uid: '2568-O2@localhost:3000',
        summary: 'ครบกำหนด O2 ข้อทดสอบ O2',
        day: '2027-03-01',
        until: '2027-03-02',
        isDate: true,
      })
      expect(events.map(({ day }) => day).sort()).toEqual(['2027-01-15', '2027-03-01'])
      // RFC 5545: lines end with CRLF and are at most 75 bytes long.
      for (const line of text!.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(text!.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    } finally {
      process.env.TZ = before
    }
  },
)

test('the calendar of the office has every item', async () => {
  const events = eventsOf((await calendarOf(await tokenOf(staff.director, 'office')))!)
  expect(events.map(({ uid, day }) => `${uid} ${day}`).sort()).toEqual([
    '2568-O12@localhost:3000 2026-12-31',
    '2568-O1@localhost:3000 2026-12-31',
    '2568-O2@localhost:3000 2027-03-01',
    '2568-submits@localhost:3000 2027-01-15',
  ])
})

test('an address is kept as a hash, ends when it is renewed or revoked, and is nobody else’s', async () => {
  const scope = staff.group.id
  const first = await tokenOf(staff.contributor, scope)
  expect(JSON.stringify(await db().calendarFeed.findMany())).not.toContain(first)
  expect(JSON.stringify(await db().auditEntry.findMany({ select: { after: true } }))).not.toContain(first)
  const second = await tokenOf(staff.contributor, scope)
  expect(await calendarOf(first)).toBeNull()
  expect(await calendarOf(second)).not.toBeNull()
  must(await revokeFeed(staff.reviewer, { scope }))
  expect(await calendarOf(second)).toBeNull()
  expect(await revokeFeed(staff.reviewer, { scope })).toMatchObject({ problem: 'conflict' })
  expect(await renewFeed(staff.contributor, { scope: 'office' })).toMatchObject({ problem: 'forbidden' })
  expect((await listFeeds(staff.contributor)).map((feed) => feed.scope)).toEqual([scope])
  expect((await listFeeds(staff.director)).map((feed) => feed.scope)).toContain('office')
})
