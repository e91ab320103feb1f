import 'server-only'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { filePolicy } from '#lib/files/headers.ts'
import type { StatusPages } from '#lib/files/status-pages.ts'
import { findLogo } from './public.ts'
import { keptForEver } from './theme.ts'

const address = /^\/logo\/([0-9a-f]{16})\.webp$/

let held: { tick: number; hash: string; bytes: Buffer | null } | null = null

/** GET and HEAD of /logo/{hash}.webp: the mark that is shown now; any other address has none. */
export async function serveLogo(
  request: IncomingMessage,
  response: ServerResponse,
  tick: number,
  pages: StatusPages,
): Promise<void> {
  const hash = address.exec(request.url!.split('?', 1)[0]!)?.[1]
  if (!hash) return pages.notFound('th', request, response)
  try {
    if (held?.tick !== tick) {
      const logo = await findLogo()
      held = { tick, hash: logo?.hash ?? '', bytes: logo ? Buffer.from(logo.bytes) : null }
    }
  } catch (error) {
    console.error(JSON.stringify({ level: 'error', act: 'logo', error: String(error) }))
    return pages.unavailable('th', request, response)
  }
  if (!held.bytes || held.hash !== hash) return pages.notFound('th', request, response)
  const tag = `"${hash}"`
  const isSame = request.headers['if-none-match']?.includes(tag) ?? false
  response.writeHead(isSame ? 304 : 200, {
    'Content-Type': 'image/webp',
    'Cache-Control': keptForEver,
    'Content-Security-Policy': filePolicy,
    ETag: tag,
    ...(isSame ? {} : { 'Content-Length': String(held.bytes.length) }),
  })
  response.end(isSame || request.method === 'HEAD' ? undefined : held.bytes)
}
