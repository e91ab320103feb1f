import 'server-only'
import { Readable } from 'node:stream'
import * as yauzl from 'yauzl'
import { oldSiteLimits } from '#lib/limits.ts'
import type { Message } from '#lib/result.ts'

export interface ZipEntry {
  /** with its folders, / between them */
  path: string
  /** bytes, as the ZIP says; a body that is longer or shorter breaks off */
  size: number
  body(): Promise<AsyncIterable<Uint8Array>>
  /** why it is not unpacked at all */
  refused: Message | null
}

const problem = (key: string, params?: Message['params']): Message =>
  params ? { key: `problem.oldSite.${key}`, params } : { key: `problem.oldSite.${key}` }

/** A name is UTF-8 where the ZIP says so or where it can be; programs of Thai Windows write Windows-874. */
export function zipName(bytes: Buffer, isUtf8: boolean): string {
  for (const encoding of isUtf8 ? ['utf-8'] : ['utf-8', 'windows-874']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes).normalize('NFC')
    } catch {}
  }
  return bytes.toString('latin1')
}

/** A path that stays where it is put, or null. */
export function safePath(name: string): string | null {
  const path = name.replaceAll('\\', '/')
  const parts = path.split('/')
  const isBad = path === '' || path.length > 500 || path.startsWith('/') || /^[a-z]:/i.test(path)
  if (isBad || parts.some((part) => part === '' || part === '.' || part === '..')) return null
  return /[\p{Cc}]/u.test(path) ? null : path
}

const isLeftover = (path: string): boolean =>
  /(?:^|\/)(?:__MACOSX|\.DS_Store|Thumbs\.db|desktop\.ini)(?:\/|$)/i.test(path)

/**
 * The files of a ZIP, one after another. Every declared size is added up before anything is inflated; a ZIP that is
 * none, has too many files or would become too large is refused as a whole.
 */
export async function openZip(
  path: string,
): Promise<{ ok: true; entries: ZipEntry[]; close(): void } | { ok: false; message: Message }> {
  let zip: yauzl.ZipFile
  try {
    zip = await yauzl.openPromise(path, {
      ...{ lazyEntries: true, autoClose: false, validateEntrySizes: true, decodeStrings: false },
    })
  } catch {
    return { ok: false, message: problem('zip') }
  }
  const no = (message: Message) => {
    zip.close()
    return { ok: false, message } as const
  }
  if (zip.entryCount > 2 * oldSiteLimits.files) return no(problem('manyFiles', { max: oldSiteLimits.files }))
  const entries: ZipEntry[] = []
  let unpacked = 0
  try {
    for await (const entry of zip.eachEntry()) {
      const raw = entry.fileName as unknown as Buffer
      const name = zipName(raw, (entry.generalPurposeBitFlag & 0x800) !== 0)
      if (name.endsWith('/') || isLeftover(name)) continue
      unpacked += entry.uncompressedSize
      if (unpacked > oldSiteLimits.zipUnpacked) return no(problem('zipLarge'))
      if (entries.length >= oldSiteLimits.files) return no(problem('manyFiles', { max: oldSiteLimits.files }))
      const safe = safePath(name)
      entries.push({
        path: safe ?? name.slice(0, 500),
        size: entry.uncompressedSize,
        refused: safe === null ? problem('zipPath') : refusalOf(entry),
        body: async () => Readable.from(await zip.openReadStreamPromise(entry)),
      })
    }
  } catch {
    return no(problem('zip'))
  }
  return { ok: true, entries, close: () => zip.close() }
}

function refusalOf(entry: yauzl.Entry): Message | null {
  if (entry.isEncrypted()) return problem('zipLocked')
  const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize)
  return ratio > oldSiteLimits.zipRatio && entry.uncompressedSize > 1_048_576 ? problem('zipBomb') : null
}
