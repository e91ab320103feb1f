import { beforeEach, describe, expect, it } from 'vitest'
import { db, pool } from '#lib/db.ts'
import { reportLimits } from '#lib/limits.ts'
import { settleReport } from '#lib/link-report/commands.ts'
import { findReport, findReportSummary, listOpenReports, listReports } from '#lib/link-report/queries.ts'
import { bait, keepReport, takeReport } from '#lib/link-report/receive.ts'
import { removeOldTexts } from '#lib/link-report/thin.ts'
import { readAddress } from '#lib/press/address.ts'
import { resetDatabase } from '#tests/support/database.ts'
import { makeCycle, makeStaff, must, type Staff } from '#tests/support/factories.ts'
import { publishLinks } from '#tests/support/link-evidence.ts'
import { makeBrokenLink, makeReport } from '#tests/support/link-matrix.ts'

let staff: Staff
beforeEach(async () => {
  await resetDatabase()
  await makeCycle()
  staff = await makeStaff()
})

const place = 'https://elsewhere.example/report'
const filter = { q: '', state: '', group: '', sort: 'newest' } as const

/** Sends the form as the front server hands it over. */
async function send(
  evidenceId: string,
  fields: Record<string, string>,
  { from = '203.0.113.7', prefix = '' } = {},
) {
  const address = readAddress(`${prefix}/evidence/${evidenceId}/report`)
  if (address.kind !== 'page') throw new Error('not a page')
  return takeReport(address, new URLSearchParams(fields), from)
}
const reports = () => db().linkReport.findMany({ include: { texts: true } })

describe('a reader', () => {
  it('reports a link without an account; the group hears once and it is their work until they answer', async () => {
    const { evidenceId } = await publishLinks(staff, [place])
    await db().user.update({ where: { id: staff.reviewer.id }, data: { mailChoice: 'each' } })
    expect(await send(evidenceId, { about: place, text: ' ขึ้นว่าไม่พบหน้า\r\nลองสองครั้ง ' })).toEqual({
      kind: 'seeOther',
      location: `/evidence/${evidenceId}/report?sent=1`,
    })
    expect(await send(evidenceId, { about: place, text: '' }, { prefix: '/en' })).toEqual({
      kind: 'seeOther',
      location: `/en/evidence/${evidenceId}/report?sent=1`,
    })
    expect(await reports()).toMatchObject([
      {
        about: 'link',
        address: place,
        label: 'ลิงก์ที่ 1',
        count: 2,
        texts: [{ text: 'ขึ้นว่าไม่พบหน้า\nลองสองครั้ง' }],
      },
    ])
    const [task] = await listOpenReports(staff.contributor)
    expect(task).toMatchObject({ evidenceId, count: 2, itemCodes: ['O12'], settledAt: null })
    expect(await listOpenReports(staff.reviewer)).toEqual([])
    const notices = await db().notice.findMany({ where: { kind: 'linkReported' } })
    expect(notices.map(({ userId }) => userId).sort()).toEqual(
      [staff.contributor.id, staff.reviewer.id].sort(),
    )
    expect(JSON.stringify(notices) + JSON.stringify(await db().mail.findMany())).not.toContain('ลองสองครั้ง')

    must(await settleReport(staff.contributor, { id: task!.id, count: 2, answer: 'mended', note: 'แก้แล้ว' }))
    expect(await listOpenReports(staff.contributor)).toEqual([])
    expect(await findReport(staff.reviewer, task!.id)).toMatchObject({
      answer: 'mended',
      settledBy: staff.contributor.name,
      texts: [{}],
    })
    await send(evidenceId, { about: place, text: '' })
    expect(await findReportSummary(staff.reviewer)).toMatchObject({ open: 1 })
    expect((await listReports(staff.reviewer, { ...filter, state: 'settled' }, 1)).total).toBe(1)
  })

  it('leaves no trace of where they are, and moves no public clock', async () => {
    const { evidenceId } = await publishLinks(staff, [place])
    const tick = async () => (await pool().query('SELECT tick FROM public_clock')).rows[0].tick
    const before = await tick()
    await send(evidenceId, { about: place, text: 'x' }, { from: '198.51.100.23' })
    expect(await tick()).toBe(before)
    const { rows } = await pool().query('SELECT key FROM rate_limits')
    expect(JSON.stringify(rows) + JSON.stringify(await reports())).not.toContain('198.51.100')
  })

  it('is told what is missing and finds what was typed; nothing is kept', async () => {
    const { evidenceId } = await publishLinks(staff, [place])
    const long = 'ก'.repeat(reportLimits.text + 1)
    for (const [fields, problem] of [
      [{ text: 'ลืมเลือก' }, 'about'],
      [{ about: 'https://not-on-this-page.example/', text: 'x' }, 'about'],
      [{ about: place, text: long }, 'text'],
    ] as const)
      expect(await send(evidenceId, fields)).toMatchObject({
        kind: 'again',
        status: 422,
        parameters: { problem, text: fields.text, about: 'about' in fields ? fields.about : '' },
      })
    expect(await send('bcdfghjk', { about: place, text: '' })).toEqual({ kind: 'notFound' })
    expect(await reports()).toEqual([])
  })

  it('may count a line break as one character, as the browser does', async () => {
    const { evidenceId } = await publishLinks(staff, [place])
    const text = `${'ก'.repeat(reportLimits.text - 2)}\r\nข`
    expect(await send(evidenceId, { about: place, text })).toMatchObject({ kind: 'seeOther' })
  })
})

