import 'server-only'
import { createHash } from 'node:crypto'
import type { Readable, Writable } from 'node:stream'
import { PassThrough, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'

/** What was written under a name, before it was compressed. */
export interface Written {
  /** bytes */
  size: number
  sha256: string
  /** line feeds: rows of a COPY, lines of JSON Lines */
  lines: number
}

const lineFeed = 0x0a

/** Passes bytes on and keeps count of them. */
export function meter(): { stream: Transform; read: () => Written } {
  const hash = createHash('sha256')
  let size = 0
  let lines = 0
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      size += chunk.length
      for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, at + 1)) lines += 1
      done(null, chunk)
    },
  })
  return { stream, read: () => ({ size, lines, sha256: hash.copy().digest('hex') }) }
}

export interface ZipWriter {
  /** Adds one entry and waits until it is read to its end: nothing is held but what is on its way. */
  add(name: string, source: () => Promise<Readable>, options?: { compress?: boolean }): Promise<Written>
  /** Writes the directory at the end and waits until `out` has taken everything. */
  finish(): Promise<void>
  /** Drops what is on its way; `out` is destroyed. */
  giveUp(): Promise<void>
}

/** A ZIP (ZIP64 where it must be) written as a stream: one entry after the other, in bounded memory. */
export function writeZip(out: Writable, madeAt: Date): ZipWriter {
  const zip = new ZipFile()
  const stop = new AbortController()
  const through = new PassThrough()
  zip.outputStream.pipe(through)
  const written = pipeline(through, out, { signal: stop.signal })
  const failed = new Promise<never>((_, reject) => {
    zip.on('error', reject)
    written.catch(reject)
  })
  failed.catch(() => {}) // heard by whoever waits for an entry, or for the end

  function add(name: string, source: () => Promise<Readable>, compress: boolean): Promise<Written> {
    const { stream, read } = meter()
    const taken = new Promise<Written>((resolve, reject) => {
      stream.once('end', () => resolve(read()))
      stream.once('error', reject)
      zip.addReadStreamLazy(name, { mtime: madeAt, mode: 0o100600, compress }, (give) => {
        source().then(
          (readable) => {
            pipeline(readable, stream, { signal: stop.signal }).catch(reject)
            give(null, stream)
          },
          (error: unknown) => reject(error),
        )
      })
    })
    return Promise.race([taken, failed])
  }

  return {
    add: (name, source, { compress = true } = {}) => add(name, source, compress),
    async finish() {
      zip.end()
      await Promise.race([written, failed])
    },
    async giveUp() {
      stop.abort()
      await written.catch(() => {})
    },
  }
}
