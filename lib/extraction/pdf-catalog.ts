// The few words of a PDF's catalog that PDFium does not tell, read from its bytes.
import { inflateSync } from 'node:zlib'

export interface Catalog {
  language: string
  hasStructure: boolean
}

/** Streams of objects that are looked through, and what each may unpack to. */
const streamsAtMost = 2_000
const unpackedAtMost = 4 * 1024 * 1024

/** Null where it is not found, or the file is encrypted, for then its strings are. */
export function readCatalog(bytes: Buffer): Catalog | null {
  const root = lastMatch(bytes, '/Root', /^\/Root\s+(\d+)\s+\d+\s+R/)
  if (!root || lastMatch(bytes, '/Encrypt', /^\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/)) return null
  const dictionary = directObject(bytes, Number(root[1])) ?? packedObject(bytes, Number(root[1]))
  if (!dictionary) return null
  return { language: languageIn(dictionary), hasStructure: /\/StructTreeRoot\b/.test(dictionary) }
}

function lastMatch(bytes: Buffer, word: string, pattern: RegExp): RegExpExecArray | null {
  for (let at = bytes.lastIndexOf(word); at >= 0; at = at === 0 ? -1 : bytes.lastIndexOf(word, at - 1)) {
    const match = pattern.exec(bytes.toString('latin1', at, at + 60))
    if (match) return match
  }
  return null
}

function directObject(bytes: Buffer, number: number): string | null {
  const head = `${number} 0 obj`
  for (let at = bytes.lastIndexOf(head); at >= 0; at = at === 0 ? -1 : bytes.lastIndexOf(head, at - 1)) {
    if (at > 0 && /\d/.test(String.fromCharCode(bytes[at - 1]!))) continue
    const end = bytes.indexOf('endobj', at)
    return bytes.toString('latin1', at + head.length, end < 0 ? at + 20_000 : Math.min(end, at + 200_000))
  }
  return null
}

function packedObject(bytes: Buffer, number: number): string | null {
  let looked = 0
  for (
    let at = bytes.lastIndexOf('/ObjStm');
    at > 0 && looked < streamsAtMost;
    at = bytes.lastIndexOf('/ObjStm', at - 1)
  ) {
    looked += 1
    const begin = bytes.lastIndexOf('obj', at)
    const data = bytes.indexOf('stream', at)
    const end = bytes.indexOf('endstream', data)
    if (begin < 0 || data < 0 || end < 0) continue
    const dictionary = bytes.toString('latin1', begin, data)
    const first = Number(/\/First\s+(\d+)/.exec(dictionary)?.[1])
    if (!Number.isFinite(first)) continue
    const from = data + 6 + (bytes[data + 6] === 0x0d ? 2 : 1)
    const objects = unpack(bytes.subarray(from, end), dictionary)
    if (!objects) continue
    const places = objects.slice(0, first).trim().split(/\s+/).map(Number)
    for (let i = 0; i + 1 < places.length; i += 2) {
      if (places[i] === number)
        return objects.slice(first + places[i + 1]!, first + (places[i + 3] ?? Infinity))
    }
  }
  return null
}

function unpack(data: Buffer, dictionary: string): string | null {
  if (!/\/FlateDecode/.test(dictionary)) return data.toString('latin1')
  try {
    return inflateSync(data, { maxOutputLength: unpackedAtMost }).toString('latin1')
  } catch {
    return null
  }
}

function languageIn(dictionary: string): string {
  const [, plain, hex] = /\/Lang\s*(?:\(([^)]*)\)|<([0-9a-fA-F\s]*)>)/.exec(dictionary) ?? []
  const bytes =
    hex === undefined ? Buffer.from(plain ?? '', 'latin1') : Buffer.from(hex.replace(/\s/g, ''), 'hex')
  const text =
    bytes[0] === 0xfe && bytes[1] === 0xff
      ? new TextDecoder('utf-16be').decode(bytes)
      : bytes.toString('latin1')
  return text.replace(/[^A-Za-z0-9-]/g, '').slice(0, 40)
}

/** dc:title of the XMP packet, where it is not packed. */
export function readXmpTitle(bytes: Buffer): string {
  const at = bytes.indexOf('<dc:title>')
  if (at < 0) return ''
  const end = bytes.indexOf('</dc:title>', at)
  if (end < 0 || end - at > 20_000) return ''
  const title = /<rdf:li[^>]*>([^<]*)</.exec(bytes.toString('utf8', at, end))?.[1] ?? ''
  return title
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
    .trim()
}
