import 'server-only'
import { createWriteStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, type Writable } from 'node:stream'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { filesHeldLock } from '#lib/files/held.ts'
import { hasCode, type Storage } from '#lib/files/storage.ts'
import { writeZip, type ZipWriter } from '#lib/zip/write.ts'
import program from '../../package.json' with { type: 'json' }
import { BackupFailure, inBoth, ofDatabase, ofWriting } from './failure.ts'
import { bytesOf, listBlobs, writeFiles } from './files.ts'
import { backupName } from './keep.ts'
import { backupFormat, type Manifest, manifestName, tablePath } from './manifest.ts'
import { checkSpace } from './space.ts'
import { columnList, copySettings, leftOut, listTables } from './tables.ts'
import { readBackup } from './verify.ts'

export type Progress = (step: 'database' | 'files' | 'verify', done: number, total: number) => void

export interface BackupOptions {
  /** the database as its owner */
  ownerUrl: string
  store: Storage
  folder: string
  now?: Date
  onProgress?: Progress
  /** where the bytes go; the file under `folder` where nothing else is said */
  openFile?: (path: string) => Writable
}

export interface Backup {
  path: string
  /** bytes */
  size: number
  manifest: Manifest
}

interface Sources {
  client: pg.Client
  store: Storage
  zip: ZipWriter
  onProgress: Progress
}

/** Held by the one backup that is being made. */
const backupLock = 7_120_031
const partEnding = '.part'

/**
 * Writes everything of the portal at one moment into one ZIP: every table by COPY in one snapshot, then the files that
 * it names, which never change. Work goes on meanwhile. What was written is read again and compared before it gets its
 * name. Throws BackupFailure with a sentence; nothing is left behind then.
 */
export async function makeBackup(options: BackupOptions): Promise<Backup> {
  const { ownerUrl, store, folder, now = new Date(), onProgress = () => {} } = options
  await prepareFolder(folder)
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'sucharit-backup' })
  client.on('error', () => {}) // whoever asks it next is told
  const path = join(folder, backupName(now))
  const part = `${path}${partEnding}`
  try {
    await enter(client)
    await removeLeftovers(folder)
    try {
      const openFile = options.openFile
      const manifest = await write({ client, store, now, part, folder, onProgress, openFile })
      await readBackup(part, (done, total) => onProgress('verify', done, total))
      const { size } = await settle(part, path, folder)
      return { path, size, manifest }
    } catch (error) {
      await rm(part, { force: true }).catch(() => {}) // the lock is ours, and so is what lies there
      throw error
    }
  } catch (error) {
    throw ofDatabase(ofWriting(error, folder))
  } finally {
    await client.end().catch(() => {})
  }
}

async function prepareFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const probe = join(folder, `.writable-${process.pid}`)
    await (await open(probe, 'w', 0o600)).close()
    await rm(probe)
  } catch (error) {
    throw ofWriting(error, folder)
  }
}

/** Connects, and waits a moment for another backup of this database, or the sweep, to end. */
async function enter(client: pg.Client): Promise<void> {
  await client.connect().catch((error: unknown) => {
    throw new BackupFailure('databaseLost', {
      reason: error instanceof Error ? error.message : String(error),
    })
  })
  await client.query(copySettings)
  try {
    await client.query(`SET lock_timeout = '10s'`)
    await client.query('SELECT pg_advisory_lock($1)', [backupLock])
    await client.query('SELECT pg_advisory_lock_shared($1)', [filesHeldLock])
  } catch (error) {
    if (hasCode(error, '55P03')) throw new BackupFailure('alreadyRuns')
    throw error
  }
}

/** What a backup that was killed has left. The lock is ours, so nobody writes to it. */
async function removeLeftovers(folder: string): Promise<void> {
  const ours = /^sucharit-\d{4}-\d\d-\d\d-\d{6}\.zip\.part$/
  for (const name of await readdir(folder)) if (ours.test(name)) await rm(join(folder, name), { force: true })
}

interface Writing {
  client: pg.Client
  store: Storage
  now: Date
  part: string
  folder: string
  onProgress: Progress
  openFile: BackupOptions['openFile']
}

