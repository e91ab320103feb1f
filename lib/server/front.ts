import 'server-only'
import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { env } from '#lib/env.ts'
import { type Address, readAddress } from '#lib/press/address.ts'
import { type RunningClock, startClock } from '#lib/press/clock.ts'
import { openClockSource } from '#lib/press/clock-source.ts'
import { commonHeaders, dataPolicy } from '#lib/press/headers.ts'
import { createPress } from '#lib/press/press.ts'
import { type Handler, renderThrough } from '#lib/press/render.ts'
import { clientAddress, trustedProxies } from '#lib/server/client-address.ts'
import { readiness } from '#lib/server/health.ts'
import { isOwnOrigin } from '#lib/server/origin.ts'
import { publicFiles } from '#lib/server/public-files.ts'

export interface FrontOptions {
  dev?: boolean
  port: number
  host: string
}
export interface Front {
  /** Where it listens, such as http://127.0.0.1:3000. */
  address: string
  /** Stops accepting, finishes what is in flight (at most ten seconds), stops Next. */
  close(): Promise<void>
}

/** Milliseconds. */
export const serverLimits = {
  headers: 15_000,
  request: 20 * 60_000,
  keepAlive: 65_000,
  drain: 10_000,
} as const

const stateChanging = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])
const foreignHeader =
  /^x-(?:forwarded-|middleware-|matched-path$|invoke-|now-|vercel-|nextjs-data$|client-address$|request-id$|real-ip$)|^forwarded$/

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
    'X-Content-Type-Options': 'nosniff',
    ...more,
  })
  response.end(body)
}

