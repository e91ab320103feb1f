import { createHash, randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, open, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { inspectPdf } from '#lib/files/inspect.ts'
import { receiveFile, type Sending } from '#lib/files/receive.ts'
import { DiskStorage, type Incoming } from '#lib/files/storage.ts'
import { uploadLimits } from '#lib/limits.ts'
import { makeOffice, makePdf, makeSlowPdf, padPdf } from '#tests/fixtures/files/make.ts'

let folder: string
let store: DiskStorage
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'receive-'))
  store = new DiskStorage(folder)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function* inPieces(bytes: Buffer, piece = 64 * 1024) {
  for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece)
}
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const filesLeft = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => !entry.isDirectory())
    .length

function send(
  bytes: Buffer,
  more: Partial<Sending> = {},
  limits?: { document: number; image: number; text: number },
) {
  const sending = { body: inPieces(bytes), name: 'แผน.pdf', length: bytes.length, ...more }
  return receiveFile(sending, limits ? { store, limits } : { store })
}
async function expectRefusal(outcome: ReturnType<typeof send>, status: number, key: string) {
  expect(await outcome).toMatchObject({ ok: false, status, message: { key: `problem.${key}` } })
  expect(await filesLeft()).toBe(0)
}
async function kept(bytes: Buffer, more: Partial<Sending> = {}) {
  const received = await send(bytes, more)
  if (!received.ok) throw new Error(received.message.key)
  expect(await received.keep()).toBeNull()
  await received.discard()
  return received
}

describe('a whole file', () => {
  test('is kept byte for byte under its hash, with its facts', async () => {
    const pdf = makePdf({ pages: 3 })
    const { file, notes } = await kept(pdf, { sha256: sha256(pdf).toUpperCase() })
    expect(file).toEqual({
      sha256: sha256(pdf),
      size: pdf.length,
      mime: 'application/pdf',
      pages: 3,
      hasText: true,
      displayName: 'แผน.pdf',
    })
    expect(notes).toEqual([])
    expect(await readFile(store.localPath(file.sha256))).toEqual(pdf)
    expect(await filesLeft()).toBe(1)
  })
  test('that comes in single bytes is the same file', async () => {
    const pdf = makePdf()
    expect((await kept(pdf, { body: inPieces(pdf, 1) })).file.sha256).toBe(sha256(pdf))
  })
  test('sent twice, also at once, is stored once', async () => {
    const docx = makeOffice('docx')
    await Promise.all([kept(docx), kept(docx), kept(docx)])
    await kept(docx)
    expect(await filesLeft()).toBe(1)
  })
  test('is named by its content', async () => {
    expect((await kept(makePdf(), { name: '../x/ภาพ.png' })).file.displayName).toBe('ภาพ.pdf')
  })
  test('a damaged copy on disk is healed by sending it again', async () => {
    const pdf = makePdf()
    const { file } = await kept(pdf)
    const handle = await open(store.localPath(file.sha256), 'r+')
    await handle.truncate(10)
    await handle.close()
    await kept(pdf)
    expect(await readFile(store.localPath(file.sha256))).toEqual(pdf)
  })
  test('a photo is kept without its hidden data, under the hash of what is kept, and the sender is told', async () => {
    const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#a00' } })
      .withExif({ IFD0: { Make: 'SecretPhone' } })
      .jpeg()
      .toBuffer()
    const { file, notes } = await kept(photo, { name: 'รูป.jpg', sha256: sha256(photo) })
    const stored = await readFile(store.localPath(file.sha256))
    expect(stored.includes('SecretPhone')).toBe(false)
    expect(file).toMatchObject({ sha256: sha256(stored), size: stored.length, displayName: 'รูป.jpg' })
    expect(notes).toEqual(['imageCleaned'])
  })
})

describe('limits', () => {
  const limits = { document: 4_000, image: 3_000, text: 2_000 }
  test.each([
    ['document', (size: number) => padPdf(size)],
    ['text', (size: number) => Buffer.alloc(size, 'a,b\n')],
    ['image', (size: number) => pngOf(size)],
  ] as const)('%s: at the limit it is taken, a byte more is not', async (kind, make) => {
    const name = { document: 'a.pdf', text: 'a.csv', image: 'a.png' }[kind]
    for (const size of [limits[kind] - 1, limits[kind]]) {
      const received = await send(make(size), { name }, limits)
      expect(received).toMatchObject({ ok: true })
      if (received.ok) await received.discard()
    }
    await expectRefusal(send(make(limits[kind] + 1), { name }, limits), 413, 'fileTooLarge')
  })
  test('real: 10 MiB exactly and around it arrive equal; 50 MiB is taken, a byte more is not', async () => {
    const ten = 10 * 1024 * 1024
    for (const size of [ten - 1, ten, ten + 1, uploadLimits.document]) {
      const pdf = padPdf(size)
      expect((await kept(pdf)).file).toMatchObject({ size, sha256: sha256(pdf), pages: 1 })
    }
    await rm(folder, { recursive: true })
    await mkdir(folder)
    await expectRefusal(send(padPdf(uploadLimits.document + 1)), 413, 'fileTooLarge')
  }, 30_000)
  test('a body announced too large is not read at all', async () => {
    let read = 0
    const body = (async function* () {
      read += 1
      yield Buffer.alloc(1)
    })()
    await expectRefusal(
      send(Buffer.alloc(1), { body, length: uploadLimits.document + 1 }),
      413,
      'fileTooLarge',
    )
    expect(read).toBe(0)
  })
})