async function write(given: Writing): Promise<Manifest> {
  const { client, store, now, part, folder, onProgress } = given
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  const facts = await readFacts(client)
  const blobs = await listBlobs(client)
  const bytesOfFiles = bytesOf(blobs)
  await checkSpace(folder, bytesOfFiles + facts.bytesOfTables)

  const openFile =
    given.openFile ?? ((file) => createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }))
  const zip = writeZip(openFile(part), now)
  const sources: Sources = { client, store, zip, onProgress }
  try {
    const { bytesOfTables: _, ...about } = facts
    await addText(zip, 'README.txt', `${inBoth({ key: 'readme' })}\n`)
    const tables = await writeTables(sources)
    const sequences = await readSequences(client)
    await client.query('COMMIT') // the files never change: the database need not remember this moment any longer
    const { files, missing } = await writeFiles(zip, store, blobs, (done) =>
      onProgress('files', done, bytesOfFiles),
    )
    const manifest: Manifest = {
      format: backupFormat,
      program: 'sucharit',
      version: program.version,
      madeAt: now.toISOString(),
      ...about,
      tables,
      sequences,
      files,
      missing,
    }
    await addText(zip, manifestName, `${JSON.stringify(manifest)}\n`)
    await zip.finish()
    return manifest
  } catch (error) {
    await zip.giveUp()
    throw error
  }
}

const addText = (zip: ZipWriter, name: string, text: string) =>
  zip.add(name, async () => Readable.from([Buffer.from(text)]))

async function readFacts(client: pg.Client) {
  const one = async <Row extends pg.QueryResultRow>(sql: string): Promise<Row | undefined> =>
    (await client.query<Row>(sql)).rows[0]
  const { rows: migrations } = await client
    .query<{ name: string; checksum: string }>(
      `SELECT migration_name AS name, checksum FROM _prisma_migrations
        WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
    )
    .catch((error: unknown) => {
      if (hasCode(error, '42P01')) throw new BackupFailure('nothingThere')
      throw error
    })
  const office = await one<{ nameTh: string; nameEn: string; demonstration: boolean }>(
    'SELECT name_th AS "nameTh", name_en AS "nameEn", demonstration FROM offices',
  )
  const first = await one<{ hash: string }>('SELECT hash FROM audit_entries WHERE seq = 1')
  const head = await one<{ seq: number; hash: string }>('SELECT seq::float8 AS seq, hash FROM audit_head')
  const tables = await one<{ bytes: number }>(
    `SELECT coalesce(sum(pg_table_size(c.oid)), 0)::float8 AS bytes
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND c.relkind = 'r'`,
  )
  if (!head || migrations.length === 0) throw new BackupFailure('nothingThere')
  return {
    office: office ?? null,
    portal: first?.hash ?? null,
    audit: head,
    migrations,
    bytesOfTables: tables!.bytes,
  }
}

async function writeTables({ client, zip, onProgress }: Sources): Promise<Manifest['tables']> {
  const tables = (await listTables(client)).filter(({ name }) => !leftOut.has(name))
  const written: Manifest['tables'] = []
  for (const { name, columns } of tables) {
    onProgress('database', written.length, tables.length)
    const from = `COPY public.${pg.escapeIdentifier(name)} (${columnList(columns)}) TO STDOUT`
    written.push({
      name,
      columns,
      ...(await zip.add(tablePath(name), async () => client.query(copyTo(from)))),
    })
  }
  return written
}

async function readSequences(client: pg.Client): Promise<Manifest['sequences']> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT sequencename AS name FROM pg_sequences WHERE schemaname = 'public' ORDER BY sequencename`,
  )
  const sequences: Manifest['sequences'] = []
  for (const { name } of rows) {
    const found = await client.query<{ value: string; isCalled: boolean }>(
      `SELECT last_value::text AS value, is_called AS "isCalled" FROM public.${pg.escapeIdentifier(name)}`,
    )
    sequences.push({ name, ...found.rows[0]! })
  }
  return sequences
}

/** Gives the finished backup its name, and makes sure that a power cut does not take it back. */
async function settle(part: string, path: string, folder: string): Promise<{ size: number }> {
  await rename(part, path)
  const handle = await open(folder, 'r')
  await handle.sync().catch(() => {}) // some network disks cannot
  await handle.close()
  return stat(path)
}
