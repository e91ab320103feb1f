import { readdir } from 'node:fs/promises'
import { createServer, request as httpRequest, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { closeDb, db } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { addAttachment } from '#lib/evidence/attachment-commands.ts'
import * as evidence from '#lib/evidence/commands.ts'
import { receiveFile } from '#lib/files/receive.ts'
import { servePublicFile } from '#lib/files/serve.ts'
import { storage } from '#lib/files/storage.ts'
import { makeOffice, makePdf, toWindows874 } from '#tests/fixtures/files/make.ts'
import { resetDatabase } from '#tests/support/database.ts'
import { act, makeCycle, makeEvidence, makeStaff, must, type Staff } from '#tests/support/factories.ts'

const pdf = makePdf({ pages: 30 })
let server: Server
let port: number
let tick = 1
let staff: Staff

beforeAll(async () => {
  server = createServer((request, response) => void servePublicFile(request, response, tick))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => new Promise<void>((resolve) => void server.close(() => resolve())))
beforeEach(async () => {
  await resetDatabase()
  tick += 1
  await makeCycle()
  staff = await makeStaff()
})

interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: Buffer
}
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<Answer>((resolve, reject) => {
    httpRequest({ port, host: '127.0.0.1', path, headers, method, agent: false }, (response) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('end', () =>
        resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(pieces) }),
      )
    })
      .on('error', reject)
      .end()
  })

async function attach(revisionId: string, bytes: Buffer, name: string) {
  const received = await receiveFile({
    body: (async function* () {
      yield bytes
    })(),
    name,
    length: bytes.length,
  })
  if (!received.ok) throw new Error(received.message.key)
  await received.keep()
  await received.discard()
  return must(await addAttachment(staff.contributor, { revisionId, file: received.file }))
}
async function publish(revisionId: string) {
  await act(evidence.submitRevision, staff.contributor, revisionId)
  await act(evidence.approveRevision, staff.reviewer, revisionId)
  await act(evidence.publishRevision, staff.publisher, revisionId)
  tick += 1
}
async function publishedFile(bytes: Buffer = pdf, name = 'แผน ปี 2568.pdf') {
  const { evidenceId, revisionId } = await makeEvidence(staff)
  const file = await attach(revisionId, bytes, name)
  await publish(revisionId)
  return { evidenceId, revisionId, file, path: `/files/${file.id}/${file.fileName}` }
}

