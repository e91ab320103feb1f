import 'server-only'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { env } from '#lib/env.ts'
import { type RunningClock, startClock } from '#lib/press/clock.ts'
import { openClockSource } from '#lib/press/clock-source.ts'
import { createPress } from '#lib/press/press.ts'
import { type Handler, renderThrough } from '#lib/press/render.ts'
import type { ServePrint } from '#lib/print/serve.ts'
import { openOldAddresses } from '#lib/redirect/answer.ts'
import { trustedProxies } from '#lib/server/client-address.ts'
import { readiness } from '#lib/server/health.ts'
import { createListener } from '#lib/server/listener.ts'
import { publicFiles } from '#lib/server/public-files.ts'
import { refuseRequest } from '#lib/server/refuse-request.ts'
import type { ServeSharing } from '#lib/sharing/serve.ts'

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

/** Milliseconds. A request may take long to arrive, because 50 MiB over a poor line do. */
export const serverLimits = {
  headers: 15_000,
  request: 20 * 60_000,
  keepAlive: 65_000,
  drain: 10_000,
} as const

/** How this machine itself reaches the server. */
function ownOrigin({ address, family, port }: AddressInfo): string {
  const isAny = address === '::' || address === '0.0.0.0'
  const host = isAny ? (family === 'IPv6' ? '::1' : '127.0.0.1') : address
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

/** Starts Next and the server in front of it. */
export async function startFront({ dev = false, port, host }: FrontOptions): Promise<Front> {
  const { DATABASE_URL, PUBLIC_URL, TRUSTED_PROXIES, PRESS } = env()
  const dir = process.cwd()
  const isTrusted = trustedProxies(TRUSTED_PROXIES)

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

  let nudged: RunningClock | undefined
  const source = openClockSource(DATABASE_URL, () => nudged?.nudge())
  const clock = startClock(source.read)
  nudged = clock
  const render = renderThrough(handler, PUBLIC_URL)
  const press = createPress({
    render,
    clock,
    publicUrl: PUBLIC_URL,
    keep: PRESS === 'on' && !dev,
  })
  let sharing: ServeSharing | undefined
  let print: ServePrint | undefined
  const oldAddresses = openOldAddresses(PUBLIC_URL)
  const server = createServer(
    {
      headersTimeout: serverLimits.headers,
      requestTimeout: serverLimits.request,
      keepAliveTimeout: serverLimits.keepAlive,
      connectionsCheckingInterval: 5_000,
    },
    createListener({
      handler,
      press,
      clock,
      publicUrl: PUBLIC_URL,
      dev,
      isTrusted,
      isPublicFile: publicFiles(dir, dev),
      readiness: () => readiness(dir),
      async takeForm(address, form, from) {
        if (address.internal.includes('/blessings/')) {
          const { takeBlessing } = await import('#lib/blessing/receive.ts')
          return takeBlessing(address, form, from)
        }
        const { takeReport } = await import('#lib/link-report/receive.ts')
        return takeReport(address, form, from)
      },
      oldAddresses,
      async serveFile(request, response, tick, pages) {
        if (request.url!.startsWith('/logo/')) {
          const { serveLogo } = await import('#lib/office/serve-logo.ts')
          return serveLogo(request, response, tick, press)
        }
        if (request.url!.startsWith('/pictures/')) {
          const { servePicture } = await import('#lib/picture/serve.ts')
          return servePicture(request, response, tick, { pages })
        }
        if (/^\/(?:share\/|qr[/.])/.test(request.url!)) {
          const { createSharing } = await import('#lib/sharing/serve.ts')
          sharing ??= createSharing({ render, publicUrl: PUBLIC_URL })
          return sharing(request, response, tick, press)
        }
        if (request.url!.startsWith('/print/')) {
          const { createPrint } = await import('#lib/print/serve.ts')
          print ??= createPrint({ render, origin: () => ownOrigin(server.address() as AddressInfo) })
          return print(request, response, tick, pages)
        }
        const { servePublicFile } = await import('#lib/files/serve.ts')
        await servePublicFile(request, response, tick, { pages })
      },
    }),
  )

  server.on('clientError', refuseRequest)

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

  async function stopRest(): Promise<void> {
    clock.stop()
    await oldAddresses.close()
    await source.close()
    await app.close()
  }

  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, host, resolve)
    })
  } catch (error) {
    await stopRest()
    throw error
  }
  const prepared = press.prepare()
  if (!dev) await prepared

  async function close(): Promise<void> {
    const ended = new Promise<void>((resolve) => server.close(() => resolve()))
    // A connection that has answered while we wait is idle only now.
    const sweep = setInterval(() => server.closeIdleConnections(), 50)
    const limit = setTimeout(() => server.closeAllConnections(), serverLimits.drain)
    for (const socket of upgraded) socket.destroy()
    await ended
    clearInterval(sweep)
    clearTimeout(limit)
    await stopRest()
  }

  const { port: bound } = server.address() as AddressInfo
  let closing: Promise<void> | undefined
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    close: () => (closing ??= close()),
  }
}
