import { createHash, randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { copyFile, mkdir, open, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import type pg from 'pg'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { verifyAudit } from '#lib/audit/verify.ts'
import { BackupFailure } from '#lib/backup/failure.ts'
import { type Backup, makeBackup } from '#lib/backup/make.ts'
import { type Manifest, tablePath } from '#lib/backup/manifest.ts'
import { findWhatIsThere } from '#lib/backup/place.ts'
import { restoreBackup } from '#lib/backup/restore.ts'
import { leftOut, listTables } from '#lib/backup/tables.ts'
import { thinBackups } from '#lib/backup/thin.ts'
import { openBackup } from '#lib/backup/verify.ts'
import { db } from '#lib/db.ts'
import { addAttachment } from '#lib/evidence/attachment-commands.ts'
import * as evidence from '#lib/evidence/commands.ts'
import { receiveFile } from '#lib/files/receive.ts'
import { DiskStorage, storage } from '#lib/files/storage.ts'
import { sweepFiles } from '#lib/files/sweep.ts'
import { migrate } from '#lib/migrate/migrate.ts'
import { applicationRole } from '#lib/postgres/roles.ts'
import { makePdf } from '#tests/fixtures/files/make.ts'
import { testFolder, withClient } from '#tests/support/cluster.ts'
import { ownerPool, resetDatabase } from '#tests/support/database.ts'
import { act, makeCycle, makeEvidence, makeStaff, must, type Staff } from '#tests/support/factories.ts'
import { loseEverything, makeQueues } from '#tests/support/wipe.ts'

// Each loses a whole portal and makes it anew: a busy machine takes its time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

const ownerUrl = process.env.DATABASE_OWNER_URL!
const dataDir = process.env.DATA_DIR!
const folder = join(testFolder, `backups-${randomBytes(4).toString('hex')}`)
let staff: Staff
let minute = 0

beforeEach(async () => {
  // An earlier test may have lost everything.
  await migrate(ownerUrl, { applicationRole })
  await makeQueues()
  await resetDatabase()
  await rm(folder, { recursive: true, force: true })
  await rm(dataDir, { recursive: true, force: true })
  await db().office.create({
    data: { nameTh: 'สพป.ทดสอบ เขต 1', nameEn: 'Test 1', shortNameTh: 'ทดสอบ', shortNameEn: 'Test' },
  })
  await makeCycle()
  staff = await makeStaff()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const backup = (more: Partial<Parameters<typeof makeBackup>[0]> = {}): Promise<Backup> => {
  minute += 1
  return makeBackup({
    ownerUrl,
    store: storage(),
    folder,
    now: new Date(Date.UTC(2026, 10, 26, 8, minute)),
    ...more,
  })
}
async function restore(path: string) {
  const restored = await restoreBackup({ path, ownerUrl, applicationRole, store: storage(), dataDir })
  await makeQueues()
  return restored
}

async function attachTo(
  revisionId: string,
  bytes = makePdf({ text: randomBytes(8).toString('hex') }),
): Promise<string> {
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
  must(await addAttachment(staff.contributor, { revisionId, file: received.file }))
  return received.file.sha256
}

/** Every row of every table that a backup carries, as text, in an order of its own. */
const allRows = (): Promise<Record<string, string[]>> =>
  withClient(ownerUrl, async (client) => {
    const rows: Record<string, string[]> = {}
    for (const { name } of await listTables(client)) {
      if (leftOut.has(name)) continue
      const found = await client.query<{ row: string }>(
        `SELECT t::text AS row FROM public.${name} t ORDER BY 1`,
      )
      rows[name] = found.rows.map(({ row }) => row)
    }
    return rows
  })

const failureOf = async (work: Promise<unknown>): Promise<BackupFailure> => {
  const failure = await work.then(
    () => null,
    (error: unknown) => error,
  )
  if (!(failure instanceof BackupFailure)) throw failure ?? new Error('it succeeded')
  return failure
}
/** A sentence in Thai and one in English, without a gap left open. */
const isTold = ({ message }: BackupFailure) => {
  const [thai, english, ...more] = message.split('\n')
  return (
    /\p{Script=Thai}/u.test(thai!) &&
    /^[^ก-๙]*[a-z]/.test(english!) &&
    more.length === 0 &&
    !/[{}]/.test(message)
  )
}
const whatIsIn = async (place: string) => (await readdir(place).catch(() => [])).sort()

describe('a portal that has lost everything', () => {
  test('comes back from a backup that was made while people worked', async () => {
    const first = await makeEvidence(staff, { state: 'published' })
    const draft = await makeEvidence(staff, { title: 'ร่าง\tที่มี\\อักขระ\nพิเศษ "🙂"' })
    const kept = await Promise.all([attachTo(draft.revisionId), attachTo(draft.revisionId)])
    await db().session.create({ data: { idHash: 'live', userId: staff.contributor.id } })
    await db().mail.create({
      data: {
        ...{
          key: 'waits',
          kind: 'digest',
          toAddress: 'a@b.example',
          toName: 'ก',
          subject: 's',
          text: 't',
          html: 'h',
        },
        state: 'queued',
      },
    })

    // Acts go on until the backup is there, at most so many.
    let isMade = false
    const acts = (async () => {
      let done = 0
      for (; !isMade && done < 200; done += 1)
        await makeEvidence(staff, { state: done % 2 ? 'published' : 'draft' })
      return done
    })()
    await expect.poll(() => db().evidence.count(), { timeout: 60_000 }).toBeGreaterThan(3)
    const before = await db().evidence.count()
    const made = await backup()
    isMade = true
    expect(await acts).toBeGreaterThan(2)
    expect(await db().evidence.count()).toBeGreaterThan(before)

    await loseEverything()
    const restored = await restore(made.path)

    // Rows as the manifest counts them: one moment, and nothing of what came after it.
    const rows = await allRows()
    for (const { name, lines } of made.manifest.tables) {
      const own = name === 'audit_entries' ? 1 : 0
      expect(rows[name]!.length, name).toBe(lines + own)
    }
    const { seq, hash } = made.manifest.audit
    const at = await db().auditEntry.findUniqueOrThrow({ where: { seq } })
    expect(at.hash).toBe(hash)
    expect(restored.audit).toMatchObject({ sound: true, rows: Number(seq) + 1 })
    const last = await db().auditEntry.findFirstOrThrow({ orderBy: { seq: 'desc' } })
    expect(last).toMatchObject({ action: 'portal.restore', after: { auditHead: hash, lettersInDoubt: 1 } })

    // Files byte for byte.
    for (const sha256 of kept) {
      const bytes = Buffer.concat(await storage().open(sha256).toArray())
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
    }
    // Nobody is signed in, and no letter goes out by itself.
    expect(await db().session.count()).toBe(0)
    expect(await db().mail.findFirstOrThrow()).toMatchObject({ state: 'doubtful' })

    // It works on: what was public stays frozen, what was a draft is published, the chain goes on.
    await expect(
      db().revision.update({ where: { id: first.revisionId }, data: { title: 'x' } }),
    ).rejects.toThrow()
    await act(evidence.submitRevision, staff.contributor, draft.revisionId)
    await withClient(ownerUrl, async (client) => {
      expect(await verifyAudit(client)).toMatchObject({ sound: true })
    })
    await expect(ownerPool().query('DELETE FROM audit_entries')).rejects.toThrow(/append only/)
    expect(await sweepFiles()).toMatchObject({ missing: [] })
  })

  test('is the same in every row, and a second backup of it in every byte of every table', async () => {
    await makeEvidence(staff, { state: 'superseded' })
    await makeEvidence(staff, { state: 'withdrawn' })
    const { revisionId } = await makeEvidence(staff)
    await attachTo(revisionId)
    const rows = await allRows()
    const { path, manifest } = await backup()
    await loseEverything()
    await restore(path)
    const after = await allRows()
    for (const [name, wanted] of Object.entries(rows)) {
      if (name === 'audit_entries')
        expect(after[name]!.filter((row) => !row.includes('portal.restore'))).toEqual(wanted)
      else if (name !== 'audit_head' && name !== 'public_clock') expect(after[name], name).toEqual(wanted)
    }
    const again = await backup()
    const moved = new Set(['audit_entries', 'audit_head', 'public_clock'])
    const hashes = ({ tables, files }: Manifest) =>
      [...tables, ...files]
        .filter(({ name }) => !moved.has(name))
        .map(({ name, lines, size }) => [name, lines, size])
    expect(hashes(again.manifest)).toEqual(hashes(manifest))
    expect(again.manifest.portal).toBe(manifest.portal)
  })

  test('takes a place that was only migrated, and goes on after a try that was broken off', async () => {
    const { revisionId } = await makeEvidence(staff)
    const sha256 = await attachTo(revisionId)
    const { path } = await backup()
    await loseEverything()
    await migrate(ownerUrl, { applicationRole })
    // The first try ends while it keeps files, as a full disk would end it.
    const full = new (class extends DiskStorage {
      override begin = () => Promise.reject(Object.assign(new Error('no space left'), { code: 'ENOSPC' }))
    })(join(dataDir, 'files'))
    const failure = await failureOf(restoreBackup({ path, ownerUrl, applicationRole, store: full, dataDir }))
    expect([failure.key, isTold(failure)]).toEqual(['diskFull', true])
    await restore(path)
    expect(await storage().stat(sha256)).not.toBeNull()
    expect(await db().evidence.count()).toBe(1)
  })
})

describe('a restore is refused', () => {
  test('where something is: rows, or files of another portal', async () => {
    const { path } = await backup()
    const rows = await allRows()
    const failure = await failureOf(restore(path))
    expect([failure.key, isTold(failure)]).toEqual(['notEmpty', true])
    expect(failure.message).toContain('cycle_items')
    expect(await allRows()).toEqual(rows)

    await loseEverything()
    await mkdir(join(dataDir, 'files', 'aa', 'aa'), { recursive: true })
    await writeFile(join(dataDir, 'files', 'aa', 'aa', 'a'.repeat(64)), 'of another portal')
    const foreign = await failureOf(restore(path))
    expect([foreign.key, isTold(foreign)]).toEqual(['foreignFiles', true])
  })

  test('of a file that is damaged, cut off, or no backup; nothing is there afterwards', async () => {
    const { revisionId } = await makeEvidence(staff)
    const sha256 = await attachTo(revisionId)
    const { path, size } = await backup()
    await loseEverything()
    const copy = join(folder, 'copy.zip')
    const spoil = async (entry: string) => {
      await copyFile(path, copy)
      const { zip } = await openBackup(copy)
      zip.close()
      const handle = await open(copy, 'r+')
      const bytes = Buffer.alloc(size)
      await handle.read(bytes, 0, size, 0)
      const at = bytes.indexOf(entry) + entry.length + 40
      await handle.write(Buffer.from([bytes[at]! ^ 0xff]), 0, 1, at)
      await handle.close()
    }
    for (const entry of [tablePath('audit_entries'), `files/${sha256.slice(0, 2)}/${sha256}`]) {
      await spoil(entry)
      const failure = await failureOf(restore(copy))
      expect([failure.key, isTold(failure)], entry).toEqual(['damaged', true])
      expect(failure.message).toContain(entry)
    }
    await copyFile(path, copy)
    await truncate(copy, size - 1_000)
    expect((await failureOf(restore(copy))).key).toBe('cutOff')
    await truncate(copy, 100)
    expect((await failureOf(restore(copy))).key).toBe('cutOff')
    await writeFile(copy, 'a letter')
    expect((await failureOf(restore(copy))).key).toBe('notABackup')
    await writeFile(copy, '')
    expect((await failureOf(restore(copy))).key).toBe('notABackup')
    expect((await failureOf(restore(join(folder, 'none.zip')))).key).toBe('noSuchFile')
    await withClient(ownerUrl, async (client) => expect(await findWhatIsThere(client)).toEqual([]))
    await restore(path)
  })
})

describe('a backup', () => {
  test('that cannot be written leaves nothing behind, and says why', async () => {
    const full = (after: number) => (path: string) => {
      const file = createWriteStream(path, { mode: 0o600 })
      let room = after
      return new Writable({
        write(chunk: Buffer, _encoding, done) {
          room -= chunk.length
          if (room < 0) done(Object.assign(new Error('no space left'), { code: 'ENOSPC' }))
          else file.write(chunk, done)
        },
        final: (done) => file.end(done),
        destroy: (error, done) => {
          file.destroy()
          done(error)
        },
      })
    }
    for (const after of [0, 2_000, 6_000]) {
      const failure = await failureOf(backup({ openFile: full(after) }))
      expect([failure.key, isTold(failure)]).toEqual(['diskFull', true])
      expect(await whatIsIn(folder)).toEqual([])
    }
    const file = join(testFolder, 'a-file')
    await writeFile(file, '')
    const unwritable = await failureOf(backup({ folder: join(file, 'below') }))
    expect([unwritable.key, isTold(unwritable)]).toEqual(['notWritable', true])
    await rm(file)
    const away = await failureOf(backup({ ownerUrl: 'postgresql://a:b@127.0.0.1:1/c' }))
    expect([away.key, isTold(away)]).toEqual(['databaseLost', true])
    // None of these holds anything up: the next one is made.
    await backup()
  })

  test('whose database is lost in the middle says so', async () => {
    const openFile = (path: string) => {
      const file = createWriteStream(path, { mode: 0o600 })
      let isLost = false
      return new Writable({
        write(chunk: Buffer, _encoding, done) {
          if (isLost) return void file.write(chunk, done)
          isLost = true
          ownerPool()
            .query(
              `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'sucharit-backup' AND datname = current_database()`,
            )
            .then(() => file.write(chunk, done), done)
        },
      })
    }
    const failure = await failureOf(backup({ openFile }))
    expect([failure.key, isTold(failure)]).toEqual(['databaseLost', true])
    expect(await whatIsIn(folder)).toEqual([])
  })

  test('is readable by its owner alone, goes over what a killed one has left, and holds the sweep off', async () => {
    const { revisionId } = await makeEvidence(staff)
    const sha256 = await attachTo(revisionId)
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'sucharit-2026-01-01-000000.zip.part'), 'half')
    await ownerPool().query(
      `INSERT INTO blobs (sha256, size, mime, orphaned_at) VALUES ($1, 1, 'text/plain', now() - interval '2 days')`,
      ['b'.repeat(64)],
    )
    let swept: Awaited<ReturnType<typeof sweepFiles>> | undefined
    const made = await backup({
      openFile: (path) => {
        const file = createWriteStream(path, { mode: 0o600 })
        return new Writable({
          write(chunk: Buffer, _encoding, done) {
            const go = () => file.write(chunk, done)
            if (swept) go()
            else
              void sweepFiles().then((outcome) => {
                swept = outcome
                go()
              }, done)
          },
          final: (done) => file.end(done),
        })
      },
    })
    expect(swept).toMatchObject({ removed: 0 })
    expect((await stat(made.path)).mode & 0o777).toBe(0o600)
    expect(await whatIsIn(folder)).toEqual([made.path.split('/').at(-1)])
    expect(made.manifest.files.map(({ name }) => name)).toEqual([sha256])
    expect(await sweepFiles()).toMatchObject({ removed: 1 })
  })

  test('is made although a file is missing or spoilt, and names it', async () => {
    const { revisionId } = await makeEvidence(staff)
    const [missing, spoilt] = [await attachTo(revisionId), await attachTo(revisionId)]
    await storage().remove(missing)
    await writeFile(storage().localPath(spoilt)!, 'spoilt')
    const { path, manifest } = await backup()
    expect(manifest.missing).toEqual([missing])
    await loseEverything()
    expect((await restore(path)).gaps.sort()).toEqual([missing, spoilt].sort())
  })

  test('beside another that is being made says so, and does not touch it', async () => {
    const now = new Date(Date.UTC(2026, 10, 26, 12))
    let second: Promise<BackupFailure> | undefined
    const made = await backup({
      now,
      openFile: (path) => {
        const file = createWriteStream(path, { mode: 0o600 })
        return new Writable({
          write(chunk: Buffer, _encoding, done) {
            // Begun in the same second, it would have the same name.
            second ??= failureOf(backup({ now }))
            void second.finally(() => file.write(chunk, done))
          },
          final: (done) => file.end(done),
        })
      },
    })
    const failure = await second!
    expect([failure.key, isTold(failure)]).toEqual(['alreadyRuns', true])
    expect(await whatIsIn(folder)).toEqual([made.path.split('/').at(-1)])
  })

  test('of today stays when old ones are thinned, and those of another portal are not touched', async () => {
    await makeEvidence(staff)
    const made: Backup[] = []
    for (const day of [1, 2, 3]) made.push(await backup({ now: new Date(Date.UTC(2026, 10, day)) }))
    await writeFile(join(folder, 'sucharit-2020-01-01-000000.zip'), 'something else')
    const rule = { days: 2, weeks: 0, months: 0 }
    expect(await thinBackups(folder, 'f'.repeat(64), rule)).toEqual([])
    expect(await thinBackups(folder, made[0]!.manifest.portal, rule)).toEqual([
      'sucharit-2026-11-01-070000.zip',
    ])
    expect(await whatIsIn(folder)).toEqual([
      'sucharit-2020-01-01-000000.zip',
      'sucharit-2026-11-02-070000.zip',
      'sucharit-2026-11-03-070000.zip',
    ])
  })

  test('needs no right but the owner’s: it is no superuser and may not step over triggers', async () => {
    await withClient(ownerUrl, async (client: pg.Client) => {
      const { rows } = await client.query<{ is: boolean }>(
        'SELECT rolsuper AS is FROM pg_roles WHERE rolname = current_user',
      )
      expect(rows).toEqual([{ is: false }])
    })
  })
})
