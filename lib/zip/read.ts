import 'server-only'
import { type Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32 } from 'node:zlib'
import * as yauzl from 'yauzl'
import { meter, type Written } from './write.ts'

/** A ZIP that is cut off, or is none. */
export class NotAZip extends Error {}

/** An entry that is missing, or whose bytes are not what they were. */
export class DamagedEntry extends Error {
  readonly entry: string
  constructor(entry: string) {
    super(`damaged: ${entry}`)
    this.entry = entry
  }
}

export interface ZipReader {
  names(): string[]
  has(name: string): boolean
  /** bytes, unpacked */
  sizeOf(name: string): number
  open(name: string): Promise<Readable>
  /** A small entry whole, its checksum proven. Throws DamagedEntry. */
  text(name: string, longest: number): Promise<string>
  close(): void
}

export async function readZip(file: string): Promise<ZipReader> {
  let zip: yauzl.ZipFile
  const entries = new Map<string, yauzl.Entry>()
  try {
    zip = await yauzl.openPromise(file, { lazyEntries: true, autoClose: false, validateEntrySizes: true })
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw error // not there, not readable
    throw new NotAZip(String(error))
  }
  try {
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry)
  } catch (error) {
    zip.close()
    throw new NotAZip(String(error))
  }

  const find = (name: string): yauzl.Entry => {
    const entry = entries.get(name)
    if (!entry) throw new DamagedEntry(name)
    return entry
  }
  const open = async (name: string): Promise<Readable> => {
    try {
      return await zip.openReadStreamPromise(find(name))
    } catch {
      throw new DamagedEntry(name)
    }
  }

  return {
    names: () => [...entries.keys()],
    has: (name) => entries.has(name),
    sizeOf: (name) => find(name).uncompressedSize,
    open,
    async text(name, longest) {
      const entry = find(name)
      if (entry.uncompressedSize > longest) throw new DamagedEntry(name)
      const bytes = await open(name)
        .then(async (stream) => Buffer.concat(await stream.toArray()))
        .catch(() => {
          throw new DamagedEntry(name)
        })
      if (crc32(bytes) !== entry.crc32) throw new DamagedEntry(name)
      return bytes.toString('utf8')
    },
    close: () => zip.close(),
  }
}

/**
 * Reads an entry to its end, into `target` where given, and proves that it is what was written. Throws DamagedEntry
 * after all of it has passed: what `target` was given may be wrong, and must not be kept then.
 */
export async function readProven(
  zip: ZipReader,
  name: string,
  promised: Written,
  target: Writable = new Writable({ write: (_chunk, _encoding, done) => done() }),
): Promise<void> {
  const source = await zip.open(name)
  let isDamaged = false
  source.once('error', () => {
    isDamaged = true
  })
  const { stream, read } = meter()
  try {
    await pipeline(source, stream, target)
  } catch (error) {
    if (isDamaged) throw new DamagedEntry(name)
    throw error
  }
  const found = read()
  if (found.sha256 !== promised.sha256 || found.lines !== promised.lines) throw new DamagedEntry(name)
}
