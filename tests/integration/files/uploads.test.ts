import { createHash } from 'node:crypto'
import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { db, pool } from '#lib/db.ts'
import * as evidence from '#lib/evidence/commands.ts'
import { refuse } from '#lib/files/refusal.ts'
import { storage } from '#lib/files/storage.ts'
import { translator } from '#lib/i18n.ts'
import { uploadLimits } from '#lib/limits.ts'
import type { Actor } from '#lib/user/actor.ts'
import { makeOffice, makePdf } from '#tests/fixtures/files/make.ts'
import { resetDatabase } from '#tests/support/database.ts'
import { act, makeCycle, makeEvidence, makeStaff, type Staff } from '#tests/support/factories.ts'
import { POST } from '../../../app/api/uploads/route.ts'

// Who is signed in is the session's business (its own tests); everything behind it is real.
let signedIn: Actor | null
vi.mock('#lib/auth/session.ts', () => ({ getActor: async () => signedIn }))

const folder = () => path.join(process.env.DATA_DIR!, 'files')
const pdf = makePdf({ pages: 2 })
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
let staff: Staff
let revisionId: string

beforeEach(async () => {
  await resetDatabase()
  await rm(folder(), { recursive: true, force: true })
  await makeCycle()
  staff = await makeStaff()
  revisionId = (await makeEvidence(staff)).revisionId
  signedIn = staff.contributor
})

interface Answer {
  status: number
  body: {
    ok: boolean
    problem?: string
    message?: { key: string; params?: Record<string, unknown> }
    attachment?: {
      id: string
      sha256: string
      displayName: string
      fileName: string
      size: number
      pages: number
    }
    notes?: { key: string }[]
  }
  /** bytes that were taken from the body */
  read: number
}

async function upload(
  bytes: Buffer,
  { name = 'แผน.pdf', revision = revisionId, headers = {} as Record<string, string | null> } = {},
): Promise<Answer> {
  let read = 0
  const body = new ReadableStream(
    {
      pull(stream) {
        if (read >= bytes.length) return stream.close()
        const piece = bytes.subarray(read, read + 64 * 1024)
        read += piece.length
        stream.enqueue(new Uint8Array(piece))
      },
    },
    { highWaterMark: 0 },
  )
  const all = {
    host: 'localhost:3000',
    origin: 'http://localhost:3000',
    'content-length': String(bytes.length),
    ...headers,
  }
  const response = await POST(
    new Request(`http://localhost:3000/api/uploads?revision=${revision}&name=${encodeURIComponent(name)}`, {
      method: 'POST',
      body,
      duplex: 'half',
      headers: Object.fromEntries(
        Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null),
      ),
    } as RequestInit),
  )
  return { status: response.status, body: (await response.json()) as Answer['body'], read }
}
const filesLeft = async () =>
  (await readdir(folder(), { recursive: true, withFileTypes: true }).catch(() => [])).filter(
    (entry) => !entry.isDirectory(),
  ).length
const rows = async () => [await db().blob.count(), await db().attachment.count()]

test('a file becomes a part of the revision, with its facts, its author and its row in the audit', async () => {
  const { status, body } = await upload(pdf, {
    headers: { 'x-content-sha256': sha256(pdf), 'x-request-id': 'r-1', 'x-client-address': '192.0.2.7' },
  })
  expect(status).toBe(201)
  expect(body).toMatchObject({
    ok: true,
    notes: [],
    attachment: {
      displayName: 'แผน.pdf',
      fileName: 'O12-2568.pdf',
      size: pdf.length,
      sha256: sha256(pdf),
      pages: 2,
    },
  })
  const stored = await storage().open(sha256(pdf)).toArray()
  expect(Buffer.concat(stored).equals(pdf)).toBe(true)
  expect(await filesLeft()).toBe(1)
  const act = await db().auditEntry.findFirstOrThrow({ where: { action: 'attachment.add' } })
  expect(act).toMatchObject({
    actorId: staff.contributor.id,
    revisionId,
    requestId: 'r-1',
    address: '192.0.2.7',
  })
  expect(act.after).toMatchObject({ sha256: sha256(pdf), bytes: pdf.length })
})

describe('before the permission is known no byte is read', () => {
  const refusedUnread = async (options: Parameters<typeof upload>[1], status: number, key: string) => {
    const answer = await upload(pdf, options)
    expect(answer).toMatchObject({ status, read: 0, body: { ok: false, message: { key } } })
    expect(await rows()).toEqual([0, 0])
    expect(await filesLeft()).toBe(0)
  }
  test('signed out', async () => {
    signedIn = null
    await refusedUnread({}, 401, 'problem.signedOut')
  })
  test('from a foreign page, or from none', async () => {
    for (const origin of ['https://evil.example', 'null', null]) {
      await refusedUnread({ headers: { origin } }, 403, 'problem.fileForeignPage')
    }
  })
  test('of another group, an unknown id, no id', async () => {
    const other = await makeStaff()
    signedIn = other.contributor
    await refusedUnread({}, 404, 'problem.fileNowhere')
    signedIn = staff.contributor
    for (const revision of ['00000000-0000-7000-8000-000000000000', '', "x' OR 1=1"]) {
      await refusedUnread({ revision }, 404, 'problem.fileNowhere')
    }
  })
  test('a revision that has been sent on', async () => {
    await act(evidence.submitRevision, staff.contributor, revisionId)
    await refusedUnread({}, 404, 'problem.fileNowhere')
  })
  test('no length, an impossible one, one beyond the limit', async () => {
    await refusedUnread({ headers: { 'content-length': null } }, 411, 'problem.fileNoLength')
    await refusedUnread({ headers: { 'content-length': '-1' } }, 411, 'problem.fileNoLength')
    const tooLarge = { headers: { 'content-length': String(uploadLimits.document + 1) } }
    await refusedUnread(tooLarge, 413, 'problem.fileTooLarge')
  })
  test('more in a day than one person may add', async () => {
    await upload(pdf)
    await pool().query(
      `INSERT INTO audit_entries (seq, at, actor_id, actor_name, actor_roles, action, object_type, object_id, prev_hash, hash, after)
       VALUES (0, now(), $1, 'x', '{}', 'attachment.add', 'evidence', 'x', '', '', jsonb_build_object('bytes', $2::bigint))`,
      [staff.contributor.id, uploadLimits.bytesPerUserPerDay - pdf.length - 100],
    )
    const docx = makeOffice('docx')
    const answer = await upload(docx, { name: 'ก.docx' })
    expect(answer).toMatchObject({ status: 429, read: 0, body: { message: { key: 'problem.fileQuota' } } })
  })
})

