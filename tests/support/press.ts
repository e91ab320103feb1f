import { createServer, request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { type RunningClock, startClock } from '#lib/press/clock.ts'
import { createPress, type PressOptions } from '#lib/press/press.ts'
import type { Handler, Rendered } from '#lib/press/render.ts'
import { trustedProxies } from '#lib/server/client-address.ts'
import { createListener, type ListenerParts } from '#lib/server/listener.ts'

export const page = (body: string, more: Partial<Rendered> = {}): Rendered => ({
  status: 200,
  type: 'text/html; charset=utf-8',
  body: `<!DOCTYPE html><html><head></head><body><main>${body}</main></body></html>`,
  ...more,
})

/** A database of one number, which can go away and come back. */
export class FakeDatabase {
  tick = 1
  away = false
  read = async (): Promise<number> => {
    await new Promise((resolve) => setImmediate(resolve))
    if (this.away) throw new Error('connect ECONNREFUSED')
    return this.tick
  }
}

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  text: string
  /** bytes on the wire */
  bytes: number
}

export interface TestFront {
  database: FakeDatabase
  clock: RunningClock
  port: number
  /** Inner addresses that were rendered, status pages apart. */
  rendered: string[]
  ask(
    path: string,
    options?: { method?: string; headers?: Record<string, string>; body?: string },
  ): Promise<Answer>
  close(): Promise<void>
}

export function ask(
  port: number,
  path: string,
  {
    method = 'GET',
    headers = {},
    body,
    from,
  }: {
    method?: string
    headers?: Record<string, string>
    body?: string
    /** the address of the connection, such as 127.7.7.7 */
    from?: string
  } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(
      { host: '127.0.0.1', port, path, method, headers, localAddress: from },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () => {
          const raw = Buffer.concat(chunks)
          const encoding = raw.length === 0 ? undefined : response.headers['content-encoding']
          const plain =
            encoding === 'br' ? brotliDecompressSync(raw) : encoding === 'gzip' ? gunzipSync(raw) : raw
          resolve({
            status: response.statusCode!,
            headers: response.headers,
            text: plain.toString(),
            bytes: raw.length,
          })
        })
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}

/** The press and the front server as they run, with a page maker and a database of the test's own. */
export async function startTestFront(
  render: (internal: string, requestId: string) => Promise<Rendered> | Rendered,
  options: {
    database?: FakeDatabase
    press?: Partial<PressOptions>
    parts?: Partial<ListenerParts>
    handler?: Handler
    clock?: { pollEvery?: number; freshFor?: number }
  } = {},
): Promise<TestFront> {
  const database = options.database ?? new FakeDatabase()
  const rendered: string[] = []
  const clock = startClock(database.read, options.clock)
  const publicUrl = 'http://office.example'
  const press = createPress({
    async render(internal, requestId) {
      const status = /^\/(th|en)\/status\/(\d+)$/.exec(internal)
      if (status) return page(`${status[1]} status ${status[2]} ${requestId}`)
      rendered.push(internal)
      return render(internal, requestId)
    },
    clock,
    publicUrl,
    log: () => {},
    ...options.press,
  })
  const server = createServer(
    createListener({
      handler:
        options.handler ??
        ((request, response) => {
          response.end(`next ${request.method} ${request.url} ${JSON.stringify(request.headers)}`)
        }),
      press,
      clock,
      publicUrl,
      dev: false,
      isTrusted: trustedProxies(['127.0.0.1']),
      isPublicFile: (path) => path === '/js/search.js',
      takeForm: async () => ({ kind: 'notFound' }),
      oldAddresses: { find: async () => null, count: () => {}, close: async () => {} },
      serveFile: async (_request, response, tick) => {
        response.end(`file at ${tick}`)
      },
      readiness: async () =>
        database.away ? { ready: false, reason: 'the database does not answer' } : { ready: true },
      ...options.parts,
    }),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  await press.prepare()
  const { port } = server.address() as AddressInfo
  return {
    database,
    clock,
    port,
    rendered,
    ask: (path, more) => ask(port, path, more),
    async close() {
      clock.stop()
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
