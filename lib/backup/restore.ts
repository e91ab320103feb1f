import 'server-only'
import { mkdir } from 'node:fs/promises'
import pg from 'pg'
import { type AuditReport, verifyAudit } from '#lib/audit/verify.ts'
import type { Storage } from '#lib/files/storage.ts'
import { type Migration, readMigrations } from '#lib/migrate/files.ts'
import { migrate } from '#lib/migrate/migrate.ts'
import { checkThaiSearch } from '#lib/migrate/thai-search.ts'
import type { ZipReader } from '#lib/zip/read.ts'
import { DamagedEntry, readProven } from '#lib/zip/read.ts'
import { BackupFailure, ofDatabase } from './failure.ts'
import { bytesOf, keepFiles } from './files.ts'
import { loadDatabase } from './load.ts'
import { filePath, isSpoilt, type Manifest, tablePath } from './manifest.ts'
import { clearSchema, refuseWhatIsThere } from './place.ts'
import { resumeJobs, settleIn } from './settle-in.ts'
import { checkSpace } from './space.ts'
import { ofReading, openBackup } from './verify.ts'

export type RestoreStep = 'read' | 'files' | 'database' | 'verify'

export interface RestoreOptions {
  path: string
  ownerUrl: string
  applicationRole: string | undefined
  store: Storage
  /** the folder that takes the files: where there must be room */
  dataDir: string
  now?: Date
  onProgress?: (step: RestoreStep, done: number, total: number) => void
}

export interface Restored {
  manifest: Manifest
  /** of the whole chain, the row of the restore included */
  audit: AuditReport
  /** migrations that this program is ahead of the backup */
  migrated: string[]
  /** letters that waited, and that a person now decides on */
  lettersInDoubt: number
  /** files that were missing or spoilt when the backup was made */
  gaps: string[]
}

/**
 * Brings a backup back into an empty place. The whole file is read and compared first, then the files are kept, then all
 * rows are loaded in one transaction: what is broken off leaves the database empty, and the same command goes on.
 * Throws BackupFailure with a sentence.
 */
export async function restoreBackup(options: RestoreOptions): Promise<Restored> {
  const { path, ownerUrl, applicationRole, store, dataDir, now = new Date(), onProgress = () => {} } = options
  const { zip, manifest } = await openBackup(path)
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'sucharit-restore' })
  client.on('error', () => {})
  try {
    const files = await migrationsOf(manifest)
    await client.connect()
    await refuseWhatIsThere(client, store, manifest.files)
    await mkdir(dataDir, { recursive: true, mode: 0o700 })
    await checkSpace(dataDir, bytesOf(manifest.files) + bytesOf(manifest.tables) * growthInTables)
    await readWhole(zip, manifest, onProgress)
    await keepFiles(zip, manifest.files, store, (done, total) => onProgress('files', done, total))
    await prepareSchema(client, { ownerUrl, applicationRole, files })
    let lettersInDoubt = 0
    await loadDatabase(client, zip, manifest, {
      progress: (done, total) => onProgress('database', done, total),
      settle: async () => {
        lettersInDoubt = await settleIn(client, manifest, now)
      },
    })
    const { applied } = await migrate(ownerUrl, { applicationRole })
    await resumeJobs()
    const audit = await proveAudit(client, manifest, (rows) => onProgress('verify', rows, manifest.audit.seq))
    const gaps = [...manifest.missing, ...manifest.files.filter(isSpoilt).map(({ name }) => name)]
    return { manifest, audit, migrated: applied, lettersInDoubt, gaps }
  } catch (error) {
    throw ofDatabase(ofReading(error, path))
  } finally {
    zip.close()
    await client.end().catch(() => {})
  }
}

/** Rows with their indexes take more room than the text they came in. */
const growthInTables = 3

/** The migrations of the backup, as this program has them. */
async function migrationsOf(manifest: Manifest): Promise<Migration[]> {
  const known = new Map((await readMigrations()).map((file) => [file.name, file]))
  return manifest.migrations.map(({ name, checksum }) => {
    const file = known.get(name)
    if (!file) throw new BackupFailure('newerSchema', { version: manifest.version, migration: name })
    if (file.checksum !== checksum) throw new BackupFailure('otherSchema', { migration: name })
    return file
  })
}

async function readWhole(
  zip: ZipReader,
  manifest: Manifest,
  onProgress: NonNullable<RestoreOptions['onProgress']>,
): Promise<void> {
  const total = bytesOf(manifest.tables)
  let done = 0
  for (const entry of manifest.tables) {
    onProgress('read', done, total)
    await readProven(zip, tablePath(entry.name), entry)
    done += entry.size
  }
  for (const { name } of manifest.files) if (!zip.has(filePath(name))) throw new DamagedEntry(filePath(name))
}

/** The very schema of the backup; newer migrations come after the rows. */
async function prepareSchema(
  client: pg.Client,
  {
    ownerUrl,
    applicationRole,
    files,
  }: { ownerUrl: string; applicationRole: string | undefined; files: Migration[] },
): Promise<void> {
  await clearSchema(client)
  await checkThaiSearch(ownerUrl)
  await migrate(ownerUrl, { applicationRole, files })
}

/** The whole chain, and that it passes through the head of the backup. */
async function proveAudit(
  client: pg.Client,
  { audit: { seq, hash } }: Manifest,
  progress: (rows: number) => void,
): Promise<AuditReport> {
  const report = await verifyAudit(client, progress)
  if (!report.sound || seq === 0) return report
  const { rowCount } = await client.query('SELECT 1 FROM audit_entries WHERE seq = $1 AND hash = $2', [
    seq,
    hash,
  ])
  const sentence = `Row ${seq} is not the head of the backup.`
  return rowCount ? report : { sound: false, rows: report.rows, seq, fault: 'hash', sentence }
}
