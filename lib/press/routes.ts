import { contentKinds, patternOf } from '#lib/content/kinds.ts'

export interface PublicRoute {
  /** `{name}` stands for one segment of the shape in `segmentShapes`. */
  pattern: string
  /** The query parameters that may change the page, with the values that count. Everything else is dropped. */
  parameters: Record<string, RegExp>
  /** A page has a Thai and an English address, a document has one unless it says more. */
  kind: 'page' | 'document'
  /** A document that is there in English too, under /en. */
  english?: true
  /** Holds a form that is sent to the address of the page itself. */
  form?: true
  /** Made for paper: the portal gives it as PDF too, under /print. */
  printed?: true
}

const year = /^2[4-7][0-9]{2}$/
const shortId = /^[0-9a-z]{8}$/
// Page 1 is the address without a number.
const page = /^(?!1$)[1-9][0-9]{0,3}$/

export const segmentShapes: Record<string, RegExp> = {
  year,
  code: /^[A-Za-z][0-9]{1,3}$/,
  topicOrCode: /^[A-Za-z0-9][A-Za-z0-9_-]{0,59}$/,
  id: shortId,
  n: /^[1-9][0-9]{0,4}$/,
  css: /^[0-9a-f]{16}\.css$/,
  slug: /^[a-z][a-z0-9-]{0,59}$/,
}

// A kind of content has its list, its pages, and what they said before; what tells of the office has a list of its own.
const ofContents: readonly PublicRoute[] = contentKinds().flatMap((kind) => {
  const one = patternOf(kind)
  const list: PublicRoute = {
    pattern: `/${kind.path}`,
    parameters: { page, ...(kind.sorted ? { kind: /^[a-z]{1,30}$/ } : {}) },
    kind: 'page',
  }
  return [
    ...(kind.path === 'about' ? [] : [list]),
    { pattern: one, parameters: {}, kind: 'page', ...(kind.printed ? { printed: true as const } : {}) },
    { pattern: `${one}/revisions/{n}`, parameters: {}, kind: 'page' },
    ...(kind.documents ?? []).map(
      ({ name }): PublicRoute => ({ pattern: `${one}/${name}`, parameters: {}, kind: 'document' }),
    ),
  ]
})

/** Every public page. Feeds the press, the sitemap and the tests: an address that is not here is not public. */
export const publicRoutes: readonly PublicRoute[] = [
  { pattern: '/', parameters: {}, kind: 'page' },
  { pattern: '/ita', parameters: {}, kind: 'page' },
  { pattern: '/ita/{year}', parameters: { page, state: /^(complete|partial|none)$/ }, kind: 'page' },
  { pattern: '/ita/{year}/progress', parameters: {}, kind: 'page' },
  { pattern: '/ita/{year}/{code}', parameters: { page }, kind: 'page' },
  { pattern: '/ita/latest/{topicOrCode}', parameters: {}, kind: 'page' },
  { pattern: '/evidence', parameters: { group: /^[a-z][a-z0-9_-]{0,39}$/, page, year }, kind: 'page' },
  { pattern: '/evidence/{id}', parameters: {}, kind: 'page' },
  { pattern: '/evidence/{id}/report', parameters: { sent: /^1$/ }, kind: 'page', form: true },
  { pattern: '/evidence/{id}/revisions/{n}', parameters: {}, kind: 'page' },
  { pattern: '/gone/{id}', parameters: {}, kind: 'page' },
  { pattern: '/about', parameters: {}, kind: 'page' },
  { pattern: '/integrity', parameters: {}, kind: 'page' },
  { pattern: '/complaints', parameters: {}, kind: 'page' },
  { pattern: '/integrity/blessings', parameters: { page }, kind: 'page' },
  { pattern: '/integrity/blessings/new', parameters: { sent: /^1$/ }, kind: 'page', form: true },
  { pattern: '/integrity/blessings/{id}', parameters: {}, kind: 'page' },
  { pattern: '/oia', parameters: {}, kind: 'page' },
  { pattern: '/calendar', parameters: { year }, kind: 'page' },
  { pattern: '/accessibility', parameters: {}, kind: 'page' },
  {
    pattern: '/integrity/activities/{year}',
    parameters: { group: /^[a-z][a-z0-9_-]{0,39}$/, kind: /^[a-z0-9-]{1,30}$/, page },
    kind: 'page',
  },
  { pattern: '/integrity/activities/{year}/activities.csv', parameters: {}, kind: 'document' },
  ...ofContents,
  {
    pattern: '/integrity/declarations/{year}/poster',
    parameters: { in: /^[a-z]{2,3}$/, paper: /^a3$/ },
    kind: 'page',
    printed: true,
  },
  { pattern: '/integrity/declarations/{year}/booklet', parameters: {}, kind: 'page', printed: true },
  { pattern: '/calendar.ics', parameters: {}, kind: 'document', english: true },
  { pattern: '/integrity/results/scores.csv', parameters: {}, kind: 'document' },
  { pattern: '/feed.xml', parameters: {}, kind: 'document', english: true },
  { pattern: '/news/feed.xml', parameters: {}, kind: 'document', english: true },
  { pattern: '/evidence/feed.xml', parameters: {}, kind: 'document', english: true },
  { pattern: '/theme/{css}', parameters: {}, kind: 'document' },
  { pattern: '/sitemap.xml', parameters: {}, kind: 'document' },
  { pattern: '/robots.txt', parameters: {}, kind: 'document' },
]

/** First segments that belong to the application and are never printed. A test compares them with the folders of app/. */
export const applicationSegments = ['admin', 'api', 'login'] as const

/** First segments under which the front server gives files of its own making; those of evidence lie under /files. */
export const fileSegments = ['logo', 'pictures', 'share', 'qr', 'qr.svg', 'print'] as const

/** Where the buttons for the size of letters and for colours are sent. */
export const viewAddress = '/view'
