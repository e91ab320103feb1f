import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { plainPages } from '#lib/files/status-pages.ts'
import { GateFull } from '#lib/press/gate.ts'
import type { Rendered } from '#lib/press/render.ts'
import { type Card, cardHash } from '#lib/sharing/card.ts'
import { createSharing } from '#lib/sharing/serve.ts'
import { ask } from '#tests/support/press.ts'

const cardOf = (title: string): Card => ({
  ...{ lang: 'th', office: 'สพป.', motto: '', logo: '', colour: '', demonstration: '', kicker: '', code: '' },
  ...{ title, state: null, share: null, address: 'office.example' },
})

const answer = (status: number, card: Card | null): Rendered => ({
  status,
  type: 'application/json',
  body: JSON.stringify(card),
})

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** Pages of the portal as `pages` has them; counts what is asked and drawn. */
async function start(pages: Record<string, Rendered>, draw?: () => Promise<Buffer>) {
  const counts = { asked: [] as string[], drawn: 0, tick: 1 }
  const serve = createSharing({
    publicUrl: 'https://office.example',
    async render(internal) {
      counts.asked.push(internal)
      await new Promise((resolve) => setTimeout(resolve, 5))
      return pages[internal.split('?')[0]!] ?? { status: 404, type: 'text/html', body: 'not found' }
    },
    async draw(card) {
      counts.drawn += 1
      if (draw) return draw()
      await new Promise((resolve) => setTimeout(resolve, 20))
      return Buffer.from(`picture of ${card.title}`)
    },
  })
  const server = createServer(
    (request, response) => void serve(request, response, counts.tick, plainPages),
  ).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  closing.push(() => server.close())
  const { port } = server.address() as AddressInfo
  return { counts, get: (path: string, headers = {}) => ask(port, path, { headers }) }
}

const shown = cardOf('แผน')
const hash = cardHash(shown)

describe('the picture of a page', () => {
  it('is drawn once, however many ask at once, and kept for ever by whoever has it', async () => {
    const { counts, get } = await start({ '/th/ita/2568/O1': answer(200, shown) })
    const path = `/share/${hash}/ita/2568/O1.png`
    const answers = await Promise.all(Array.from({ length: 30 }, () => get(path)))
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`))).toEqual(
      new Set(['200 picture of แผน']),
    )
    expect(counts).toMatchObject({ drawn: 1, asked: ['/th/ita/2568/O1?press-card=1'] })
    expect(answers[0]!.headers).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
    })
    expect((await get(path, { 'if-none-match': answers[0]!.headers.etag })).status).toBe(304)
  })

  it('moves with what the page says: an earlier address leads to the present picture', async () => {
    const pages = { '/en': answer(200, cardOf('A')) }
    const { counts, get } = await start(pages)
    expect((await get(`/share/${cardHash(cardOf('A'))}/en.png`)).status).toBe(200)
    pages['/en'] = answer(200, { ...cardOf('B'), lang: 'en' })
    counts.tick = 2
    const moved = await get(`/share/${cardHash(cardOf('A'))}/en.png`)
    expect(moved.status).toBe(302)
    expect(moved.headers['cache-control']).toBe('no-cache')
    expect((await get(moved.headers.location!)).text).toBe('picture of B')
  })

  it('does not exist where the page is not public, was withdrawn, is no page, or nobody asked rightly', async () => {
    const { counts, get } = await start({
      '/th/evidence/withdraw': answer(410, shown),
      '/th/about': answer(200, null),
      '/th/ita': { status: 200, type: 'text/html', body: JSON.stringify(shown) },
    })
    for (const path of [
      `/share/${hash}/evidence/draft123.png`,
      `/share/${hash}/evidence/withdraw.png`,
      `/share/${hash}/about.png`,
      `/share/${hash}/ita.png`,
      `/share/${hash}/admin.png`,
      `/share/${hash}/sitemap.xml.png`,
      `/share/${hash}/../admin.png`,
      `/share/${hash}/status/500.png`,
      `/share/nothash/ita.png`,
      `/share/${hash}/ita.svg`,
      `/share/${hash}.svg`,
      '/qr/ita.png',
      '/qr/nothing-like-this.svg',
      '/qr/evidence/draft123.svg',
      '/qr/evidence/withdraw.svg',
      '/qr/https%3A%2F%2Fevil.example.svg',
    ])
      expect([path, (await get(path)).status]).toEqual([path, 404])
    expect(counts.drawn).toBe(0)
  })

  it('is refused for now when too many are to be drawn, and a page that fails is not taken for a missing one', async () => {
    const { get } = await start(
      {
        '/th/ita': answer(200, shown),
        '/th/about': { status: 500, type: 'text/html', body: '' },
      },
      () => Promise.reject(new GateFull()),
    )
    expect((await get(`/share/${hash}/ita.png`)).status).toBe(503)
    expect((await get('/qr/about.svg')).status).toBe(503)
  })
})

describe('the QR code of a page', () => {
  it('holds the public address of the page', async () => {
    const { get } = await start({ '/en/ita/2568': answer(200, shown), '/th': answer(200, shown) })
    expect((await get('/qr.svg')).status).toBe(200)
    const code = await get('/qr/en/ita/2568.svg')
    expect([code.status, code.headers['content-type']]).toEqual([200, 'image/svg+xml'])
    const { qrSvg } = await import('#lib/sharing/qr.ts')
    expect(code.text).toBe(qrSvg('https://office.example/en/ita/2568'))
    expect(code.text).not.toMatch(/style=|<script/)
  })
})
