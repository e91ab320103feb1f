import { randomUUID } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { StatusPages } from '#lib/files/status-pages.ts'
import { type Lang, localPath } from '#lib/i18n.ts'
import { type Address, type PageAddress, readAddress } from '#lib/press/address.ts'
import type { PressClock } from '#lib/press/clock.ts'
import { commonHeaders, dataPolicy, viewerPolicy } from '#lib/press/headers.ts'
import type { Press } from '#lib/press/press.ts'
import type { Handler } from '#lib/press/render.ts'
import { changedView, chosenView, plainView, viewCookie } from '#lib/press/view.ts'
import type { OldAddresses } from '#lib/redirect/answer.ts'
import { clientAddress, type IsTrusted } from '#lib/server/client-address.ts'
import { isOwnOrigin } from '#lib/server/origin.ts'
import { cameFrom, type FormAnswer, readForm } from '#lib/server/public-form.ts'

export interface ListenerParts {
  /** Next's request handler. */
  handler: Handler
  press: Press
  clock: PressClock
  publicUrl: string
  dev: boolean
  isTrusted: IsTrusted
  /** Whether an address is a file of public/. */
  isPublicFile(path: string): boolean
  /** What becomes of a form that a reader at the address `from` sends to a public page. */
  takeForm(address: PageAddress, form: URLSearchParams, from: string): Promise<FormAnswer>
  serveFile(
    request: IncomingMessage,
    response: ServerResponse,
    tick: number,
    pages: StatusPages,
  ): Promise<void>
  /** What the office's former site had where no page of ours answers. */
  oldAddresses: OldAddresses
  readiness(): Promise<{ ready: true } | { ready: false; reason: string }>
}

const stateChanging = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])
const foreignHeader =
  /^x-(?:forwarded-|middleware-|matched-path$|invoke-|now-|vercel-|nextjs-data$|client-address$|request-id$|real-ip$)|^forwarded$/

const isReading = (request: IncomingMessage): boolean => request.method === 'GET' || request.method === 'HEAD'

const isUnknown = (location: string): boolean => readAddress(location).kind === 'unknown'

const langOf = ({ url = '' }: IncomingMessage): Lang => (/^\/en(?:[/?]|$)/.test(url) ? 'en' : 'th')

const gonePage = (lang: Lang, id: string): PageAddress => ({
  kind: 'page',
  lang,
  key: localPath(lang, `/gone/${id}`),
  internal: `/${lang}/gone/${id}`,
  document: false,
  form: false,
  printed: false,
})

const isBuilt = (url: string): boolean => url.startsWith('/_next/') || url.startsWith('/__next')

