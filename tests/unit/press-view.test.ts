import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { chosenView } from '#lib/press/view.ts'
import { page, startTestFront, type TestFront } from '#tests/support/press.ts'

const fronts: TestFront[] = []
async function start(): Promise<TestFront> {
  const front = await startTestFront(() =>
    page(
      '<form>' +
        '<button type="submit" name="size" value="normal" aria-pressed="true">ก</button>' +
        '<button type="submit" name="size" value="larger" aria-pressed="false">ก</button>' +
        `</form>${'ข้อมูล '.repeat(200)}`,
      {},
    ),
  )
  fronts.push(front)
  return front
}
afterEach(async () => {
  await Promise.all(fronts.splice(0).map((front) => front.close()))
})

const own = {
  origin: 'http://office.example',
  host: 'office.example',
  'content-type': 'application/x-www-form-urlencoded',
}
const press = (front: TestFront, body: string, headers: Record<string, string> = {}) =>
  front.ask('/view', { method: 'POST', headers: { ...own, ...headers }, body })

describe('size of letters and colours', () => {
  it('are chosen by a button, kept in a cookie, and lead back to the page', async () => {
    const front = await start()
    const chosen = await press(front, 'back=%2Fita%2F2568&size=larger', {
      referer: 'http://office.example/ita/2568?state=none',
    })
    expect([chosen.status, chosen.headers.location]).toEqual([303, '/ita/2568?state=none'])
    expect(chosen.headers['set-cookie']).toEqual([
      'view=larger.auto; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax',
    ])
    const dark = await press(front, 'back=%2Fen&scheme=dark', { cookie: 'a=b; view=larger.auto' })
    expect(dark.headers.location).toBe('/en')
    expect(dark.headers['set-cookie']![0]).toMatch(/^view=larger\.dark;/)
  })

  it('never lead to another site, and are taken from pages of ours alone', async () => {
    const front = await start()
    for (const back of [
      '//evil.example',
      'https://evil.example/',
      '/\\evil.example',
      '/%2Fevil.example',
      'x',
    ])
      expect((await press(front, `back=${encodeURIComponent(back)}&size=large`)).headers.location).toBe('/')
    const referer = 'http://office.example//evil.example/'
    expect((await press(front, 'size=large', { referer })).headers.location).toBe('/')
    expect((await press(front, 'size=large', { origin: 'http://evil.example' })).status).toBe(403)
    expect((await press(front, `size=${'x'.repeat(60_000)}`)).status).toBe(413)
    expect((await front.ask('/view')).status).toBe(404)
    expect((await press(front, 'size=huge&scheme=pink')).headers['set-cookie']![0]).toMatch(
      /^view=normal\.auto/,
    )
  })

  it('are put on the one print: no page is rendered for them, and nobody else sees them', async () => {
    const front = await start()
    const plain = await front.ask('/')
    const seen = await front.ask('/', { headers: { cookie: 'x=1; view=larger.dark' } })
    expect(front.rendered).toEqual(['/th'])
    expect(seen.text).toContain('<html data-size="larger" data-scheme="dark"')
    expect(seen.text).toContain('value="larger" aria-pressed="true"')
    expect(seen.text).toContain('value="normal" aria-pressed="false"')
    expect(seen.headers.etag).not.toBe(plain.headers.etag)
    expect(seen.headers.vary).toBe('Accept-Encoding, Cookie')
    const held = { cookie: 'view=larger.dark', 'if-none-match': plain.headers.etag! }
    expect((await front.ask('/', { headers: held })).status).toBe(200)
    for (const cookie of [
      '',
      'view=normal.auto',
      'view=larger.pink',
      'view="><script>',
      'preview=larger.dark',
    ])
      expect((await front.ask('/', { headers: { cookie } })).text).toBe(plain.text)
    expect((await front.ask('/no-such-page', { headers: { cookie: 'view=large.light' } })).text).toContain(
      'data-size="large" data-scheme="light"',
    )
  })

  it('are known by their cookie alone', () => {
    expect(chosenView('view=large.auto')).toEqual({ size: 'large', scheme: 'auto' })
    expect(chosenView(undefined)).toBeNull()
    expect(chosenView('review=large.dark')).toBeNull()
  })
})

it('dark by choice is dark as by the device, in every colour', () => {
  const blocks = [
    ...readFileSync('components/ui/tokens.css', 'utf8').matchAll(/:root:where\([^{]+\{([^}]+)\}/g),
  ].map((match) => match[1]!.trim())
  expect(blocks).toHaveLength(2)
  expect(blocks[1]).toBe(blocks[0])
})
