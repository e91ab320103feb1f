import 'server-only'
import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import { filePolicy } from '#lib/files/headers.ts'
import type { StatusPages } from '#lib/files/status-pages.ts'
import { type PageAddress, readAddress } from '#lib/press/address.ts'
import { GateFull } from '#lib/press/gate.ts'
import type { Render } from '#lib/press/render.ts'
import { styleLinks } from '#lib/press/styles.ts'
import { findKept, keep } from './kept.ts'
import { printPdf } from './pdf.ts'

/** Part of each document's name: to be raised when the engine is asked for another paper. */
const edition = '2'

const asked = /^\/print(\/[^?]+)\.pdf(\?.*)?$/

type Said = string | null

export type ServePrint = (
  request: IncomingMessage,
  response: ServerResponse,
  tick: number,
  pages: Pick<StatusPages, 'notFound' | 'unavailable'>,
) => Promise<void>

export interface PrintParts {
  render: Render
  /** where this server listens, for the engine alone */
  origin: () => string
  print?: typeof printPdf
}

/** 'integrity-declarations-2568-poster-in-ms.pdf': the address in letters that every system takes. */
const fileName = ({ internal }: PageAddress): string =>
  `${internal
    .replace(/^\/(th|en)\//, '')
    .replaceAll(/[^a-z0-9]+/gi, '-')
    .slice(0, 80)}.pdf`

/**
 * GET and HEAD of a public page as PDF, for pages that are made for paper (`printed` in lib/press/routes.ts). The page is
 * asked first, as nobody: what is not public has no document. Made when first asked for, and kept under the hash of what
 * the page says and of its style sheets' names. Where the engine cannot, the reader is led to the page itself, which prints from any browser.
 */
export function createPrint({ render, origin, print = printPdf }: PrintParts): ServePrint {
  const making = new Map<string, Promise<Buffer>>()
  let look: Promise<string> | undefined
  const asking = new LRUCache<string, { tick: number; said: Promise<Said> }>({ max: 500 })

  /** The names of the style sheets, which tell what is in them: another look makes another document. */
  function findLook(): Promise<string> {
    look ??= render('/th/status/404', 'print').then(({ body }) => styleLinks(body))
    look.catch(() => {
      look = undefined
    })
    return look
  }

  /** What a page says at this moment of the public clock, as a hash; null where there is no such page. */
  function saidBy(address: PageAddress, tick: number): Promise<Said> {
    const known = asking.get(address.key)
    if (known?.tick === tick) return known.said
    const said = Promise.all([findLook(), render(address.internal, 'print')]).then(
      ([looks, { status, body }]) => {
        if (status >= 500) throw new Error(`${address.key} answers ${status}`)
        return status === 200
          ? createHash('sha256').update([edition, looks, address.key, body].join('\n')).digest('hex')
          : null
      },
    )
    said.catch(() => asking.delete(address.key))
    asking.set(address.key, { tick, said })
    return said
  }

  async function make(address: PageAddress, hash: string): Promise<Buffer> {
    const kept = await findKept(hash)
    if (kept) return kept
    const bytes = await print(new URL(address.key, origin()))
    await keep(hash, bytes)
    return bytes
  }

  function documentOf(address: PageAddress, hash: string): Promise<Buffer> {
    const started = making.get(hash) ?? make(address, hash).finally(() => making.delete(hash))
    making.set(hash, started)
    return started
  }

  return async (request, response, tick, pages) => {
    const [, path = '', query = ''] = asked.exec(request.url!) ?? []
    const address = readAddress(path + query)
    if (address.kind !== 'page' || !address.printed)
      return pages.notFound(address.kind === 'page' ? address.lang : 'th', request, response)
    let hash: Said
    try {
      hash = await saidBy(address, tick)
    } catch {
      return pages.unavailable(address.lang, request, response)
    }
    if (hash === null) return pages.notFound(address.lang, request, response)
    const tag = `"${hash.slice(0, 32)}"`
    try {
      const isSame = request.headers['if-none-match']?.includes(tag) ?? false
      const bytes = isSame ? null : await documentOf(address, hash)
      response.writeHead(isSame ? 304 : 200, {
        'Content-Type': 'application/pdf',
        'Content-Disposition': `inline; filename="${fileName(address)}"`,
        'Content-Security-Policy': filePolicy,
        'Cache-Control': 'no-cache',
        ETag: tag,
        ...(bytes ? { 'Content-Length': String(bytes.length) } : {}),
      })
      response.end(request.method === 'HEAD' ? undefined : (bytes ?? undefined))
    } catch (error) {
      if (error instanceof GateFull) return pages.unavailable(address.lang, request, response)
      console.error(JSON.stringify({ level: 'error', act: 'print', page: address.key, error: String(error) }))
      response.writeHead(302, { Location: address.key, 'Cache-Control': 'no-cache' })
      response.end()
    }
  }
}
