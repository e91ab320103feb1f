import AxeBuilder from '@axe-core/playwright'
import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test'
import { signInAs } from './sign-in.ts'

/** What the browser complains of: a refused script, a style against the policy, an error in a page. */
export function watchFaults(page: Page): string[] {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 40\d/.test(message.text())) faults.push(message.text())
  })
  return faults
}

export const inLanguage = (context: BrowserContext, lang: 'th' | 'en') =>
  context.addCookies([{ name: 'lang', value: lang, url: process.env.BASE_URL!, secure: true }])

/** Opens staff pages in both languages, on a phone in the dark and on a desk in the light: accessible, nothing sideways. */
export async function expectSoundPages(
  browser: Browser,
  email: string,
  paths: readonly string[],
): Promise<void> {
  for (const [lang, width] of [
    ['th', 320],
    ['en', 320],
    ['th', 1280],
    ['en', 1280],
  ] as const) {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: width === 320 ? 'dark' : 'light',
    })
    await inLanguage(context, lang)
    await signInAs(context, process.env.BASE_URL!, email)
    for (const path of paths) {
      const page = await context.newPage()
      const faults = watchFaults(page)
      await page.goto(path)
      const what = `${path} at ${width}, ${lang}`
      expect(await page.locator('html').getAttribute('lang'), what).toBe(lang)
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(sideways, what).toBe(0)
      const { violations } = await new AxeBuilder({ page }).analyze()
      const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      expect(
        grave.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
        what,
      ).toEqual([])
      expect(faults, what).toEqual([])
      await page.close()
    }
    await context.close()
  }
}
