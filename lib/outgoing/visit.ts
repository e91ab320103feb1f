import 'server-only'
import http from 'node:http'
import https from 'node:https'
import { pipeline, type Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { env } from '#lib/env.ts'
import { outgoingLimits } from '#lib/limits.ts'
import {
  type Address,
  isLoopback,
  isPublicAddress,
  literalAddress,
  type Resolve,
  resolveHost,
} from './addresses.ts'
import { type Turns, turns } from './turns.ts'

/** Why nothing came back. `forbidden`: an address, port or scheme that we do not ask, at the start or behind a redirect. */
export type NoAnswer = 'forbidden' | 'unknownHost' | 'unreachable' | 'certificate' | 'redirects' | 'slow'

export type Visited =
  | {
      ok: true
      /** where the redirects led to */
      url: string
      /** from the first address to the last */
      redirects: { status: number; to: string }[]
      status: number
      /** by lower-case name */
      headers: http.IncomingHttpHeaders
      /** unpacked, at most `outgoingLimits.bytes` of it */
      body: Buffer
      /** false where the body is longer than what was read */
      whole: boolean
    }
  | { ok: false; because: NoAnswer; url: string }

export interface VisitOptions {
  method?: 'GET' | 'HEAD'
  accept?: string
  signal?: AbortSignal
  /** For tests: a port of this machine that may be asked in spite of the rules. Default: OUTGOING_LOOPBACK_PORT. */
  loopbackPort?: number | undefined
  resolve?: Resolve
  /** who asks, for the site's log. Default: the portal with its address. */
  userAgent?: string
  limits?: { bytes: number; ms: number; redirects: number }
  /** whose turn it is; default: the lane of what a person waits for */
  turns?: Turns
  /** false: what the headers say is enough, and the body is not read */
  wantsBody?: (headers: http.IncomingHttpHeaders) => boolean
}

class Stopped extends Error {
  readonly because: NoAnswer
  constructor(because: NoAnswer) {
    super(because)
    this.because = because
  }
}

/**
 * Asks another site, as a stranger would: no cookies, no credentials, ports 80 and 443, public addresses only. Each name
 * is resolved once and the connection goes to that very address, so that a name cannot change its mind in between.
 * Expected trouble is a value; only the caller's own `signal` makes it throw.
 */
export async function visit(address: string, options: VisitOptions = {}): Promise<Visited> {
  const { ms, redirects: most } = options.limits ?? outgoingLimits
  const lane = options.turns ?? turns
  return lane.take(async () => {
    const redirects: { status: number; to: string }[] = []
    let url = address
    let left = ms
    let limit: AbortSignal | undefined
    try {
      for (;;) {
        const target = allowedUrl(url, options)
        // Waiting for a turn is our own manners and does not count against the other side.
        const answered = await lane.host(target.hostname, options.signal)
        const since = Date.now()
        limit = AbortSignal.timeout(Math.max(left, 1))
        const signal = options.signal ? AbortSignal.any([limit, options.signal]) : limit
        const answer = await ask(target, { ...options, signal }).finally(answered)
        left -= Date.now() - since
        const to = redirectOf(answer, target)
        if (to === null) return { ok: true, url, redirects, ...answer }
        if (redirects.length >= most) throw new Stopped('redirects')
        redirects.push({ status: answer.status, to })
        url = to
      }
    } catch (error) {
      options.signal?.throwIfAborted()
      return { ok: false, because: reasonOf(error, limit), url }
    }
  }, options.signal)
}

function allowedUrl(text: string, options: VisitOptions): URL {
  const url = URL.parse(text)
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    throw new Stopped('forbidden')
  const port = portOf(url)
  if (port !== 80 && port !== 443 && port !== loopbackPort(options)) throw new Stopped('forbidden')
  return url
}

const portOf = (url: URL): number => Number(url.port) || (url.protocol === 'https:' ? 443 : 80)

const loopbackPort = (options: VisitOptions): number | undefined =>
  'loopbackPort' in options ? options.loopbackPort : env().OUTGOING_LOOPBACK_PORT

/** The one address to connect to. A name that has any address we do not ask is not asked at all. */
async function pin(url: URL, options: VisitOptions, signal: AbortSignal): Promise<Address> {
  const literal = literalAddress(url.hostname)
  const known = literal ? [literal] : await within(signal, (options.resolve ?? resolveHost)(url.hostname))
  const isTestPort = portOf(url) === loopbackPort(options)
  const mayAsk = (one: Address) => (isTestPort ? isLoopback(one) : isPublicAddress(one))
  if (!known[0]) throw new Stopped('unknownHost')
  if (!known.every(mayAsk)) throw new Stopped('forbidden')
  return known[0]
}

interface Answer {
  status: number
  headers: http.IncomingHttpHeaders
  body: Buffer
  whole: boolean
}

async function ask(url: URL, options: VisitOptions & { signal: AbortSignal }): Promise<Answer> {
  const { method = 'GET', signal } = options
  const { address, family } = await pin(url, options, signal)
  const { request } = url.protocol === 'https:' ? https : http
  const answer = await new Promise<http.IncomingMessage>((resolve, reject) => {
    request(
      url,
      {
        method,
        signal,
        agent: false,
        lookup: (_host, asked, give) =>
          asked.all ? give(null, [{ address, family }]) : give(null, address, family),
        headers: {
          accept: options.accept ?? '*/*',
          'accept-encoding': 'identity',
          'user-agent': options.userAgent ?? `Sucharit (+${env().PUBLIC_URL})`,
          connection: 'close',
        },
      },
      resolve,
    )
      .on('error', reject)
      .end()
  })
  const { statusCode: status = 0, headers } = answer
  const bytes = (options.limits ?? outgoingLimits).bytes
  try {
    if (method === 'HEAD' || isRedirect(status) || options.wantsBody?.(headers) === false)
      return { status, headers, body: Buffer.alloc(0), whole: true }
    return { status, headers, ...(await readUpTo(unpacked(answer), bytes)) }
  } finally {
    answer.destroy()
  }
}

const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status)

function redirectOf({ status, headers }: Answer, from: URL): string | null {
  if (!isRedirect(status) || headers.location === undefined) return null
  const to = URL.parse(headers.location, from.href)
  if (!to) throw new Stopped('unreachable')
  return to.href
}

/** We ask for no packing; some pack all the same. */
function unpacked(answer: http.IncomingMessage): Readable {
  const make = {
    gzip: createGunzip,
    'x-gzip': createGunzip,
    deflate: createInflate,
    br: createBrotliDecompress,
  }[answer.headers['content-encoding']?.toLowerCase() ?? '']
  // A body that ends early or is packed wrongly shows itself to who reads it.
  return make ? pipeline(answer, make(), () => {}) : answer
}

async function readUpTo(stream: Readable, bytes: number): Promise<{ body: Buffer; whole: boolean }> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of stream as AsyncIterable<Buffer>) {
    parts.push(part.subarray(0, bytes - size))
    size += part.length
    if (size > bytes) return { body: Buffer.concat(parts), whole: false }
  }
  return { body: Buffer.concat(parts), whole: true }
}

/** A look-up cannot be called off; its answer is simply not waited for. */
function within<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason)
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}

function reasonOf(error: unknown, limit: AbortSignal | undefined): NoAnswer {
  if (error instanceof Stopped) return error.because
  if (limit?.aborted) return 'slow'
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (/^(?:ENOTFOUND|ENODATA)/.test(code)) return 'unknownHost'
  if (/CERT|SIGNATURE|^ERR_TLS|^ERR_SSL/.test(code)) return 'certificate'
  return 'unreachable'
}
