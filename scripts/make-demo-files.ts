// Makes the papers and tables of the demonstration office anew: prisma/seed/demo/files. Run by hand after their text or
// figures changed, and commit the result; the installed product only reads the files.
//   node --conditions=react-server scripts/make-demo-files.ts [part of a file name]
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { chromium } from '@playwright/test'
// @ts-expect-error the package brings no types
import subsetFont from 'subset-font'
import { papers } from '#prisma/seed/demo/papers/all.ts'
import { sheetsOf } from '#prisma/seed/demo/papers/sheet.ts'
import { tables } from '#prisma/seed/demo/papers/tables.ts'

const target = new URL('../prisma/seed/demo/files/', import.meta.url)
const fonts = new URL('../node_modules/@fontsource-variable/noto-sans-thai/files/', import.meta.url)
const wanted = process.argv[2] ?? ''

await mkdir(target, { recursive: true })
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? (await carriedChromium()),
  args: ['--no-sandbox', '--headless=shell', '--disable-background-networking'],
})
let total = 0
try {
  const faces = await fontFaces()
  const page = await browser.newPage()
  for (const paper of papers.filter((paper) => paper.file.includes(wanted))) {
    await page.setContent(sheetsOf(paper, faces))
    await page.evaluate(() => document.fonts.ready)
    const tooLong = await page.evaluate(() =>
      [...document.querySelectorAll('.body')].flatMap((body, index) =>
        body.scrollHeight > body.clientHeight + 1 || body.scrollWidth > body.clientWidth + 1
          ? [`${index + 1} (${body.scrollHeight - body.clientHeight} px)`]
          : [],
      ),
    )
    if (tooLong.length > 0)
      throw new Error(`${paper.file}: more text than fits on page ${tooLong.join(', ')}`)
    const bytes = undated(await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true }))
    const pages = bytes.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length
    if (pages !== paper.pages.length)
      throw new Error(`${paper.file}: ${pages} pages instead of ${paper.pages.length}`)
    await keep(`${paper.file}.pdf`, bytes)
  }
  for (const table of tables.filter((table) => table.file.includes(wanted)))
    await keep(table.file, table.bytes())
} finally {
  await browser.close()
}
console.log(`${Math.round(total / 1024)} kB in all`)

async function keep(name: string, bytes: Buffer): Promise<void> {
  await writeFile(new URL(name, target), bytes)
  total += bytes.length
  console.log(`${String(Math.round(bytes.length / 1024)).padStart(4)} kB  ${name}`)
}

/** Leaves the time of printing out (Chromium writes it in a form of one length), so that an unchanged paper stays as it is. */
function undated(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1').replace(/\(D:\d{14}\+00'00'\)/g, "(D:20260101000000+00'00')")
  return Buffer.from(text, 'latin1')
}

/** Static cuts of the variable font: as such Chromium embeds real glyphs whose text can be read out again. */
async function fontFaces(): Promise<string> {
  const span = (first: number, last: number) =>
    Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('')
  const parts = {
    thai: {
      text: `${span(0x0e01, 0x0e3a)}${span(0x0e3f, 0x0e5b)}◌\u200b`,
      range: 'U+0E01-0E5B, U+25CC, U+200B',
    },
    latin: { text: `${span(0x20, 0x7e)}${span(0xa0, 0xff)}–—‘’“”•…`, range: 'U+0020-00FF, U+2013-2026' },
  }
  const faces: string[] = []
  for (const [part, { text, range }] of Object.entries(parts)) {
    const source = await readFile(new URL(`noto-sans-thai-${part}-wght-normal.woff2`, fonts))
    for (const weight of [400, 700]) {
      const cut = await subsetFont(source, text, {
        targetFormat: 'truetype',
        variationAxes: { wght: weight },
      })
      faces.push(
        `@font-face { font-family: "Demo Thai"; font-weight: ${weight}; unicode-range: ${range}; src: url(data:font/ttf;base64,${cut.toString('base64')}) }`,
      )
    }
  }
  return faces.join('\n')
}

async function carriedChromium(): Promise<string> {
  process.env.VERCEL = '1' // makes it unpack its own libraries
  const { default: carried } = await import('@sparticuz/chromium')
  return carried.executablePath()
}
