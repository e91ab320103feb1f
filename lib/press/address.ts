import { type Lang, localPath } from '#lib/i18n.ts'
import {
  applicationSegments,
  fileSegments,
  type PublicRoute,
  publicRoutes,
  segmentShapes,
  viewAddress,
} from '#lib/press/routes.ts'

export interface PageAddress {
  kind: 'page'
  lang: Lang
  /** The canonical public address, which is the key of its print. */
  key: string
  /** Where Next renders it. */
  internal: string
  /** Not a page but a file such as sitemap.xml. */
  document: boolean
  /** Takes what its form sends. */
  form: boolean
  /** Made for paper. */
  printed: boolean
}

export type Address =
  | PageAddress
  | { kind: 'moved'; location: string }
  | { kind: 'file'; lang: Lang }
  | { kind: 'application' }
  /** Takes how a reader wants pages to look. */
  | { kind: 'view' }
  /** Not a page: perhaps a file of public/, else the printed not-found page. */
  | { kind: 'unknown'; lang: Lang; path: string }
  /** Not an address at all: no one asks like this by accident. */
  | { kind: 'malformed' }

const longestAddress = 2_048
const plain = /^(?:\/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+$/
// What a decoded segment may not hold: another slash, a back slash, a control character.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const forbidden = /[/\\\u0000-\u001f\u007f]/

/** One spelling for each path; null where the spelling could be read in two ways. */
function canonicalPath(raw: string): string | null {
  if (raw === '/' || plain.test(raw)) return raw
  const trimmed = raw.length > 1 && raw.endsWith('/') ? raw.slice(0, -1) : raw
  const segments: string[] = []
  for (const segment of trimmed.slice(1).split('/')) {
    let decoded: string
    try {
      decoded = decodeURIComponent(segment)
    } catch {
      return null
    }
    if (decoded === '' || decoded === '.' || decoded === '..' || forbidden.test(decoded)) return null
    segments.push(encodeURIComponent(decoded).replace(/%(?:40|3A|24|26|2B|2C|3B|3D)/g, decodeURIComponent))
  }
  return `/${segments.join('/')}`
}

interface Matcher {
  route: PublicRoute
  segments: { text: string; shape?: RegExp }[]
}
const matchers: Matcher[] = publicRoutes.map((route) => ({
  route,
  segments: route.pattern
    .split('/')
    .filter(Boolean)
    .map((text) => {
      const shape = text.startsWith('{') ? segmentShapes[text.slice(1, -1)] : undefined
      return shape ? { text, shape } : { text }
    }),
}))

function findRoute(segments: string[]): PublicRoute | undefined {
  return matchers.find(
    (matcher) =>
      matcher.segments.length === segments.length &&
      matcher.segments.every(({ text, shape }, i) =>
        shape ? shape.test(segments[i]!) : text === segments[i],
      ),
  )?.route
}

/** The known parameters in one order, each once (the first usable value counts), without the rest. */
function canonicalQuery(route: PublicRoute, query: string): string {
  const names = Object.keys(route.parameters)
  if (query === '' || names.length === 0) return ''
  const given = new URLSearchParams(query)
  const kept = names.sort().flatMap((name) => {
    const value = given.getAll(name).find((text) => route.parameters[name]!.test(text))
    return value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]
  })
  return kept.length === 0 ? '' : `?${kept.join('&')}`
}

/** What an address asks for. `url` is the request target as it came, still encoded. */
export function readAddress(url: string): Address {
  if (url.length > longestAddress || url[0] !== '/') return { kind: 'malformed' }
  const mark = url.indexOf('?')
  const raw = mark === -1 ? url : url.slice(0, mark)
  const query = mark === -1 ? '' : url.slice(mark + 1)
  const search = query === '' ? '' : `?${query}`

  // Names of built files hold brackets, whose two spellings both occur.
  if (raw.startsWith('/_next/') || raw.startsWith('/__next')) {
    return canonicalPath(raw) === null ? { kind: 'malformed' } : { kind: 'application' }
  }
  const path = canonicalPath(raw)
  if (path === null) return { kind: 'malformed' }
  if (path !== raw) return { kind: 'moved', location: path + search }

  const segments = path.split('/').filter(Boolean)
  const first = segments[0]
  if (first === 'th') return { kind: 'moved', location: `/${segments.slice(1).join('/')}${search}` }
  if (applicationSegments.some((segment) => segment === first)) return { kind: 'application' }

  if (path === viewAddress) return { kind: 'view' }

  const lang: Lang = first === 'en' ? 'en' : 'th'
  const rest = lang === 'en' ? segments.slice(1) : segments
  if (rest[0] === 'files' || fileSegments.some((segment) => segment === first)) return { kind: 'file', lang }
  const route = findRoute(rest)
  if (!route || (route.kind === 'document' && lang === 'en' && !route.english))
    return { kind: 'unknown', lang, path }
  const known = canonicalQuery(route, query)
  const inner = rest.length === 0 ? '' : `/${rest.join('/')}`
  return {
    kind: 'page',
    lang,
    key: localPath(lang, inner === '' ? '/' : inner) + known,
    internal: `/${lang}${inner}${known}`,
    document: route.kind === 'document',
    form: route.form === true,
    printed: route.printed === true,
  }
}

/** The public address of what Next calls `location`: no inner prefix, no host of ours. Null when it is not a web address. */
export function publicLocation(
  location: string,
  internal: string,
  origins: readonly string[],
): string | null {
  const base = 'http://press.invalid'
  let url: URL
  try {
    url = new URL(location, base + internal)
  } catch {
    return null
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  if (url.origin !== base && !origins.includes(url.origin)) return url.href
  const path = url.pathname === '/th' ? '/' : url.pathname.replace(/^\/th\//, '/')
  // A path that begins with two slashes would name another host.
  return path.replace(/^\/+/, '/') + url.search + url.hash
}
