// npm run lighthouse: Lighthouse on the main public pages of a running portal, as a phone; prints the four marks.
// Ends with 0 where all reach the aim, 1 where one does not, 2 where there is no portal or no installed Chromium.

import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { installedBrowser } from '#tests/support/browser.ts'
import { fetchChecker, portalToCheck } from '#tests/support/checkers.ts'
import { freePort } from '#tests/support/free-port.ts'
import { pageKinds } from '#tests/support/page-kinds.ts'

/** What each category has to reach, of 100. */
const aim = { performance: 99, accessibility: 100, 'best-practices': 100, seo: 100 } as const
type Category = keyof typeof aim
const categories = Object.keys(aim) as Category[]

interface Result {
  environment: { benchmarkIndex: number }
  categories: Record<Category, { score: number | null; auditRefs: { id: string; weight: number }[] }>
  audits: Record<string, { id: string; title: string; score: number | null; displayValue?: string }>
}

/** Lighthouse's own, for it takes all of these or none. */
const slow4G = {
  rttMs: 150,
  throughputKbps: 1_638.4,
  requestLatencyMs: 562.5,
  downloadThroughputKbps: 1_474.56,
  uploadThroughputKbps: 675,
}
/** What Chrome DevTools measures on the phone that Lighthouse plays (Moto G Power), in the unit of `benchmarkIndex`. */
const phoneIndex = 264

const portal = await portalToCheck().catch((error: Error) => {
  console.error(error.message)
  process.exit(2)
})
const real = installedBrowser()
if (!real) {
  console.error('Lighthouse needs an installed Chromium or Chrome: install one, or name it by CHROMIUM_PATH')
  process.exit(2)
}
const { default: lighthouse } = (await import(
  pathToFileURL(join(fetchChecker('lighthouse'), 'core', 'index.js')).href
)) as { default(url: string, flags: object): Promise<{ lhr: Result }> }

const given = process.argv.slice(2)
const kinds = await pageKinds(portal)
const main = kinds.filter((path) => !/no-such-page|report|\?/.test(path))
const pages = given.length > 0 ? given : main

const port = await freePort()
const browser = await chromium.launch({
  ...real,
  args: [...real.args, `--remote-debugging-port=${port}`],
})
// A demonstration asks not to be found, and says so; all else that search engines need is looked at.
const robots = await (await fetch(new URL('/robots.txt', portal))).text()
const hidden = /^Disallow: \/$/m.test(robots)
if (hidden) console.log('a demonstration is kept out of search engines: is-crawlable is left out')
let failed = false
try {
  // “Four times slower” supposes a fast desk: how much slower a phone is than this machine is reckoned.
  const { lhr: first } = await lighthouse(new URL(pages[0]!, portal).href, { port, logLevel: 'error' })
  const slower = Math.max(1, first.environment.benchmarkIndex / phoneIndex)
  console.log(
    `this machine: index ${Math.round(first.environment.benchmarkIndex)}, so a phone is ${slower.toFixed(1)} times slower`,
  )
  for (const path of pages) {
    const { lhr } = await lighthouse(new URL(path, portal).href, {
      port,
      onlyCategories: categories,
      throttling: { ...slow4G, cpuSlowdownMultiplier: slower },
      ...(hidden ? { skipAudits: ['is-crawlable'] } : {}),
      logLevel: 'error',
    })
    const marks = categories.map((name) => Math.round((lhr.categories[name].score ?? 0) * 100))
    console.log(`${marks.map((mark) => String(mark).padStart(4)).join('')}  ${path}`)
    for (const [at, name] of categories.entries()) {
      if (marks[at]! >= aim[name]) continue
      failed = true
      for (const { id, weight } of lhr.categories[name].auditRefs) {
        const audit = lhr.audits[id]!
        if (weight > 0 && audit.score !== null && audit.score < 1)
          console.log(`      ${name}: ${audit.title} ${audit.displayValue ?? ''}`)
      }
    }
  }
} finally {
  await browser.close()
}
console.log(`columns: ${categories.join(', ')}; aim ${categories.map((name) => aim[name]).join(', ')}`)
process.exit(failed ? 1 : 0)
