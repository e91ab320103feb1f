import type { FileHandle } from 'node:fs/promises'
import { readCatalog, readXmpTitle } from './pdf-catalog.ts'
import { natureOf } from './pdf-nature.ts'
import { readPageContent } from './pdf-page.ts'
import { type Pdfium, pdfium } from './pdfium.ts'
import type { Facts, Job } from './protocol.ts'
import { repairText } from './repair.ts'
import { sensibleLines } from './sense.ts'
import { type Tell, Unreadable } from './telling.ts'
import { instantOf } from './times.ts'
import { lettersIn } from './words.ts'

const needsPassword = 4
/** Within the last bytes stands the end of a PDF; some programs add to it. */
const tailBytes = 4_096

export async function readPdf(handle: FileHandle, job: Job, tell: Tell): Promise<void> {
  const lib = await pdfium()
  const { size } = await handle.stat()
  const whole = await endsWhole(handle, size)
  const data = lib.malloc(size)
  let document = 0
  try {
    await fill(lib, handle, data, size)
    document = lib.call.FPDF_LoadMemDocument!(data, size, 0)
    if (document === 0) {
      if (lib.call.FPDF_GetLastError!() === needsPassword) throw new Unreadable('locked')
      throw new Unreadable(whole ? 'damaged' : 'cut_off')
    }
    const pages = lib.call.FPDF_GetPageCount!(document)
    await tell({ facts: { pageCount: pages, ...readFacts(lib, document, data, size) } })
    const read = await readPages(lib, document, pages, job.enough, tell)
    if (!whole && lib.call.FPDF_DocumentHasValidCrossReferenceTable!(document) === 0) {
      throw new Unreadable('cut_off')
    }
    if (read === 0) throw new Unreadable('damaged')
    await tell({ facts: { opening: 'opens' } })
  } finally {
    if (document !== 0) lib.call.FPDF_CloseDocument!(document)
    lib.free(data)
  }
}

/** Straight into the memory of the library: a second copy of a large file is what there is no room for. */
async function fill(lib: Pdfium, handle: FileHandle, data: number, size: number): Promise<void> {
  for (let at = 0; at < size; ) {
    const { bytesRead } = await handle.read(lib.bytes(), data + at, size - at, at)
    if (bytesRead === 0) break
    at += bytesRead
  }
}

async function endsWhole(handle: FileHandle, size: number): Promise<boolean> {
  const length = Math.min(size, tailBytes)
  const { buffer } = await handle.read(Buffer.alloc(length), 0, length, size - length)
  return buffer.includes('%%EOF')
}

async function readPages(
  lib: Pdfium,
  document: number,
  count: number,
  enough: Job['enough'],
  tell: Tell,
): Promise<number> {
  let read = 0
  let letters = 0
  for (let at = 0; at < Math.min(count, enough?.pages ?? count); at += 1) {
    const page = lib.call.FPDF_LoadPage!(document, at)
    if (page === 0) continue
    try {
      const content = readPageContent(lib, page)
      const repaired = repairText(content.text)
      const nature = natureOf(repaired, content)
      const text = nature === 'glyphs' ? sensibleLines(repaired) : repaired
      await tell({ page: { number: at + 1, name: null, hidden: false, nature, text } })
      letters += lettersIn(text)
      read += 1
    } finally {
      lib.call.FPDF_ClosePage!(page)
    }
    if (enough && letters >= enough.letters) break
  }
  return read
}

function readFacts(lib: Pdfium, document: number, data: number, size: number): Partial<Facts> {
  const info = (key: string): string => {
    const name = lib.cString(key)
    try {
      return lib.text((buffer, length) => lib.call.FPDF_GetMetaText!(document, name, buffer, length)).trim()
    } finally {
      lib.free(name)
    }
  }
  const memory = lib.bytes()
  const bytes = Buffer.from(memory.buffer, data, size)
  const catalog = readCatalog(bytes)
  const marked = lib.call.FPDFCatalog_IsTagged!(document) !== 0
  return {
    tagged: marked && (catalog?.hasStructure ?? true),
    language: catalog ? catalog.language : null,
    title: info('Title') || readXmpTitle(Buffer.from(lib.bytes().buffer, data, size)),
    createdAt: instantOf(info('CreationDate')),
    modifiedAt: instantOf(info('ModDate')),
    producer: [info('Creator'), info('Producer')].filter(Boolean).join(' / '),
  }
}
