import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  contrast,
  defaultColour,
  looksLike,
  type Palette,
  paletteOf,
  schemes,
  shippedTokens,
  stylesheetOf,
} from '#lib/office/colours.ts'

const tokens = readFileSync('components/ui/tokens.css', 'utf8')
const css = {
  light: tokens.slice(tokens.indexOf(':root'), tokens.indexOf('@media screen')),
  dark: tokens.slice(tokens.indexOf('@media screen'), tokens.indexOf('@media print')),
}
const token = (scheme: 'light' | 'dark', name: string): string =>
  new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(css[scheme])![1]!

const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`)

/** Everything that tests/unit/site/design.test.ts asks of the shipped colours, asked of derived ones. */
function pairs(scheme: 'light' | 'dark', palette: Palette): [string, string, string][] {
  const of = (name: string) => palette[name as keyof Palette] ?? token(scheme, name)
  return [
    ...['paper', 'card', 'indigo-tint', 'gold-tint', 'red-tint', 'leaf-tint'].map((ground) => [
      'indigo',
      ground,
    ]),
    ...['ink', 'ink-soft'].map((text) => [text, 'indigo-tint']),
    ['on-indigo', 'indigo'],
  ].map(([text, ground]) => [`${text} on ${ground}`, of(text!), of(ground!)])
}

describe.each(schemes)('a main colour in the %s scheme', (scheme) => {
  it('is measured against the colours of the design', () => {
    const shipped = shippedTokens[scheme]
    expect(shipped).toEqual(
      Object.fromEntries(Object.keys(shipped).map((name) => [name, token(scheme, name)])),
    )
  })

  it('gives colours that can be read, whatever is chosen', () => {
    fc.assert(
      fc.property(anyColour, (main) => {
        for (const [what, text, ground] of pairs(scheme, paletteOf(main, scheme)))
          expect(contrast(text, ground), `${main}: ${what}`).toBeGreaterThanOrEqual(4.5)
      }),
      { numRuns: 1_000 },
    )
  })
})

test.each([
  // chosen, in the light scheme: kept where it can be read, else darker of the same hue
  ['#203a72', '#203a72'],
  ['#5b2a86', '#5b2a86'],
  ['#000000', '#000000'],
  ['#ffffff', '#6a6a6a'],
  ['#ffe600', '#786c08'],
  ['#00aaff', '#0471ac'],
  ['#ff69b4', '#c12c7e'],
])('%s becomes %s', (main, light) => {
  expect(paletteOf(main, 'light').indigo).toBe(light)
})

test('the derived colours of the shipped main colour look like the shipped ones', () => {
  for (const scheme of schemes)
    for (const [name, colour] of Object.entries(paletteOf(defaultColour, scheme)))
      expect(contrast(colour, token(scheme, name)), `${scheme} ${name}`).toBeLessThan(1.35)
})

test.each([
  ['#c0392b', 'red'],
  ['#1e8449', 'leaf'],
  ['#d68910', 'amber'],
  ['#203a72', null],
  ['#5b2a86', null],
  ['#777777', null],
])('%s may be taken for the colour of a state: %s', (colour, state) => {
  expect(looksLike(colour)).toBe(state)
})

test('the stylesheet holds nothing but colours of ours', () => {
  fc.assert(
    fc.property(anyColour, (main) => {
      const left = stylesheetOf(main)
        .replace(/--(?:indigo|indigo-deep|indigo-tint|on-indigo):#[0-9a-f]{6}/g, '')
        .replace(/@media screen(?: and \(prefers-color-scheme:dark\))?/g, '')
        .replace(/:root:root(?::where\((?::not\()?\[data-scheme=(?:light|dark)\]\)?\))?/g, '')
      expect(left).toMatch(/^[{};\n]*$/)
    }),
  )
})
