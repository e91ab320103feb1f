import 'server-only'
import { BackupFailure } from '#lib/backup/failure.ts'
import { filePath, longestManifest, manifestName } from '#lib/backup/manifest.ts'
import { hasCode } from '#lib/files/storage.ts'
import { DamagedEntry, NotAZip, readProven, readZip, type ZipReader } from '#lib/zip/read.ts'
import { type ArchiveManifest, archiveFormat, archiveManifestSchema, nounPath } from './manifest.ts'

/** Opens an archive and reads what it says of itself. Close `zip` after it. Throws BackupFailure. */
export async function openArchive(path: string): Promise<{ zip: ZipReader; manifest: ArchiveManifest }> {
  const zip = await readZip(path).catch((error: unknown) => {
    if (error instanceof NotAZip) throw new BackupFailure('archive.notWhole', { path })
    if (hasCode(error, 'ENOENT')) throw new BackupFailure('noSuchFile', { path })
    throw error
  })
  try {
    if (!zip.has(manifestName)) throw new BackupFailure('archive.notAnArchive', { path })
    return { zip, manifest: readManifest(await zip.text(manifestName, longestManifest), path) }
  } catch (error) {
    zip.close()
    throw ofReadingArchive(error, path)
  }
}

function readManifest(text: string, path: string): ArchiveManifest {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new BackupFailure('archive.notAnArchive', { path })
  }
  const about = value as { kind?: unknown; format?: unknown; version?: unknown } | null
  if (about?.kind !== 'sucharit-archive') throw new BackupFailure('archive.notAnArchive', { path })
  if (typeof about.format === 'number' && about.format > archiveFormat) {
    throw new BackupFailure('archive.newer', {
      version: String(about.version),
      name: `format ${about.format}`,
    })
  }
  const parsed = archiveManifestSchema.safeParse(value)
  if (!parsed.success) throw new BackupFailure('archive.notAnArchive', { path })
  return parsed.data
}

export function ofReadingArchive(error: unknown, path: string): unknown {
  return error instanceof DamagedEntry ? new BackupFailure('damaged', { path, entry: error.entry }) : error
}

/** Reads an archive to its end and compares every byte with what its manifest promises. Throws BackupFailure. */
export async function proveArchive(path: string): Promise<void> {
  const { zip, manifest } = await openArchive(path)
  try {
    for (const entry of manifest.nouns) await readProven(zip, nounPath(entry.name), entry)
    for (const entry of manifest.files) await readProven(zip, filePath(entry.name), entry)
  } catch (error) {
    throw ofReadingArchive(error, path)
  } finally {
    zip.close()
  }
}
