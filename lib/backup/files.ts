import 'server-only'
import { createWriteStream } from 'node:fs'
import type pg from 'pg'
import { hasCode, type Storage } from '#lib/files/storage.ts'
import { readProven, type ZipReader } from '#lib/zip/read.ts'
import type { ZipWriter } from '#lib/zip/write.ts'
import { BackupFailure, ofWriting } from './failure.ts'
import { type FileEntry, filePath } from './manifest.ts'

export const bytesOf = (entries: readonly { size: number }[]): number =>
  entries.reduce((sum, { size }) => sum + size, 0)

/** Each file is proven while it is written, and kept only then. One that is there from an earlier try is not read again. */
export async function keepFiles(
  zip: ZipReader,
  files: readonly FileEntry[],
  store: Storage,
  progress: (done: number, total: number) => void,
): Promise<void> {
  const total = bytesOf(files)
  let done = 0
  for (const entry of files) {
    progress(done, total)
    done += entry.size
    if ((await store.stat(entry.name))?.size === entry.size) continue
    try {
      const incoming = await store.begin()
      try {
        const target = createWriteStream(incoming.path, { flags: 'r+' })
        await readProven(zip, filePath(entry.name), entry, target)
        await store.keep(incoming, entry.name)
      } finally {
        await store.discard(incoming)
      }
    } catch (error) {
      throw ofWriting(error, 'DATA_DIR')
    }
  }
}

/** A file that a row of a snapshot knows. */
export interface BlobRow {
  sha256: string
  /** bytes */
  size: number
  mime: string
  /** false: the sweep is to remove it */
  isNeeded: boolean
}

export async function listBlobs(client: pg.ClientBase): Promise<BlobRow[]> {
  const { rows } = await client.query<BlobRow>(
    `SELECT sha256, size::float8 AS size, mime, orphaned_at IS NULL AS "isNeeded" FROM blobs ORDER BY sha256`,
  )
  return rows
}

/** Kinds of files that are not compressed already. */
const compressible = /^text\//

/** Adds the bytes of files; names those that are needed and not there. */
export async function writeFiles(
  zip: ZipWriter,
  store: Storage,
  blobs: readonly BlobRow[],
  progress: (done: number) => void,
): Promise<{ files: FileEntry[]; missing: string[] }> {
  const files: FileEntry[] = []
  const missing: string[] = []
  let done = 0
  for (const { sha256: name, size, mime, isNeeded } of blobs) {
    progress(done)
    done += size
    if (!(await store.stat(name))) {
      if (isNeeded) missing.push(name)
      continue
    }
    const source = async () => store.open(name)
    const options = { compress: compressible.test(mime) }
    const written = await zip.add(filePath(name), source, options).catch((error: unknown) => {
      if (hasCode(error, 'EIO', 'EACCES')) throw new BackupFailure('fileUnreadable', { file: name })
      throw error
    })
    files.push({ name, ...written })
  }
  return { files, missing }
}
