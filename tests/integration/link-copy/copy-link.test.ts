import { createHash } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { db, pool } from '#lib/db.ts'
import { findPublicRevision } from '#lib/evidence/public.ts'
import { findPublicFile } from '#lib/files/public.ts'
import { storage } from '#lib/files/storage.ts'
import { sweepFiles } from '#lib/files/sweep.ts'
import { copyLimits } from '#lib/limits.ts'
import { collectLinks } from '#lib/link-check/collect.ts'
import type { Verdict } from '#lib/link-check/verdicts.ts'
import { writeChecks } from '#lib/link-check/write-checks.ts'
import { keepCopy } from '#lib/link-copy/commands.ts'
import { copyLink } from '#lib/link-copy/copy-link.ts'
import { findCopy, listCopies } from '#lib/link-copy/queries.ts'
import { resetDatabase } from '#tests/support/database.ts'
import { makeCycle, makeStaff, must, type Staff } from '#tests/support/factories.ts'
import { html, type Reply } from '#tests/support/link-behaviours.ts'
import { publishLinks, startSites } from '#tests/support/link-evidence.ts'

const sites = await startSites()
afterAll(() => sites.close())

let staff: Staff
beforeEach(async () => {
  sites.replies.clear()
  await resetDatabase()
  await makeCycle()
  staff = await makeStaff()
})

const bytesOf = (text: string) => Buffer.from(`ลำดับ,รายการ\r\n1,${text}\r\n`)
const document =
  (text: string, headers: Record<string, string> = { 'content-type': 'text/csv; charset=utf-8' }): Reply =>
  (_request, response) => {
    response.writeHead(200, headers)
    response.end(bytesOf(text))
  }

async function publish(path = '/files/plan.csv') {
  const address = sites.url('archive.test', path)
  const { evidenceId } = await publishLinks(staff, [address])
  await collectLinks()
  const { id } = await db().linkTarget.findFirstOrThrow({ where: { address } })
  return { id, address, evidenceId }
}

/** Asks for a copy and does what the worker does. */
async function copy(id: string): Promise<void> {
  must(await keepCopy(staff.contributor, { id }))
  await copyLink(id, { signal: new AbortController().signal, settle: async () => {}, options: sites.options })
}

let hours = 0
/** What the watch sees, an hour later each time. */
async function look(targetId: string, ...verdicts: Verdict[]): Promise<void> {
  for (const verdict of verdicts) {
    const at = new Date(Date.now() + ++hours * 13 * 3_600_000)
    const seen = { targetId, verdict, at, took: 1, status: 200, movedTo: null, found: '' }
    await pool().query('UPDATE link_targets SET next_check_at = now()')
    await writeChecks([seen], { pace: 'nightly', dueBefore: at })
  }
}
const dies = (id: string) => look(id, 'gone', 'gone', 'gone')
const offered = async (evidenceId: string) => (await findPublicRevision(evidenceId, null))!.links[0]!.copy
const tick = async (): Promise<number> =>
  Number((await pool().query('SELECT tick FROM public_clock')).rows[0].tick)

