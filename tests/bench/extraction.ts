import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { getDocumentProxy } from 'unpdf'
import { readEvidenceFile } from '#lib/extraction/read.ts'
import { sentences } from '#tests/fixtures/extraction/sentences.ts'
import { resolveBrowser } from '#tests/support/browser.ts'
import type { Figure } from './links.ts'
import { load } from './load.ts'

const pages = 100
const readAtOnce = 10
const rounds = 3

/**
 * How long a text PDF of 100 pages takes to be read, beside pdf.js that only lists its strings, and by how much a public
 * page slows down while ten of them are read.
 */
export async function readLongFiles({
  room,
  url,
  seconds,
  say,
}: {
  room: string
  /** a public page */
  url: string
  seconds: number
  say: (text: string) => void
}): Promise<Figure[]> {
  const file = await printLongPdf(room)
  say(`reading a PDF of ${pages} pages`)
  await read(file) // starts the process that reads
  const times: { ours: number; floor: number }[] = []
  for (let round = 0; round < rounds; round += 1) {
    times.push({ floor: await secondsOf(() => listStrings(file)), ours: await secondsOf(() => read(file)) })
  }
  times.sort((a, b) => a.ours / a.floor - b.ours / b.floor)
  const middle = times[Math.floor(rounds / 2)]!
  return [
    { what: `a text PDF of ${pages} pages read`, value: middle.ours, unit: 's', aim: 3 },
    { what: 'the same, as multiple of pdf.js', value: middle.ours / middle.floor, unit: '×', aim: 3 },
    await publicPageMeanwhile(file, url, seconds),
  ]
}

async function publicPageMeanwhile(file: string, url: string, seconds: number): Promise<Figure> {
  const reading = () => load(url, { seconds, connections: 4 })
  await load(url, { seconds: 1, connections: 4 })
  const quiet = await reading()
  let stopped = false
  const readers = Array.from({ length: readAtOnce }, async () => {
    while (!stopped) await read(file)
  })
  const busy = await reading()
  stopped = true
  await Promise.all(readers)
  return {
    what: `public p99 while ${readAtOnce} of them are read, of idle`,
    value: busy.p99 / quiet.p99,
    unit: '×',
    aim: 1.5,
  }
}

async function read(file: string): Promise<void> {
  const { opening, pages: found } = await readEvidenceFile(file, path.basename(file))
  if (opening !== 'opens' || found.length !== pages) throw new Error(`read ${found.length} pages: ${opening}`)
}

async function listStrings(file: string): Promise<void> {
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(file)))
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    await page.getTextContent()
    page.cleanup()
  }
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1_000
}

/** About a thousand letters a page, as the browser prints Thai. */
async function printLongPdf(room: string): Promise<string> {
  mkdirSync(room, { recursive: true })
  const file = path.join(room, 'long.pdf')
  const browser = await chromium.launch(await resolveBrowser())
  try {
    const tab = await browser.newPage()
    const page = `<section>${Array.from({ length: 3 }, () => sentences.map((one) => `<p>${one}</p>`).join('')).join('')}</section>`
    await tab.setContent(
      `<!doctype html><html lang="th"><meta charset="utf-8"><style>section{break-after:page}section:last-child{break-after:auto}</style>${page.repeat(pages)}</html>`,
    )
    await tab.pdf({ path: file, format: 'A4' })
  } finally {
    await browser.close()
  }
  return file
}
