import type { FileHandle } from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'
import { endingOf } from '#lib/files/names.ts'
import { inspectPackage } from '#lib/files/office.ts'
import { hasBytes, readPart } from '#lib/files/part.ts'
import { uploadLimits } from '#lib/limits.ts'
import { decodeText, looksLikeHtml, looksLikeTable } from './plain.ts'
import type { ContentKind } from './schema.ts'

const headBytes = 64 * 1024
const oleMagic = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const images: Record<string, ContentKind> = { 'image/png': 'png', 'image/jpeg': 'jpeg', 'image/webp': 'webp' }
const officeOfEnding: Record<string, 'docx' | 'xlsx' | 'pptx'> = {
  docx: 'docx',
  docm: 'docx',
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  xlsb: 'xlsx',
  pptx: 'pptx',
  pptm: 'pptx',
}

const namedKinds: Record<string, ContentKind> = {
  ...officeOfEnding,
  pdf: 'pdf',
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  webp: 'webp',
}

interface Content {
  content: ContentKind
  /** already clear: an Office document behind its password, or bytes that are nothing at all */
  opening: 'locked' | 'damaged' | null
}

/** What the bytes are; of bytes that are nothing, what the name says they were. */
export async function contentOf(
  handle: FileHandle,
  { path, name }: { path: string; name: string },
): Promise<Content> {
  const { size } = await handle.stat()
  const head = await readPart(handle, 0, Math.min(headBytes, size))
  const ending = endingOf(name)
  const is = (content: ContentKind, opening: Content['opening'] = null): Content => ({ content, opening })
  const broken = () => is(namedKinds[ending] ?? 'other', 'damaged')
  if (size === 0) return broken()

  if (head.subarray(0, 8).equals(oleMagic)) {
    const locked = await hasBytes(handle, size, Buffer.from('EncryptedPackage', 'utf16le'))
    return locked ? is(officeOfEnding[ending] ?? 'docx', 'locked') : is('old_office')
  }
  if (isPdf(head)) return is('pdf')
  if (head.subarray(0, 2).toString('latin1') === 'PK') return is(await packageKind(path, head, ending))
  const found = await fileTypeFromBuffer(head).catch(() => undefined)
  if (found && images[found.mime]) return is(images[found.mime]!)
  if (found && !/^(?:text\/|application\/(?:xml|rtf))/.test(found.mime)) return is('other')
  const text = decodeText(head, head.length < size)
  if (text === null) return broken()
  if (text.text.startsWith('{\\rtf')) return is('other')
  if (looksLikeHtml(text.text)) return is('html')
  if (/^\s*<\?xml/.test(text.text)) return is('other')
  if (ending === 'csv' || ending === 'tsv') return is('csv')
  if (['txt', 'text', 'log', ''].includes(ending)) return is('txt')
  return is(looksLikeTable(text.text) ? 'csv' : 'txt')
}

function isPdf(head: Buffer): boolean {
  const at = head.subarray(0, uploadLimits.pdfHeaderWithin + 4).indexOf('%PDF-')
  return at >= 0 && !head.subarray(0, at).includes('<')
}

async function packageKind(path: string, head: Buffer, ending: string): Promise<ContentKind> {
  const found = await inspectPackage(path)
  if (found.ok) return (found.kind as ContentKind | null) ?? 'zip'
  // Its list of parts is lost: the first parts tell what it was, else its name.
  const seen = head.toString('latin1')
  for (const [folder, kind] of [
    ['word/', 'docx'],
    ['xl/', 'xlsx'],
    ['ppt/', 'pptx'],
  ] as const) {
    if (seen.includes(folder)) return kind
  }
  return officeOfEnding[ending] ?? 'zip'
}