test('the same file twice is refused by the name it already has, and stays', async () => {
  expect((await upload(pdf, { name: 'ฉบับแรก.pdf' })).status).toBe(201)
  const again = await upload(pdf, { name: 'อีกชื่อ.pdf' })
  expect(again).toMatchObject({
    status: 409,
    body: { message: { key: 'problem.fileSame', params: { name: 'ฉบับแรก.pdf' } } },
  })
  expect(await rows()).toEqual([1, 1])
  expect(await storage().stat(sha256(pdf))).not.toBeNull()
  expect(await filesLeft()).toBe(1)
})

test('two revisions share the bytes', async () => {
  await upload(pdf)
  const other = await makeEvidence(staff, { item: 'O1' })
  expect((await upload(pdf, { revision: other.revisionId })).status).toBe(201)
  expect(await rows()).toEqual([1, 2])
  expect(await filesLeft()).toBe(1)
})

test('the eleventh file is refused unread; of ten at once and one more exactly one is', async () => {
  const answers = await Promise.all(
    Array.from({ length: uploadLimits.filesPerRevision + 1 }, (_, i) => upload(makePdf({ pages: i + 1 }))),
  )
  expect(answers.map((answer) => answer.status).sort()).toEqual([
    ...Array(uploadLimits.filesPerRevision).fill(201),
    409,
  ])
  expect(await rows()).toEqual([10, 10])
  expect(await filesLeft()).toBe(10)
  const names = answers.flatMap((answer) => answer.body.attachment?.fileName ?? [])
  expect(new Set(names).size).toBe(10)
  expect(await upload(makePdf({ pages: 50 }))).toMatchObject({
    status: 409,
    read: 0,
    body: { message: { key: 'problem.fileTooMany' } },
  })
})

describe('a bad file leaves no row and no file', () => {
  test.each([
    ['short', pdf.subarray(0, -9), { 'content-length': String(pdf.length) }, 400, 'problem.fileShort'],
    ['over-long', pdf, { 'content-length': String(pdf.length - 5) }, 400, 'problem.fileDamaged'],
    ['changed on the way', pdf, { 'x-content-sha256': '0'.repeat(64) }, 400, 'problem.fileDamaged'],
    ['cut off', pdf.subarray(0, -9), {}, 400, 'problem.fileCutOff'],
    ['a web page', Buffer.from('<!doctype html><script>1</script>'), {}, 415, 'problem.fileMarkup'],
    ['empty', Buffer.alloc(0), {}, 400, 'problem.fileEmpty'],
  ])('%s', async (_what, bytes, headers, status, key) => {
    const answer = await upload(bytes, { headers })
    expect(answer).toMatchObject({ status, body: { ok: false, message: { key } } })
    expect(await rows()).toEqual([0, 0])
    expect(await filesLeft()).toBe(0)
  })
})

test('the revision is sent on while the file is on its way: refused, nothing stays', async () => {
  const bytes = makePdf({ pages: 3 })
  const slow = new ReadableStream(
    {
      async pull(stream) {
        await act(evidence.submitRevision, staff.contributor, revisionId)
        stream.enqueue(new Uint8Array(bytes))
        stream.close()
      },
    },
    { highWaterMark: 0 },
  )
  const response = await POST(
    new Request(`http://localhost:3000/api/uploads?revision=${revisionId}&name=a.pdf`, {
      method: 'POST',
      body: slow,
      duplex: 'half',
      headers: {
        host: 'localhost:3000',
        origin: 'http://localhost:3000',
        'content-length': String(bytes.length),
      },
    } as RequestInit),
  )
  expect(response.status).toBe(409)
  expect(await rows()).toEqual([0, 0])
  expect(await filesLeft()).toBe(0)
})

test('every sentence of a refusal stands in both languages', async () => {
  for (const lang of ['th', 'en'] as const) {
    for (const make of Object.values(refuse) as ((value: never) => ReturnType<typeof refuse.type>)[]) {
      const { key, params } = make('pdf' as never).message
      const sentence = translator(lang)(key as never, params as never)
      expect(sentence).not.toContain('problem.')
      expect(String(sentence).length).toBeGreaterThan(30)
    }
  }
})
