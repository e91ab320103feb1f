// npm run accessibility: axe on every kind of public page of a running portal; writes what the statement at /accessibility
// tells. Ends with 0 without a fault, 1 with one, 2 where there is no portal.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { type Browser, chromium } from 'playwright-core'
import type { AccessibilityChecks } from '#lib/site/accessibility.ts'
import { projectRoot } from '#lib/start/project-root.ts'
import { resolveBrowser } from '#tests/support/browser.ts'
import { portalToCheck } from '#tests/support/checkers.ts'
import { kindOf, pageKinds } from '#tests/support/page-kinds.ts'

const looks = [
  { width: 320, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
] as const

const portal = await portalToCheck().catch((error: Error) => {
  console.error(error.message)
  process.exit(2)
})

let axe = ''

async function check(browser: Browser, path: string): Promise<{ passed: number; violations: string[] }> {
  let passed = Number.POSITIVE_INFINITY
  const violations = new Set<string>()
  for (const { width, colorScheme } of looks) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme })
    const page = await context.newPage()
    await page.goto(new URL(path, portal).href)
    const found = await new AxeBuilder({ page }).analyze()
    axe = found.testEngine.version
    passed = Math.min(passed, found.passes.length)
    for (const { id } of found.violations) violations.add(id)
    await context.close()
  }
  return { passed, violations: [...violations] }
}

const { executablePath, args, env } = await resolveBrowser()
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args, env })
const pages = new Map<string, AccessibilityChecks['pages'][number]>()

/** Written after each page, so that a check that is cut short tells what it did. */
function write(): void {
  const checks: AccessibilityChecks = {
    day: new Date().toISOString().slice(0, 10),
    axe,
    browser: `Chromium ${browser.version().split('.')[0]}`,
    widths: looks.map(({ width }) => width),
    pages: [...pages.values()],
  }
  writeFileSync(
    join(projectRoot, 'lib/site/accessibility-checks.json'),
    `${JSON.stringify(checks, null, 2)}\n`,
  )
}

for (const path of await pageKinds(portal)) {
  const pattern = kindOf(path)
  const { passed, violations } = await check(browser, path)
  const before = pages.get(pattern)
  pages.set(pattern, {
    pattern,
    passed: Math.min(passed, before?.passed ?? passed),
    violations: [...new Set([...(before?.violations ?? []), ...violations])].sort(),
  })
  console.log(`${path}: ${passed} rules hold${violations.length > 0 ? `, not ${violations.join(', ')}` : ''}`)
  write()
}
await browser.close()
process.exit([...pages.values()].some(({ violations }) => violations.length > 0) ? 1 : 0)
