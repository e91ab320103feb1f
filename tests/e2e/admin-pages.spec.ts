import AxeBuilder from '@axe-core/playwright'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { adminPages, adminRoutes } from '#tests/support/admin-pages.ts'
import { one } from '#tests/support/portal.ts'
import { signInAs } from '#tests/support/sign-in.ts'

const firstLoadAtMost = 300_000 // bytes as they travel, fonts included
const origin = () => process.env.BASE_URL!
const inLanguage = (context: BrowserContext, lang: 'th' | 'en') =>
  context.addCookies([{ name: 'lang', value: lang, url: origin(), secure: true }])

test('every page of the staff side has a row here, and no row is left of a page that is gone', () => {
  expect(Object.keys(adminPages).sort()).toEqual(adminRoutes())
})

for (const [route, rows] of Object.entries(adminPages)) {
  for (const [index, { as, address }] of [rows].flat().entries()) {
    test(`${route} as ${as.split('@')[0]}${index === 0 ? '' : `, ${index + 1}`}`, async ({ browser }) => {
      test.setTimeout(150_000)
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        colorScheme: 'light',
        // Colours on their way from light to dark are none of either.
        reducedMotion: 'reduce',
      })
      await signInAs(context, origin(), as)
      const page = await context.newPage()
      const faults = watch(page)
      const weigh = await weighing(page)
      const path = await address()
      const answer = await page.goto(path, { waitUntil: 'networkidle' })
      expect(answer?.status()).toBe(200)
      const bytes = weigh()
      test.info().annotations.push({ type: 'bytes', description: String(bytes) })
      expect(bytes, 'bytes of the first load').toBeLessThanOrEqual(firstLoadAtMost)

      expect(await barriers(page)).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await barriers(page, 'color-contrast'), 'in the dark').toEqual([])
      await page.emulateMedia({ colorScheme: 'light' })
      await skipsToContent(page)

      for (const width of [390, 320]) {
        await page.setViewportSize({ width, height: 800 })
        expect(await sideways(page), `sideways at ${width} px`).toEqual([])
      }
      expect(await barriers(page), 'on a phone').toEqual([])

      await page.setViewportSize({ width: 794, height: 1123 })
      await page.emulateMedia({ media: 'print' })
      expect(await sideways(page), 'sideways in print').toEqual([])
      for (const menu of await page.locator('.staff-top nav').all()) await expect(menu).toBeHidden()
      await expect(page.locator('h1').first()).toBeVisible()
      await page.emulateMedia({ media: 'screen' })

      await inLanguage(context, 'en')
      await page.setViewportSize({ width: 1280, height: 900 })
      await page.goto(path, { waitUntil: 'networkidle' })
      expect(await unmarkedThai(page, await names()), 'Thai on an English page without lang="th"').toEqual([])
      await page.setViewportSize({ width: 320, height: 800 })
      expect(await sideways(page), 'sideways at 320 px in English').toEqual([])
      expect(faults).toEqual([])
      await context.close()
    })
  }
}

/** What the browser complains of: a refused script, a style against the policy, an error in a page. */
function watch(page: Page): string[] {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  return faults
}

/** Counts the bytes that arrive from now on, compressed and with their headers. */
async function weighing(page: Page): Promise<() => number> {
  const browser = await page.context().newCDPSession(page)
  await browser.send('Network.enable')
  let bytes = 0
  browser.on('Network.loadingFinished', (event) => {
    bytes += event.encodedDataLength
  })
  return () => bytes
}

async function barriers(page: Page, rule?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page })
  const { violations } = await (rule ? axe.withRules(rule) : axe).analyze()
  return violations
    .filter(({ impact }) => impact !== 'minor')
    .map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.target.join(' ')} ×${nodes.length}`)
}

async function skipsToContent(page: Page): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id), 'the first Tab skips the menu').toBe('main')
}

/** The elements that reach over the right edge; none where nothing must be moved sideways. */
const sideways = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .slice(0, 5)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`)
  })

/** What people are called stays as it is in every language. */
const names = async (): Promise<string[]> =>
  (await one<{ names: string[] }>('SELECT array_agg(name ORDER BY length(name) DESC) AS names FROM users'))
    .names

const unmarkedThai = (page: Page, proper: readonly string[]): Promise<string[]> =>
  page.evaluate((known) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found = new Set<string>()
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (!parent || parent.closest('[lang="th"], script, style, noscript, textarea')) continue
      const text = known.reduce((left, name) => left.replaceAll(name, ''), node.textContent ?? '')
      if (/[\u0E00-\u0E7F]/.test(text)) found.add(text.trim().slice(0, 60))
    }
    return [...found].slice(0, 10)
  }, proper)
