import 'server-only'
import ical, { ICalCalendarMethod } from 'ical-generator'
import { pool } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { hashOfToken } from './commands.ts'
import { asDay } from './days.ts'

interface DueDay {
  fiscalYear: number
  itemCode: string
  titleTh: string
  dueOn: string
}
interface CycleDays {
  fiscalYear: number
  opensOn: string | null
  submitsOn: string | null
  clarifiesOn: string | null
}

/** The due dates behind an address, as RFC 5545 writes them; null where the address is unknown or was revoked. */
export async function calendarOf(token: string, now = new Date()): Promise<string | null> {
  const { rows: feeds } = await pool().query<{ workGroupId: string | null; nameTh: string | null }>(
    `SELECT f.work_group_id::text AS "workGroupId", g.name_th AS "nameTh" FROM calendar_feeds f
      LEFT JOIN work_groups g ON g.id = f.work_group_id WHERE f.token_hash = $1 AND f.revoked_at IS NULL`,
    [hashOfToken(token)],
  )
  const [feed] = feeds
  if (!feed) return null
  const [items, cycles] = await Promise.all([
    pool().query<DueDay>(
      `SELECT ci.fiscal_year AS "fiscalYear", ci.item_code AS "itemCode", i.title_th AS "titleTh",
              coalesce(ci.due_on, c.due_on)::text AS "dueOn"
         FROM cycle_items ci JOIN cycles c ON c.fiscal_year = ci.fiscal_year AND c.state <> 'finished'
         JOIN items i ON i.id = ci.item_id
        WHERE coalesce(ci.due_on, c.due_on) IS NOT NULL AND ($1::uuid IS NULL OR EXISTS (SELECT 1 FROM assignments a
          WHERE a.fiscal_year = ci.fiscal_year AND a.item_code = ci.item_code AND a.work_group_id = $1))
        ORDER BY ci.fiscal_year, i.position`,
      [feed.workGroupId],
    ),
    pool().query<CycleDays>(
      `SELECT fiscal_year AS "fiscalYear", opens_on::text AS "opensOn", submits_on::text AS "submitsOn",
              clarifies_on::text AS "clarifiesOn"
         FROM cycles WHERE state <> 'finished' ORDER BY fiscal_year`,
    ),
  ])
  const { PUBLIC_URL } = env()
  const calendar = ical({
    name: feed.nameTh ? `กำหนดส่ง ITA · ${feed.nameTh}` : 'กำหนดส่ง ITA',
    prodId: { company: 'Sucharit', product: 'deadlines', language: 'TH' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 6 * 3_600,
  })
  const host = new URL(PUBLIC_URL).host
  const add = (key: string, day: string, summary: string, url: string) =>
    calendar.createEvent({
      id: `${key}@${host}`,
      start: asDay(day),
      end: asDay(day, 1),
      allDay: true,
      stamp: now,
      summary,
      url,
    })
  for (const { fiscalYear, itemCode, titleTh, dueOn } of items.rows) {
    const url = `${PUBLIC_URL}/admin/items/${fiscalYear}/${itemCode}`
    add(`${fiscalYear}-${itemCode}`, dueOn, `ครบกำหนด ${itemCode} ${titleTh}`, url)
  }
  for (const { fiscalYear, opensOn, submitsOn, clarifiesOn } of cycles.rows) {
    const url = `${PUBLIC_URL}/admin/items`
    if (opensOn) add(`${fiscalYear}-opens`, opensOn, `เปิดรอบการประเมิน ${fiscalYear}`, url)
    if (submitsOn) add(`${fiscalYear}-submits`, submitsOn, `ส่งแบบ OIT ปีงบประมาณ ${fiscalYear}`, url)
    if (clarifiesOn)
      add(`${fiscalYear}-clarifies`, clarifiesOn, `วันสุดท้ายที่ชี้แจงแบบ OIT ปีงบประมาณ ${fiscalYear}`, url)
  }
  return calendar.toString()
}
