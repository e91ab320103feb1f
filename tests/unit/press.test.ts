import { afterEach, describe, expect, it, vi } from 'vitest'
import { createStore } from '#lib/press/store.ts'
import { stylesMark } from '#lib/press/styles.ts'
import { page, startTestFront, type TestFront } from '#tests/support/press.ts'

const fronts: TestFront[] = []
const start: typeof startTestFront = async (...given) => {
  const front = await startTestFront(...given)
  fronts.push(front)
  return front
}
afterEach(async () => {
  vi.restoreAllMocks()
  await Promise.all(fronts.splice(0).map((front) => front.close()))
})

const long = 'ข้อมูลสาธารณะของสำนักงาน '.repeat(200)
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describe('a printed page', () => {
  it('is whole, carries the strict policy and no script, and is rendered once', async () => {
    const front = await start(() => page('<h1>หน้าแรก</h1><script>alert(1)</script>'))
    const first = await front.ask('/')
    expect(first.status).toBe(200)
    expect(first.text).toContain('<h1>หน้าแรก</h1>')
    expect(first.text).not.toContain('<script')
    expect(first.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-language': 'th',
      'cache-control': 'no-cache',
      vary: 'Accept-Encoding, Cookie',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
    })
    const policy = String(first.headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(first.headers['strict-transport-security']).toBeUndefined()
    expect((await front.ask('/')).text).toBe(first.text)
    expect(front.rendered).toEqual(['/th'])
    expect((await front.ask('/en')).headers['content-language']).toBe('en')
  })

  it('promises HTTPS only where the portal has it', async () => {
    const front = await start(() => page('a'), { press: { publicUrl: 'https://office.example' } })
    expect((await front.ask('/')).headers['strict-transport-security']).toMatch(/^max-age=\d{8}/)
  })

  it('comes in the encoding that the reader takes, each with its own validator', async () => {
    const front = await start(() => page(long))
    const tags = new Set<unknown>()
    for (const [accepted, encoding] of [
      ['gzip, deflate, br, zstd', 'br'],
      ['gzip', 'gzip'],
      ['br;q=0, gzip;q=0.5', 'gzip'],
      ['identity', undefined],
      ['*', 'br'],
      ['', undefined],
    ] as const) {
      const answer = await front.ask('/', { headers: { 'accept-encoding': accepted } })
      expect([accepted, answer.headers['content-encoding']]).toEqual([accepted, encoding])
      expect(answer.text).toContain(long)
      expect(answer.bytes).toBe(Number(answer.headers['content-length']))
      if (encoding) expect(answer.bytes).toBeLessThan(2_000)
      tags.add(answer.headers.etag)
    }
    expect(tags.size).toBe(3)
    expect(front.rendered).toHaveLength(1)
  })

  it('is not sent again to a reader who has it, also after a tick that did not change it', async () => {
    const front = await start(() => page(long))
    const headers = { 'accept-encoding': 'gzip' }
    const { etag } = (await front.ask('/about', { headers })).headers
    expect(etag).toMatch(/^"[\w-]+"$/)
    for (const held of [etag!, `W/${etag}`, `"other", ${etag}`, '*']) {
      const answer = await front.ask('/about', { headers: { ...headers, 'if-none-match': held } })
      expect([answer.status, answer.bytes, answer.headers.etag]).toEqual([304, 0, etag])
      expect(answer.headers['content-security-policy']).toBeDefined()
    }
    expect((await front.ask('/about', { headers: { ...headers, 'if-none-match': '"other"' } })).status).toBe(
      200,
    )
    front.database.tick += 1
    await front.clock.confirm()
    expect((await front.ask('/about', { headers: { ...headers, 'if-none-match': etag! } })).status).toBe(304)
    expect(front.rendered).toHaveLength(2)
  })

  it('answers HEAD with the same headers and no body', async () => {
    const front = await start(() => page(long))
    const get = await front.ask('/', { headers: { 'accept-encoding': 'br' } })
    const head = await front.ask('/', { method: 'HEAD', headers: { 'accept-encoding': 'br' } })
    expect(head.bytes).toBe(0)
    for (const name of ['etag', 'content-length', 'content-encoding', 'content-type'])
      expect(head.headers[name]).toBe(get.headers[name])
  })

  it('stands in the style sheets that Next has built for it', async () => {
    const sheets = '<link rel="stylesheet" href="/$&.css"/><link rel="stylesheet" href="/b.css"/>'
    const front = await start(() => page(''), {
      press: {
        render: async (internal) =>
          internal.includes('/status/')
            ? page('', { body: `<head>${sheets}</head><link rel="stylesheet" href="/theme/1.css">` })
            : page('', { body: `<head>${stylesMark}</head><p>ก $& $1</p>` }),
      },
    })
    expect((await front.ask('/')).text).toBe(`<head>${sheets}</head><p>ก $& $1</p>`)
  })

  it('asks for the letters of every page with the sheet that names them', async () => {
    const font = (name: string) =>
      `@font-face{src:url(../media/noto-sans-thai-${name}.1a-2.woff2)format("woff2")}`
    const front = await start(() => page(''), {
      press: {
        render: async (internal) =>
          internal.includes('/status/')
            ? page('', { body: '<head><link rel="stylesheet" href="/_next/static/chunks/a.css"></head>' })
            : internal.endsWith('.css')
              ? page(['thai', 'latin', 'east'].map(font).join(''), { type: 'text/css' })
              : page('', { body: stylesMark }),
      },
    })
    const { text } = await front.ask('/')
    expect(
      [...text.matchAll(/<link rel="preload" as="font".*? href="(.*?)"/g)].map(([, href]) => href),
    ).toEqual([
      '/_next/static/media/noto-sans-thai-thai.1a-2.woff2',
      '/_next/static/media/noto-sans-thai-latin.1a-2.woff2',
    ])
  })

  it('is not shown without style sheets because the page that names them failed once', async () => {
    let isBroken = true
    const front = await start(() => page(''), {
      press: {
        render: async (internal) =>
          !internal.includes('/status/')
            ? page('', { body: `<head>${stylesMark}</head><p>ก</p>` })
            : isBroken
              ? page('Internal Server Error', { status: 500 })
              : page('', { body: '<head><link rel="stylesheet" href="/a.css"></head>' }),
      },
    })
    expect((await front.ask('/')).status).toBe(500)
    isBroken = false
    const answer = await front.ask('/')
    expect([answer.status, answer.text]).toEqual([
      200,
      '<head><link rel="stylesheet" href="/a.css"></head><p>ก</p>',
    ])
  })

  it('takes its status from the page, and prints redirects', async () => {
    const front = await start((internal) => {
      if (internal === '/th/evidence/bcdf2345') return page('ถอนแล้ว เพราะซ้ำ', { status: 410 })
      if (internal.endsWith('/ita/latest/plan'))
        return page('', { status: 307, location: `${internal.slice(0, 3)}/ita/2568/O12` })
      return page('', { status: 308, location: '/ita/2568/O12' })
    })
    const gone = await front.ask('/evidence/bcdf2345')
    expect([gone.status, gone.text.includes('ถอนแล้ว เพราะซ้ำ')]).toEqual([410, true])
    for (let i = 0; i < 2; i++) {
      const moved = await front.ask('/ita/latest/plan')
      expect([moved.status, moved.headers.location]).toEqual([302, '/ita/2568/O12'])
    }
    expect((await front.ask('/en/ita/latest/plan')).headers.location).toBe('/en/ita/2568/O12')
    expect((await front.ask('/ita/2568/o12')).status).toBe(308)
    expect(front.rendered).toHaveLength(4)
  })

  it('keeps documents as they are', async () => {
    const front = await start((internal) =>
      internal === '/th/robots.txt'
        ? { status: 200, type: 'text/plain', body: 'User-agent: * <!-- kept -->' }
        : page('<h1>Next took the name for a language</h1>'),
    )
    const robots = await front.ask('/robots.txt')
    expect([robots.headers['content-type'], robots.text]).toEqual([
      'text/plain',
      'User-agent: * <!-- kept -->',
    ])
    expect((await front.ask('/sitemap.xml')).status).toBe(404)
  })
})

