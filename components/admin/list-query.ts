import { withoutNul } from '#lib/text/nul.ts'

/** Parameters of an address as Next hands them over. */
export type Query = Record<string, string | string[] | undefined>

export interface PageOf<Params = Record<never, never>> {
  params: Promise<Params>
  searchParams: Promise<Query>
}

/** A parameter as typed text; '' where it is missing or given twice. */
export const textOf = (query: Query, name: string, max = 200): string => {
  const value = query[name]
  return typeof value === 'string' ? withoutNul(value).slice(0, max) : ''
}

/** A parameter that is one of a few words, else the first of them. */
export const choiceOf = <T extends string>(query: Query, name: string, values: readonly [T, ...T[]]): T =>
  values.find((value) => value === query[name]) ?? values[0]

/** The same list with other parameters; empty ones and page 1 leave the address. */
export function hrefWith(path: string, parameters: Record<string, string | number>): string {
  const query = new URLSearchParams(
    Object.entries(parameters)
      .filter(([name, value]) => value !== '' && !(name === 'page' && value === 1))
      .map(([name, value]) => [name, String(value)]),
  )
  return query.size > 0 ? `${path}?${query}` : path
}
