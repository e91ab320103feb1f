import 'server-only'
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { LRUCache } from 'lru-cache'
import send from 'send'
import type { Lang } from '#lib/i18n.ts'
import { fileHeaders } from './headers.ts'
import { findPublicFile, type PublicFile } from './public.ts'
import { plainPages, type StatusPages, withdrawnPage } from './status-pages.ts'
import { type Storage, storage } from './storage.ts'

const address = /^\/(?<en>en\/)?files\/(?<id>[0-9a-z]{8})(?:\/(?<name>[^/]*))?$/

// By moment of the public clock and id: an answer found at one moment is never given at another.
const known = new LRUCache<string, { file: PublicFile | null }>({ max: 5_000 })

async function findAt(tick: number, id: string): Promise<PublicFile | null> {
  const key = `${tick}/${id}`
  const found = known.get(key)
  if (found) return found.file
  const file = await findPublicFile(id)
  known.set(key, { file })
  return file
}

/**
 * Answers GET and HEAD of /files/{id}/{name} by the state of its evidence at this tick of the public clock.
 * Resolves when the answer has been sent or its reader is gone.
 */
export async function servePublicFile(
  request: IncomingMessage,
  response: ServerResponse,
  tick: number,
  { pages = plainPages, store = storage() }: { pages?: StatusPages; store?: Storage } = {},
): Promise<void> {
  const asked = address.exec(request.url!.split('?', 1)[0]!)?.groups
  const lang: Lang = asked?.en ? 'en' : 'th'
  if (!asked) return pages.notFound(lang, request, response)
  let file: PublicFile | null
  try {
    file = await findAt(tick, asked.id!)
  } catch (error) {
    console.error(JSON.stringify({ level: 'error', act: 'file', id: asked.id, error: String(error) }))
    return pages.unavailable(lang, request, response)
  }
  if (!file) return pages.notFound(lang, request, response)
  if (file.state === 'withdrawn') return withdrawnPage(lang, request, response, file)
  if (asked.name !== file.fileName) {
    response.writeHead(308, {
      Location: `/files/${asked.id}/${file.fileName}`,
      'Cache-Control': 'no-cache',
    })
    response.end()
    return
  }
  if (file.state === 'superseded') {
    response.setHeader('Link', `</evidence/${file.evidenceId}>; rel="latest-version"`)
  }
  // It is somebody else's document: who wrote it decides where it is found.
  if (file.copyOf !== null) response.setHeader('Link', `<${file.copyOf}>; rel="original"`)
  if (file.state === 'superseded' || file.demonstration || file.copyOf !== null)
    response.setHeader('X-Robots-Tag', 'noindex')
  return stream(file, lang, request, response, pages, store)
}

const bodyHeaders = [
  'Content-Disposition',
  'Content-Type',
  'Content-Length',
  'ETag',
  'Accept-Ranges',
  'Link',
] as const

async function stream(
  file: PublicFile,
  lang: Lang,
  request: IncomingMessage,
  response: ServerResponse,
  pages: StatusPages,
  store: Storage,
): Promise<void> {
  const place = store.localPath(file.sha256)
  if (place === null) throw new Error('files kept elsewhere are not served yet')
  for (const [name, value] of Object.entries(fileHeaders(file))) response.setHeader(name, value)
  response.setHeader('Cache-Control', 'no-cache')
  response.setHeader('ETag', `"${file.sha256}"`)
  const ended = new Promise<void>((resolve) => response.once('close', resolve))
  send(request, path.basename(place), {
    root: path.dirname(place),
    cacheControl: false,
    lastModified: false,
    index: false,
    dotfiles: 'allow',
    // Four times the default: a file of 1 MB is four reads instead of sixteen.
    ...({ highWaterMark: 256 * 1024 } as object),
  })
    .on('error', (error: Error & { status?: number }) => {
      if (response.headersSent) {
        response.destroy()
        return
      }
      if (error.status === 416 || error.status === 412) {
        for (const name of bodyHeaders) response.removeHeader(name)
        if (error.status === 416) response.setHeader('Content-Range', `bytes */${file.size}`)
        response.writeHead(error.status, { 'Content-Length': '0' })
        response.end()
        return
      }
      for (const name of bodyHeaders) response.removeHeader(name)
      const requestId = randomUUID()
      console.error(
        JSON.stringify({
          level: 'error',
          act: 'file',
          requestId,
          sha256: file.sha256,
          error: `bytes are missing: ${error.message}`,
        }),
      )
      void pages.failed(lang, request, response, requestId)
    })
    .pipe(response)
  await ended
}
