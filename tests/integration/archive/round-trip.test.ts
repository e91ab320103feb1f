import { createHash, randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { copyFile, mkdir, rm, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { exportArchive } from '#lib/archive/export.ts'
import { importArchive } from '#lib/archive/import.ts'
import { type ArchiveManifest, nounPath, schemaPath } from '#lib/archive/manifest.ts'
import { leftBehind, leftColumns, listNouns } from '#lib/archive/nouns.ts'
import { openArchive, proveArchive } from '#lib/archive/read.ts'
import { noPassword } from '#lib/auth/hashing.ts'
import { BackupFailure } from '#lib/backup/failure.ts'
import { filePath } from '#lib/backup/manifest.ts'
import { findWhatIsThere } from '#lib/backup/place.ts'
import { listTables } from '#lib/backup/tables.ts'
import { db } from '#lib/db.ts'
import { filesHeldLock } from '#lib/files/held.ts'
import { storage } from '#lib/files/storage.ts'
import { sweepFiles } from '#lib/files/sweep.ts'
import { importAllFrameworks } from '#lib/framework/import.ts'
import { migrate } from '#lib/migrate/migrate.ts'
import { applicationRole } from '#lib/postgres/roles.ts'
import { createAdministrator } from '#lib/user/commands.ts'
import { writeZip } from '#lib/zip/write.ts'
import { seedDemo } from '#prisma/seed/demo.ts'
import { testFolder, withClient } from '#tests/support/cluster.ts'
import { resetDatabase } from '#tests/support/database.ts'
import { must } from '#tests/support/factories.ts'
import { loseEverything, makeQueues } from '#tests/support/wipe.ts'

// Each loses a whole portal and makes it anew: a busy machine takes its time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

const ownerUrl = process.env.DATABASE_OWNER_URL!
const url = process.env.DATABASE_URL!
const dataDir = process.env.DATA_DIR!
const folder = join(testFolder, `archives-${randomBytes(4).toString('hex')}`)
const first = join(folder, 'first.zip')
let manifest: ArchiveManifest

const exportTo = (path: string) =>
  exportArchive(() => createWriteStream(path, { mode: 0o600 }), { url, store: storage() })
const importFrom = (path: string) =>
  importArchive({ path, ownerUrl, applicationRole, store: storage(), dataDir })
const failureOf = async (work: Promise<unknown>): Promise<BackupFailure> => {
  const failure = await work.then(
    () => null,
    (error: unknown) => error,
  )
  if (!(failure instanceof BackupFailure)) throw failure ?? new Error('it succeeded')
  return failure
}
async function linesOf(path: string, noun: string): Promise<string[]> {
  const { zip } = await openArchive(path)
  const text = await zip.text(nounPath(noun), 100_000_000)
  zip.close()
  return text.split('\n').slice(0, -1)
}

// A whole office: the demonstration, with files, several years, and everything that can happen to a revision.
beforeAll(async () => {
  await resetDatabase()
  await mkdir(folder, { recursive: true })
  await importAllFrameworks()
  await seedDemo({ password: 'a password of the tests' })
  manifest = await exportTo(first)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('what an office takes along', () => {
  test('is every table but those that are named with a reason, and no secret', async () => {
    await withClient(ownerUrl, async (client) => {
      const tables = (await listTables(client)).map(({ name }) => name)
      expect(Object.keys(leftBehind).filter((name) => !tables.includes(name))).toEqual([])
      const nouns = await listNouns(client)
      expect([...nouns.map(({ table }) => table), ...Object.keys(leftBehind)].sort()).toEqual(tables.sort())
      const secretive = nouns.flatMap(({ name, columns }) =>
        columns
          .filter(({ column }) => /password|token|secret|cookie/.test(column))
          .map((field) => `${name}.${field.name}`),
      )
      // When a password was last set, and no word of it.
      expect(secretive).toEqual(['users.passwordSetAt'])
      for (const [table, columns] of Object.entries(leftColumns)) {
        expect(nouns.find((noun) => noun.table === table)!.columns.map(({ column }) => column)).not.toContain(
          Object.keys(columns)[0],
        )
      }
    })
    const { zip } = await openArchive(first)
    for (const { name } of manifest.nouns) {
      const schema = JSON.parse(await zip.text(schemaPath(name), 1_000_000)) as { properties: object }
      expect(Object.keys(schema.properties)).toEqual(
        manifest.nouns.find((noun) => noun.name === name)!.fields,
      )
    }
    const readme = await zip.text('README.txt', 100_000)
    expect(readme).toMatch(/ข้อมูลทั้งหมด[\s\S]+Everything the office owns/)
    zip.close()
    for (const { passwordHash } of await db().user.findMany({ select: { passwordHash: true } })) {
      for (const line of await linesOf(first, 'users')) expect(line).not.toContain(passwordHash)
    }
    expect(manifest.files.length).toBeGreaterThan(5)
  })

  test('is written to a reader that is slow, and to none that has gone away', async () => {
    const slow = new PassThrough({ highWaterMark: 1_024 })
    const done = exportArchive(() => slow, { url, store: storage() })
    const hash = createHash('sha256')
    let size = 0
    for await (const chunk of slow) {
      hash.update(chunk as Buffer)
      size += (chunk as Buffer).length
    }
    expect((await done).nouns.length).toBe(manifest.nouns.length)
    expect(size).toBeGreaterThan(10_000)
    const gone = new PassThrough({ highWaterMark: 1_024 })
    const broken = exportArchive(() => gone, { url, store: storage() })
    gone.once('readable', () => gone.destroy())
    await expect(broken).rejects.toThrow()
    // The files are not held any longer.
    await withClient(ownerUrl, async (client) => {
      const held = `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND objid = ${filesHeldLock}
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`
      await expect.poll(async () => (await client.query(held)).rowCount, { timeout: 60_000 }).toBe(0)
    })
  })
})

test('an archive that is damaged, of another shape, or meets a portal is refused, and nothing is there', async () => {
  expect((await failureOf(importFrom(first))).key).toBe('notEmpty')
  await loseEverything()
  const copy = join(folder, 'copy.zip')
  await copyFile(first, copy)
  await truncate(copy, 5_000)
  expect((await failureOf(importFrom(copy))).key).toBe('archive.notWhole')

  // Rewritten by hand: a line that is not what its schema says, with a manifest that fits it.
  const rewrite = async (
    noun: string,
    change: (line: string) => string,
    more: Partial<ArchiveManifest> = {},
  ) => {
    const { zip } = await openArchive(first)
    const out = writeZip(createWriteStream(copy), new Date())
    const nouns: ArchiveManifest['nouns'] = []
    for (const entry of manifest.nouns) {
      const text = await zip.text(nounPath(entry.name), 100_000_000)
      const lines = text.split('\n')
      if (entry.name === noun) lines[0] = change(lines[0]!)
      const { Readable } = await import('node:stream')
      const written = await out.add(nounPath(entry.name), async () =>
        Readable.from([Buffer.from(lines.join('\n'))]),
      )
      nouns.push({ name: entry.name, fields: entry.fields, ...written })
    }
    const { Readable } = await import('node:stream')
    for (const { name } of manifest.files) await out.add(filePath(name), () => zip.open(filePath(name)))
    await out.add('manifest.json', async () =>
      Readable.from([Buffer.from(JSON.stringify({ ...manifest, nouns, ...more }))]),
    )
    await out.finish()
    zip.close()
  }
  await rewrite('evidence', (line) => line.replace(/"createdAt":"[^"]+"/, '"createdAt":"yesterday"'))
  const line = await failureOf(importFrom(copy))
  expect(line.key).toBe('archive.line')
  expect(line.message).toContain('data/evidence.jsonl:1')
  await rewrite('users', (text) => text.replace('{', '{"passwordHash":"mine",'))
  expect((await failureOf(importFrom(copy))).key).toBe('archive.line')
  await rewrite('', (text) => text, { format: 99 })
  expect((await failureOf(importFrom(copy))).key).toBe('archive.newer')
  await withClient(ownerUrl, async (client) => expect(await findWhatIsThere(client)).toEqual([]))
})

test('moves house: in, and out again, the same in every line and every file', async () => {
  await proveArchive(first)
  const { audit } = await importFrom(first)
  await makeQueues()
  expect(audit).toMatchObject({ sound: true, rows: manifest.audit.seq + 1 })

  const second = join(folder, 'second.zip')
  const again = await exportTo(second)
  for (const entry of manifest.nouns) {
    if (entry.name === 'auditEntries') continue
    expect(
      again.nouns.find(({ name }) => name === entry.name),
      entry.name,
    ).toEqual(entry)
  }
  const history = await linesOf(second, 'auditEntries')
  expect(history.slice(0, -1)).toEqual(await linesOf(first, 'auditEntries'))
  expect(history.at(-1)).toContain('"action":"portal.import"')
  expect(again.files).toEqual(manifest.files)
  for (const { name } of again.files) {
    const bytes = Buffer.concat(await storage().open(name).toArray())
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(name)
  }
  expect(await sweepFiles()).toMatchObject({ missing: [] })

  // Nobody comes in by an old password; a new administrator lets them in.
  expect(await db().user.count({ where: { NOT: { passwordHash: noPassword } } })).toBe(0)
  expect(await db().session.count()).toBe(0)
  must(
    await createAdministrator({
      email: 'new@office.example',
      name: 'ผู้ดูแลคนใหม่',
      password: 'ยาวพอสำหรับรหัสผ่าน-2569',
    }),
  )
  await migrate(ownerUrl, { applicationRole })
})
