import 'server-only'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import { filePolicy } from '#lib/files/headers.ts'
import { plainPages, type StatusPages, withdrawnPage } from '#lib/files/status-pages.ts'
import { type Storage, storage } from '#lib/files/storage.ts'
import { type Cut, cardSize, type PictureFormat, pictureAddress, widthsOf } from './frame.ts'
import { pictureBytes, type Wanted } from './made.ts'
import { findPublicVariant, type PublicVariant } from './public.ts'

// Its bytes never change, but it may be withdrawn: a browser that has it keeps it, a cache for many asks for each reader.
const keptByReaders = 'private, max-age=31536000, immutable'

export const pictureTypes: Record<PictureFormat, string> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
}

// By moment of the public clock, as files are.
const known = new LRUCache<string, { variant: PublicVariant | null }>({ max: 2_000 })

async function findAt(tick: number, variant: string): Promise<PublicVariant | null> {
  const key = `${tick}/${variant}`
  const found = known.get(key) ?? { variant: await findPublicVariant(variant) }
  known.set(key, found)
  return found.variant
}

/** Answers GET and HEAD of /pictures/{variant}/{width}.{format} while a publication that shows it is public. */
export async function servePicture(
  request: IncomingMessage,
  response: ServerResponse,
  tick: number,
  { pages = plainPages, store = storage() }: { pages?: StatusPages; store?: Storage } = {},
): Promise<void> {
  const [, variant, card, typed, ending] = pictureAddress.exec(request.url!.split('?', 1)[0]!) ?? []
  if (!variant) return pages.notFound('th', request, response)
  try {
    const found = await findAt(tick, variant)
    const cut: Cut = card ? 'card' : 'whole'
    const width = Number(typed)
    if (!found || !widthsOf(cut, (cut === 'card' ? cardSize(found) : found).width).includes(width))
      return await pages.notFound('th', request, response)
    if (found.state === 'withdrawn') return withdrawnPage('th', request, response, found)
    const format = ending as PictureFormat
    const wanted = { sha256: found.sha256, variant, frame: found, cut, width, format }
    return await answer(request, response, wanted, found, { pages, store })
  } catch (error) {
    console.error(JSON.stringify({ level: 'error', act: 'picture', variant, error: String(error) }))
    return pages.unavailable('th', request, response)
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  wanted: Wanted,
  found: PublicVariant,
  { pages, store }: { pages: StatusPages; store: Storage },
): Promise<void> {
  const tag = `"${wanted.variant}-${wanted.cut}-${wanted.width}-${wanted.format}"`
  const isSame = request.headers['if-none-match']?.includes(tag) ?? false
  const bytes = isSame ? null : await pictureBytes(wanted, store)
  if (!isSame && !bytes) return pages.unavailable('th', request, response)
  response.writeHead(isSame ? 304 : 200, {
    'Content-Type': pictureTypes[wanted.format],
    'Cache-Control': keptByReaders,
    'Content-Security-Policy': filePolicy,
    'X-Content-Type-Options': 'nosniff',
    ETag: tag,
    ...(found.state === 'superseded' || found.demonstration ? { 'X-Robots-Tag': 'noindex' } : {}),
    ...(bytes ? { 'Content-Length': String(bytes.length) } : {}),
  })
  response.end(request.method === 'HEAD' || !bytes ? undefined : bytes)
}
