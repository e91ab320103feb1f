import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { inLanguages, publicPages } from '#tests/support/portal.ts'

// Two workers share what takes longest.
test.describe('every kind of public page', () => {
  test.describe.configure({ mode: 'parallel', timeout: 2_400_000 })

  for (const lang of ['th', 'en'] as const) {
    test(`in ${lang}: whole without script, from this host alone, accessible at 320 px and on a desk`, async ({
      browser,
      baseURL,
    }) => {
      for (const width of [320, 1280]) {
        const context = await browser.newContext({
          viewport: { width, height: 900 },
          colorScheme: width === 320 ? 'dark' : 'light',
        })
        const page = await context.newPage()
        const foreign: string[] = []
        const faults: string[] = []
        page.on('request', (request) => {
          const isOurs = new URL(request.url()).origin === new URL(baseURL!).origin
          if (!isOurs && !request.url().startsWith('data:')) foreign.push(request.url())
        })
        page.on('console', (message) => {
          if (message.type() === 'error' && !/status of (404|410)/.test(message.text()))
            faults.push(message.text())
        })
        for (const { address, status } of await publicPages()) {
          const local = inLanguages(address)[lang === 'th' ? 0 : 1]!
          const answer = await page.goto(local)
          expect(answer?.status(), local).toBe(status)
          expect(foreign, local).toEqual([])
          expect(faults, local).toEqual([])
          expect(await page.locator('script:not([type="application/ld+json"])').count(), local).toBe(0)
          expect(await page.locator('html').getAttribute('lang'), local).toBe(lang)
          const sideways = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          )
          expect(sideways, `${local} scrolls sideways at ${width} px`).toBeLessThanOrEqual(0)
          // No page has frames: nothing is gathered in a page of its own.
          const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
          const grave = violations
            .filter((violation) => violation.impact === 'serious' || violation.impact === 'critical')
            .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
          expect(grave, `${local} at ${width} px`).toEqual([])
        }
        await context.close()
      }
    })
  }
})

test('on a phone the head is one line; its menu says where one is and opens by keyboard, without script', async ({
  browser,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 800 },
  })
  const page = await context.newPage()
  for (const [address, opener, menu, service, services] of [
    ['/news', 'เมนูข่าว', 'เมนูหลัก', 'บริการ', '/services'],
    ['/en/news', 'MenuNews', 'Main', 'Services', '/en/services'],
  ] as const) {
    await page.goto(address)
    const bar = page.locator('.bar')
    expect((await bar.boundingBox())!.height, address).toBeLessThanOrEqual(72)
    const nav = page.getByRole('navigation', { name: menu, exact: true })
    await expect(nav).toBeHidden()
    const summary = page.locator('.menu-opener > summary')
    await expect(summary).toHaveText(opener)
    await summary.focus()
    await page.keyboard.press('Enter')
    await expect(nav.locator('[aria-current]')).toHaveAttribute('href', address)
    await page.keyboard.press('Tab')
    await expect(nav.getByRole('link').first()).toBeFocused()
    await nav.getByRole('link', { name: service, exact: true }).click()
    await expect(page).toHaveURL(new RegExp(`${services}$`))
    await expect(nav).toBeHidden()
  }
  await page.setViewportSize({ width: 1280, height: 800 })
  await expect(page.getByRole('navigation', { name: 'Main', exact: true })).toBeVisible()
  await expect(page.locator('.menu-opener')).toBeHidden()
  await context.close()
})

test('a page says what it is: title, description, canonical address, its other language, and that it is a demonstration', async ({
  request,
  baseURL,
}) => {
  const titles = new Map<string, string>()
  for (const { address, status } of await publicPages()) {
    if (status !== 200) continue
    for (const local of inLanguages(address)) {
      const answer = await request.get(local)
      const html = await answer.text()
      const title = /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? ''
      expect(title.length, local).toBeGreaterThan(5)
      expect(titles.get(title), `${local} has the title of another page: ${title}`).toBeUndefined()
      titles.set(title, local)
      expect(html, local).toMatch(/<meta name="description" content="[^"]{20,}/)
      expect(html, local).toContain('<meta property="og:title"')
      expect(html, local).toMatch(/<meta name="robots" content="[^"]*noindex/)
      if (!address.includes('/revisions/')) {
        const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1]
        expect(canonical, local).toBe(
          new URL(local, baseURL).href.replace(/\/$/, canonical?.endsWith('/') ? '/' : ''),
        )
      }
      expect(html, local).toMatch(/hrefLang="(en|th)"/i)
      expect(html, local).toContain(local.startsWith('/en') ? 'demonstration' : 'ตัวอย่าง')
    }
  }
})

