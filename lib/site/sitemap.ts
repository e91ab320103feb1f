import { contentKinds, contentPath, patternOf } from '#lib/content/kinds.ts'
import { publicRoutes } from '#lib/press/routes.ts'

interface Addresses {
  years: readonly number[]
  items: readonly { fiscalYear: number; code: string }[]
  evidence: readonly { kind: string; id: string; slug: string | null; publishedAt: string }[]
}
interface Entry {
  path: string
  /** When it changed, as an instant in ISO 8601. */
  changed?: string
}

const ofKind =
  (kind: string) =>
  ({ evidence }: Addresses): Entry[] =>
    evidence
      .filter((one) => one.kind === kind)
      .map((one) => ({ path: contentPath(one), changed: new Date(one.publishedAt).toISOString() }))

// How each pattern with a gap becomes addresses; null where its pages are not for search engines.
const filled: Record<string, ((addresses: Addresses) => Entry[]) | null> = {
  '/ita/{year}': ({ years }) => years.map((year) => ({ path: `/ita/${year}` })),
  '/ita/{year}/{code}': ({ items }) =>
    items.map(({ fiscalYear, code }) => ({ path: `/ita/${fiscalYear}/${code}` })),
  '/evidence/{id}': ofKind('evidence'),
  '/ita/{year}/progress': null,
  '/ita/latest/{topicOrCode}': null,
  // its newest year stands at /integrity/activities
  '/integrity/activities/{year}': null,
  '/evidence/{id}/report': null,
  '/gone/{id}': null,
  '/integrity/blessings/{id}': null,
  '/evidence/{id}/revisions/{n}': null,
  '/integrity/declarations/{year}/poster': null,
  '/integrity/declarations/{year}/booklet': null,
  ...Object.fromEntries(
    contentKinds().flatMap((kind) => [
      [patternOf(kind), ofKind(kind.name)],
      [`${patternOf(kind)}/revisions/{n}`, null],
    ]),
  ),
}

/** Every public page once, without the prefix of its language. A pattern that nobody has thought of throws. */
export function sitemapAddresses(addresses: Addresses): Entry[] {
  return publicRoutes
    .filter((route) => route.kind === 'page')
    .flatMap(({ pattern, form }) => {
      if (!pattern.includes('{')) return form ? [] : [{ path: pattern }]
      const fill = filled[pattern]
      if (fill === undefined) throw new Error(`lib/site/sitemap.ts does not know ${pattern}`)
      return fill ? fill(addresses) : []
    })
}
