import type { BrowserContext, Page } from '@playwright/test'

export const origin = (): string => process.env.BASE_URL!
export const administrator = 'administrator@demo.example'

/** What the browser complains of: a refused script, a style against the policy, an error in a page. */
export function watch(page: Page): string[] {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 40\d/.test(message.text())) faults.push(message.text())
  })
  return faults
}

/** What a form says went wrong; Next keeps an alert of its own on every page. */
export const alertOf = (page: Page) => page.locator('.notice[role="alert"]')

export const inLanguage = (context: BrowserContext, lang: 'th' | 'en') =>
  context.addCookies([{ name: 'lang', value: lang, url: origin(), secure: true }])
