import { publicRoutes } from '#lib/press/routes.ts'

interface Addresses {
  years: readonly number[]
  items: readonly { fiscalYear: number; code: string }[]
  evidence: readonly { id: string; publishedAt: string }[]
}
interface Entry {
  path: string
  /** When it changed, as an instant in ISO 8601. */
  changed?: string
}

// How each pattern with a gap becomes addresses; null where its pages are not for search engines.
const filled: Record<string, ((addresses: Addresses) => Entry[]) | null> = {
  '/ita/{year}': ({ years }) => years.map((year) => ({ path: `/ita/${year}` })),
  '/ita/{year}/{code}': ({ items }) =>
    items.map(({ fiscalYear, code }) => ({ path: `/ita/${fiscalYear}/${code}` })),
  '/evidence/{id}': ({ evidence }) =>
    evidence.map(({ id, publishedAt }) => ({
      path: `/evidence/${id}`,
      changed: new Date(publishedAt).toISOString(),
    })),
  '/ita/{year}/progress': null,
  '/ita/latest/{topicOrCode}': null,
  '/evidence/{id}/report': null,
  '/gone/{id}': null,
  '/evidence/{id}/revisions/{n}': null,
}

/** Every public page once, without the prefix of its language. A pattern that nobody has thought of throws. */
export function sitemapAddresses(addresses: Addresses): Entry[] {
  return publicRoutes
    .filter((route) => route.kind === 'page')
    .flatMap(({ pattern }) => {
      if (!pattern.includes('{')) return [{ path: pattern }]
      const fill = filled[pattern]
      if (fill === undefined) throw new Error(`lib/site/sitemap.ts does not know ${pattern}`)
      return fill ? fill(addresses) : []
    })
}