describe('what does not arrive whole leaves nothing', () => {
  const pdf = makePdf({ pages: 400 })
  test('short', () => expectRefusal(send(pdf.subarray(0, 9_000), { length: pdf.length }), 400, 'fileShort'))
  test('over-long', () => expectRefusal(send(pdf, { length: pdf.length - 1 }), 400, 'fileDamaged'))
  test('empty', () => expectRefusal(send(Buffer.alloc(0)), 400, 'fileEmpty'))
  test('cut off before it was sent', () => expectRefusal(send(pdf.subarray(0, 9_000)), 400, 'fileCutOff'))
  test('changed on the way', () => {
    const other = Buffer.from(pdf)
    other[5_000] = other[5_000]! ^ 1
    return expectRefusal(send(other, { sha256: sha256(pdf) }), 400, 'fileDamaged')
  })
  test('the sender went away', () => {
    const body = (async function* () {
      yield pdf.subarray(0, 9_000)
      throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' })
    })()
    return expectRefusal(send(pdf, { body }), 400, 'fileShort')
  })
  test('junk is refused, and read to its end so that the sender hears it', async () => {
    const junk = Buffer.concat([Buffer.alloc(8), randomBytes(600_000)])
    let read = 0
    const body = (async function* () {
      for await (const piece of inPieces(junk)) {
        read += piece.length
        yield piece
      }
    })()
    await expectRefusal(send(junk, { body, name: 'a.bin' }), 415, 'fileType')
    expect(read).toBe(junk.length)
  })
  test.runIf(process.platform === 'linux')('the disk is full', async () => {
    const device = path.join(folder, 'device')
    class FullStorage extends DiskStorage {
      override async begin(): Promise<Incoming> {
        await symlink('/dev/full', device)
        return { path: device, handle: await open(device, 'r+') }
      }
    }
    const outcome = receiveFile(
      { body: inPieces(pdf), name: 'a.pdf', length: pdf.length },
      { store: new FullStorage(folder) },
    )
    expect(await outcome).toMatchObject({ ok: false, status: 507, message: { key: 'problem.fileDiskFull' } })
    expect(await filesLeft()).toBe(0)
  })
})

describe('looking into a PDF never refuses it', () => {
  test('a scan without text is taken and said', async () => {
    const { file, notes } = await kept(makePdf({ text: '' }))
    expect(file).toMatchObject({ pages: 1, hasText: false })
    expect(notes).toEqual(['pdfWithoutText'])
  })
  test('one behind a password is taken, and the sender is told that nobody can open it', async () => {
    const filler = 'ab'.repeat(32)
    const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${filler}> /U <${filler}> /P -4 >> /ID [<${filler}> <${filler}>]`
    const locked = Buffer.from(
      makePdf().toString('latin1').replace('/Root 1 0 R', `/Root 1 0 R ${lock}`),
      'latin1',
    )
    const { file, notes } = await kept(locked)
    expect(file).toMatchObject({ pages: null, hasText: null })
    expect(notes).toEqual(['pdfLocked'])
  })
  test('one that takes too long is taken, what reads it is ended', { timeout: 60_000 }, async () => {
    const slow = path.join(folder, 'slow.pdf')
    await writeFile(slow, makeSlowPdf(60))
    // Read to its end it would have text.
    expect(await inspectPdf(slow, { ms: 300 })).toMatchObject({ pages: 1, hasText: null })
  })
  test('one that no reader understands is taken without a number of pages', async () => {
    const { file, notes } = await kept(Buffer.from('%PDF-1.7\nnothing here\nstartxref\n9\n%%EOF\n'))
    expect(file).toMatchObject({ pages: null, hasText: null })
    expect(notes).toEqual(['pdfUnread'])
  })
})

/** A PNG of exactly `size` bytes: one pixel, and what fills it up in the chunk that holds the picture. */
function pngOf(size: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    const check = Buffer.alloc(4)
    check.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, check])
  }
  const around = [
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', Buffer.from('00000001000000010800000000', 'hex')),
    chunk('IDAT', deflateSync(Buffer.from([0, 128]))),
  ]
  const end = chunk('IEND', Buffer.alloc(0))
  const missing = size - Buffer.concat([...around, end]).length - 12
  return Buffer.concat([...around, chunk('IDAT', Buffer.alloc(missing)), end])
}
