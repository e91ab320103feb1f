import 'server-only'
import { open } from 'node:fs/promises'
import { hasCode } from '#lib/files/storage.ts'
import { DamagedEntry, NotAZip, readProven, readZip, type ZipReader } from '#lib/zip/read.ts'
import { BackupFailure } from './failure.ts'
import {
  backupFormat,
  filePath,
  longestManifest,
  type Manifest,
  manifestName,
  manifestSchema,
  tablePath,
} from './manifest.ts'

export interface OpenBackup {
  zip: ZipReader
  manifest: Manifest
}

/** Opens a backup and reads what it says of itself. Close `zip` after it. Throws BackupFailure. */
export async function openBackup(path: string): Promise<OpenBackup> {
  const zip = await readZip(path).catch(async (error: unknown) => {
    if (error instanceof NotAZip)
      throw new BackupFailure((await beginsAsZip(path)) ? 'cutOff' : 'notABackup', { path })
    if (hasCode(error, 'ENOENT')) throw new BackupFailure('noSuchFile', { path })
    if (error instanceof Error && 'code' in error)
      throw new BackupFailure('notReadable', { path, reason: error.message })
    throw error
  })
  try {
    if (!zip.has(manifestName)) throw new BackupFailure('notABackup', { path })
    const text = await zip.text(manifestName, longestManifest)
    return { zip, manifest: readManifest(text, path) }
  } catch (error) {
    zip.close()
    throw ofReading(error, path)
  }
}

function readManifest(text: string, path: string): Manifest {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new BackupFailure('notABackup', { path })
  }
  const about = value as { format?: unknown; program?: unknown; version?: unknown } | null
  if (about?.program !== 'sucharit') throw new BackupFailure('notABackup', { path })
  if (typeof about.format === 'number' && about.format > backupFormat) {
    throw new BackupFailure('newer', { path, version: String(about.version) })
  }
  const parsed = manifestSchema.safeParse(value)
  if (!parsed.success) throw new BackupFailure('notABackup', { path })
  return parsed.data
}

/** A damaged entry by its name; everything else as it was thrown. */
export function ofReading(error: unknown, path: string): unknown {
  return error instanceof DamagedEntry ? new BackupFailure('damaged', { path, entry: error.entry }) : error
}

async function beginsAsZip(path: string): Promise<boolean> {
  const handle = await open(path, 'r')
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0)
    return bytesRead === 4 && buffer.toString('latin1') === 'PK\x03\x04'
  } finally {
    await handle.close()
  }
}

/** Reads a backup to its end and compares every byte with what its manifest promises. Throws BackupFailure. */
export async function readBackup(
  path: string,
  progress: (done: number, total: number) => void = () => {},
): Promise<Manifest> {
  const { zip, manifest } = await openBackup(path)
  try {
    const entries = [
      ...manifest.tables.map((entry) => ({ path: tablePath(entry.name), entry })),
      ...manifest.files.map((entry) => ({ path: filePath(entry.name), entry })),
    ]
    const total = entries.reduce((sum, { entry }) => sum + entry.size, 0)
    let done = 0
    for (const { path: name, entry } of entries) {
      progress(done, total)
      await readProven(zip, name, entry)
      done += entry.size
    }
    return manifest
  } catch (error) {
    throw ofReading(error, path)
  } finally {
    zip.close()
  }
}
