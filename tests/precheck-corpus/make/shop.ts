import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type Browser, chromium } from '@playwright/test'
import { resolveBrowser } from '#tests/support/browser.ts'
import { htmlOf } from './html.ts'
import type { Paper } from './paper.ts'
import * as pdf from './pdf.ts'
import { inFolder, run } from './run.ts'
import { pdfOfPictures, type ScanStyle, scanned } from './scan.ts'
import { docxOf } from './word.ts'

/** A file to be made, and the program that makes it. */
export interface Made {
  by: string
  bytes(): Promise<Buffer>
}
export const made = (by: string, bytes: () => Promise<Buffer> | Buffer): Made => ({
  by,
  bytes: async () => bytes(),
})
/** The same, changed afterwards. */
export const afterwards = (
  one: Made,
  by: string,
  change: (bytes: Buffer) => Promise<Buffer> | Buffer,
): Made => made(by ? `${one.by}, ${by}` : one.by, async () => change(await one.bytes()))

let browser: Promise<Browser> | undefined
const started = () => (browser ??= resolveBrowser().then((options) => chromium.launch(options)))
/** of LibreOffice: one for each run, for two cannot share it */
const profile = join(process.cwd(), '.test', `corpus-office-${process.pid}`)

export async function closeShop(): Promise<void> {
  await (await browser)?.close()
  await rm(profile, { recursive: true, force: true })
}

export const hasOffice = ['/usr/bin/soffice', '/usr/local/bin/soffice'].some((path) => existsSync(path))

/** Printed by Chromium. */
export const web = (one: Paper, { tagged = true } = {}): Made => printedHtml(htmlOf(one), one, tagged)

export const printedHtml = (html: string, one: Paper, tagged = true): Made =>
  made('chromium', async () => {
    const page = await (await started()).newPage()
    try {
      await page.setContent(html)
      const footer = `<div style="font-size:9px;width:100%;text-align:center">- <span class="pageNumber"></span> -</div>`
      const bytes = await page.pdf({
        preferCSSPageSize: true,
        printBackground: true,
        tagged,
        ...(one.numbered
          ? { displayHeaderFooter: true, headerTemplate: '<span></span>', footerTemplate: footer }
          : {}),
      })
      return pdf.dated(bytes, one.on)
    } finally {
      await page.close()
    }
  })

/** Written as a Word file and exported by LibreOffice. */
export const office = (one: Paper, { tagged = true } = {}): Made =>
  made('libreoffice', async () => {
    const filter = `pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"${tagged}"}}`
    return pdf.dated(await converted(await docxOf(one), 'docx', filter, 'pdf'), one.on)
  })

interface Wanted {
  bytes: Buffer
  from: string
  filter: string
  to: string
  resolve: (bytes: Buffer) => void
  reject: (error: unknown) => void
}
const waiting: Wanted[] = []
let working = false

/** What LibreOffice makes of a document. Its start takes seconds, so those that wait go together. */
export function converted(bytes: Buffer, from: string, filter: string, to: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    waiting.push({ bytes, from, filter, to, resolve, reject })
    if (!working) void convertWaiting()
  })
}

async function convertWaiting(): Promise<void> {
  working = true
  await setTimeout(300) // for others to come
  while (waiting.length > 0) {
    const { from, filter } = waiting[0]!
    const batch = waiting.filter((one) => one.from === from && one.filter === filter).slice(0, 20)
    for (const one of batch) waiting.splice(waiting.indexOf(one), 1)
    await convertTogether(batch).catch((error: unknown) => {
      for (const one of batch) one.reject(error)
    })
  }
  working = false
}

async function convertTogether(batch: Wanted[]): Promise<void> {
  const { from, filter, to } = batch[0]!
  await inFolder(async (folder) => {
    await mkdir(profile, { recursive: true })
    const sources = batch.map((_, at) => join(folder, `${at}.${from}`))
    await Promise.all(batch.map(({ bytes }, at) => writeFile(sources[at]!, bytes)))
    const settings = [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', filter]
    const out = join(folder, 'out')
    await run('soffice', [...settings, '--outdir', out, ...sources])
    for (const [at, one] of batch.entries()) one.resolve(await readFile(join(out, `${at}.${to}`)))
  })
}

export const word = (one: Paper, comment?: string): Made => made('docx library', () => docxOf(one, comment))
/** The Word file as LibreOffice saves it again. */
export const officeWord = (one: Paper): Made =>
  made('libreoffice docx', async () => converted(await docxOf(one), 'docx', 'docx:MS Word 2007 XML', 'docx'))
/** A Word file of before 2007. */
export const oldWord = (one: Paper): Made =>
  made('libreoffice doc', async () => converted(await docxOf(one), 'docx', 'doc:MS Word 97', 'doc'))

/** Printed to PostScript and back. */
export const postscript = (one: Made, by: 'pdftops' | 'ps2write', on: string): Made =>
  afterwards(one, `ghostscript (${by})`, async (bytes) => pdf.dated(await pdf.printed(bytes, by), on))

export const paperScan: ScanStyle = { dpi: 150, skew: 0.6, noise: 34, quality: 32 }

/** Printed on paper and scanned. */
export const scan = (one: Made, on: string, style: Partial<ScanStyle> = {}, title?: string): Made =>
  afterwards(one, 'scan', async (bytes) => {
    const full = { ...paperScan, ...style }
    const pictures = await scanned(bytes, full)
    return pdfOfPictures(pictures, {
      dpi: full.dpi,
      producer: 'RICOH IM C3000',
      on,
      ...(title ? { title } : {}),
    })
  })