/** Starts Next and the server in front of it. */
export async function startFront({ dev = false, port, host }: FrontOptions): Promise<Front> {
  const { DATABASE_URL, PUBLIC_URL, TRUSTED_PROXIES, PRESS } = env()
  const dir = process.cwd()
  const publicHost = new URL(PUBLIC_URL).host
  const isTrusted = trustedProxies(TRUSTED_PROXIES)
  const isPublicFile = publicFiles(dir, dev)
  const common = commonHeaders(PUBLIC_URL)

  Object.assign(process.env, {
    NODE_ENV: process.env.NODE_ENV ?? (dev ? 'development' : 'production'),
    NEXT_TELEMETRY_DISABLED: '1',
  })
  const { default: next } = await import('next')
  // Next adds its own upgrade listener to the server it is given; ours decides who reaches it.
  const upgrades = createServer()
  const app = next({ dev, dir, hostname: host, port, httpServer: upgrades })
  await app.prepare()
  const handler: Handler = app.getRequestHandler()

  let clock: RunningClock | undefined
  const source = openClockSource(DATABASE_URL, () => clock?.nudge())
  clock = startClock(source.read)
  const running = clock
  const press = createPress({
    render: renderThrough(handler, PUBLIC_URL),
    clock: running,
    publicUrl: PUBLIC_URL,
    keep: PRESS === 'on' && !dev,
  })

  async function toNext(request: IncomingMessage, response: ServerResponse, address: string): Promise<void> {
    const { headers } = request
    for (const name of Object.keys(headers)) if (foreignHeader.test(name)) delete headers[name]
    const requestId = randomUUID()
    headers['x-request-id'] = requestId
    headers['x-client-address'] = address
    headers['x-forwarded-proto'] = new URL(PUBLIC_URL).protocol.slice(0, -1)
    // The origin of a change was checked here; Next compares it again, with this.
    const { origin } = headers
    if (origin !== undefined && stateChanging.has(request.method!))
      headers['x-forwarded-host'] = new URL(origin).host
    for (const [name, value] of Object.entries(common)) response.setHeader(name, value)
    response.setHeader('X-Request-Id', requestId)
    if (request.url!.startsWith('/api/')) response.setHeader('Content-Security-Policy', dataPolicy)
    try {
      await handler(request, response)
    } catch (error) {
      console.error(JSON.stringify({ level: 'error', requestId, error: String(error) }))
      if (!response.headersSent) for (const name of response.getHeaderNames()) response.removeHeader(name)
      await press.failed('th', request, response, requestId)
    }
  }

  async function toFile(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!running.fresh() && (running.away || !(await running.confirm())))
      return press.unavailable('th', request, response)
    const { servePublicFile } = await import('#lib/files/serve.ts')
    for (const [name, value] of Object.entries(common)) response.setHeader(name, value)
    await servePublicFile(request, response, running.tick)
  }

  async function health(path: string, response: ServerResponse): Promise<boolean> {
    if (path === '/healthz') {
      sendText(response, 200, 'alive')
      return true
    }
    if (path !== '/readyz') return false
    const state = await readiness(dir)
    if (state.ready) sendText(response, 200, 'ready')
    else sendText(response, 503, `not ready: ${state.reason}`, { 'Retry-After': '5' })
    return true
  }

  async function read(
    address: Address,
    request: IncomingMessage,
    response: ServerResponse,
    from: string,
  ): Promise<void> {
    switch (address.kind) {
      case 'page':
        return press.answer(address, request, response)
      case 'moved':
        return sendText(response, 308, address.location, { Location: address.location, ...common })
      case 'application': {
        const isBuilt = request.url!.startsWith('/_next/') || request.url!.startsWith('/__next')
        if (isBuilt && !dev && !request.url!.startsWith('/_next/static/'))
          return press.notFound('th', request, response)
        return toNext(request, response, from)
      }
      case 'file':
        return toFile(request, response)
      case 'malformed':
        return press.notFound('th', request, response)
      case 'unknown':
        if (await health(address.path, response)) return
        if (isPublicFile(address.path)) return toNext(request, response, from)
        return press.notFound(address.lang, request, response)
    }
  }

  async function change(
    address: Address,
    request: IncomingMessage,
    response: ServerResponse,
    from: string,
  ): Promise<void> {
    if (address.kind === 'malformed' || address.kind === 'unknown')
      return press.notFound('th', request, response)
    if (address.kind !== 'application')
      return sendText(response, 405, 'method not allowed', { Allow: 'GET, HEAD' })
    if (!isOwnOrigin(request.headers.origin, request.headers.host, publicHost)) {
      return sendText(response, 403, 'this request does not come from a page of this site', {
        Connection: 'close',
      })
    }
    const end = running.beginChange()
    response.once('close', () => void end())
    return toNext(request, response, from)
  }

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method ?? ''
    const address = readAddress(request.url ?? '')
    const from = clientAddress(
      request.socket.remoteAddress,
      request.headers['x-forwarded-for']?.toString(),
      isTrusted,
    )
    if (method === 'GET' || method === 'HEAD') return read(address, request, response, from)
    if (stateChanging.has(method)) return change(address, request, response, from)
    sendText(response, 405, 'method not allowed', { Allow: 'GET, HEAD' })
  }

  const server = createServer(
    {
      headersTimeout: serverLimits.headers,
      requestTimeout: serverLimits.request,
      keepAliveTimeout: serverLimits.keepAlive,
      connectionsCheckingInterval: 5_000,
    },
    (request, response) => {
      if ((request.method === 'GET' || request.method === 'HEAD') && press.serve(request, response)) return
      respond(request, response).catch((error: unknown) => {
        const requestId = randomUUID()
        console.error(JSON.stringify({ level: 'error', requestId, error: String(error) }))
        if (!response.headersSent) for (const name of response.getHeaderNames()) response.removeHeader(name)
        void press.failed('th', request, response, requestId)
      })
    },
  )

  const upgraded = new Set<Duplex>()
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!dev) {
      socket.destroy()
      return
    }
    upgraded.add(socket)
    socket.once('close', () => upgraded.delete(socket))
    upgrades.emit('upgrade', request, socket, head)
  })

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  if (dev) void press.prepare()
  else await press.prepare()

  const { port: bound } = server.address() as AddressInfo
  let closing: Promise<void> | undefined
  async function close(): Promise<void> {
    const ended = new Promise<void>((resolve) => server.close(() => resolve()))
    // A connection that has answered while we wait is idle only now.
    const sweep = setInterval(() => server.closeIdleConnections(), 50)
    const limit = setTimeout(() => server.closeAllConnections(), serverLimits.drain)
    for (const socket of upgraded) socket.destroy()
    await ended
    clearInterval(sweep)
    clearTimeout(limit)
    running.stop()
    await source.close()
    await app.close()
  }
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    close: () => (closing ??= close()),
  }
}
