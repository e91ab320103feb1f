import 'server-only'
import type { IncomingHttpHeaders } from 'node:http'
import { parse as parseDisposition } from 'content-disposition'
import { endingOf } from '#lib/files/names.ts'
import { type Received, receiveFile } from '#lib/files/receive.ts'
import { kindFacts } from '#lib/files/types.ts'
import { copyLimits, outgoingLimits, uploadLimits } from '#lib/limits.ts'
import { type VisitOptions, visit } from '#lib/outgoing/visit.ts'
import type { Message } from '#lib/result.ts'

const refused = (key: string, params?: Message['params']) =>
  ({ ok: false, message: params ? { key: `problem.${key}`, params } : { key: `problem.${key}` } }) as const

const isPage = (headers: IncomingHttpHeaders): boolean => /html/i.test(headers['content-type'] ?? '')

/**
 * Asks for a document under the rules for other sites and takes it as an upload is taken: by what its bytes are. Pages
 * are refused, for what a page shows lies in many places and is not the same tomorrow.
 */
export async function fetchDocument(
  address: string,
  options: VisitOptions,
): Promise<Received | { ok: false; message: Message }> {
  const { document: bytes } = uploadLimits
  const seen = await visit(address, {
    accept: '*/*',
    limits: { bytes, ms: copyLimits.ms, redirects: outgoingLimits.redirects },
    wantsBody: (headers) => !isPage(headers),
    ...options,
  })
  if (!seen.ok) return refused(`copyNoAnswer.${seen.because}`)
  if (seen.status !== 200) return refused('copyStatus', { status: String(seen.status) })
  if (isPage(seen.headers)) return refused('copyIsPage')
  if (!seen.whole) return refused('fileTooLarge', { max: bytes / 1024 ** 2 })
  const received = await receiveFile({
    body: onePiece(seen.body),
    length: seen.body.length,
    name: nameOf(seen.url, seen.headers),
  })
  if (received.ok) return received
  return received.message.key === 'problem.fileMarkup' ? refused('copyIsPage') : received
}

async function* onePiece(body: Buffer): AsyncGenerator<Buffer> {
  yield body
}

const known = new Set([...Object.values(kindFacts).map(({ extension }) => extension), 'jpeg'])

/** What the site calls it, without an ending that says how the site is made (`report.php`). */
function nameOf(url: string, headers: IncomingHttpHeaders): string {
  const name = saidName(headers) || lastPart(url) || new URL(url).hostname
  return known.has(endingOf(name)) ? name : name.replace(/\.[A-Za-z]{2,5}$/, '')
}

function saidName(headers: IncomingHttpHeaders): string {
  try {
    return parseDisposition(headers['content-disposition'] ?? '').parameters.filename ?? ''
  } catch {
    return ''
  }
}

function lastPart(url: string): string {
  const part = new URL(url).pathname.split('/').filter(Boolean).at(-1) ?? ''
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
