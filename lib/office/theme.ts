import { createHash } from 'node:crypto'
import { stylesheetOf } from './colours.ts'

export interface Theme {
  css: string
  /** where it is served: named by its content, so that it may be kept for ever */
  href: string
}

const made = new Map<string, Theme>()

/** The stylesheet of a main colour; null for the portal's own, which needs none. */
export function themeOf(mainColour: string): Theme | null {
  if (mainColour === '') return null
  const known = made.get(mainColour)
  if (known) return known
  const css = stylesheetOf(mainColour)
  const hash = createHash('sha256').update(css).digest('hex').slice(0, 16)
  const theme = { css, href: `/theme/${hash}.css` }
  if (made.size > 100) made.clear()
  made.set(mainColour, theme)
  return theme
}

export const keptForEver = 'public, max-age=31536000, immutable'
