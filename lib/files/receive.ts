import 'server-only'
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { cleanImage } from './images.ts'
import { inspectPdf } from './inspect.ts'
import { cleanDisplayName } from './names.ts'
import { type Refusal, refuse } from './refusal.ts'
import { classOf, familyOf, headBytes, limitOf, sniff } from './sniff.ts'
import { type Incoming, isDiskFull, type Storage, storage } from './storage.ts'
import type { FileClass } from './types.ts'

/** What the person who sent it should know: messages `file.note.*`. */
export type FileNote = 'imageCleaned' | 'pdfWithoutText' | 'pdfLocked' | 'pdfUnread'

export interface FileFacts {
  sha256: string
  size: number
  mime: string
  pages: number | null
  hasText: boolean | null
  displayName: string
}

/** Bytes that were received whole and are of an accepted type; not kept until `keep`, gone after `discard`. */
export interface Received {
  ok: true
  file: FileFacts
  notes: FileNote[]
  /** all of it in memory: for what is kept in another form */
  bytes(): Promise<Buffer>
  keep(): Promise<Refusal | null>
  discard(): Promise<void>
}

export interface Sending {
  /** A web or a Node stream; anything that yields bytes. */
  body: AsyncIterable<Uint8Array>
  name: string
  /** bytes, as the sender announced */
  length: number
  /** the sender's own SHA-256 in hex, compared at the end where given */
  sha256?: string | null
}

export interface ReceiveOptions {
  store?: Storage
  /** bytes */
  limits?: Record<FileClass, number>
}

/** Reads a body to its end, hashing on the way, and says what it is. Any refusal leaves nothing behind. */
export async function receiveFile(
  sending: Sending,
  options: ReceiveOptions = {},
): Promise<Received | Refusal> {
  const { store = storage(), limits = limitOf } = options
  const largest = Math.max(...Object.values(limits))
  if (sending.length > largest) return refuse.tooLarge(largest)
  if (sending.length === 0) return refuse.empty()
  let incoming: Incoming
  try {
    incoming = await store.begin()
  } catch (error) {
    if (isDiskFull(error)) return refuse.diskFull()
    throw error
  }
  try {
    const outcome = await take(sending, incoming, store, limits)
    if (!outcome.ok) await store.discard(incoming)
    return outcome
  } catch (error) {
    await store.discard(incoming).catch(() => {})
    if (isDiskFull(error)) return refuse.diskFull()
    throw error
  }
}

async function take(
  sending: Sending,
  incoming: Incoming,
  store: Storage,
  limits: Record<FileClass, number>,
): Promise<Received | Refusal> {
  const written = await write(sending, incoming, limits)
  if (!written.ok) return written
  const { path, handle } = incoming
  let { sha256, size } = written
  const sniffed = await sniff({ path, handle, size, name: sending.name })
  if (!sniffed.ok) return sniffed
  const { kind, mime } = sniffed
  const notes: FileNote[] = []
  let pages: number | null = null
  let hasText: boolean | null = null

  if (kind === 'png' || kind === 'jpeg' || kind === 'webp') {
    const image = await cleanImage(path, kind)
    if (!image.ok) return image
    if (image.clean) {
      if (image.clean.length > limits.image) return refuse.tooLarge(limits.image)
      await handle.truncate(0)
      await writeFile(path, image.clean)
      sha256 = createHash('sha256').update(image.clean).digest('hex')
      size = image.clean.length
      notes.push('imageCleaned')
    }
  }
  if (kind === 'pdf') {
    const facts = await inspectPdf(path)
    pages = facts.pages
    hasText = facts.hasText
    if (facts.encrypted) notes.push('pdfLocked')
    else if (pages === null) notes.push('pdfUnread')
    else if (hasText === false) notes.push('pdfWithoutText')
  }
  return {
    ok: true,
    file: { sha256, size, mime, pages, hasText, displayName: cleanDisplayName(sending.name, kind) },
    notes,
    bytes: () => readFile(path),
    async keep() {
      try {
        await store.keep(incoming, sha256)
        return null
      } catch (error) {
        if (isDiskFull(error)) return refuse.diskFull()
        throw error
      }
    },
    discard: () => store.discard(incoming),
  }
}

/** Writes the body to the incoming file. What is refused half way is read on, unwritten: a browser hears the answer only then. */
async function write(
  sending: Sending,
  incoming: Incoming,
  limits: Record<FileClass, number>,
): Promise<{ ok: true; sha256: string; size: number } | Refusal> {
  const hash = createHash('sha256')
  let head: Buffer = Buffer.alloc(0)
  let size = 0
  let refused: Refusal | null = null
  let known = false
  const look = async (): Promise<void> => {
    known = true
    const found = await familyOf(head)
    if (!found.ok) refused = found
    else {
      const limit = limits[classOf[found.family]]
      if (sending.length > limit) refused = refuse.tooLarge(limit)
    }
  }
  try {
    for await (const chunk of sending.body) {
      size += chunk.byteLength
      if (size > sending.length) break
      if (refused) continue
      if (!known) {
        head = Buffer.concat([head, chunk])
        if (head.length >= headBytes) {
          head = head.subarray(0, headBytes)
          await look()
          if (refused) continue
        }
      }
      hash.update(chunk)
      try {
        await incoming.handle.appendFile(chunk)
      } catch (error) {
        if (!isDiskFull(error)) throw error
        refused = refuse.diskFull()
      }
    }
  } catch (error) {
    // The sender went away: whoever still listens is told that it did not arrive whole.
    if (isSystemFault(error)) throw error
    return refuse.short()
  }
  if (size > sending.length) return refuse.damaged()
  if (size < sending.length) return refuse.short()
  if (!known) await look()
  if (refused) return refused
  const sha256 = hash.digest('hex')
  if (sending.sha256 && sending.sha256.toLowerCase() !== sha256) return refuse.damaged()
  return { ok: true, sha256, size }
}

const isSystemFault = (error: unknown): boolean =>
  error instanceof Error &&
  'syscall' in error &&
  !('code' in error && /^(?:ECONNRESET|ECONNABORTED|EPIPE)$/.test(String(error.code)))
