import { type FileHandle, open } from 'node:fs/promises'
import { contentOf } from './content.ts'
import { readCsv, readHtml, readTxt } from './plain.ts'
import type { Facts, Job } from './protocol.ts'
import type { ContentKind } from './schema.ts'
import { type Tell, Unreadable } from './telling.ts'

/**
 * Reads one file and tells what it finds on the way. Never throws: what went wrong is the opening. False: a library is
 * left in an unknown state, and nothing more should be read here.
 */
export async function readFacts(job: Job, tell: Tell): Promise<boolean> {
  let handle: FileHandle | undefined
  try {
    handle = await open(job.path)
    if (!(await handle.stat()).isFile()) throw new Unreadable('missing')
    const { content, opening } = await contentOf(handle, job)
    await tell({ facts: opening ? { content, opening } : { content } })
    if (!opening) await read(content, handle, job, tell)
    return true
  } catch (error) {
    await tell({ facts: { opening: openingOf(error) } })
    return !(error instanceof WebAssembly.RuntimeError)
  } finally {
    await handle?.close().catch(() => {})
  }
}

async function read(content: ContentKind, handle: FileHandle, job: Job, tell: Tell): Promise<void> {
  switch (content) {
    case 'pdf':
      return (await import('./pdf.ts')).readPdf(handle, job, tell)
    case 'docx':
    case 'xlsx':
    case 'pptx':
      return (await import('./office.ts')).readOfficeFile(content, handle, job, tell)
    case 'old_office':
      return (await import('./sheet.ts')).readOldOffice(handle, job, tell)
    case 'png':
    case 'jpeg':
    case 'webp':
      return (await import('./image.ts')).readImage(content, handle, tell)
    case 'csv':
      return readCsv(handle, job, tell)
    case 'txt':
      return readTxt(handle, tell)
    case 'html':
      return readHtml(handle, tell)
    default:
      await tell({ facts: { opening: 'opens' } })
  }
}

function openingOf(error: unknown): Facts['opening'] {
  if (error instanceof Unreadable) return error.opening
  const code = (error as NodeJS.ErrnoException | null)?.code
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EACCES' || code === 'EISDIR') return 'missing'
  // An array or a string that would be larger than there may be.
  return error instanceof RangeError ? 'too_large' : 'damaged'
}
