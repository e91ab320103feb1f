import 'server-only'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import { filePolicy } from '#lib/files/headers.ts'
import type { StatusPages } from '#lib/files/status-pages.ts'
import { findLogo } from '#lib/office/public.ts'
import { keptForEver } from '#lib/office/theme.ts'
import { type PageAddress, readAddress } from '#lib/press/address.ts'
import { createGate, GateFull } from '#lib/press/gate.ts'
import type { Render } from '#lib/press/render.ts'
import { type Card, cardHash, cardParameter, pictureAddress } from './card.ts'
import { drawPicture } from './draw.ts'
import { qrSvg } from './qr.ts'

const MiB = 1024 * 1024

/** Bytes of pictures, which are some 30 kB each, and cards of pages. */
export const sharingLimits = { pictures: 32 * MiB, cards: 5_000 } as const

const asked = /^\/(?:share\/([0-9a-f]{16})|qr)((?:\/[^?]*)?)\.(png|svg)(?:\?|$)/

export type ServeSharing = (
  request: IncomingMessage,
  response: ServerResponse,
  tick: number,
  pages: StatusPages,
) => Promise<void>

export interface SharingParts {
  render: Render
  publicUrl: string
  draw?: typeof drawPicture
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { body, type, tag, cache }: { body: Buffer; type: string; tag: string; cache: string },
): void {
  const isSame = request.headers['if-none-match']?.includes(tag) ?? false
  response.writeHead(isSame ? 304 : 200, {
    'Content-Type': type,
    'Cache-Control': cache,
    'Content-Security-Policy': filePolicy,
    ETag: tag,
    ...(isSame ? {} : { 'Content-Length': String(body.length) }),
  })
  response.end(isSame || request.method === 'HEAD' ? undefined : body)
}

/**
 * GET and HEAD of /share/{hash}/{page}.png and /qr/{page}.svg. Both exist where the page does: the page itself is asked,
 * as nobody, so that nothing has a picture that is not public.
 */
export function createSharing({ render, publicUrl, draw = drawPicture }: SharingParts): ServeSharing {
  const pageGate = createGate(4, 100)
  const cards = new LRUCache<string, { tick: number; card: Card | null }>({ max: sharingLimits.cards })
  const pictures = new LRUCache<string, Buffer>({
    maxSize: sharingLimits.pictures,
    sizeCalculation: (bytes) => bytes.length,
  })
  const asking = new Map<string, Promise<Card | null>>()
  const drawing = new Map<string, Promise<Buffer>>()

  async function askPage(address: PageAddress, tick: number): Promise<Card | null> {
    const answer = await pageGate.run(() => render(`${address.internal}?${cardParameter}=1`, 'card'))
    if (answer.status >= 500) throw new Error(`${address.key} answers ${answer.status}`)
    const isCard = answer.status === 200 && answer.type.startsWith('application/json')
    const card = isCard ? (JSON.parse(answer.body) as Card | null) : null
    cards.set(address.key, { tick, card })
    return card
  }

  /** The card of a page at this moment of the public clock; null where there is no such page. */
  function cardOf(address: PageAddress, tick: number): Promise<Card | null> {
    const known = cards.get(address.key)
    if (known?.tick === tick) return Promise.resolve(known.card)
    const name = `${tick} ${address.key}`
    const started = asking.get(name) ?? askPage(address, tick).finally(() => asking.delete(name))
    asking.set(name, started)
    return started
  }

  async function drawCard(card: Card, hash: string): Promise<Buffer> {
    const logo = card.logo === '' ? null : await findLogo()
    const bytes = await draw(card, logo?.hash === card.logo ? logo.bytes : null)
    pictures.set(hash, bytes)
    return bytes
  }

  function pictureOf(card: Card, hash: string): Promise<Buffer> {
    const known = pictures.get(hash)
    if (known) return Promise.resolve(known)
    const started = drawing.get(hash) ?? drawCard(card, hash).finally(() => drawing.delete(hash))
    drawing.set(hash, started)
    return started
  }

  return async (request, response, tick, pages) => {
    const [, hash, local = '', kind] = asked.exec(request.url!) ?? []
    const isPicture = kind === 'png' && hash !== undefined
    const address = readAddress(local === '' ? '/' : local)
    const notFound = () => pages.notFound(address.kind === 'page' ? address.lang : 'th', request, response)
    if (!(isPicture || (kind === 'svg' && hash === undefined))) return notFound()
    if (address.kind !== 'page' || address.document) return notFound()
    try {
      const card = await cardOf(address, tick)
      if (!card) return await notFound()
      if (!isPicture) {
        const body = Buffer.from(qrSvg(publicUrl + address.key))
        const cache = 'public, max-age=86400'
        return send(request, response, { body, type: 'image/svg+xml', tag: `"${address.key}"`, cache })
      }
      const current = cardHash(card)
      if (hash !== current) {
        const path = address.lang === 'en' ? address.key.slice('/en'.length) : address.key
        response.writeHead(302, { Location: pictureAddress(card, path), 'Cache-Control': 'no-cache' })
        return void response.end()
      }
      const body = await pictureOf(card, current)
      send(request, response, { body, type: 'image/png', tag: `"${current}"`, cache: keptForEver })
    } catch (error) {
      if (!(error instanceof GateFull))
        console.error(
          JSON.stringify({ level: 'error', act: 'share picture', page: local, error: String(error) }),
        )
      await pages.unavailable(address.lang, request, response)
    }
  }
}
