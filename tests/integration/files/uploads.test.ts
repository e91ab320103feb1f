import { mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { db, pool } from '#lib/db.ts'
import * as evidence from '#lib/evidence/commands.ts'
import { refuse } from '#lib/files/refusal.ts'
import { storage } from '#lib/files/storage.ts'
import { sweepFiles } from '#lib/files/sweep.ts'
import { answerByTus } from '#lib/files/tus.ts'
import { touchUpload } from '#lib/files/upload-rows.ts'
import { translator } from '#lib/i18n.ts'
import { uploadLimits } from '#lib/limits.ts'
import type { Actor } from '#lib/user/actor.ts'
import { makeOffice, makePdf, padPdf } from '#tests/fixtures/files/make.ts'
import { resetDatabase } from '#tests/support/database.ts'
import { act, makeCycle, makeEvidence, makeStaff, makeUser, type Staff } from '#tests/support/factories.ts'
import {
  askOffset,
  type Beginning,
  beginUpload,
  endUpload,
  filesFolder,
  filesOnDisk,
  sendPiece,
  sha256Of,
  uploadWhole,
} from '#tests/support/uploads.ts'

// Who is signed in is the session's business (its own tests); everything behind it is real.
let signedIn: Actor | null
vi.mock('#lib/auth/session.ts', () => ({ getActor: async () => signedIn }))

const pdf = makePdf({ pages: 2 })
let staff: Staff
let revision: string

beforeEach(async () => {
  await resetDatabase()
  await rm(filesFolder(), { recursive: true, force: true })
  await makeCycle()
  staff = await makeStaff()
  revision = (await makeEvidence(staff)).revisionId
  signedIn = staff.contributor
})

const rows = async () => [await db().blob.count(), await db().attachment.count(), await db().upload.count()]

async function begin(bytes: Buffer, more: Partial<Beginning> = {}): Promise<string> {
  const begun = await beginUpload({ revision, size: bytes.length, ...more })
  expect(begun.status).toBe(201)
  return begun.headers.get('location')!
}

test('a file becomes a part of the revision, with its facts, its author and its row in the audit', async () => {
  const address = await begin(pdf, { sha256: sha256Of(pdf) })
  expect(address).toMatch(/^\/api\/uploads\/[0-9a-f]{32}$/)
  const { status, body, headers } = await sendPiece(address, pdf, 0, {
    headers: { 'x-request-id': 'r-1', 'x-client-address': '192.0.2.7' },
  })
  expect(status).toBe(200)
  expect(headers.get('content-type')).toBe('application/json')
  expect(headers.get('access-control-allow-origin')).toBeNull()
  expect(body).toMatchObject({
    ok: true,
    notes: [],
    attachment: {
      displayName: 'แผน.pdf',
      fileName: 'O12-2568.pdf',
      size: pdf.length,
      sha256: sha256Of(pdf),
      pages: 2,
    },
  })
  const stored = await storage().open(sha256Of(pdf)).toArray()
  expect(Buffer.concat(stored).equals(pdf)).toBe(true)
  expect(await filesOnDisk()).toBe(1)
  const row = await db().auditEntry.findFirstOrThrow({ where: { action: 'attachment.add' } })
  expect(row).toMatchObject({
    actorId: staff.contributor.id,
    revisionId: revision,
    requestId: 'r-1',
    address: '192.0.2.7',
  })
  expect(row.after).toMatchObject({ sha256: sha256Of(pdf), bytes: pdf.length })
})

test('a small file may come with the request that begins it, and is answered at once', async () => {
  const answer = await beginUpload({ revision, size: pdf.length, bytes: pdf })
  expect(answer).toMatchObject({ status: 200, body: { ok: true, attachment: { sha256: sha256Of(pdf) } } })
  expect(await rows()).toEqual([1, 1, 1])
  const bad = pdf.subarray(0, -9)
  expect(await beginUpload({ revision, size: bad.length, bytes: bad })).toMatchObject({
    status: 400,
    body: { message: { key: 'problem.fileCutOff' } },
  })
  expect(await rows()).toEqual([1, 1, 1])
})

describe('the line breaks', () => {
  test('fifty mebibytes over a line that breaks three times arrive as they were sent', async () => {
    const bytes = padPdf(uploadLimits.document)
    const address = await begin(bytes, { sha256: sha256Of(bytes) })
    let at = 0
    for (const breaksAfter of [700_000, 7_000_001, 19_999_999]) {
      const broken = await sendPiece(address, bytes.subarray(at), at, { breaksAfter })
      expect(broken.status).toBeGreaterThanOrEqual(400)
      const asked = await askOffset(address)
      expect(asked.headers.get('upload-length')).toBe(String(bytes.length))
      const arrived = Number(asked.headers.get('upload-offset'))
      // What was on its way through us when the line broke is sent again: no more than the buffers hold.
      expect(arrived).toBeGreaterThan(at + breaksAfter - 512 * 1024)
      expect(arrived).toBeLessThanOrEqual(at + breaksAfter)
      at = arrived
    }
    const { body } = await sendPiece(address, bytes.subarray(at), at)
    expect(body.attachment).toMatchObject({ sha256: sha256Of(bytes), size: uploadLimits.document })
    const stored = Buffer.concat(await storage().open(sha256Of(bytes)).toArray())
    expect(sha256Of(stored)).toBe(sha256Of(bytes))
    expect(await filesOnDisk()).toBe(1)
  })

  test('behind the last byte: who asks again hears what the first would have heard, and nothing is added twice', async () => {
    const address = await begin(pdf)
    const first = await sendPiece(address, pdf, 0)
    expect((await askOffset(address)).headers.get('upload-offset')).toBe(String(pdf.length))
    const again = await sendPiece(address, Buffer.alloc(0), pdf.length)
    expect(again).toMatchObject({ status: 200, body: first.body })
    expect(await rows()).toEqual([1, 1, 1])
  })

  test('before anything was answered: two that finish at once are told the same', async () => {
    const address = await begin(pdf)
    await sendPiece(address, pdf.subarray(0, -1), 0)
    const answers = await Promise.all([
      sendPiece(address, pdf.subarray(-1), pdf.length - 1),
      sendPiece(address, pdf.subarray(-1), pdf.length - 1),
    ])
    const done = answers.filter((answer) => answer.status === 200)
    expect(done.length).toBeGreaterThanOrEqual(1)
    for (const answer of answers.filter((one) => one.status !== 200))
      expect([409, 423]).toContain(answer.status)
    expect((await sendPiece(address, Buffer.alloc(0), pdf.length)).body).toEqual(done[0]!.body)
    expect(await rows()).toEqual([1, 1, 1])
  })

  test('who waited behind the one that finished is not told that the upload is gone, nor takes its answer away', async () => {
    const address = await begin(pdf)
    const asReadBefore = (await touchUpload(staff.contributor.id, address.split('/').at(-1)!))!
    const first = await sendPiece(address, pdf, 0)
    const ask = new Request(`http://portal.test${address}`, {
      method: 'HEAD',
      headers: { 'tus-resumable': '1.0.0' },
    })
    const late = await answerByTus(ask, asReadBefore, () => Promise.reject(new Error('finished twice')))
    expect([late.status, late.headers.get('upload-offset')]).toEqual([200, String(pdf.length)])
    expect((await sendPiece(address, Buffer.alloc(0), pdf.length)).body).toEqual(first.body)
    expect(await rows()).toEqual([1, 1, 1])
  })

  test('where the server thinks less has come than the sender: it says so and keeps what it has', async () => {
    const address = await begin(pdf)
    await sendPiece(address, pdf.subarray(0, 100), 0)
    for (const offset of [0, 50, 101, pdf.length]) {
      expect((await sendPiece(address, pdf.subarray(offset), offset)).status).toBe(409)
    }
    expect((await sendPiece(address, pdf.subarray(100), 100)).status).toBe(200)
  })

  test('pieces sent at once never mix: the file is whole or it is refused', async () => {
    const bytes = padPdf(3_000_000)
    const address = await begin(bytes)
    const other = Buffer.from(bytes).fill('x', 1_000_000, 2_000_000)
    await Promise.all([sendPiece(address, bytes, 0), sendPiece(address, other, 0)])
    const kept = await db().attachment.findMany()
    for (const { sha256 } of kept) expect([sha256Of(bytes), sha256Of(other)]).toContain(sha256)
  })
})

describe('before the permission is known no byte is read', () => {
  const nothingRead = async (answer: Awaited<ReturnType<typeof sendPiece>>, status: number, key: string) => {
    expect(answer).toMatchObject({ status, read: 0, body: { ok: false, message: { key } } })
    expect((await rows()).slice(0, 2)).toEqual([0, 0])
  }
  const beginning = (more: Partial<Beginning> = {}) =>
    beginUpload({ revision, size: pdf.length, bytes: pdf, ...more })

  test('signed out', async () => {
    const address = await begin(pdf)
    signedIn = null
    await nothingRead(await beginning(), 401, 'problem.signedOut')
    await nothingRead(await sendPiece(address, pdf, 0), 401, 'problem.signedOut')
    signedIn = staff.contributor
    expect((await sendPiece(address, pdf, 0)).status).toBe(200)
  })
  test('from a foreign page, or from none', async () => {
    const address = await begin(pdf)
    for (const origin of ['https://evil.example', 'null', null]) {
      await nothingRead(await beginning({ headers: { origin } }), 403, 'problem.fileForeignPage')
      await nothingRead(
        await sendPiece(address, pdf, 0, { headers: { origin } }),
        403,
        'problem.fileForeignPage',
      )
    }
  })
  test('a revision of another group, an unknown one, none', async () => {
    signedIn = (await makeStaff()).contributor
    await nothingRead(await beginning(), 404, 'problem.fileNowhere')
    signedIn = staff.contributor
    for (const wrong of ['00000000-0000-7000-8000-000000000000', '', "x' OR 1=1"]) {
      await nothingRead(await beginning({ revision: wrong }), 404, 'problem.fileNowhere')
    }
  })
  test('somebody else’s upload, also a colleague’s of the same revision, and one that never was', async () => {
    const address = await begin(pdf)
    const colleague = await makeUser({ groups: [{ workGroupId: staff.group.id, role: 'contributor' }] })
    for (const actor of [colleague, (await makeStaff()).contributor, staff.administrator]) {
      signedIn = actor
      await nothingRead(await sendPiece(address, pdf, 0), 404, 'problem.fileNowhere')
      expect((await askOffset(address)).status).toBe(404)
      expect((await endUpload(address)).status).toBe(404)
    }
    signedIn = staff.contributor
    for (const wrong of [
      '/api/uploads/../secrets',
      '/api/uploads/%2e%2e',
      `/api/uploads/${'0'.repeat(32)}`,
    ]) {
      await nothingRead(await sendPiece(wrong, pdf, 0), 404, 'problem.fileNowhere')
    }
    expect((await askOffset(address)).headers.get('upload-offset')).toBe('0')
  })
  test('a revision that has been sent on', async () => {
    const address = await begin(pdf)
    await act(evidence.submitRevision, staff.contributor, revision)
    await nothingRead(await beginning(), 404, 'problem.fileNowhere')
    await nothingRead(await sendPiece(address, pdf, 0), 404, 'problem.fileNowhere')
  })
  test('no length, an impossible one, none yet, one beyond the limit', async () => {
    const lengths: [Record<string, string | null>, number, string][] = [
      [{ 'upload-length': null }, 411, 'problem.fileNoLength'],
      [{ 'upload-length': null, 'upload-defer-length': '1' }, 411, 'problem.fileNoLength'],
      [{ 'upload-length': '-1' }, 411, 'problem.fileNoLength'],
      [{ 'upload-length': '0' }, 400, 'problem.fileEmpty'],
      [{ 'upload-length': String(uploadLimits.document + 1) }, 413, 'problem.fileTooLarge'],
    ]
    for (const [headers, status, key] of lengths) await nothingRead(await beginning({ headers }), status, key)
  })
  test('more in a day than one person may add, what is on its way included', async () => {
    await uploadWhole(pdf, { revision })
    const docx = makeOffice('docx')
    await pool().query(
      `INSERT INTO audit_entries (seq, at, actor_id, actor_name, actor_roles, action, object_type, object_id, prev_hash, hash, after)
       VALUES (0, now(), $1, 'x', '{}', 'attachment.replace', 'evidence', 'x', '', '', jsonb_build_object('bytes', $2::bigint))`,
      [staff.contributor.id, uploadLimits.bytesPerUserPerDay - pdf.length - docx.length],
    )
    const open = await begin(docx)
    const answer = await beginUpload({ revision, size: 1, bytes: docx })
    expect(answer).toMatchObject({ status: 429, read: 0, body: { message: { key: 'problem.fileQuota' } } })
    await endUpload(open)
    expect((await beginUpload({ revision, size: 1 })).status).toBe(201)
  })
})

test('the same file twice is refused by the name it already has, and stays', async () => {
  expect((await uploadWhole(pdf, { revision, name: 'ฉบับแรก.pdf' })).status).toBe(200)
  const again = await uploadWhole(pdf, { revision, name: 'อีกชื่อ.pdf' })
  expect(again).toMatchObject({
    status: 409,
    body: { message: { key: 'problem.fileSame', params: { name: 'ฉบับแรก.pdf' } } },
  })
  expect((await rows()).slice(0, 2)).toEqual([1, 1])
  expect(await storage().stat(sha256Of(pdf))).not.toBeNull()
})

test('two revisions share the bytes', async () => {
  await uploadWhole(pdf, { revision })
  const other = await makeEvidence(staff, { item: 'O1' })
  expect((await uploadWhole(pdf, { revision: other.revisionId })).status).toBe(200)
  expect((await rows()).slice(0, 2)).toEqual([1, 2])
  expect(await filesOnDisk()).toBe(1)
})

test('the eleventh file is refused unread; of ten at once and one more exactly one is', async () => {
  const answers = await Promise.all(
    Array.from({ length: uploadLimits.filesPerRevision + 1 }, (_, i) =>
      uploadWhole(makePdf({ pages: i + 1 }), { revision }),
    ),
  )
  expect(answers.map((answer) => answer.status).sort()).toEqual([
    ...Array(uploadLimits.filesPerRevision).fill(200),
    409,
  ])
  const names = answers.flatMap((answer) => answer.body.attachment?.fileName ?? [])
  expect(new Set(names).size).toBe(10)
  expect(await beginUpload({ revision, size: 100, bytes: makePdf({ pages: 50 }) })).toMatchObject({
    status: 409,
    read: 0,
    body: { message: { key: 'problem.fileTooMany' } },
  })
})

describe('a bad file leaves no row and no file', () => {
  const nothingLeft = async () => {
    expect(await rows()).toEqual([0, 0, 0])
    expect(await filesOnDisk()).toBe(0)
  }
  test.each([
    ['changed on the way', pdf, { sha256: '0'.repeat(64) }, 400, 'problem.fileDamaged'],
    ['cut off', pdf.subarray(0, -9), {}, 400, 'problem.fileCutOff'],
    ['a web page', Buffer.from('<!doctype html><script>1</script>'), {}, 415, 'problem.fileMarkup'],
    ['of no kind we take', Buffer.alloc(9_000), { name: 'x.bin' }, 415, 'problem.fileType'],
  ])('%s', async (_what, bytes, more, status, key) => {
    const answer = await uploadWhole(bytes, { revision, ...more })
    expect(answer).toMatchObject({ status, body: { ok: false, message: { key } } })
    await nothingLeft()
  })
  test('more bytes than announced are not kept', async () => {
    const address = await begin(pdf.subarray(0, -5))
    expect(await sendPiece(address, pdf, 0)).toMatchObject({
      status: 400,
      body: { message: { key: 'problem.fileDamaged' } },
    })
    expect((await askOffset(address)).headers.get('upload-offset')).toBe('0')
  })
  test('what is too large for what it is, is told after the first piece', async () => {
    const image = Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
      Buffer.alloc(100_000),
    ])
    const address = await begin(image, { size: uploadLimits.image + 1 })
    expect(await sendPiece(address, image, 0)).toMatchObject({
      status: 413,
      body: { message: { key: 'problem.fileTooLarge', params: { max: 10 } } },
    })
    await nothingLeft()
  })
  test('one that is given up', async () => {
    const address = await begin(pdf)
    await sendPiece(address, pdf.subarray(0, 100), 0)
    expect((await endUpload(address)).status).toBe(204)
    await nothingLeft()
    expect((await sendPiece(address, pdf.subarray(100), 100)).status).toBe(404)
  })
  test('one that nobody went on with for a day', async () => {
    const left = await begin(pdf)
    await sendPiece(left, pdf.subarray(0, 100), 0)
    const alive = await begin(makeOffice('docx'))
    const id = left.split('/').at(-1)
    await pool().query(`UPDATE uploads SET touched_at = now() - interval '24 hours 1 second' WHERE id = $1`, [
      id,
    ])
    expect((await askOffset(left)).status).toBe(404)
    expect((await sweepFiles()).incoming).toBe(1)
    expect(await rows()).toEqual([0, 0, 1])
    expect(await filesOnDisk()).toBe(1)
    expect((await askOffset(alive)).status).toBe(200)
  })
  test('the oldest, where somebody begins many and ends none', async () => {
    const first = await begin(pdf)
    for (let i = 0; i < uploadLimits.unfinishedPerUser; i++) await begin(pdf)
    expect((await askOffset(first)).status).toBe(404)
    expect((await rows())[2]).toBe(uploadLimits.unfinishedPerUser)
    expect(await filesOnDisk()).toBe(uploadLimits.unfinishedPerUser)
  })
  test('one whose bytes went with a disk is begun anew', async () => {
    const address = await begin(pdf)
    await rm(filesFolder(), { recursive: true })
    expect((await askOffset(address)).status).toBe(410)
    await nothingLeft()
  })
  test('where the disk is full, at a piece and at the end', async () => {
    const noRoomForPiece = await begin(pdf)
    const place = path.join(filesFolder(), 'incoming', noRoomForPiece.split('/').at(-1)!)
    await rm(place)
    await symlink('/dev/full', place)
    const diskFull = { status: 507, body: { message: { key: 'problem.fileDiskFull' } } }
    expect(await sendPiece(noRoomForPiece, pdf, 0)).toMatchObject(diskFull)
    await nothingLeft()

    const noRoomForWhole = await begin(pdf)
    const full = Object.assign(new Error('no space left'), { code: 'ENOSPC', syscall: 'write' })
    vi.spyOn(storage(), 'begin').mockRejectedValueOnce(full)
    expect(await sendPiece(noRoomForWhole, pdf, 0)).toMatchObject(diskFull)
    await nothingLeft()
  })
})

test('the revision is sent on while the file is on its way: refused, nothing is added', async () => {
  const address = await begin(pdf)
  await sendPiece(address, pdf.subarray(0, -1), 0)
  await act(evidence.submitRevision, staff.contributor, revision)
  expect((await sendPiece(address, pdf.subarray(-1), pdf.length - 1)).status).toBe(404)
  expect((await rows()).slice(0, 2)).toEqual([0, 0])
})

test('a fault of ours is not told in its own words', async () => {
  await mkdir(filesFolder(), { recursive: true })
  await writeFile(path.join(filesFolder(), 'incoming'), 'a file where a folder should be')
  const begun = await beginUpload({ revision, size: 5 })
  expect(begun.status).toBe(500)
  expect(JSON.stringify(begun)).not.toMatch(/EEXIST|ENOTDIR|incoming/)
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
