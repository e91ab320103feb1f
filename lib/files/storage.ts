import 'server-only'
import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import {
  copyFile,
  type FileHandle,
  link,
  mkdir,
  open,
  readdir,
  rename,
  rm,
  stat,
  unlink,
} from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { env } from '#lib/env.ts'

/** Bytes on their way in: on this machine's disk, in nobody's way, not yet kept. */
export interface Incoming {
  path: string
  handle: FileHandle
}

export interface Stored {
  /** bytes */
  size: number
  keptAt: Date
}

/**
 * Where bytes live, by their SHA-256. `keep` is atomic: other readers see the whole file or none.
 * A driver for object storage has the same shape; what comes in lands on the local disk first with every driver,
 * because its type is read from the whole file.
 */
export interface Storage {
  begin(): Promise<Incoming>
  discard(incoming: Incoming): Promise<void>
  /** Keeps the bytes at `incoming.path` and leaves that file where it is; harmless when they are kept already. */
  keep(incoming: Incoming, sha256: string): Promise<void>
  stat(sha256: string): Promise<Stored | null>
  /** `range`: first and last byte, both included. */
  open(sha256: string, range?: { start: number; end: number }): Readable
  remove(sha256: string): Promise<void>
  list(): AsyncGenerator<Stored & { sha256: string }>
  /** Removes what has been on its way in since before `before`: its process died. Returns how many. */
  removeStaleIncoming(before: Date): Promise<number>
  /** Where `send` finds the bytes; null for a driver that keeps them elsewhere. */
  localPath(sha256: string): string | null
}

const isSha256 = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)

export const hasCode = (error: unknown, ...codes: string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code))

export const isDiskFull = (error: unknown): boolean => hasCode(error, 'ENOSPC', 'EDQUOT')

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } catch (error) {
    // Windows and some network disks cannot sync a folder.
    if (!hasCode(error, 'EPERM', 'EINVAL', 'EISDIR', 'ENOTSUP')) throw error
  } finally {
    await handle.close()
  }
}

export class DiskStorage implements Storage {
  readonly #root: string
  readonly #incoming: string

  constructor(root: string) {
    this.#root = path.resolve(root)
    this.#incoming = path.join(this.#root, 'incoming')
  }

  localPath(sha256: string): string {
    if (!isSha256(sha256)) throw new Error('not a SHA-256')
    return path.join(this.#root, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
  }

  async begin(): Promise<Incoming> {
    await mkdir(this.#incoming, { recursive: true, mode: 0o700 })
    const file = path.join(this.#incoming, randomUUID())
    return { path: file, handle: await open(file, 'wx+', 0o600) }
  }

  async discard(incoming: Incoming): Promise<void> {
    await incoming.handle.close()
    await rm(incoming.path, { force: true })
  }

  async keep(incoming: Incoming, sha256: string): Promise<void> {
    const target = this.localPath(sha256)
    const folder = path.dirname(target)
    await incoming.handle.sync()
    await mkdir(folder, { recursive: true, mode: 0o700 })
    try {
      // A hard link appears whole or not at all, and says when another upload was first.
      await link(incoming.path, target)
    } catch (error) {
      if (!hasCode(error, 'EEXIST', 'EPERM', 'ENOTSUP', 'ENOSYS', 'EMLINK')) throw error
      const wanted = await incoming.handle.stat()
      // No links on this disk, or what lies there is not whole (a disk that lied to fsync): put a good copy in its place.
      if ((await this.stat(sha256))?.size !== wanted.size) await this.#replace(incoming.path, target)
    }
    await syncFolder(folder)
    await syncFolder(path.dirname(folder))
    await syncFolder(this.#root)
  }

  async #replace(source: string, target: string): Promise<void> {
    const copy = path.join(this.#incoming, randomUUID())
    await copyFile(source, copy)
    const handle = await open(copy, 'r+')
    await handle.sync().finally(() => handle.close())
    await rename(copy, target)
  }

  async stat(sha256: string): Promise<Stored | null> {
    try {
      const { size, mtime } = await stat(this.localPath(sha256))
      return { size, keptAt: mtime }
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return null
      throw error
    }
  }

  open(sha256: string, range?: { start: number; end: number }): Readable {
    return createReadStream(this.localPath(sha256), range)
  }

  async remove(sha256: string): Promise<void> {
    await rm(this.localPath(sha256), { force: true })
  }

  async *list(): AsyncGenerator<Stored & { sha256: string }> {
    for (const first of await namesIn(this.#root)) {
      if (!/^[0-9a-f]{2}$/.test(first)) continue
      for (const second of await namesIn(path.join(this.#root, first))) {
        for (const name of await namesIn(path.join(this.#root, first, second))) {
          const found = isSha256(name) ? await this.stat(name) : null
          if (found) yield { sha256: name, ...found }
        }
      }
    }
  }

  async removeStaleIncoming(before: Date): Promise<number> {
    let removed = 0
    for (const name of await namesIn(this.#incoming)) {
      const file = path.join(this.#incoming, name)
      try {
        if ((await stat(file)).mtime >= before) continue
        await unlink(file)
        removed += 1
      } catch (error) {
        if (!hasCode(error, 'ENOENT')) throw error
      }
    }
    return removed
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return []
    throw error
  }
}

let cached: Storage | undefined

export function storage(): Storage {
  cached ??= new DiskStorage(path.join(env().DATA_DIR, 'files'))
  return cached
}
