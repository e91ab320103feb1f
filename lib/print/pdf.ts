import 'server-only'
import { join } from 'node:path'
import { env } from '#lib/env.ts'
import { createGate } from '#lib/press/gate.ts'
import { findBrowser } from './browser.ts'

/** Milliseconds for one document from the start of the browser to its end; documents that may wait for their turn. */
export const printLimits = { withinMs: 45_000, waiting: 8, heapMiB: 256 } as const

const gate = createGate(1, printLimits.waiting)

/**
 * A page of this portal as PDF, by the browser engine, for only that sets Thai right: paper, margins and breaks are those
 * of the page's own print styles. The engine runs in a process of its own, one document at a time, without scripts, and
 * reaches nothing but the portal. Rejects with GateFull where too many wait, with anything else where the engine cannot
 * start or takes too long: whoever asks has to have another way.
 */
export const printPdf = (page: URL): Promise<Buffer> => gate.run(() => printOne(page))

async function printOne(page: URL): Promise<Buffer> {
  const [{ chromium }, { args, ...found }] = await Promise.all([
    import('playwright-core'),
    findBrowser(join(env().DATA_DIR, 'engine')),
  ])
  const engine = await chromium.launch({
    ...found,
    args: [...args, '--disable-gpu', `--js-flags=--max-old-space-size=${printLimits.heapMiB}`],
    timeout: 20_000,
  })
  const tooLong = setTimeout(() => void engine.close(), printLimits.withinMs)
  try {
    const context = await engine.newContext({ javaScriptEnabled: false, serviceWorkers: 'block' })
    await context.route('**/*', (route) =>
      new URL(route.request().url()).origin === page.origin ? route.continue() : route.abort(),
    )
    const tab = await context.newPage()
    await tab.emulateMedia({ media: 'print' })
    const answer = await tab.goto(page.href, { waitUntil: 'networkidle' })
    if (answer?.status() !== 200) throw new Error(`${page.pathname} answers ${answer?.status()}`)
    // Letters of another font, shown until ours have come, would be on paper for good.
    await tab.evaluate('document.fonts.ready.then(() => true)')
    return await tab.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
  } finally {
    clearTimeout(tooLong)
    await engine.close()
  }
}