describe('a published file', () => {
  test('comes byte for byte with headers that say what it is and let it do nothing', async () => {
    const { path, file } = await publishedFile()
    const answer = await ask(path)
    expect(answer.status).toBe(200)
    expect(answer.body.equals(pdf)).toBe(true)
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(pdf.length),
      'cache-control': 'no-cache',
      etag: `"${file.sha256}"`,
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
      'content-disposition': `inline; filename=O12-2568.pdf; filename*=UTF-8''${encodeURIComponent('แผน ปี 2568.pdf')}`,
    })
    expect(answer.headers['content-security-policy']).toContain("sandbox; default-src 'none'")
    expect(answer.headers['x-robots-tag']).toBeUndefined()
    expect(answer.headers['set-cookie']).toBeUndefined()
  })
  test('HEAD says the same without a body', async () => {
    const { path } = await publishedFile()
    const [get, head] = [await ask(path), await ask(path, {}, 'HEAD')]
    expect(head.status).toBe(200)
    expect(head.body.length).toBe(0)
    const same = ({ date: _, ...headers }: Answer['headers']) => headers
    expect(same(head.headers)).toEqual(same(get.headers))
  })
  test('is not sent again to who has it', async () => {
    const { path, file } = await publishedFile()
    for (const etag of [`"${file.sha256}"`, `W/"${file.sha256}"`, `"x", "${file.sha256}"`]) {
      const answer = await ask(path, { 'If-None-Match': etag })
      expect([answer.status, answer.body.length]).toEqual([304, 0])
      expect(answer.headers['cache-control']).toBe('no-cache')
    }
    expect((await ask(path, { 'If-None-Match': '"other"' })).status).toBe(200)
  })
  test('comes in parts: first, middle, last, beyond the end, of another version', async () => {
    const { path, file } = await publishedFile()
    const part = async (range: string, headers: Record<string, string> = {}) =>
      ask(path, { Range: range, ...headers })
    const middle = await part('bytes=100-199')
    expect(middle.status).toBe(206)
    expect(middle.headers['content-range']).toBe(`bytes 100-199/${pdf.length}`)
    expect(middle.body).toEqual(pdf.subarray(100, 200))
    expect((await part('bytes=0-0')).body).toEqual(pdf.subarray(0, 1))
    expect((await part('bytes=-5')).body).toEqual(pdf.subarray(-5))
    expect((await part(`bytes=${pdf.length - 3}-`)).body).toEqual(pdf.subarray(-3))
    const beyond = await part(`bytes=${pdf.length}-`)
    expect(beyond.status).toBe(416)
    expect(beyond.headers['content-range']).toBe(`bytes */${pdf.length}`)
    expect(beyond.headers['content-disposition']).toBeUndefined()
    expect((await part('bytes=100-199', { 'If-Range': `"${file.sha256}"` })).status).toBe(206)
    expect((await part('bytes=100-199', { 'If-Range': '"older"' })).status).toBe(200)
  })
  test('under another name, or none, moves to its own', async () => {
    const { path, file } = await publishedFile()
    for (const wrong of [
      `/files/${file.id}/x.html`,
      `/files/${file.id}/O12-2568.PDF`,
      `/files/${file.id}/`,
      `/files/${file.id}`,
    ]) {
      const answer = await ask(wrong)
      expect([answer.status, answer.headers.location, answer.body.length]).toEqual([308, path, 0])
    }
    expect((await ask(`${path}?page=2`)).status).toBe(200)
    expect((await ask(`/en${path}`)).status).toBe(200)
  })
  test('Office and CSV files are downloaded, text says its charset', async () => {
    const docx = await publishedFile(makeOffice('docx'), 'แบบฟอร์ม.docx')
    expect((await ask(docx.path)).headers['content-disposition']).toMatch(
      /^attachment; filename=O12-2568.docx;/,
    )
    const csv = await publishedFile(toWindows874('งบ,1\n'), 'งบ.csv')
    const answer = await ask(csv.path)
    expect(answer.headers['content-type']).toBe('text/csv; charset=windows-874')
    expect(answer.headers['content-disposition']).toMatch(/^attachment/)
    const txt = await publishedFile(Buffer.from('บันทึก'), 'บันทึก.txt')
    expect((await ask(txt.path)).headers).toMatchObject({ 'content-type': 'text/plain; charset=utf-8' })
    expect((await ask(txt.path)).headers['content-disposition']).toMatch(/^inline/)
  })
  test('of a demonstration office is not for search engines', async () => {
    const { path } = await publishedFile()
    const name = { nameTh: 'ก', nameEn: 'a', shortNameTh: 'ก', shortNameEn: 'a' }
    await db().office.create({ data: { id: 1, ...name, demonstration: true } })
    tick += 1
    expect((await ask(path)).headers['x-robots-tag']).toBe('noindex')
  })
})

