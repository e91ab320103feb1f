import type { FileHandle } from 'node:fs/promises'
import { parse as parseCsv } from 'csv-parse/sync'
import { Parser } from 'htmlparser2'
import { readPart } from '#lib/files/part.ts'
import { uploadLimits } from '#lib/limits.ts'
import { boundedCells, cellText, inOneLine } from './cells.ts'
import type { Job } from './protocol.ts'
import { repairText } from './repair.ts'
import type { ReadFile } from './schema.ts'
import { onlyPage, type Tell, Unreadable } from './telling.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const notText = /[\u0000-\u0008\u000e-\u0019\u001c-\u001f\ufffe\uffff]/

/** UTF-8, UTF-16 with its mark, else Windows-874; null: no text. `cut`: the bytes may end within a letter. */
export function decodeText(
  bytes: Buffer,
  cut = false,
): { text: string; charset: ReadFile['charset'] } | null {
  const mark = bytes.length < 2 ? 0 : bytes.readUInt16BE(0)
  const encodings = mark === 0xfffe ? ['utf-16le'] : mark === 0xfeff ? ['utf-16be'] : ['utf-8', 'windows-874']
  for (const encoding of encodings) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: cut })
      if (notText.test(text)) continue
      return { text, charset: encoding.startsWith('utf-16') ? null : (encoding as ReadFile['charset']) }
    } catch {}
  }
  return null
}

export const looksLikeHtml = (text: string): boolean =>
  /^[\s\ufeff]*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|div|meta|style)\b/i.test(
    text,
  )

const delimiters = [',', ';', '\t'] as const

/** The delimiter that most lines have equally often; null: it is no table. */
function delimiterOf(text: string): string | null {
  const lines = text
    .split(/\r?\n/, 50)
    .map((line) => line.replace(/"[^"]*"/g, ''))
    .filter((line) => line.trim())
  let best: { delimiter: string; lines: number } | null = null
  for (const delimiter of delimiters) {
    const counts = lines.map((line) => line.split(delimiter).length - 1)
    const usual = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0
    if (usual === 0) continue
    const alike = counts.filter((count) => count === usual).length
    if (alike * 2 > lines.length && alike > (best?.lines ?? 0)) best = { delimiter, lines: alike }
  }
  return best?.delimiter ?? null
}

export const looksLikeTable = (text: string): boolean =>
  text.split(/\r?\n/).filter((line) => line.trim()).length > 1 && delimiterOf(text) !== null

async function decodeWhole(handle: FileHandle) {
  const { size } = await handle.stat()
  if (size > uploadLimits.document) throw new Unreadable('too_large')
  const decoded = decodeText(await readPart(handle, 0, size))
  if (!decoded) throw new Unreadable('damaged')
  return decoded
}

async function tellPage(text: string, charset: ReadFile['charset'], tell: Tell): Promise<void> {
  const repaired = repairText(text)
  await tell({ facts: { pageCount: 1, charset } })
  await tell({ page: onlyPage(repaired, repaired === '' ? 'blank' : 'text') })
  await tell({ facts: { opening: 'opens' } })
}

export async function readTxt(handle: FileHandle, tell: Tell): Promise<void> {
  const { text, charset } = await decodeWhole(handle)
  await tellPage(text, charset, tell)
}

export async function readCsv(handle: FileHandle, job: Job, tell: Tell): Promise<void> {
  const { text, charset } = await decodeWhole(handle)
  const rows = parseCsv(text, {
    bom: true,
    delimiter: delimiterOf(text) ?? ',',
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
  }) as string[][]
  if (job.cells)
    await tell({
      cells: boundedCells(
        rows.map((row) => row.map((cell) => cellText(cell, job.cells))),
        job.cells,
      ),
    })
  await tellPage(rows.map((row) => row.map(inOneLine).join('\t')).join('\n'), charset, tell)
}

const blocks = new Set(
  'p div br li ul ol h1 h2 h3 h4 h5 h6 tr table section article header footer blockquote dt dd pre hr option'.split(
    ' ',
  ),
)
const unseen = new Set(['script', 'style', 'template', 'noscript'])

export async function readHtml(handle: FileHandle, tell: Tell): Promise<void> {
  const { text: markup, charset } = await decodeWhole(handle)
  let text = ''
  let title = ''
  let language = ''
  let hidden = 0
  let inTitle = false
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'html') language = attributes.lang ?? ''
      if (name === 'title') inTitle = true
      if (unseen.has(name)) hidden += 1
      if (blocks.has(name)) text += '\n'
    },
    ontext(piece) {
      if (inTitle) title += piece
      else if (hidden === 0) text += piece.replace(/\s+/g, ' ')
    },
    onclosetag(name) {
      if (name === 'title') inTitle = false
      if (unseen.has(name)) hidden -= 1
      if (name === 'td' || name === 'th') text += '\t'
      if (blocks.has(name)) text += '\n'
    },
  })
  parser.write(markup)
  parser.end()
  await tell({ facts: { title: inOneLine(title), language } })
  await tellPage(text.replace(/\n[ \n]*\n/g, '\n'), charset, tell)
}
