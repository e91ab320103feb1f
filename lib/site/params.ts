import { fiscalYears } from '#lib/limits.ts'

/** A fiscal year of the Buddhist Era as it stands in an address; null where it is none. */
export function yearParam(text: string): number | null {
  if (!/^2[4-7]\d\d$/.test(text)) return null
  const year = Number(text)
  return year >= fiscalYears.first && year <= fiscalYears.last ? year : null
}

/** 'o12' → 'O12': the code of an item however it was typed; null where it cannot be one. */
export function codeParam(text: string): string | null {
  return /^[Oo][1-9]\d{0,2}$/.test(text) ? text.toUpperCase() : null
}

export function numberParam(text: string): number | null {
  return /^[1-9]\d{0,4}$/.test(text) ? Number(text) : null
}

export const isTopicOrCode = (text: string): boolean => /^[A-Za-z0-9][A-Za-z0-9_-]{0,59}$/.test(text)

/** The address of a list with what was chosen; what is not set is left out, and page 1 has no number. */
export function listPath(path: string, chosen: Record<string, string | number | null | undefined>): string {
  const query = Object.entries(chosen)
    .filter(([name, value]) => value !== null && value !== undefined && !(name === 'page' && value === 1))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
    .join('&')
  return query ? `${path}?${query}` : path
}

/** The slug of a work group: null where none is asked for, undefined where it cannot be one. */
export function groupParam(text: string | string[] | undefined): string | null | undefined {
  if (text === undefined) return null
  return typeof text === 'string' && /^[a-z][a-z0-9_-]{0,39}$/.test(text) ? text : undefined
}