describe('what is not public', () => {
  test.each(['draft', 'submitted', 'approved'] as const)(
    'a file of a %s revision is not there',
    async (state) => {
      const { revisionId } = await makeEvidence(staff)
      const file = await attach(revisionId, pdf, 'แผน.pdf')
      if (state !== 'draft') await act(evidence.submitRevision, staff.contributor, revisionId)
      if (state === 'approved') await act(evidence.approveRevision, staff.reviewer, revisionId)
      tick += 1
      const answer = await ask(`/files/${file.id}/${file.fileName}`)
      expect(answer.status).toBe(404)
      expect(answer.body.toString()).toContain('ไม่พบ')
      expect(answer.body.toString()).not.toContain(file.fileName)
      // Neither does a wrong name tell that it exists.
      expect((await ask(`/files/${file.id}/x`)).status).toBe(404)
    },
  )
  test('neither is anything else', async () => {
    for (const path of [
      '/files/zzzzzzzz/a.pdf',
      '/files/',
      '/files/../../etc/passwd',
      '/files/ab',
      `/files/${'a'.repeat(64)}/a`,
      "/files/abcdefg'/a",
    ]) {
      expect((await ask(path)).status).toBe(404)
    }
    expect((await ask('/en/files/zzzzzzzz/a.pdf')).body.toString()).toContain('not found')
  })
  test('a withdrawn one says why, in both languages, with the reason made harmless', async () => {
    const { path, evidenceId } = await publishedFile()
    must(
      await evidence.withdrawEvidence(staff.director, {
        evidenceId,
        reason: '<script>alert(1)</script> ผิดฉบับ',
      }),
    )
    tick += 1
    const thai = await ask(path)
    expect(thai.status).toBe(410)
    expect(thai.body.toString()).toContain('&lt;script&gt;alert(1)&lt;/script&gt; ผิดฉบับ')
    expect(thai.body.toString()).not.toContain('<script>')
    expect(thai.body.includes('%PDF')).toBe(false)
    expect(thai.headers['content-disposition']).toBeUndefined()
    const english = await ask(`/en${path}`, { Range: 'bytes=0-9', 'If-None-Match': '*' })
    expect(english.status).toBe(410)
    expect(english.body.toString()).toContain('withdrawn')
    expect(english.body.toString()).toContain(`/en/evidence/${evidenceId}`)
  })
  test('a superseded one stays, is not for search engines, and points to the newest', async () => {
    const { path, evidenceId } = await publishedFile()
    const second = must(await evidence.createNextRevision(staff.contributor, { evidenceId }))
    await publish(second.revisionId)
    const answer = await ask(path)
    expect(answer.status).toBe(200)
    expect(answer.body.equals(pdf)).toBe(true)
    expect(answer.headers).toMatchObject({
      'x-robots-tag': 'noindex',
      link: `</evidence/${evidenceId}>; rel="latest-version"`,
    })
  })
  test('an answer found at one tick is not given at the next', async () => {
    const { path, evidenceId } = await publishedFile()
    expect((await ask(path)).status).toBe(200)
    must(await evidence.withdrawEvidence(staff.director, { evidenceId, reason: 'ผิดฉบับ' }))
    tick += 1
    expect((await ask(path)).status).toBe(410)
  })
})

describe('faults', () => {
  test('bytes that are missing on disk are an error page with a reference, not a broken file', async () => {
    const { path, file } = await publishedFile()
    await storage().remove(file.sha256)
    const answer = await ask(path)
    expect(answer.status).toBe(500)
    expect(answer.headers['content-type']).toContain('text/html')
    expect(answer.headers['content-disposition']).toBeUndefined()
    expect(answer.headers.etag).toBeUndefined()
    expect(answer.headers['x-request-id']).toBeTruthy()
    expect(answer.body.toString()).not.toContain(file.sha256)
    expect((await ask(path, {}, 'HEAD')).status).toBe(500)
  })
  test.runIf(process.platform === 'linux')('a reader who leaves half way leaves no file open', async () => {
    const big = makePdf({ pages: 4_000, text: 'x'.repeat(900) })
    const { path } = await publishedFile(big)
    const openFiles = async () => (await readdir('/proc/self/fd')).length
    const before = await openFiles()
    for (let i = 0; i < 20; i += 1) {
      await new Promise<void>((resolve) => {
        const sent = httpRequest({ port, host: '127.0.0.1', path, agent: false }, (response) => {
          response.once('data', () => sent.destroy())
          response.once('close', () => resolve())
          response.on('error', () => {})
        })
        sent.on('error', () => {})
        sent.end()
      })
    }
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(await openFiles()).toBeLessThan(before + 10)
  })
  test('without the database the answer is 503 at once', async () => {
    const { path } = await publishedFile()
    await closeDb()
    const right = env().DATABASE_URL
    env().DATABASE_URL = 'postgresql://nobody@127.0.0.1:1/none'
    try {
      tick += 1
      const began = performance.now()
      const answer = await ask(path)
      expect(answer.status).toBe(503)
      expect(answer.headers['retry-after']).toBeTruthy()
      expect(performance.now() - began).toBeLessThan(3_000)
    } finally {
      await closeDb()
      env().DATABASE_URL = right
    }
    tick += 1
    const again = await ask(path)
    expect(again.status).toBe(200)
    expect(again.body.equals(pdf)).toBe(true)
  })
})
