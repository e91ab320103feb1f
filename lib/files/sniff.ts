import 'server-only'
import type { FileHandle } from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'
import { uploadLimits } from '#lib/limits.ts'
import { endingOf } from './names.ts'
import { readOffice } from './office.ts'
import { hasBytes, readPart } from './part.ts'
import { type Refusal, refuse } from './refusal.ts'
import { readText } from './text.ts'
import { type FileClass, type FileKind, kindFacts } from './types.ts'

export interface Sniffed {
  ok: true
  kind: FileKind
  /** as it is stored; text kinds carry their charset */
  mime: string
}

type Family = 'pdf' | 'zip' | 'image' | 'text'

/** Enough of the beginning of a file to say what family it is of. */
export const headBytes = 4_100

const zipMagic = Buffer.from([0x50, 0x4b, 0x03, 0x04])
const oleMagic = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const imageKinds: Record<string, FileKind> = {
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'image/webp': 'webp',
}

export const limitOf: Record<FileClass, number> = {
  document: uploadLimits.document,
  image: uploadLimits.image,
  text: uploadLimits.text,
}

export const classOf: Record<Family, FileClass> = {
  pdf: 'document',
  zip: 'document',
  image: 'image',
  text: 'text',
}

const pdfHeaderAt = (head: Buffer): number =>
  head.subarray(0, uploadLimits.pdfHeaderWithin + 4).indexOf('%PDF-')

/** Told from the first bytes alone, so that a body that cannot be taken, or is too large for what it is, is not read on. */
export async function familyOf(head: Buffer): Promise<{ ok: true; family: Family } | Refusal> {
  if (head.subarray(0, 8).equals(oleMagic)) return { ok: true, family: 'zip' } // told apart once it is whole
  const header = pdfHeaderAt(head)
  if (header >= 0) {
    if (head.subarray(0, header).includes('<')) return refuse.markup()
    return { ok: true, family: 'pdf' }
  }
  if (head.subarray(0, 4).equals(zipMagic)) return { ok: true, family: 'zip' }
  const found = await fileTypeFromBuffer(head).catch(() => undefined)
  if (found && imageKinds[found.mime]) return { ok: true, family: 'image' }
  if (
    head.subarray(0, 2).equals(Buffer.from([0xff, 0xfe])) ||
    head.subarray(0, 2).equals(Buffer.from([0xfe, 0xff]))
  ) {
    return refuse.textEncoding()
  }
  if (head.includes(0)) return refuse.type()
  return { ok: true, family: 'text' }
}

/**
 * Says what a whole file is, from its bytes; the name helps only to tell CSV from TXT, and to notice a PDF or an
 * image that is none.
 */
export async function sniff(file: {
  path: string
  handle: FileHandle
  size: number
  name: string
}): Promise<Sniffed | Refusal> {
  const head = await readPart(file.handle, 0, Math.min(headBytes, file.size))
  const found = await familyOf(head)
  if (!found.ok) return found
  switch (found.family) {
    case 'pdf':
      return readPdfFrame(file.handle, file.size, pdfHeaderAt(head))
    case 'zip':
      return head.subarray(0, 8).equals(oleMagic)
        ? readOldOffice(file.handle, file.size)
        : readOffice(file.path)
    case 'image': {
      const kind = imageKinds[(await fileTypeFromBuffer(head))!.mime]!
      return { ok: true, kind, mime: kindFacts[kind].mime }
    }
    case 'text': {
      const ending = endingOf(file.name)
      const text = await readText(file.handle)
      if (!text.ok) return ['csv', 'tsv', 'txt', ''].includes(ending) ? text : notWhatNamed(text, ending)
      if (!['csv', 'tsv', 'txt', 'text', 'log', ''].includes(ending)) return refuse.notWhatNamed(ending)
      const kind = ending === 'csv' ? 'csv' : 'txt'
      return { ok: true, kind, mime: `${kindFacts[kind].mime}; charset=${text.charset}` }
    }
  }
}

// Markup under a false name is called what it is; any other unreadable thing is simply not what its name says.
function notWhatNamed(text: Refusal, ending: string): Refusal {
  if (text.message.key === refuse.markup().message.key) return text
  const accepted = Object.values(kindFacts).some(({ extension }) => extension === ending) || ending === 'jpeg'
  return accepted ? refuse.notWhatNamed(ending) : refuse.type()
}

/** A PDF that was cut off lost its end: `startxref`, a place within the file, `%%EOF`. */
async function readPdfFrame(handle: FileHandle, size: number, headerAt: number): Promise<Sniffed | Refusal> {
  // Readers look for the end in the last kilobyte; twice that forgives what some scanners append.
  const tailLength = Math.min(size, 2_048)
  const tail = (await readPart(handle, size - tailLength, tailLength)).toString('latin1')
  const end = tail.lastIndexOf('%%EOF')
  const start = tail.lastIndexOf('startxref', end)
  if (end < 0 || start < 0) return refuse.cutOff()
  const place = /^startxref\s{1,8}(\d{1,12})\s{1,8}$/.exec(tail.slice(start, end).replace(/\s*$/, ' '))
  if (!place || Number(place[1]) + headerAt >= size) return refuse.cutOff()
  return { ok: true, kind: 'pdf', mime: kindFacts.pdf.mime }
}

/** Office of before 2007, or a new file behind a password: both are OLE containers, never taken. */
async function readOldOffice(handle: FileHandle, size: number): Promise<Refusal> {
  if (await hasBytes(handle, size, Buffer.from('EncryptedPackage', 'utf16le'))) return refuse.locked()
  return refuse.oldOffice()
}
