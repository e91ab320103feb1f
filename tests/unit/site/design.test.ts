import { readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { languages, messagesOf } from '#lib/i18n.ts'

const tokens = readFileSync('components/ui/tokens.css', 'utf8')
const schemes = {
  light: tokens.slice(tokens.indexOf(':root'), tokens.indexOf('@media screen')),
  dark: tokens.slice(tokens.indexOf('@media screen'), tokens.indexOf('@media print')),
}

function channel(value: number): number {
  const share = value / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => channel(Number.parseInt(hex.slice(at, at + 2), 16)))
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}
function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light! + 0.05) / (dark! + 0.05)
}

const texts = [
  ...['ink', 'ink-soft', 'indigo', 'gold-ink', 'leaf', 'amber', 'red'].flatMap((text) => [
    [text, 'paper'],
    [text, 'card'],
  ]),
  ['indigo', 'indigo-tint'],
  ['gold-ink', 'gold-tint'],
  ['leaf', 'leaf-tint'],
  ['amber', 'amber-tint'],
  ['red', 'red-tint'],
  ...['ink', 'ink-soft', 'indigo'].flatMap((text) =>
    ['gold-tint', 'red-tint', 'leaf-tint', 'indigo-tint'].map((ground) => [text, ground]),
  ),
  ['on-indigo', 'indigo'],
] as [string, string][]

describe.each(Object.entries(schemes))('the colours of the %s scheme', (_, css) => {
  const colour = (name: string): string => {
    const hex = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(css)?.[1]
    if (!hex) throw new Error(`--${name} is missing`)
    return hex
  }

  it.each(texts)('can be read: %s on %s', (text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5)
  })

  it.each([
    ['edge', 'card'],
    ['edge', 'paper'],
    ['focus', 'paper'],
    ['focus', 'card'],
  ])('can be seen: %s on %s', (line, ground) => {
    expect(contrast(colour(line), colour(ground))).toBeGreaterThanOrEqual(3)
  })
})

describe('the fonts', () => {
  it('weigh 65 kB at most together', () => {
    const bytes = ['thai', 'latin'].map((part) => statSync(`app/fonts/noto-sans-thai-${part}.woff2`).size)
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(65_000)
  })

  it('cover every character that public pages say', () => {
    const css = readFileSync('components/ui/fonts.css', 'utf8')
    const ranges = [...css.matchAll(/U\+([0-9A-F]{4})(?:-([0-9A-F]{4}))?/g)].map(
      ([, first, last]) => [Number.parseInt(first!, 16), Number.parseInt(last ?? first!, 16)] as const,
    )
    const sentences = languages
      .map((lang) => {
        const { common, site, ita, item, ask, evidence, about, status } = messagesOf(lang)
        return JSON.stringify([common, site, ita, item, ask, evidence, about, status])
      })
      .join('')
    const missing = new Set(
      [...sentences].filter((sign) => {
        const code = sign.codePointAt(0)!
        return code > 0x20 && !ranges.some(([first, last]) => code >= first && code <= last)
      }),
    )
    expect([...missing]).toEqual([])
  })
})
