import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import sharp from 'sharp'
import { largestPicture } from '#lib/sharing/draw.ts'
import { inLanguages, one, publicPages } from '#tests/support/portal.ts'

const pictureOf = (html: string): string | undefined =>
  /<meta property="og:image" content="([^"]+)"/.exec(html)?.[1]

test('every public page has its own picture where its address is shared, 1200 × 630, in its language', async ({
  request,
}) => {
  test.setTimeout(600_000)
  for (const { address, status } of await publicPages()) {
    const pictures = new Set<string>()
    for (const local of inLanguages(address)) {
      const html = await (await request.get(local)).text()
      const picture = pictureOf(html)
      if (status !== 200) {
        expect(picture, local).toBeUndefined()
        continue
      }
      expect(html, local).toContain('name="twitter:card" content="summary_large_image"')
      const answer = await request.get(new URL(picture!).pathname)
      expect(answer.status(), picture).toBe(200)
      expect(answer.headers()['cache-control'], picture).toContain('immutable')
      const bytes = await answer.body()
      expect(bytes.length, picture).toBeLessThanOrEqual(largestPicture)
      const { width, height } = await sharp(bytes).metadata()
      expect([width, height], picture).toEqual([1200, 630])
      pictures.add(bytes.toString('base64'))
      const code = await request.get(`/qr${local === '/' ? '' : local}.svg`)
      expect([code.status(), code.headers()['content-type']], local).toEqual([200, 'image/svg+xml'])
    }
    if (status === 200) expect(pictures.size, address).toBe(2)
  }
})

test('a draft and a withdrawn piece have neither picture nor QR code; an old address leads to the present picture', async ({
  request,
}) => {
  const draft = await one<{ id: string }>(
    `SELECT e.id FROM evidence e WHERE NOT EXISTS (SELECT 1 FROM publications p WHERE p.evidence_id = e.id) LIMIT 1`,
  )
  const withdrawn = (await publicPages()).find(({ status }) => status === 410)!
  const hash = '0123456789abcdef'
  for (const path of [`/evidence/${draft.id}`, withdrawn.address, '/no-such-page', '/admin', '/login']) {
    expect((await request.get(`/share/${hash}${path}.png`)).status(), path).toBe(404)
    expect((await request.get(`/qr${path}.svg`)).status(), path).toBe(404)
  }
  const moved = await request.get(`/share/${hash}/ita/2568.png`, { maxRedirects: 0 })
  expect(moved.status()).toBe(302)
  expect(moved.headers().location).toMatch(/^\/share\/[0-9a-f]{16}\/ita\/2568\.png$/)
})

test('a reader without script chooses the size of letters and the colours, and every page keeps them', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(600_000)
  const item = (await publicPages()).find(({ address }) => /^\/ita\/2568\/O/.test(address))!
  for (const [start, larger, dark] of [
    [item.address, 'ใหญ่มาก', 'มืด'],
    [`/en${item.address}`, 'Larger', 'Dark'],
  ] as const) {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 320, height: 800 },
      colorScheme: 'light',
    })
    const page = await context.newPage()
    await page.goto(start)
    await page.locator('.display > summary').click()
    await page.getByRole('button', { name: larger, exact: true }).click()
    await expect(page).toHaveURL(new URL(start, baseURL).href)
    await expect(page.locator('html')).toHaveAttribute('data-size', 'larger')
    await page.locator('.display > summary').click()
    await page.getByRole('button', { name: dark, exact: true }).click()
    await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark')
    await page.locator('.display > summary').click()
    await expect(page.getByRole('button', { name: larger, exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    await context.close()
  }
})

test('the largest letters in the dark: nothing sideways at 320 px, accessible, on every kind of page', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(1_500_000)
  const context = await browser.newContext({ viewport: { width: 320, height: 800 }, colorScheme: 'light' })
  await context.addCookies([{ name: 'view', value: 'larger.dark', url: baseURL! }])
  const page = await context.newPage()
  for (const { address } of await publicPages()) {
    for (const local of inLanguages(address)) {
      await page.goto(local)
      await expect(page.locator('html')).toHaveAttribute('data-size', 'larger')
      for (const part of await page.locator('details.display, details.sharing').all())
        await part.evaluate((node: HTMLDetailsElement) => {
          node.open = true
        })
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(wide, `${local} scrolls sideways`).toBeLessThanOrEqual(0)
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
        local,
      ).toEqual([])
    }
  }
  await context.close()
})

test('on paper: no menu, the address in letters and as a QR code, the edition', async ({ page }) => {
  const item = (await publicPages()).find(({ address }) => /^\/ita\/2568\/O/.test(address))!
  await page.goto(item.address)
  await page.emulateMedia({ media: 'print' })
  for (const part of ['.menu', '.display', '.sharing', '.skip', '.foot-links'])
    for (const found of await page.locator(part).all()) await expect(found).toBeHidden()
  const foot = page.locator('.printed-address')
  await expect(foot).toBeVisible()
  await expect(foot).toContainText(item.address)
  const code = await foot.locator('.qr').boundingBox()
  expect(code!.width).toBeGreaterThan(70)
  await expect(page.locator('.foot')).toContainText('ข้อมูล')
})