describe('who asks makes no difference', () => {
  it('gives no cookie and no header of anyone to the page, and no cookie to the reader', async () => {
    const seen: string[][] = []
    const front = await start((...given) => {
      seen.push(given)
      return page('same for all')
    })
    const poison = {
      cookie: '__Host-session=secret',
      authorization: 'Basic c2VjcmV0',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      'x-middleware-subrequest': 'proxy:proxy:proxy',
      'x-nextjs-data': '1',
      'x-matched-path': '/admin',
      'x-invoke-path': '/admin',
      rsc: '1',
      'next-router-prefetch': '1',
      'next-router-state-tree': '[]',
      'next-action': 'abc',
      'accept-language': 'en',
    }
    const poisoned = await front.ask('/ita/2568?page=2&_rsc=abc&x=evil', { headers: poison })
    const clean = await front.ask('/ita/2568?page=2')
    expect(poisoned.text).toBe(clean.text)
    expect(poisoned.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(poisoned.headers['set-cookie']).toBeUndefined()
    expect(front.rendered).toEqual(['/th/ita/2568?page=2'])
    // All that a page maker is told: which page, and an id of our own.
    expect(seen).toEqual([['/th/ita/2568?page=2', expect.stringMatching(/^[0-9a-f-]{36}$/)]])
  })

  it('does not fill up with parameters that nobody knows', async () => {
    const front = await start(() => page('a'))
    for (let i = 0; i < 50; i++) await front.ask(`/about?x=${i}`)
    expect(front.rendered).toHaveLength(1)
  })
})

describe('work is bounded', () => {
  it('renders once for a burst of a hundred', async () => {
    const front = await start(async () => {
      await wait(50)
      return page('a')
    })
    const answers = await Promise.all(Array.from({ length: 100 }, () => front.ask('/ita')))
    expect(answers.every((answer) => answer.status === 200)).toBe(true)
    expect(front.rendered).toEqual(['/th/ita'])
  })

  it('renders few pages at once, lets few wait, and sends the rest away for a moment', async () => {
    let running = 0
    let most = 0
    const renders = Promise.withResolvers<void>()
    const front = await start(
      async () => {
        running += 1
        most = Math.max(most, running)
        await renders.promise
        running -= 1
        return page('a')
      },
      { press: { limits: { rendersAtOnce: 2, rendersWaiting: 3 } } },
    )
    const refused: Awaited<ReturnType<typeof front.ask>>[] = []
    const asked = Array.from({ length: 20 }, async (_, i) => {
      const answer = await front.ask(`/ita/2568/O${i + 1}`)
      if (answer.status === 503) refused.push(answer)
      if (refused.length === 15) renders.resolve()
      return answer.status
    })
    expect((await Promise.all(asked)).toSorted()).toEqual([...Array(5).fill(200), ...Array(15).fill(503)])
    expect(most).toBe(2)
    expect(Number(refused[0]!.headers['retry-after'])).toBeGreaterThan(0)
    // Nothing of it is remembered.
    for (let i = 0; i < 20; i++) expect((await front.ask(`/ita/2568/O${i + 1}`)).status).toBe(200)
  })

  it('serves every not-found address of a language from one print, and renders none that cannot be a page', async () => {
    const front = await start(() => ({ status: 404, type: 'text/html', body: '' }))
    const tags = new Set<unknown>()
    for (let i = 0; i < 20; i++) {
      const answer = await front.ask(`/wp-content/${i}.php`)
      expect([answer.status, answer.text.includes('th status 404')]).toEqual([404, true])
      tags.add(answer.headers.etag)
    }
    expect(front.rendered).toEqual([])
    for (const path of ['/evidence/bcdf2345', '/evidence/bcdf2345', '/evidence/bcdf2346'])
      expect((await front.ask(path)).status).toBe(404)
    expect(front.rendered).toHaveLength(2)
    expect(tags.size).toBe(1)
    expect((await front.ask('/en/nope')).text).toContain('en status 404')
  })

  it('holds no more bytes than it may, and lists do not push pages out', async () => {
    const store = createStore({ pages: 400_000, lists: 400_000, missing: 5 })
    const front = await start((internal) => page(internal + long), { press: { store } })
    const headers = { 'accept-encoding': 'br' }
    await front.ask('/about', { headers })
    for (let i = 2; i < 60; i++) await front.ask(`/ita/2568?page=${i}`, { headers })
    expect(store.bytes()).toBeLessThanOrEqual(800_000)
    expect(store.find('/ita/2568?page=2')).toBeUndefined()
    expect(store.find('/ita/2568?page=59')).toBeDefined()
    expect(store.find('/about')!.size).toBeGreaterThan(Buffer.byteLength(long))
  })

  it('renders for every reader when the store is off, and finishes the page all the same', async () => {
    const front = await start(() => page('a<script>b</script>'), { press: { keep: false } })
    await front.ask('/')
    expect((await front.ask('/')).text).not.toContain('script')
    expect(front.rendered).toHaveLength(2)
  })
})

describe('the moment of the clock', () => {
  it('prints a page again after a tick', async () => {
    const front = await start(() => page(`tick ${front.database.tick}`))
    expect((await front.ask('/')).text).toContain('tick 1')
    front.database.tick = 2
    await front.clock.confirm()
    expect((await front.ask('/')).text).toContain('tick 2')
  })

  it('never lets a slow print of an earlier moment stand for a later one', async () => {
    const first = Promise.withResolvers<void>()
    const front = await start(async () => {
      const { tick } = front.database
      if (tick === 1) await first.promise
      return page(`tick ${tick}`)
    })
    const early = front.ask('/')
    await vi.waitFor(() => expect(front.rendered).toHaveLength(1))
    front.database.tick = 2
    await front.clock.confirm()
    expect((await front.ask('/')).text).toContain('tick 2')
    first.resolve()
    await early
    expect((await front.ask('/')).text).toContain('tick 2')
    expect(front.rendered).toHaveLength(2)
  })

  it('shows who changed something the change, before any notice of it arrives', async () => {
    const front = await start(() => page(`tick ${front.database.tick}`), {
      clock: { pollEvery: 60_000, freshFor: 60_000 },
      handler: (_request, response) => {
        front.database.tick += 1
        response.end('done')
      },
    })
    for (let i = 2; i < 40; i++) {
      await front.ask('/')
      await front.ask('/admin/evidence', { method: 'POST', headers: { origin: 'http://office.example' } })
      expect((await front.ask('/')).text).toContain(`tick ${i}<`)
    }
  })

  it('is seen by a second instance within a second', async () => {
    const front = await start(() => page(`tick ${front.database.tick}`))
    const other = await start(() => page(`tick ${front.database.tick}`), { database: front.database })
    expect((await other.ask('/')).text).toContain('tick 1')
    front.database.tick = 2
    await wait(950)
    expect((await other.ask('/')).text).toContain('tick 2')
  })
})

describe('when something fails', () => {
  it('says so with the id of the request, without internals, and forgets it', async () => {
    let broken = true
    const front = await start(() => {
      if (broken) throw new Error('password=hunter2 at /srv/app/lib/db.ts')
      return page('well')
    })
    const answer = await front.ask('/')
    expect(answer.status).toBe(500)
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
    expect(answer.text).toContain(answer.headers['x-request-id'])
    expect(answer.text).not.toMatch(/hunter2|\/srv\//)
    broken = false
    expect((await front.ask('/')).text).toContain('well')
  })

  it('treats an error answer of Next alike', async () => {
    const front = await start(() => page('<p>digest: 12345</p>', { status: 500 }))
    const answer = await front.ask('/en')
    expect([answer.status, answer.text.includes('en status 500'), answer.text.includes('digest')]).toEqual([
      500,
      true,
      false,
    ])
  })

  it('has pages in both languages even when Next never made one', async () => {
    const front = await start(() => page('never'), {
      press: {
        render: async () => {
          throw new Error('Next is broken')
        },
      },
    })
    const thai = await front.ask('/')
    expect([
      thai.status,
      thai.text.includes('ระบบขัดข้อง'),
      thai.text.includes(String(thai.headers['x-request-id'])),
    ]).toEqual([500, true, true])
    expect((await front.ask('/en/nope')).text).toContain('Page not found')
  })
})

describe('while the database is away', () => {
  it('shows the last prints for at most five minutes, then says when to come back', async () => {
    const front = await start(() => page('a print'))
    await front.ask('/')
    await front.ask('/ita')
    front.database.away = true
    await front.clock.confirm()
    expect((await front.ask('/')).status).toBe(200)
    expect((await front.ask('/?x=1')).status).toBe(200)
    const begun = performance.now()
    const unprinted = await front.ask('/en/about')
    expect(performance.now() - begun).toBeLessThan(3_000)
    expect([unprinted.status, unprinted.text.includes('en status 503')]).toEqual([503, true])
    expect(Number(unprinted.headers['retry-after'])).toBeGreaterThan(0)
    expect((await front.ask('/files/bcdf2345/O12-2568.pdf')).status).toBe(503)
    expect((await front.ask('/en/files/bcdf2345/O12-2568.pdf')).text).toContain('en status 503')
    expect((await front.ask('/healthz')).status).toBe(200)
    expect((await front.ask('/readyz')).status).toBe(503)

    const now = performance.now()
    vi.spyOn(performance, 'now').mockImplementation(() => now + 5 * 60_000 + 1)
    expect((await front.ask('/')).status).toBe(503)
    vi.restoreAllMocks()

    front.database.away = false
    await front.clock.confirm()
    expect((await front.ask('/en/about')).status).toBe(200)
    expect((await front.ask('/readyz')).status).toBe(200)
    expect(front.rendered).toEqual(['/th', '/th/ita', '/en/about'])
  })

  it('does not keep a reader waiting who came before it was known', async () => {
    const front = await start(async () => {
      await wait(5_000)
      return page('too late')
    })
    const asked = front.ask('/about')
    await vi.waitFor(() => expect(front.rendered).toHaveLength(1))
    front.database.away = true
    expect((await asked).status).toBe(503)
  })

  it('does not call a page broken that failed because the database went', async () => {
    const front = await start(() => {
      front.database.away = true
      throw new Error('terminating connection')
    })
    expect((await front.ask('/')).status).toBe(503)
  })

  it('starts without one, and needs no restart', async () => {
    const database = Object.assign(new (await import('#tests/support/press.ts')).FakeDatabase(), {
      away: true,
    })
    const front = await start(() => page('back'), { database })
    expect((await front.ask('/')).status).toBe(503)
    database.away = false
    await vi.waitFor(async () => expect((await front.ask('/')).text).toContain('back'), { timeout: 2_000 })
  })
})

describe('what goes to Next', () => {
  it('carries our request id and the address of the reader, never those of the reader’s making', async () => {
    const front = await start(() => page('a'))
    const answer = await front.ask('/admin?x=1', {
      headers: {
        cookie: 'kept=1',
        rsc: '1',
        'x-request-id': 'forged',
        'x-client-address': '1.1.1.1',
        'x-forwarded-for': '6.6.6.6, 203.0.113.9',
        'x-forwarded-host': 'evil.example',
        'x-middleware-subrequest': 'proxy',
        'x-matched-path': '/login',
      },
    })
    const headers = JSON.parse(answer.text.slice(answer.text.indexOf('{')))
    expect(headers).toMatchObject({ cookie: 'kept=1', rsc: '1', 'x-client-address': '203.0.113.9' })
    expect(headers['x-request-id']).toBe(answer.headers['x-request-id'])
    expect(JSON.stringify(headers)).not.toMatch(/forged|1\.1\.1\.1|evil|subrequest|matched/)
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
  })

  it('changes nothing for a page of another site', async () => {
    const handler = vi.fn((_request: unknown, response: { end(text: string): void }) => response.end('done'))
    const front = await start(() => page('a'), { handler })
    const post = (headers: Record<string, string>, method = 'POST') =>
      front.ask('/admin/x', { method, headers })
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      expect((await post({}, method)).status).toBe(403)
      expect((await post({ origin: 'https://evil.example' }, method)).status).toBe(403)
      expect((await post({ origin: 'null' }, method)).status).toBe(403)
    }
    expect((await post({ origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' })).status).toBe(
      403,
    )
    expect(handler).not.toHaveBeenCalled()
    expect((await post({ origin: 'http://office.example' })).text).toBe('done')
    expect((await post({ origin: `http://127.0.0.1:${front.port}` })).text).toBe('done')
  })

  it('is no act that Next hands on to itself, for it would come from our own address', async () => {
    const handler = vi.fn((_request: unknown, response: { end(text: string): void }) => response.end('done'))
    const front = await start(() => page('a'), { handler })
    const headers = {
      origin: 'http://office.example',
      'next-action': '7f'.repeat(21),
      'x-action-forwarded': '1',
    }
    expect((await front.ask('/admin/office', { method: 'POST', headers })).status).toBe(404)
    expect(handler).not.toHaveBeenCalled()
  })

  it.each([
    ['POST', '/', 405],
    ['POST', '/ita/2568', 405],
    ['DELETE', '/evidence/bcdf2345', 405],
    ['POST', '/files/bcdf2345/a.pdf', 405],
    ['TRACE', '/', 405],
    ['OPTIONS', '/admin', 405],
    ['PUT', '/evidence/bcdf2345/report', 405],
    ['POST', '/nope', 404],
    ['GET', '/_next/image?url=http://169.254.169.254/', 404],
    ['GET', '/_next/data/x/admin.json', 404],
    ['GET', '/status/404', 404],
    ['GET', '/en/status/500', 404],
    ['GET', '/th/status/500', 308],
    ['GET', '//admin', 404],
    ['GET', '/th/../admin', 404],
    ['GET', '/ita/2568%2FO1', 404],
    ['GET', '/%61dmin', 308],
    ['GET', '/administrator', 404],
    ['GET', '/js/secret.js', 404],
  ])('%s %s ends before it: %i', async (method, path, status) => {
    const handler = vi.fn((_request: unknown, response: { end(): void }) => response.end())
    const front = await start(() => page('a'), { handler })
    expect((await front.ask(path, { method, headers: { origin: 'http://office.example' } })).status).toBe(
      status,
    )
    expect(handler).not.toHaveBeenCalled()
    expect(front.rendered).toEqual([])
  })

  it('passes built files and files of public/', async () => {
    const front = await start(() => page('a'))
    for (const path of ['/_next/static/chunks/%5Broot%5D.js', '/js/search.js', '/login', '/api/auth/session'])
      expect((await front.ask(path)).text).toContain(`next GET ${path}`)
  })

  it('is replaced by our error page where it throws', async () => {
    const front = await start(() => page('a'), {
      handler: () => {
        throw new Error('secret')
      },
    })
    const answer = await front.ask('/admin')
    expect([answer.status, answer.text.includes('secret')]).toEqual([500, false])
    expect(answer.text).toContain(answer.headers['x-request-id'])
  })
})
