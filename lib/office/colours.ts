// The office's own colour: one is chosen, the others are derived, so that whatever is chosen can be read in both schemes.

export const schemes = ['light', 'dark'] as const
export type Scheme = (typeof schemes)[number]

/** What the main colour gives, by the names of components/ui/tokens.css. */
export interface Palette {
  indigo: string
  'indigo-deep': string
  'indigo-tint': string
  'on-indigo': string
}

/** What components/ui/tokens.css ships of the colours beside the main one. A test keeps them the same. */
export const shippedTokens = {
  light: {
    paper: '#faf8f3',
    card: '#ffffff',
    ink: '#1c2430',
    'ink-soft': '#4d5866',
    line: '#e3ddd0',
    'gold-tint': '#fbf3df',
    'leaf-tint': '#e6f3ec',
    'red-tint': '#fbe9e8',
    'amber-tint': '#fdf0dc',
    gold: '#c2912e',
    'gold-ink': '#7a5408',
    leaf: '#17613d',
    amber: '#8a5200',
    edge: '#857c68',
    indigo: '#203a72',
    'indigo-tint': '#eaeff8',
    'on-indigo': '#ffffff',
  },
  dark: {
    paper: '#12161d',
    card: '#1a2029',
    ink: '#eceff4',
    'ink-soft': '#aeb8c6',
    line: '#2c3542',
    'gold-tint': '#2b2415',
    'leaf-tint': '#15291f',
    'red-tint': '#311a1b',
    indigo: '#a9c1f5',
    'indigo-tint': '#1d2a44',
    'on-indigo': '#10192c',
  },
} as const satisfies Record<Scheme, Record<string, string>>

/** Where the main colour stands as text, beside its own tint. */
const groundNames = ['paper', 'card', 'gold-tint', 'leaf-tint', 'red-tint'] as const
const groundsOf = (scheme: Scheme): string[] => groundNames.map((name) => shippedTokens[scheme][name])

export const defaultColour = shippedTokens.light.indigo
/** WCAG 2.2, 1.4.3: text on its ground. */
export const leastContrast = 4.5

export const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/.test(text)

interface Lch {
  /** 0 black – 1 white */
  light: number
  chroma: number
  /** radians */
  hue: number
}

const toLinear = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
const toGamma = (value: number): number =>
  value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055

const channels = (hex: string): [number, number, number] => [
  toLinear(Number.parseInt(hex.slice(1, 3), 16) / 255),
  toLinear(Number.parseInt(hex.slice(3, 5), 16) / 255),
  toLinear(Number.parseInt(hex.slice(5, 7), 16) / 255),
]

function luminance(hex: string): number {
  const [r, g, b] = channels(hex)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** 1 – 21, WCAG 2.2. */
export function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** Björn Ottosson's OKLab as lightness, chroma and hue: https://bottosson.github.io/posts/oklab/ */
function toLch(hex: string): Lch {
  const [r, g, b] = channels(hex)
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  const bee = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  return {
    light: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(a, bee),
    hue: Math.atan2(bee, a),
  }
}

function linearOf({ light, chroma, hue }: Lch): [number, number, number] {
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)]
  const l = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (light - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
}

const inGamut = (lch: Lch): boolean => linearOf(lch).every((value) => value >= -0.0001 && value <= 1.0001)

/** The colour as screens show it: as colourful as it may be at this lightness. */
function toHex(lch: Lch): string {
  let { chroma } = lch
  while (chroma > 0 && !inGamut({ ...lch, chroma })) chroma = Math.max(0, chroma - 0.004)
  const bytes = linearOf({ ...lch, chroma }).map((value) =>
    Math.round(Math.min(1, Math.max(0, toGamma(Math.min(1, Math.max(0, value))))) * 255),
  )
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

const isReadable = (colour: string, on: readonly string[]): boolean =>
  on.every((ground) => contrast(colour, ground) >= leastContrast)

const step = 0.005

/** The nearest lightness at which it can be read on every ground, going towards black or towards white. */
function readable(from: Lch, on: readonly string[], direction: -1 | 1): string {
  let { light } = from
  let colour = toHex(from)
  while (!isReadable(colour, on) && light > 0 && light < 1) {
    light = Math.min(1, Math.max(0, light + direction * step))
    colour = toHex({ ...from, light })
  }
  return colour
}

/** All that the main colour gives in one scheme, for any colour `#rrggbb`. */
export function paletteOf(main: string, scheme: Scheme): Palette {
  const chosen = toLch(main)
  const { hue, chroma } = chosen
  if (scheme === 'light') {
    const tint = toHex({ light: 0.953, chroma: Math.min(0.018, chroma), hue })
    const own = groundsOf('light').concat(tint)
    const indigo = isReadable(main, own) ? main : readable(chosen, own, -1)
    const { light } = toLch(indigo)
    return {
      indigo,
      'indigo-deep': toHex({ light: light * 0.76, chroma: chroma * 0.8, hue }),
      'indigo-tint': tint,
      'on-indigo': '#ffffff',
    }
  }
  const tint = toHex({ light: 0.285, chroma: Math.min(0.05, chroma), hue })
  const indigo = readable(
    { light: 0.81, chroma: Math.min(0.085, chroma), hue },
    groundsOf('dark').concat(tint),
    1,
  )
  return {
    indigo,
    'indigo-deep': toHex({ light: 0.225, chroma: Math.min(0.06, chroma), hue }),
    'indigo-tint': tint,
    'on-indigo': toHex({ light: 0.215, chroma: Math.min(0.045, chroma), hue }),
  }
}

const stateColours = { leaf: '#17613d', amber: '#8a5200', red: '#9c2227' } as const
export type StateColour = keyof typeof stateColours

const nearHue = (15 * Math.PI) / 180

/** The colour of a state that the chosen one would be taken for, such as the red of what was returned. */
export function looksLike(main: string): StateColour | null {
  const chosen = toLch(main)
  if (chosen.chroma < 0.05) return null
  for (const [name, colour] of Object.entries(stateColours) as [StateColour, string][]) {
    const apart = Math.abs(chosen.hue - toLch(colour).hue)
    if (Math.min(apart, 2 * Math.PI - apart) < nearHue) return name
  }
  return null
}

const declarations = (palette: Partial<Palette>): string =>
  Object.entries(palette)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';')

/**
 * The stylesheet of a main colour. Twice `:root`, so that it counts more than tokens.css in whatever order the two
 * arrive; the tint is for screens, because paper stays white.
 */
export function stylesheetOf(main: string): string {
  const { 'indigo-tint': tint, ...light } = paletteOf(main, 'light')
  const dark = declarations(paletteOf(main, 'dark'))
  return [
    `:root:root{${declarations(light)}}`,
    `@media screen{:root:root{${declarations({ 'indigo-tint': tint })}}}`,
    `@media screen and (prefers-color-scheme:dark){:root:root:where(:not([data-scheme=light])){${dark}}}`,
    `@media screen{:root:root:where([data-scheme=dark]){${dark}}}`,
    '',
  ].join('\n')
}
