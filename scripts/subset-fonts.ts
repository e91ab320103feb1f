// Cuts the two font files that every page carries, and the two that draw share pictures. Run by hand after a new release
// of the font: node --conditions=react-server scripts/subset-fonts.ts
import { readFile, writeFile } from 'node:fs/promises'
// @ts-expect-error the package brings no types
import subsetFont from 'subset-font'

const source = new URL('../node_modules/@fontsource-variable/noto-sans-thai/files/', import.meta.url)
const root = new URL('../', import.meta.url)

const span = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('')

// Basic Latin, and the few signs that our own sentences and office titles use. Keep in step with components/ui/fonts.css.
const latin = `${span(0x20, 0x7e)}\u00a0©«°±²³·»½×÷–—‘’“”•…‹›€−`
// The whole Thai block, joiners, and the circle that carries a mark standing alone.
const thai = `${span(0x0e01, 0x0e3a)}${span(0x0e3f, 0x0e5b)}\u200b\u200c\u200d\u25cc`

// Other languages of Latin letters: two more files, which only a page that has such letters asks for.
const westLatin = [...span(0xa1, 0xff)].filter((letter) => !latin.includes(letter)).join('')
const eastLatin = span(0x100, 0x17f)

// A picture may show any title: all that the font has of Latin, as the plain tables that HarfBuzz reads.
const widerLatin = `${latin}${span(0xa1, 0x17f)}${span(0x2010, 0x2027)}`

const wght = { min: 400, max: 700 }
for (const [from, text, to, targetFormat] of [
  ['latin', latin, 'app/fonts/noto-sans-thai-latin.woff2', 'woff2'],
  ['thai', thai, 'app/fonts/noto-sans-thai-thai.woff2', 'woff2'],
  ['latin', westLatin, 'app/fonts/noto-sans-thai-west.woff2', 'woff2'],
  ['latin-ext', eastLatin, 'app/fonts/noto-sans-thai-east.woff2', 'woff2'],
  ['latin', widerLatin, 'lib/sharing/fonts/latin.ttf', 'truetype'],
  ['thai', thai, 'lib/sharing/fonts/thai.ttf', 'truetype'],
] as const) {
  const whole = await readFile(new URL(`noto-sans-thai-${from}-wght-normal.woff2`, source))
  const cut = await subsetFont(whole, text, { targetFormat, variationAxes: { wght } })
  await writeFile(new URL(to, root), cut)
  console.log(`${to}: ${cut.length} bytes`)
}
