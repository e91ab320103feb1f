import { createHash } from 'node:crypto'
import { activityThemes } from '#lib/content/kinds/activity.ts'
import type { Translated } from '#lib/content/values.ts'

/** A kind of activity in an address: a word for those that the portal offers, else made of the Thai words themselves. */
export const themeKey = ({ th }: Pick<Translated, 'th'>): string =>
  activityThemes.find((known) => known.th === th)?.key ??
  createHash('sha256').update(th).digest('hex').slice(0, 8)

export const isOfferedTheme = (key: string): boolean => activityThemes.some((known) => known.key === key)

/** null where none is asked for, undefined where it cannot be one */
export function themeParam(text: string | string[] | undefined): string | null | undefined {
  if (text === undefined) return null
  return typeof text === 'string' && /^[a-z0-9-]{1,30}$/.test(text) ? text : undefined
}
