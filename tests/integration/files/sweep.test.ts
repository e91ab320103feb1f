import { mkdir, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { db, pool } from '#lib/db.ts'
import { addAttachment, removeAttachment } from '#lib/evidence/attachment-commands.ts'
import { receiveFile } from '#lib/files/receive.ts'
import { storage } from '#lib/files/storage.ts'
import { forgetUnused, sweepFiles } from '#lib/files/sweep.ts'
import { uploadLimits } from '#lib/limits.ts'
import { makePdf } from '#tests/fixtures/files/make.ts'
import { resetDatabase } from '#tests/support/database.ts'
import { makeCycle, makeEvidence, makeStaff, must, type Staff } from '#tests/support/factories.ts'

const now = new Date('2026-11-24T12:00:00Z')
const later = (ms: number) => new Date(now.getTime() + ms)
const folder = () => path.join(process.env.DATA_DIR!, 'files')
let staff: Staff

beforeEach(async () => {
  await resetDatabase()
  await rm(folder(), { recursive: true, force: true })
  await makeCycle()
  staff = await makeStaff()
})

async function receive(bytes: Buffer) {
  const received = await receiveFile({
    body: (async function* () {
      yield bytes
    })(),
    name: 'แผน.pdf',
    length: bytes.length,
  })
  if (!received.ok) throw new Error(received.message.key)
  await received.keep()
  await received.discard()
  return received.file
}
async function attached(bytes = makePdf()) {
  const { revisionId } = await makeEvidence(staff)
  const file = await receive(bytes)
  const attachment = must(await addAttachment(staff.contributor, { revisionId, file }))
  return { revisionId, attachmentId: attachment.id, sha256: file.sha256 }
}
const detach = async ({ revisionId, attachmentId }: { revisionId: string; attachmentId: string }) =>
  must(await removeAttachment(staff.contributor, { revisionId, attachmentId }))
const isThere = async (sha256: string) => (await storage().stat(sha256)) !== null
const rows = () => db().blob.count()

describe('a file nobody needs any more', () => {
  test('is kept a day, then goes with its row; sweeping again changes nothing', async () => {
    const first = await attached()
    await detach(first)
    const { sha256 } = first
    expect(await sweepFiles(now)).toMatchObject({ removed: 0 })
    expect(await sweepFiles(later(uploadLimits.orphanKeptMs - 1))).toMatchObject({ removed: 0 })
    expect(await isThere(sha256)).toBe(true)
    expect(await sweepFiles(later(uploadLimits.orphanKeptMs))).toMatchObject({ removed: 1, missing: [] })
    expect([await isThere(sha256), await rows()]).toEqual([false, 0])
    expect(await sweepFiles(later(uploadLimits.orphanKeptMs))).toEqual({
      incoming: 0,
      strays: 0,
      removed: 0,
      missing: [],
    })
  })
  test('is saved when it is attached again within the day', async () => {
    const first = await attached()
    await detach(first)
    await sweepFiles(now)
    await attached()
    expect(await sweepFiles(later(2 * uploadLimits.orphanKeptMs))).toMatchObject({ removed: 0, missing: [] })
    expect(await isThere(first.sha256)).toBe(true)
  })
  test('a file that is attached, or was published, is never touched', async () => {
    const { sha256 } = await attached()
    for (const days of [0, 1, 400]) await sweepFiles(later(days * uploadLimits.orphanKeptMs))
    expect([await isThere(sha256), await rows()]).toEqual([true, 1])
  })
})

test('what lies on disk without a row goes after a day, what is younger stays', async () => {
  const old = (await receive(makePdf({ pages: 2 }))).sha256
  const young = (await receive(makePdf({ pages: 3 }))).sha256
  const at = later(-uploadLimits.orphanKeptMs)
  await utimes(storage().localPath(old)!, at, at)
  expect(await sweepFiles(now)).toMatchObject({ strays: 1, removed: 1 })
  expect([await isThere(old), await isThere(young), await rows()]).toEqual([false, true, 0])
})

test('an upload whose process died goes after a day', async () => {
  const incoming = path.join(folder(), 'incoming')
  await mkdir(incoming, { recursive: true })
  await writeFile(path.join(incoming, 'old'), 'x')
  await writeFile(path.join(incoming, 'young'), 'x')
  const at = later(-uploadLimits.orphanKeptMs - 1)
  await utimes(path.join(incoming, 'old'), at, at)
  expect(await sweepFiles(now)).toMatchObject({ incoming: 1 })
  expect(await readdir(incoming)).toEqual(['young'])
})

test('a needed file that is not there is named', async () => {
  const { sha256 } = await attached()
  await storage().remove(sha256)
  expect((await sweepFiles(now)).missing).toEqual([sha256])
})

test('an attachment made while the sweep waits for the row keeps the file', async () => {
  const first = await attached()
  await detach(first)
  await sweepFiles(now)
  const { revisionId } = await makeEvidence(staff)
  const client = await pool().connect()
  try {
    await client.query('BEGIN')
    await client.query('UPDATE blobs SET orphaned_at = NULL WHERE sha256 = $1', [first.sha256])
    const sweeping = sweepFiles(later(uploadLimits.orphanKeptMs))
    await new Promise((resolve) => setTimeout(resolve, 200))
    await client.query(
      `INSERT INTO attachments (id, revision_id, position, sha256, display_name, file_name, uploaded_by_id)
       VALUES ('bcdfghjk', $1, 0, $2, 'แผน.pdf', 'O12-2568.pdf', $3)`,
      [revisionId, first.sha256, staff.contributor.id],
    )
    await client.query('COMMIT')
    expect(await sweeping).toMatchObject({ removed: 0 })
  } finally {
    client.release()
  }
  expect([await isThere(first.sha256), await rows()]).toEqual([true, 1])
})

test('taking back the bytes of a refused upload leaves those that a row needs', async () => {
  const { sha256 } = await attached()
  await forgetUnused(sha256)
  expect(await isThere(sha256)).toBe(true)
  const other = (await receive(makePdf({ pages: 5 }))).sha256
  await forgetUnused(other)
  expect([await isThere(other), await rows()]).toEqual([false, 1])
})
