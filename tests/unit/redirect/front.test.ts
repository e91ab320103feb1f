import { afterEach, describe, expect, it } from 'vitest'
import { openOldAddresses } from '#lib/redirect/answer.ts'
import type { Rule } from '#lib/redirect/match.ts'
import { page, startTestFront, type TestFront } from '#tests/support/press.ts'

const any = { host: '', query: '', kind: 'page', target: '/ita/2568' } as const
const rules: Rule[] = [
  { ...any, id: 'bcdf2345', path: '/website', query: 'p=34400', target: '/evidence/bcdf2345' },
  { ...any, id: 'bcdf2346', path: '/old/ข่าว' },
  { ...any, id: 'bcdf2347', path: '/wp-content/*', kind: 'gone', target: '' },
  { ...any, id: 'bcdf2348', path: '/', query: 'p=7' },
  { ...any, id: 'bcdf2349', path: '/ita/2568/*' },
  { ...any, id: 'bcdf234a', path: '/out', kind: 'external', target: 'https://www.obec.example/x' },
  { ...any, id: 'bcdf234b', path: '/upload/ข่าว.pdf' },
  { ...any, id: 'bcdf234c', path: '/files/O12.pdf' },
  { ...any, id: 'bcdf234d', path: '/js/*' },
]

const fronts: TestFront[] = []
afterEach(async () => {
  await Promise.all(fronts.splice(0).map((front) => front.close()))
})

async function start(read = async () => rules) {
  const hits: string[] = []
  const unknown: string[] = []
  const counter = {
    hit: (id: string) => void hits.push(id),
    unknown: ({ path }: { path: string }) => void unknown.push(path),
    flush: async () => {},
  }
  const front = await startTestFront(
    (internal) => {
      if (internal.includes('/gone/')) return { ...page(`gone ${internal}`), status: 410 }
      return internal.endsWith('/O99') ? { ...page('none'), status: 404 } : page(`page ${internal}`)
    },
    {
      parts: {
        oldAddresses: openOldAddresses('http://office.example', { read, counter }),
        serveFile: (request, response, _tick, pages) => pages.notFound('th', request, response),
      },
    },
  )
  fronts.push(front)
  return { front, hits, unknown }
}

const thai = encodeURIComponent('ข่าว')

describe('an address that no page of ours answers', () => {
  it.each([
    ['/website/?p=34400', 301, '/evidence/bcdf2345'],
    ['/website?p=34400&fbclid=x', 301, '/evidence/bcdf2345'],
    ['/website/?p=34401', 308, '/website?p=34401'],
    [`/old/${thai.toLowerCase()}/`, 301, '/ita/2568'],
    ['/upload/%A2%E8%D2%C7.pdf', 301, '/ita/2568'],
    ['/?p=7', 301, '/ita/2568'],
    ['/?p=8', 200, undefined],
    ['/out', 301, 'https://www.obec.example/x'],
    ['/files/O12.pdf', 301, '/ita/2568'],
    ['/ita/2568/O12', 200, undefined],
    ['/ita/2568/O99', 301, '/ita/2568'],
    ['/ita/2567/O99', 404, undefined],
    ['/js/search.js', 200, undefined],
    ['/js/gone.js', 301, '/ita/2568'],
    ['/nowhere', 404, undefined],
    ['//website', 404, undefined],
  ])('%s', async (url, status, location) => {
    const { front } = await start()
    const answer = await front.ask(url)
    expect([answer.status, answer.headers.location]).toEqual([status, location])
    // A mistake can be mended: nobody keeps the way for good.
    if (status === 301) expect(answer.headers['cache-control']).toBe('no-cache')
  })

  it('that is gone is answered there, with 410, in the language of the address', async () => {
    const { front } = await start()
    const answer = await front.ask('/wp-content/uploads/2566/O12.pdf')
    expect(answer.status).toBe(410)
    expect(answer.text).toContain('gone /th/gone/bcdf2347')
  })

  it('is asked of the rules once for each moment of the public clock, and counted for GET alone', async () => {
    let reads = 0
    const { front, hits, unknown } = await start(async () => {
      reads += 1
      return rules
    })
    await Promise.all(Array.from({ length: 20 }, () => front.ask('/out')))
    await front.ask('/out', { method: 'HEAD' })
    await front.ask('/nowhere')
    await front.ask('/?p=8')
    await front.ask('/nowhere/')
    expect(reads).toBe(1)
    expect(hits).toHaveLength(20)
    expect(unknown).toEqual(['/nowhere'])
    front.database.tick += 1
    await front.clock.confirm()
    await front.ask('/out')
    expect(reads).toBe(2)
  })

  it('takes nothing that is sent to it', async () => {
    const { front } = await start()
    expect((await front.ask('/out', { method: 'POST' })).status).toBe(404)
  })

  it('is led on by what was known last while the database is away, and is never called unknown for want of it', async () => {
    const { front } = await start()
    await front.ask('/out')
    front.database.away = true
    await front.clock.confirm()
    expect((await front.ask('/out')).status).toBe(301)
    const { front: fresh } = await start(async () => {
      throw new Error('away')
    })
    fresh.database.away = true
    await fresh.clock.confirm()
    expect((await fresh.ask('/out')).status).toBe(503)
  })
})
