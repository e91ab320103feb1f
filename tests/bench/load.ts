import net from 'node:net'
import { performance } from 'node:perf_hooks'

export interface Load {
  requests: number
  perSecond: number
  /** milliseconds */
  p50: number
  p95: number
  p99: number
  /** bytes of one answer, headers included */
  bytes: number
  failed: number
}

/**
 * Asks one address over and over on `connections` kept-alive sockets for `seconds`. A plain socket reader: an HTTP
 * client library would itself be the slowest part, and would hide the difference between the servers compared.
 */
export async function load(
  url: string,
  options: { connections?: number; seconds?: number; headers?: Record<string, string> } = {},
): Promise<Load> {
  const { connections = 16, seconds = 5, headers = { 'accept-encoding': 'gzip' } } = options
  const { hostname, port, pathname, search } = new URL(url)
  const lines = Object.entries({ host: `${hostname}:${port}`, ...headers }).map(
    ([name, value]) => `${name}: ${value}`,
  )
  const request = Buffer.from(`GET ${pathname}${search} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`)
  const latencies: number[] = []
  let failed = 0
  let bytes = 0
  const started = performance.now()
  const until = started + seconds * 1_000

  await Promise.all(Array.from({ length: connections }, () => connection()))
  const elapsed = (performance.now() - started) / 1_000
  latencies.sort((a, b) => a - b)
  const at = (share: number) =>
    latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0
  return {
    requests: latencies.length,
    perSecond: latencies.length / elapsed,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    bytes,
    failed,
  }

  function connection(): Promise<void> {
    return new Promise((resolve, reject) => {
      const socket = net.connect(Number(port), hostname)
      socket.setNoDelay(true)
      let sentAt = 0
      let reader = new Reader()
      const send = () => {
        if (performance.now() >= until) return socket.end()
        reader = new Reader()
        sentAt = performance.now()
        socket.write(request)
      }
      socket.on('connect', send)
      socket.on('data', (chunk) => {
        if (!reader.read(chunk)) return
        latencies.push(performance.now() - sentAt)
        if (reader.status !== 200) failed++
        bytes = reader.total
        send()
      })
      socket.on('error', reject)
      socket.on('close', () => resolve())
    })
  }
}

/** Counts one answer to its end, by content-length or by the last chunk; keeps nothing of a body. */
class Reader {
  status = 0
  total = 0
  #head: Buffer = Buffer.alloc(0)
  #left = -1
  #chunked = false
  #tail = ''

  read(chunk: Buffer): boolean {
    this.total += chunk.length
    let body = chunk
    if (this.status === 0) {
      this.#head = this.#head.length > 0 ? Buffer.concat([this.#head, chunk]) : chunk
      const end = this.#head.indexOf('\r\n\r\n')
      if (end < 0) return false
      const head = this.#head.toString('latin1', 0, end).toLowerCase()
      this.status = Number(head.slice(9, 12))
      this.#chunked = head.includes('transfer-encoding: chunked')
      this.#left = Number(/content-length: (\d+)/.exec(head)?.[1] ?? 0)
      body = this.#head.subarray(end + 4)
    }
    if (this.#chunked) {
      this.#tail = (this.#tail + body.toString('latin1', Math.max(0, body.length - 5))).slice(-5)
      return this.#tail === '0\r\n\r\n'
    }
    this.#left -= body.length
    return this.#left <= 0
  }
}
