import { rm, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db, pool } from '#lib/db.ts'
import { addAttachment } from '#lib/evidence/attachment-commands.ts'
import * as evidence from '#lib/evidence/commands.ts'
import { withdrawEvidence } from '#lib/evidence/commands.ts'
import { receiveFile } from '#lib/files/receive.ts'
import { storage } from '#lib/files/storage.ts'
import { checkDue } from '#lib/link-check/check-due.ts'
import { collectLinks } from '#lib/link-check/collect.ts'
import { thinHistory } from '#lib/link-check/thin.ts'
import { resetDatabase } from '#tests/support/database.ts'
import { act, makeCycle, makeStaff, must, type Staff } from '#tests/support/factories.ts'
import { html } from '#tests/support/link-behaviours.ts'
import { publishLinks, startSites } from '#tests/support/link-evidence.ts'

let staff: Staff
let sites: Awaited<ReturnType<typeof startSites>>
beforeAll(async () => {
  sites = await startSites()
})
afterAll(() => sites.close())
beforeEach(async () => {
  await resetDatabase()
  await makeCycle()
  staff = await makeStaff()
  sites.replies.clear()
  sites.asked.length = 0
})

const check = () => checkDue({ signal: new AbortController().signal, options: sites.options })
const target = (address: string) =>
  db().linkTarget.findFirstOrThrow({ where: { address }, include: { checks: { orderBy: { at: 'asc' } } } })
const passHours = (hours: number) =>
  pool().query(
    `WITH c AS (UPDATE link_checks SET at = at - make_interval(hours => $1)),
          n AS (UPDATE link_targets SET next_check_at = now(), checked_at = checked_at - make_interval(hours => $1),
                failing_since = failing_since - make_interval(hours => $1), alarmed_at = alarmed_at - make_interval(hours => $1))
     SELECT 1`,
    [hours],
  )
const told = (userId: string) => db().notice.findMany({ where: { userId, kind: 'linkBroken' } })
const gone = html('404 Not Found', '', 404)

describe('what is checked', () => {
  it('links, links in the text and files of what is public now, each once', async () => {
    const [a, b] = [sites.url('a.test', '/x'), sites.url('b.test', '/y')]
    await publishLinks(staff, [a, b], { summary: `ดู [ผลปีก่อน](${b}) และ ${sites.url('c.test', '/z')}` })
    const second = await publishLinks(staff, [a])
    await collectLinks()
    await collectLinks()
    const uses = async () =>
      (
        await pool().query<{ host: string; places: string }>(
          `SELECT t.host, string_agg(u.place::text, ' ' ORDER BY u.place) AS places FROM link_targets t
             JOIN link_uses u ON u.target_id = t.id GROUP BY t.id ORDER BY t.host`,
        )
      ).rows
    expect(await uses()).toEqual([
      { host: 'a.test', places: 'link link' },
      { host: 'b.test', places: 'link summary' },
      { host: 'c.test', places: 'summary' },
    ])
    must(await withdrawEvidence(staff.director, { evidenceId: second.evidenceId, reason: 'ผิดฉบับ' }))
    await collectLinks()
    expect((await uses())[0]).toEqual({ host: 'a.test', places: 'link' })
  })

  it('is asked once, and not again before its time', async () => {
    await publishLinks(staff, [sites.url('a.test', '/x')])
    expect(await check()).toEqual({ checked: 1 })
    expect(await check()).toBeUndefined()
    expect(sites.asked).toEqual(['GET a.test/x'])
    const { verdict, checks, nextCheckAt } = await target(sites.url('a.test', '/x'))
    expect({ verdict, checks: checks.length }).toEqual({ verdict: 'ok', checks: 1 })
    expect(nextCheckAt.getUTCHours()).toBe(18)
  })

  it('by the hour in the last fortnight', async () => {
    await db().cycle.updateMany({ data: { submitsOn: new Date(Date.now() + 5 * 86_400_000) } })
    await publishLinks(staff, [sites.url('a.test', '/x')])
    await check()
    const { nextCheckAt } = await target(sites.url('a.test', '/x'))
    expect(nextCheckAt.getTime() - Date.now()).toBeLessThan(3_600_000)
  })

  it('examples of the demonstration are asked about by nobody; the same name of a real office is', async () => {
    await publishLinks(staff, [sites.url('old.example', '/x')])
    const office = { nameTh: 'ก', nameEn: 'a', shortNameTh: 'ก', shortNameEn: 'a' }
    await db().office.create({ data: { id: 1, ...office, demonstration: true } })
    expect(await check()).toBeUndefined()
    await db().office.update({ where: { id: 1 }, data: { demonstration: false } })
    expect(await check()).toEqual({ checked: 1 })
  })
})