describe('a copy', () => {
  it('is the document of that day by its hash, and the public sees it only while the source is broken', async () => {
    sites.replies.set('archive.test', document('แผน'))
    const { id, evidenceId } = await publish()
    const before = await tick()
    await copy(id)
    await look(id, 'ok')
    expect(await tick(), 'nothing of it is public yet').toBe(before)
    const { copies, order } = await listCopies(staff.contributor, id)
    const sha256 = createHash('sha256').update(bytesOf('แผน')).digest('hex')
    expect(copies).toMatchObject([
      { sha256, displayName: 'plan.csv', size: bytesOf('แผน').length, offered: false },
    ])
    expect(order).toMatchObject({ outcome: 'kept', reason: null })
    expect(await offered(evidenceId)).toBeNull()
    expect(await findPublicFile(copies[0]!.id)).toBeNull()

    await look(id, 'gone', 'gone')
    expect(await tick(), 'two failures are no alarm').toBe(before)
    await look(id, 'gone')
    expect(await tick()).toBe(before + 1)
    expect(await offered(evidenceId)).toMatchObject({
      id: copies[0]!.id,
      sha256,
      mime: 'text/csv; charset=utf-8',
    })
    expect(await findPublicFile(copies[0]!.id)).toMatchObject({ sha256, state: 'current', evidenceId })
    await look(id, 'gone', 'soft_404')
    expect(await tick(), 'broken still').toBe(before + 1)

    await look(id, 'ok')
    expect(await tick()).toBe(before + 2)
    expect(await offered(evidenceId)).toBeNull()
    expect(await findPublicFile(copies[0]!.id)).toBeNull()
  })

  it('goes with the evidence that leads there', async () => {
    sites.replies.set('archive.test', document('แผน'))
    const { id, evidenceId } = await publish()
    await copy(id)
    await dies(id)
    const { id: copyId } = (await offered(evidenceId))!
    await db().publication.updateMany({
      data: { state: 'withdrawn', withdrawnAt: new Date(), withdrawnReason: 'ผิดปี' },
    })
    expect(await findPublicFile(copyId)).toBeNull()
    expect(await findCopy(staff.contributor, copyId)).toBeNull()
  })

  it('is taken again when the source has changed, and the oldest beyond three go with their bytes', async () => {
    const { id } = await publish()
    const texts = Array.from({ length: copyLimits.kept + 1 }, (_, nth) => `ฉบับที่ ${nth}`)
    for (const text of texts) {
      sites.replies.set('archive.test', document(text))
      await copy(id)
    }
    await copy(id)
    const { copies, order } = await listCopies(staff.contributor, id)
    expect(order).toMatchObject({ outcome: 'same' })
    expect(copies).toHaveLength(copyLimits.kept)
    const hashes = texts.map((text) => createHash('sha256').update(bytesOf(text)).digest('hex'))
    const day = 86_400_000
    await sweepFiles(new Date(Date.now() + day))
    await sweepFiles(new Date(Date.now() + 3 * day))
    const left = await Promise.all(hashes.map(async (hash) => (await storage().stat(hash)) !== null))
    expect(left).toEqual([false, true, true, true])
  })

  it('is offered at once when the source was broken already', async () => {
    const { id, evidenceId } = await publish()
    await dies(id)
    expect(await offered(evidenceId)).toBeNull()
    sites.replies.set('archive.test', document('ยังได้อยู่'))
    await copy(id)
    expect(await offered(evidenceId)).toMatchObject({ fileName: expect.stringMatching(/^copy-[\d-]+\.csv$/) })
  })
})

describe('what is not kept', () => {
  const missing: Reply = (_request, response) => {
    response.writeHead(404)
    response.end('no')
  }
  it.each<[string, Reply, string]>([
    ['a page', html('แผนพัฒนาการศึกษา'), 'problem.copyIsPage'],
    [
      'a page that says it is a document',
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'application/pdf' })
        response.end('<!doctype html><html><script>alert(1)</script></html>'.padEnd(5_000))
      },
      'problem.copyIsPage',
    ],
    ['what is missing', missing, 'problem.copyStatus'],
    [
      'what leads to an inner address',
      (_request, response) => {
        response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data' })
        response.end()
      },
      'problem.copyNoAnswer.forbidden',
    ],
    ['a program', document('', { 'content-type': 'application/octet-stream' }), ''],
  ])('%s, and the officer reads why', async (what, reply, key) => {
    const program: Reply = (_request, response) =>
      response.end(Buffer.concat([Buffer.from('MZ'), Buffer.alloc(9_000)]))
    sites.replies.set('archive.test', what === 'a program' ? program : reply)
    const { id } = await publish('/plan')
    await copy(id)
    const { copies, order } = await listCopies(staff.contributor, id)
    expect(copies).toEqual([])
    expect(order).toMatchObject({ outcome: 'refused', reason: { key: key || 'problem.fileType' } })
    expect(await Array.fromAsync(storage().list())).not.toContainEqual(
      expect.objectContaining({ size: 9_002 }),
    )
  })

  it('twice at once, nor for a group that does not lead there', async () => {
    const { id } = await publish()
    must(await keepCopy(staff.contributor, { id }))
    expect(await keepCopy(staff.reviewer, { id })).toMatchObject({ message: { key: 'problem.copyWaiting' } })
    const other = await makeStaff()
    expect(await keepCopy(other.contributor, { id })).toMatchObject({ problem: 'notFound' })
    expect(await listCopies(other.contributor, id)).toEqual({ copies: [], order: null })
  })
})
