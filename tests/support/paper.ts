import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, join } from 'node:path'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import tailwind from '@tailwindcss/postcss'
import { chromium } from 'playwright-core'
import postcss from 'postcss'
import { printPdf } from '#lib/print/pdf.ts'
import { projectRoot } from '#lib/start/project-root.ts'
import { resolveBrowser } from '#tests/support/browser.ts'

let compiled: Promise<string> | undefined

/** What the public pages look like, as the build compiles it. */
const publicStyles = (): Promise<string> => {
  const from = join(projectRoot, 'app/globals.css')
  compiled ??= postcss([tailwind({ base: projectRoot })])
    .process(readFileSync(from, 'utf8'), { from })
    .then(({ css }) => css)
  return compiled
}

/** A page of this markup, with the styles and fonts of the public pages, for as long as it is used. */
async function served<Value>(lang: string, body: string, use: (page: URL) => Promise<Value>): Promise<Value> {
  const css = await publicStyles()
  const html = `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8"><title>-</title><link rel="stylesheet" href="/a.css"></head><body>${body}</body></html>`
  const server = createServer(({ url = '' }, response) => {
    if (url.endsWith('.woff2')) response.end(readFileSync(join(projectRoot, 'app/fonts', basename(url))))
    else if (url === '/a.css') response.writeHead(200, { 'content-type': 'text/css' }).end(css)
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    return await use(new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`))
  } finally {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
}

/** A body of markup as PDF, by the engine that prints for readers. */
export const printMarkup = (lang: string, body: string): Promise<Buffer> => served(lang, body, printPdf)

/** CSS pixels by which the parts of an element reach below it, on paper. */
export const overflowOf = (lang: string, body: string, selector: string): Promise<number> =>
  served(lang, body, async ({ href }) => {
    const browser = await chromium.launch(await resolveBrowser())
    try {
      const page = await browser.newPage({ viewport: { width: 1_200, height: 1_700 } })
      await page.emulateMedia({ media: 'print' })
      await page.goto(href, { waitUntil: 'networkidle' })
      await page.evaluate('document.fonts.ready.then(() => true)')
      return await page.locator(selector).evaluate((element) => {
        const bottomOf = (one: Element) => one.getBoundingClientRect().bottom
        return Math.max(...[...element.children].map(bottomOf)) - bottomOf(element)
      })
    } finally {
      await browser.close()
    }
  })

export interface PaperSheet {
  /** millimetres */
  width: number
  height: number
  text: string
}

const millimetres = (points: number): number => Math.round((points / 72) * 25.4)

/** The sheets of a PDF: how large, and what stands on them. */
export async function sheetsOf(pdf: Buffer): Promise<PaperSheet[]> {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(pdf)
  try {
    return [...document.pages()].map((page) => {
      const { originalWidth, originalHeight } = page.getOriginalSize()
      return { width: millimetres(originalWidth), height: millimetres(originalHeight), text: page.getText() }
    })
  } finally {
    document.destroy()
    library.destroy()
  }
}
