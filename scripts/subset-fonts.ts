// Cuts the two font files that every page carries. Run by hand after a new release of the font:
// node --conditions=react-server scripts/subset-fonts.ts
import { readFile, writeFile } from 'node:fs/promises'
// @ts-expect-error the package brings no types
import subsetFont from 'subset-font'

const source = new URL('../node_modules/@fontsource-variable/noto-sans-thai/files/', import.meta.url)
const target = new URL('../app/fonts/', import.meta.url)

const span = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('')

// Basic Latin, and the few signs that our own sentences and office titles use. Keep in step with components/ui/fonts.css.
const latin = `${span(0x20, 0x7e)}\u00a0©«°±²³·»½×÷–—‘’“”•…‹›€−`
// The whole Thai block, joiners, and the circle that carries a mark standing alone.
const thai = `${span(0x0e01, 0x0e3a)}${span(0x0e3f, 0x0e5b)}\u200b\u200c\u200d\u25cc`

for (const [from, text, to] of [
  ['noto-sans-thai-latin-wght-normal.woff2', latin, 'noto-sans-thai-latin.woff2'],
  ['noto-sans-thai-thai-wght-normal.woff2', thai, 'noto-sans-thai-thai.woff2'],
] as const) {
  const cut = await subsetFont(await readFile(new URL(from, source)), text, {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 700 } },
  })
  await writeFile(new URL(to, target), cut)
  console.log(`${to}: ${cut.length} bytes`)
}