describe('robots', () => {
  it('that fill in every field are thanked, and nothing is written', async () => {
    const { evidenceId } = await publishLinks(staff, [place])
    const answer = await send(evidenceId, { about: place, text: 'buy', [bait]: 'http://spam.example' })
    expect(answer).toMatchObject({ kind: 'seeOther' })
    expect(await reports()).toEqual([])
    expect((await pool().query('SELECT 1 FROM rate_limits')).rowCount).toBe(0)
  })

  it('are let in a few times an hour from one address, and no more than so many in a day from all', async () => {
    const { evidenceId } = await publishLinks(staff, [place])
    const fields = { about: place, text: 'อีกครั้ง' }
    const tries = await Promise.all(
      Array.from({ length: reportLimits.anHour + 3 }, () => send(evidenceId, fields, { from: '192.0.2.9' })),
    )
    const refused = tries.filter(({ kind }) => kind === 'again')
    expect(refused).toHaveLength(3)
    expect(refused[0]).toMatchObject({
      status: 429,
      headers: { 'Retry-After': expect.stringMatching(/^\d+$/) },
      parameters: { problem: 'limit', text: 'อีกครั้ง' },
    })
    expect(await send(evidenceId, fields, { from: '192.0.2.10' })).toMatchObject({ kind: 'seeOther' })
    // One subscriber has a whole /64 to choose from.
    for (let nth = 1; nth <= reportLimits.anHour; nth++)
      await send(evidenceId, fields, { from: `2001:db8::${nth}` })
    expect(await send(evidenceId, fields, { from: '2001:db8::ffff' })).toMatchObject({ status: 429 })
    await pool().query(`UPDATE rate_limits SET points = $1 WHERE key LIKE 'reports:%'`, [reportLimits.aDay])
    expect(await send(evidenceId, fields, { from: '192.0.2.11' })).toMatchObject({ status: 429 })
  })

  it('at once make one report', async () => {
    const { evidenceId } = await publishLinks(staff, [place])
    await Promise.all(
      Array.from({ length: 8 }, (_, nth) =>
        send(evidenceId, { about: place, text: '' }, { from: `192.0.2.${nth}` }),
      ),
    )
    expect(await reports()).toMatchObject([{ count: 8 }])
    expect(await db().notice.count({ where: { kind: 'linkReported' } })).toBe(2)
  })
})

describe('a report', () => {
  it('has the link looked at soon, and not again within minutes', async () => {
    const link = await makeBrokenLink(staff)
    const dueAt = async () =>
      (await db().linkTarget.findUniqueOrThrow({ where: { id: link.id } })).nextCheckAt.getTime()
    const choice = { value: link.address, about: 'link', address: link.address, label: '' } as const
    const told = { evidenceId: link.evidenceId, title: '', choice, text: '' }
    await keepReport(told, new Date())
    expect(await dueAt()).toBeLessThanOrEqual(Date.now())
    await pool().query(`UPDATE link_targets SET checked_at = now(), next_check_at = now() + interval '1 day'`)
    await keepReport(told, new Date())
    expect(await dueAt()).toBeGreaterThan(Date.now())
  })

  it('is seen by its group and the office alone, and answered by no other', async () => {
    const { id } = await makeReport(staff)
    const other = await makeStaff()
    expect(await findReport(other.contributor, id)).toBeNull()
    expect((await listReports(other.contributor, filter, 1)).total).toBe(0)
    expect(await listReports(other.administrator, { ...filter, q: 'ลิงก์ที่ 1' }, 1)).toMatchObject({ total: 1 })
    expect((await listReports(other.administrator, { ...filter, q: '%' }, 1)).total).toBe(0)
    const answer = { id, count: 1, answer: 'works', note: '' }
    expect(await settleReport(other.contributor, answer)).toMatchObject({ problem: 'notFound' })
    expect(await settleReport(staff.publisher, answer)).toMatchObject({ problem: 'forbidden' })
  })

  it('that came again while it was read is not answered unread, nor answered twice', async () => {
    const { id, evidenceId, choice } = await makeReport(staff)
    const answer = { id, answer: 'not_ours', note: '' }
    await keepReport({ evidenceId, title: '', choice, text: 'ยังเปิดไม่ได้' }, new Date())
    expect(await settleReport(staff.reviewer, { ...answer, count: 1 })).toMatchObject({
      message: { key: 'problem.reportCameAgain' },
    })
    must(await settleReport(staff.reviewer, { ...answer, count: 2 }))
    expect(await settleReport(staff.contributor, { ...answer, count: 2 })).toMatchObject({
      message: { key: 'problem.reportSettled' },
    })
  })

  it('keeps its sentences for a time after the answer, and not more of them than can be read', async () => {
    const { id, evidenceId, choice } = await makeReport(staff)
    for (let nth = 0; nth < reportLimits.texts + 2; nth++)
      await keepReport({ evidenceId, title: '', choice, text: `ครั้งที่ ${nth}` }, new Date())
    expect(await findReport(staff.reviewer, id)).toMatchObject({ count: reportLimits.texts + 3 })
    expect((await findReport(staff.reviewer, id))!.texts).toHaveLength(reportLimits.texts)
    const days = (count: number) => new Date(Date.now() + count * 86_400_000)
    expect(await removeOldTexts(days(reportLimits.textsKeptDays + 1))).toBe(0)
    const answer = { id, count: reportLimits.texts + 3, answer: 'works', note: 'ดูแล้ว' }
    must(await settleReport(staff.reviewer, answer))
    expect(await removeOldTexts(days(reportLimits.textsKeptDays - 1))).toBe(0)
    expect(await removeOldTexts(days(reportLimits.textsKeptDays + 1))).toBe(reportLimits.texts)
    expect(await findReport(staff.reviewer, id)).toMatchObject({ note: 'ดูแล้ว', texts: [] })
  })
})