/** Decides who answers a request: the press, the files, Next, or nobody. */
export function createListener(parts: ListenerParts): RequestListener {
  const { handler, press, clock, publicUrl, dev } = parts
  const publicHost = new URL(publicUrl).host
  const common = commonHeaders(publicUrl)

  function sendText(
    response: ServerResponse,
    status: number,
    text: string,
    more: Record<string, string> = {},
  ): void {
    const body = Buffer.from(`${text}\n`)
    response.writeHead(status, {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Length': String(body.length),
      'Cache-Control': 'no-store',
      'Content-Security-Policy': dataPolicy,
      ...common,
      ...more,
    })
    response.end(body)
  }

  async function fail(
    request: IncomingMessage,
    response: ServerResponse,
    requestId: string,
    error: unknown,
  ): Promise<void> {
    console.error(JSON.stringify({ level: 'error', requestId, error: String(error) }))
    if (!response.headersSent) for (const name of response.getHeaderNames()) response.removeHeader(name)
    await press.failed('th', request, response, requestId)
  }

  const readerOf = ({ headers, socket }: IncomingMessage): string =>
    clientAddress(socket.remoteAddress, headers['x-forwarded-for']?.toString(), parts.isTrusted)

  async function toNext(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { headers } = request
    const from = readerOf(request)
    const requestId = randomUUID()
    for (const name of Object.keys(headers)) if (foreignHeader.test(name)) delete headers[name]
    headers['x-request-id'] = requestId
    headers['x-client-address'] = from
    // The origin of a change was checked already; Next compares it again, with this.
    const { origin } = headers
    if (origin !== undefined && !isReading(request)) headers['x-forwarded-host'] = new URL(origin).host
    for (const [name, value] of Object.entries(common)) response.setHeader(name, value)
    response.setHeader('X-Request-Id', requestId)
    if (request.url!.startsWith('/api/')) {
      const policy = request.url!.startsWith('/api/viewer/') ? viewerPolicy : dataPolicy
      response.setHeader('Content-Security-Policy', policy)
    }
    try {
      await handler(request, response)
    } catch (error) {
      await fail(request, response, requestId, error)
    }
  }

  async function toFile(lang: Lang, request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Without the database nobody knows whether the file is still public.
    if (!clock.fresh() && (clock.away || !(await clock.confirm())))
      return press.unavailable(lang, request, response)
    for (const [name, value] of Object.entries(common)) response.setHeader(name, value)
    await parts.serveFile(request, response, clock.tick, pages)
  }

  /**
   * Leads on from an address of the former site, or says why nothing is there. False: nobody knows it. `page`: the page of
   * ours at this path, which stands before anything but parameters that it does not know.
   */
  async function answeredAsOld(
    lang: Lang,
    request: IncomingMessage,
    response: ServerResponse,
    page?: string,
  ): Promise<boolean> {
    const asked = { url: request.url!, host: request.headers.host, ...(page === undefined ? {} : { page }) }
    if (!clock.fresh() && !clock.away) await clock.confirm()
    let rule: Awaited<ReturnType<OldAddresses['find']>>
    try {
      rule = await parts.oldAddresses.find(asked, clock.tick)
    } catch (error) {
      if (await clock.confirm()) throw error
      await press.unavailable(lang, request, response)
      return true
    }
    if (!rule) return false
    if (request.method === 'GET') parts.oldAddresses.count(asked, rule)
    if (rule.kind === 'gone') await press.answer(gonePage(lang, rule.id), request, response)
    else sendText(response, 301, rule.target, { Location: rule.target, 'Cache-Control': 'no-cache' })
    return true
  }

  async function notOurs(lang: Lang, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (await answeredAsOld(lang, request, response)) return
    if (request.method === 'GET')
      parts.oldAddresses.count({ url: request.url!, host: request.headers.host }, null)
    await press.notFound(lang, request, response)
  }
  const pages: StatusPages = { ...press, notFound: notOurs }

  async function toPage(
    address: PageAddress,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { lang, key } = address
    if (request.url!.includes('?') && (await answeredAsOld(lang, request, response, key))) return
    await press.answer(address, request, response, () => notOurs(lang, request, response))
  }

  async function toForm(
    address: PageAddress,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const form = await readForm(request)
    if ('refused' in form) {
      const [status, text] = form.refused
      return sendText(response, status, text, { Connection: 'close' })
    }
    let answer: FormAnswer
    try {
      answer = await parts.takeForm(address, form.fields, readerOf(request))
    } catch (error) {
      if (await clock.confirm()) throw error
      return press.unavailable(address.lang, request, response)
    }
    if (answer.kind === 'notFound') return press.notFound(address.lang, request, response)
    if (answer.kind === 'again') return press.again(address, answer, request, response)
    return sendText(response, 303, answer.location, { Location: answer.location })
  }

  /** Back to the page where the button was pressed, which is then as the reader wants it. */
  async function toView(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = await readForm(request)
    if ('refused' in form) {
      const [status, text] = form.refused
      return sendText(response, status, text, { Connection: 'close' })
    }
    const view = changedView(chosenView(request.headers.cookie) ?? plainView, form.fields)
    const location = cameFrom(request.headers, form.fields, publicHost)
    sendText(response, 303, location, {
      Location: location,
      'Set-Cookie': viewCookie(view, publicUrl.startsWith('https:')),
    })
  }

  async function answeredHealth(path: string, response: ServerResponse): Promise<boolean> {
    if (path === '/healthz') {
      sendText(response, 200, 'alive')
      return true
    }
    if (path !== '/readyz') return false
    const state = await parts.readiness()
    if (state.ready) sendText(response, 200, 'ready')
    else sendText(response, 503, `not ready: ${state.reason}`, { 'Retry-After': '5' })
    return true
  }

  async function read(address: Address, request: IncomingMessage, response: ServerResponse): Promise<void> {
    switch (address.kind) {
      case 'page':
        return toPage(address, request, response)
      case 'moved':
        if (isUnknown(address.location) && (await answeredAsOld(langOf(request), request, response))) return
        return sendText(response, 308, address.location, { Location: address.location })
      case 'application':
        // Of what Next builds only the files are for everyone: not its image service, not its data addresses.
        return isBuilt(request.url!) && !dev && !request.url!.startsWith('/_next/static/')
          ? press.notFound('th', request, response)
          : toNext(request, response)
      case 'file':
        return toFile(address.lang, request, response)
      case 'view':
        return press.notFound('th', request, response)
      case 'malformed':
        return notOurs(langOf(request), request, response)
      case 'unknown':
        if (await answeredHealth(address.path, response)) return
        return parts.isPublicFile(address.path)
          ? toNext(request, response)
          : notOurs(address.lang, request, response)
    }
  }

  async function change(address: Address, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (address.kind === 'malformed' || address.kind === 'unknown')
      return press.notFound('th', request, response)
    const isForm = address.kind === 'view' || (address.kind === 'page' && address.form)
    if (address.kind !== 'application' && !(isForm && request.method === 'POST'))
      return sendText(response, 405, 'method not allowed', {
        Allow: isForm ? 'GET, HEAD, POST' : 'GET, HEAD',
      })
    if (!isOwnOrigin(request.headers.origin, request.headers.host, publicHost)) {
      return sendText(response, 403, 'this request does not come from a page of this site', {
        Connection: 'close',
      })
    }
    if (address.kind === 'view') return toView(request, response)
    if (address.kind === 'page') return toForm(address, request, response)
    // Next would hand an act that this page does not know to one that does, by a request of its own: the address of the
    // person would be lost on the way. A form of ours is always on the page it is sent from.
    if (request.headers['x-action-forwarded'] !== undefined) return press.notFound('th', request, response)
    const end = clock.beginChange()
    response.once('close', () => void end())
    return toNext(request, response)
  }

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const address = readAddress(request.url ?? '')
    if (isReading(request)) return read(address, request, response)
    if (stateChanging.has(request.method ?? '')) return change(address, request, response)
    sendText(response, 405, 'method not allowed', { Allow: 'GET, HEAD' })
  }

  return (request, response) => {
    if (isReading(request) && press.serve(request, response)) return
    respond(request, response).catch((error: unknown) => fail(request, response, randomUUID(), error))
  }
}