test('headers: the strict policy, no cookie, an ETag that answers 304, gzip and brotli', async ({
  request,
}) => {
  const visitor = {
    cookie: '__Host-sucharit.session-token=someone',
    RSC: '1',
    'x-forwarded-host': 'evil.example',
  }
  for (const { address, status } of await publicPages()) {
    const answer = await request.get(address, { headers: visitor })
    const headers = answer.headers()
    expect(answer.status(), address).toBe(status)
    expect(headers['content-security-policy'], address).toContain("default-src 'none'")
    expect(headers['content-security-policy'], address).not.toContain('unsafe')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['x-powered-by']).toBeUndefined()
    expect(headers['set-cookie']).toBeUndefined()
    expect(headers['content-type']).toContain('text/html')
    expect(await answer.text()).not.toContain('evil.example')
    if (status !== 200) continue
    const again = await request.get(address, {
      headers: { 'if-none-match': headers.etag!, 'accept-encoding': 'gzip, deflate, br, zstd' },
    })
    const same = await request.get(address, { headers: { 'if-none-match': again.headers().etag! } })
    expect(same.status(), address).toBe(304)
    for (const encoding of ['br', 'gzip']) {
      const packed = await request.fetch(address, {
        method: 'HEAD',
        headers: { 'accept-encoding': encoding },
      })
      expect(packed.headers()['content-encoding'], `${address} ${encoding}`).toBe(encoding)
    }
  }
})

test('an item page on a cold load: at most 25 kB without fonts, 90 kB with them, 8 requests, no script, no other host', async ({
  browser,
}) => {
  const item = (await publicPages()).find(({ address }) => /^\/ita\/2568\/O/.test(address))!
  for (const local of inLanguages(item.address)) {
    const context = await browser.newContext()
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    const types = new Map<string, string>()
    const bytes = { font: 0, other: 0 }
    let requests = 0
    session.on('Network.responseReceived', (event) => types.set(event.requestId, event.type))
    session.on('Network.loadingFinished', (event) => {
      requests++
      bytes[types.get(event.requestId) === 'Font' ? 'font' : 'other'] += event.encodedDataLength
    })
    await page.goto(local, { waitUntil: 'networkidle' })
    console.log(
      `${local}: ${(bytes.other / 1000).toFixed(1)} kB and ${(bytes.font / 1000).toFixed(1)} kB of fonts in ${requests} requests`,
    )
    expect([...types.values()], local).not.toContain('Script')
    expect(requests, local).toBeLessThanOrEqual(8)
    expect(bytes.other, local).toBeLessThanOrEqual(25_000)
    expect(bytes.other + bytes.font, local).toBeLessThanOrEqual(90_000)
    await context.close()
  }
})

test('addresses: other spellings lead to the one address, old revisions to the newest, /ita/latest to the running year', async ({
  request,
}) => {
  const follow = async (address: string) => {
    const answer = await request.get(address, { maxRedirects: 0 })
    return [answer.status(), answer.headers().location]
  }
  expect(await follow('/ita/2568/o7')).toEqual([308, '/ita/2568/O7'])
  expect(await follow('/th/ita/2568')).toEqual([308, '/ita/2568'])
  expect(await follow('/ita/latest/O12')).toEqual([302, '/ita/2568/O12'])
  expect(await follow('/en/ita/latest/annual_report')).toEqual([302, '/en/ita/2568/O7'])
  expect((await request.get('/ita/2599')).status()).toBe(404)
  expect((await request.get('/ita/2568/O99')).status()).toBe(404)
  expect((await request.get('/status/500')).status()).toBe(404)
  expect((await request.get('/healthz')).status()).toBe(200)
  expect((await request.get('/readyz')).status()).toBe(200)
  const sitemap = await (await request.get('/sitemap.xml')).text()
  expect(sitemap).toContain('/ita/2568/O7')
  expect(await (await request.get('/robots.txt')).text()).toMatch(/Disallow: \/\s/)
})

test('public HTML holds no draft, no remark, no e-mail of staff, no storage key', async ({ request }) => {
  const { portalDatabase } = await import('#tests/support/portal.ts')
  const pool = await portalDatabase()
  const secrets = (
    await pool.query<{ text: string }>(
      `SELECT body AS text FROM remarks WHERE body <> '' UNION SELECT email FROM users
        UNION SELECT title FROM revisions r WHERE state IN ('draft', 'returned', 'submitted', 'approved')
          AND NOT EXISTS (SELECT 1 FROM publications p WHERE strpos(p.title, r.title) > 0)
          AND NOT EXISTS (SELECT 1 FROM items i WHERE strpos(i.title_th, r.title) > 0)`,
    )
  ).rows.map((row) => row.text)
  expect(secrets.length).toBeGreaterThan(10)
  const pages = [...(await publicPages()).map((page) => page.address), '/sitemap.xml']
  for (const address of pages) {
    const html = await (await request.get(address)).text()
    for (const secret of secrets)
      expect(html.includes(secret), `${address} shows “${secret.slice(0, 60)}”`).toBe(false)
  }
})
