import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { outgoingLimits } from '#lib/limits.ts'
import { type Address, isPublicAddress } from '#lib/outgoing/addresses.ts'
import { makeTurns } from '#lib/outgoing/turns.ts'
import { type VisitOptions, visit } from '#lib/outgoing/visit.ts'

vi.stubEnv('DATABASE_URL', 'postgresql://none@localhost/none')
vi.stubEnv('AUTH_SECRET', 'a secret of the tests that signs nothing')

type Reply = (request: IncomingMessage, response: ServerResponse) => void
let reply: Reply
const asked: string[] = []
const server = http.createServer((request, response) => {
  asked.push(`${request.headers.host} ${request.url}`)
  reply(request, response)
})
let port: number

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterEach(() => {
  asked.length = 0
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const local: Address = { address: '127.0.0.1', family: 4 }
const limits = { bytes: 1_000, ms: 60_000, redirects: 8 }
const named = (...answers: (Address | Address[])[]) => {
  const names: string[] = []
  const resolve = async (name: string) => {
    names.push(name)
    const answer = answers[Math.min(names.length, answers.length) - 1]!
    return Array.isArray(answer) ? answer : [answer]
  }
  return { names, resolve }
}
/** Names of sites are all this machine; each test has hosts of its own, for one host is asked once a second. */
const go = (path: string, options: VisitOptions = {}) =>
  visit(path.startsWith('http') ? path : `http://${path}`, {
    loopbackPort: port,
    limits,
    resolve: named(local).resolve,
    ...options,
  })

describe('addresses', () => {
  it.each([
    ...['127.0.0.1', '127.9.9.9', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
    ...[
      '169.254.169.254',
      '100.64.0.1',
      '192.0.0.1',
      '198.18.0.1',
      '224.0.0.1',
      '240.0.0.1',
      '255.255.255.255',
    ],
    ...['::', '::1', 'fe80::1', 'fd00:ec2::254', 'fc00::1', 'ff02::1', '::ffff:127.0.0.1', '::ffff:10.0.0.1'],
    ...['64:ff9b::7f00:1', '2002:7f00:1::', '2001:db8::1', '::127.0.0.1', 'fec0::1'],
  ])('%s is not for everybody', (address) => {
    expect(isPublicAddress({ address, family: address.includes(':') ? 6 : 4 })).toBe(false)
  })
  it.each(['8.8.8.8', '203.150.1.1', '172.32.0.1', '2403:6200::1'])('%s is', (address) => {
    expect(isPublicAddress({ address, family: address.includes(':') ? 6 : 4 })).toBe(true)
  })
})

describe('what is not asked', () => {
  it.each([
    'ftp://a.example/',
    'file:///etc/passwd',
    'http://a.example:8080/',
    'http://user:secret@a.example/',
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://017700000001/',
    'http://[::1]/',
    'http://[::ffff:7f00:1]/',
    'https://169.254.169.254/latest/meta-data/',
    'not an address',
  ])('%s', async (address) => {
    expect(await visit(address, { loopbackPort: undefined })).toEqual({
      ok: false,
      because: 'forbidden',
      url: address,
    })
  })

  it.each([
    ['localhost', local],
    ['intranet.example', { address: '10.0.0.7', family: 4 } as const],
    ['half.example', [{ address: '203.0.112.9', family: 4 }, local] as Address[]],
    ['six.example', { address: 'fd00::7', family: 6 } as const],
  ])('%s, which leads inside', async (name, address) => {
    const answer = await visit(`http://${name}/`, {
      loopbackPort: undefined,
      resolve: named(address).resolve,
    })
    expect(answer).toMatchObject({ ok: false, because: 'forbidden' })
  })

  it('another port of this machine than the one a test allows', async () => {
    expect(await go(`http://127.0.0.1:${port === 65_535 ? 1 : port + 1}/`)).toMatchObject({
      because: 'forbidden',
    })
    // nor another machine at that port
    const { resolve } = named({ address: '10.0.0.7', family: 4 })
    expect(await go(`a.example:${port}/`, { resolve })).toMatchObject({ because: 'forbidden' })
  })
})

describe('tricks', () => {
  it('a name is resolved once a request and that address is the one connected to', async () => {
    reply = (_request, response) => response.end('here')
    const rebinding = named(local, { address: '10.0.0.7', family: 4 })
    const answer = await go(`rebind.example:${port}/`, { resolve: rebinding.resolve })
    expect(answer).toMatchObject({ ok: true, status: 200, whole: true })
    expect(rebinding.names).toEqual(['rebind.example'])
    expect(asked).toEqual([`rebind.example:${port} /`])
  })

  it.each([
    'http://127.0.0.1/',
    'http://[::1]:22/',
    'http://169.254.169.254/latest/',
    'file:///etc/passwd',
    'http://user:secret@a.example/',
    '//10.0.0.7/',
  ])('a redirect to %s is not followed', async (location) => {
    reply = (_request, response) => response.writeHead(302, { location }).end()
    expect(await go(`${Math.random().toString(36).slice(2)}.example:${port}/`)).toMatchObject({
      ok: false,
      because: 'forbidden',
    })
    expect(asked).toHaveLength(1)
  })

  it('a redirect whose name now leads inside is not followed', async () => {
    reply = (_request, response) => response.writeHead(302, { location: `http://b.test:${port}/` }).end()
    const { resolve } = named(local, { address: '192.168.1.1', family: 4 })
    expect(await go(`a.test:${port}/`, { resolve })).toMatchObject({ because: 'forbidden' })
    expect(asked).toHaveLength(1)
  })

  it('eight redirects are followed, a ninth is not', async () => {
    let left = 8
    let hop = 0
    reply = (_request, response) =>
      left-- > 0
        ? response.writeHead(301, { location: `http://hop${hop++}.of${port}.example:${port}/` }).end()
        : response.end('arrived')
    const arrived = await go(`start8.example:${port}/`)
    expect(arrived).toMatchObject({ ok: true, url: `http://hop7.of${port}.example:${port}/` })
    expect(arrived.ok && arrived.redirects).toHaveLength(8)
    left = 9
    expect(await go(`start9.example:${port}/`)).toMatchObject({ ok: false, because: 'redirects' })
  })

  it('a body that never ends is read up to the limit; one that drips is given up', async () => {
    reply = (_request, response) => {
      const more = () => response.write('x'.repeat(10_000)) && setImmediate(more)
      response.on('drain', more)
      more()
    }
    const endless = await go(`endless.example:${port}/`)
    expect(endless).toMatchObject({ ok: true, whole: false })
    expect(endless.ok && endless.body.length).toBe(1_000)

    reply = (_request, response) => {
      const drip = setInterval(() => response.write('.'), 50)
      response.on('close', () => clearInterval(drip))
    }
    const dripping = await go(`drips.example:${port}/`, { limits: { ...limits, ms: 400 } })
    expect(dripping).toMatchObject({ ok: false, because: 'slow' })
    reply = () => {}
    const silent = await go(`silent.example:${port}/`, { limits: { ...limits, ms: 300 } })
    expect(silent).toMatchObject({ ok: false, because: 'slow' })
    const deaf = await go(`deaf.example:${port}/`, {
      limits: { ...limits, ms: 300 },
      resolve: () => new Promise(() => {}),
    })
    expect(deaf).toMatchObject({ ok: false, because: 'slow' })
  })

  it('a packed body is unpacked no further than the limit', async () => {
    const packed = gzipSync(Buffer.alloc(5_000_000))
    reply = (_request, response) => response.setHeader('content-encoding', 'gzip').end(packed)
    const bomb = await go(`bomb.example:${port}/`)
    expect(bomb).toMatchObject({ ok: true, whole: false })
    expect(bomb.ok && bomb.body.length).toBe(1_000)
    reply = (_request, response) => response.setHeader('content-encoding', 'gzip').end('no gzip')
    expect(await go(`broken.example:${port}/`)).toMatchObject({ ok: false, because: 'unreachable' })
  })
})

describe('manners', () => {
  it('no cookies, no referrer, a name of our own', async () => {
    let headers: http.IncomingHttpHeaders = {}
    reply = (request, response) => {
      headers = request.headers
      response.setHeader('set-cookie', 'a=b').end()
    }
    await go(`manners.example:${port}/`)
    expect(headers['user-agent']).toMatch(/^Sucharit \(\+http/)
    expect(headers.cookie ?? headers.referer ?? headers.authorization).toBeUndefined()
  })

  it('one host is asked once a second, another at once', async () => {
    vi.useFakeTimers()
    try {
      const { host } = makeTurns(outgoingLimits)
      const seen: string[] = []
      const see = async (name: string, mark: string) => seen.push(await host(name).then(() => mark))
      const all = [see('a.example', 'a1'), see('a.example', 'a2'), see('b.example', 'b1')]
      await vi.advanceTimersByTimeAsync(999)
      expect(seen).toEqual(['a1', 'b1'])
      await vi.advanceTimersByTimeAsync(1)
      await Promise.all(all)
      expect(seen).toEqual(['a1', 'b1', 'a2'])
    } finally {
      vi.useRealTimers()
    }
  })

  it('two at once, the third when one is back', async () => {
    let together = 0
    let most = 0
    const held: (() => void)[] = []
    reply = (_request, response) => {
      most = Math.max(most, ++together)
      held.push(() => {
        together -= 1
        response.end()
      })
    }
    const all = Promise.all(['a', 'b', 'c', 'd'].map((name) => go(`${name}.many.example:${port}/`)))
    while (asked.length < 4) {
      await vi.waitFor(() => expect(held.length).toBeGreaterThan(0))
      held.shift()!()
    }
    for (const give of held.splice(0)) give()
    expect((await all).every((answer) => answer.ok)).toBe(true)
    expect(most).toBe(2)
  })

  it('says what went wrong', async () => {
    expect(await go('nowhere.invalid', { resolve: async () => [] })).toMatchObject({ because: 'unknownHost' })
    const missing = Object.assign(new Error('no such name'), { code: 'ENOTFOUND' })
    expect(await go('nowhere.invalid', { resolve: () => Promise.reject(missing) })).toMatchObject({
      because: 'unknownHost',
    })
    expect(await go(`https://plain.example:${port}/`)).toMatchObject({ ok: false })
    reply = (request) => request.socket.destroy()
    expect(await go(`hangs-up.example:${port}/`)).toMatchObject({ because: 'unreachable' })
  })

  it('who asked may call it off', async () => {
    reply = () => {}
    const stop = new AbortController()
    const asking = go(`called-off.example:${port}/`, { signal: stop.signal })
    await vi.waitFor(() => expect(asked).toHaveLength(1))
    stop.abort()
    await expect(asking).rejects.toThrow()
  })
})