describe('what is broken', () => {
  it('is told to its group after three failures over a day, once; what mends is taken back', async () => {
    const url = sites.url('a.test', '/x')
    sites.replies.set('a.test', gone)
    await publishLinks(staff, [url], { title: 'แผนปฏิบัติการ' })
    await check()
    await passHours(12)
    await check()
    expect(await target(url)).toMatchObject({ verdict: 'gone', failures: 2, alarmedAt: null })
    expect(await told(staff.contributor.id)).toEqual([])
    await passHours(12)
    await check()
    const alarmed = await target(url)
    expect(alarmed.alarmedAt).not.toBeNull()
    expect(alarmed.checks.map(({ verdict }) => verdict)).toEqual(['gone', 'gone', 'gone'])
    const [notice, ...more] = await told(staff.contributor.id)
    expect(more).toEqual([])
    expect(notice).toMatchObject({
      params: { title: 'แผนปฏิบัติการ', verdict: 'gone', host: 'a.test', more: 0 },
      path: `/admin/links/${alarmed.id}`,
    })
    expect(await told(staff.reviewer.id)).toHaveLength(1)
    expect(await told(staff.administrator.id)).toEqual([])
    await passHours(24)
    await check()
    expect(await told(staff.contributor.id)).toHaveLength(1)
    sites.replies.delete('a.test')
    await passHours(24)
    await check()
    expect(await target(url)).toMatchObject({
      verdict: 'ok',
      failures: 0,
      failingSince: null,
      alarmedAt: null,
    })
  })

  it('a host that dies with all its pages is one line', async () => {
    sites.replies.set('a.test', gone)
    await publishLinks(
      staff,
      ['/1', '/2', '/3'].map((path) => sites.url('a.test', path)),
    )
    await check()
    await passHours(12)
    await check()
    await passHours(12)
    await check()
    const notices = await told(staff.contributor.id)
    expect(notices).toHaveLength(1)
    expect(notices[0]).toMatchObject({ params: { more: 2 }, path: '/admin/links?state=broken&q=a.test' })
  })

  it('a host that owes three answers is not waited for any longer in this run', async () => {
    sites.replies.set('dead.test', (request) => request.socket.destroy())
    await publishLinks(
      staff,
      ['/1', '/2', '/3', '/4', '/5'].map((path) => sites.url('dead.test', path)),
    )
    await publishLinks(staff, [sites.url('a.test', '/x')])
    expect(await check()).toEqual({ checked: 6 })
    expect(sites.asked.filter((line) => line.includes('dead.test'))).toHaveLength(3)
    expect(await db().linkTarget.count({ where: { verdict: 'temporary' } })).toBe(5)
  })

  it('who says that it is too much is left alone until the next run', async () => {
    sites.replies.set('busy.test', (_request, response) => response.writeHead(429).end())
    await publishLinks(
      staff,
      ['/1', '/2', '/3'].map((path) => sites.url('busy.test', path)),
    )
    expect(await check()).toEqual({ checked: 1 })
    expect(sites.asked).toHaveLength(1)
    expect(await db().linkTarget.count({ where: { failures: 0 } })).toBe(3)
  })

  it('when nobody answers at all, it is our own line: nothing is held against anybody', async () => {
    const hosts = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `${name}.test`)
    for (const host of hosts) sites.replies.set(host, (request) => request.socket.destroy())
    await publishLinks(
      staff,
      hosts.map((host) => sites.url(host, '/x')),
    )
    expect(await check()).toEqual({ checked: 0, sitesSilent: 6 })
    expect(await db().linkCheck.count()).toBe(0)
    for (const host of hosts) sites.replies.delete(host)
    expect(await check()).toEqual({ checked: 6 })
  })
})

describe('files', () => {
  it('are read through; what is missing or altered is told at once', async () => {
    const bytes = Buffer.from('ลำดับ,ชื่อ\r\n1,ก\r\n')
    const received = await receiveFile({
      body: (async function* () {
        yield bytes
      })(),
      name: 'ตาราง.csv',
      length: bytes.length,
    })
    if (!received.ok) throw new Error(received.message.key)
    await received.keep()
    await received.discard()
    const { revisionId } = must(
      await evidence.createEvidence(staff.contributor, {
        workGroupId: staff.group.id,
        fiscalYear: 2568,
        itemCode: 'O12',
        title: 'ตาราง',
      }),
    )
    must(
      await addAttachment(staff.contributor, {
        revisionId,
        file: { ...received.file, displayName: 'ตาราง.csv' },
      }),
    )
    await act(evidence.submitRevision, staff.contributor, revisionId)
    await act(evidence.approveRevision, staff.reviewer, revisionId)
    await act(evidence.publishRevision, staff.publisher, revisionId)
    await check()
    const { sha256 } = received.file
    expect(await target(sha256)).toMatchObject({ kind: 'file', verdict: 'ok' })
    await writeFile(storage().localPath(sha256)!, 'changed')
    await passHours(24)
    await check()
    expect(await target(sha256)).toMatchObject({ verdict: 'file_altered', failures: 1 })
    expect((await told(staff.contributor.id))[0]).toMatchObject({
      params: { verdict: 'file_altered', host: '' },
    })
    await rm(storage().localPath(sha256)!)
    await passHours(24)
    await check()
    expect(await target(sha256)).toMatchObject({ verdict: 'file_missing' })
  })
})

it('old history keeps what changed, one row a day for a year, and everything of a fortnight', async () => {
  await publishLinks(staff, [sites.url('a.test', '/x')])
  await collectLinks()
  const { id } = await target(sites.url('a.test', '/x'))
  const row = (daysAgo: number, hour: number, verdict: 'ok' | 'gone') => ({
    targetId: id,
    at: new Date(Date.UTC(2026, 10, 20 - daysAgo, hour)),
    verdict,
    took: 5,
  })
  const now = new Date(Date.UTC(2026, 10, 20, 12))
  await db().linkCheck.createMany({
    data: [
      row(500, 1, 'ok'),
      row(499, 1, 'ok'),
      row(498, 1, 'gone'),
      row(497, 1, 'ok'),
      row(30, 1, 'ok'),
      row(30, 2, 'ok'),
      row(30, 3, 'gone'),
      row(30, 4, 'ok'),
      row(29, 1, 'ok'),
      row(3, 1, 'ok'),
      row(3, 2, 'ok'),
    ],
  })
  expect(await thinHistory(now)).toBe(2)
  expect(await thinHistory(now)).toBe(0)
  const left = await db().linkCheck.findMany({ orderBy: { at: 'asc' } })
  const daysAgo = left.map(({ at }) => Math.round((Date.UTC(2026, 10, 20, 1) - at.getTime()) / 86_400_000))
  expect(daysAgo).toEqual([500, 498, 497, 30, 30, 30, 29, 3, 3])
})
