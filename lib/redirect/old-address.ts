import { readAddress } from '#lib/press/address.ts'
import { publicRoutes } from '#lib/press/routes.ts'

/** An address as it is compared: host without www. ('': any), path decoded without a slash at its end, parameters in one order. */
export interface OldAddress {
  host: string
  path: string
  query: string
}

export type ReadOldAddress = ({ ok: true } & OldAddress) | { ok: false; key: OldAddressFault }
export type OldAddressFault =
  | 'problem.redirect.notAddress'
  | 'problem.redirect.tooLong'
  | 'problem.redirect.wildcards'
  | 'problem.redirect.tooWide'
  | 'problem.redirect.ours'

/** Signs of a path and of its parameters; wildcards of one path. */
export const addressLimits = { path: 600, query: 300, wildcards: 3 } as const

const percented = /((?:%[0-9a-fA-F]{2})+)/

/** UTF-8, else Windows-874, in which sites of twenty years ago wrote the names of their files. */
function decodeBytes(hex: string): string {
  const bytes = Buffer.from(hex.replaceAll('%', ''), 'hex')
  for (const encoding of ['utf-8', 'windows-874']) {
    try {
      return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
    } catch {}
  }
  return hex
}

const decode = (text: string): string =>
  text
    .split(percented)
    .map((part, at) => (at % 2 === 1 ? decodeBytes(part) : part))
    .join('')
    .normalize('NFC')

/** Signs with a meaning of their own stay escaped, so that two addresses are never taken for one. */
const guarded = (text: string, signs: RegExp): string =>
  text.replace(signs, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)

const normalPath = (raw: string): string => {
  const path = guarded(decode(raw), /[%?#*]/g).replace(/\/{2,}/g, '/')
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path
}

/** What other sites add to an address to count their readers. */
const foreign = /^(?:utm_[a-z]+|fbclid|gclid|_rsc)$/i

function normalQuery(raw: string): string {
  const part = (text: string) => guarded(decode(text.replaceAll('+', ' ')), /[%&=#+]/g)
  return raw
    .replaceAll('&amp;', '&')
    .split('&')
    .filter((pair) => pair !== '' && !foreign.test(pair.split('=', 1)[0]!))
    .map((pair) => {
      const at = pair.indexOf('=')
      return at === -1 ? part(pair) : `${part(pair.slice(0, at))}=${part(pair.slice(at + 1))}`
    })
    .sort()
    .join('&')
}

export const normalHost = (host: string): string =>
  host
    .toLowerCase()
    .replace(/:\d+$/, '')
    .replace(/\.$/, '')
    .replace(/^www\./, '')

/** What a request asks for. `target` is as it came over the wire, where letters may be bytes of no known writing. */
export function askedAddress(target: string, host: string | undefined): OldAddress | null {
  if (target.length > 2_048 || !target.startsWith('/')) return null
  const bytes = target.replace(/[\u0080-\u00ff]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  const mark = bytes.indexOf('?')
  const path = normalPath(mark === -1 ? bytes : bytes.slice(0, mark))
  const query = mark === -1 ? '' : normalQuery(bytes.slice(mark + 1))
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return /[\u0000-\u001f\u007f]/.test(path + query) ? null : { host: normalHost(host ?? ''), path, query }
}

const typedShape =
  /^(?:(?:https?:)?\/\/(?<host>[^/?#\s\\@]+))?(?<path>\/[^?#]*)?(?:\?(?<query>[^#]*))?(?:#.*)?$/i
const bareHost = /^(?:[\p{L}\p{M}\p{N}-]+\.)+[\p{L}]{2,}(?::\d+)?(?=[/?#]|$)/u

/** Splits what was typed; null where it is no web address and no path. */
export function splitTyped(typed: string): { host: string; path: string; query: string } | null {
  const text = typed.trim()
  const whole = bareHost.test(text) ? `//${text}` : text
  const { host = '', path = '', query = '' } = typedShape.exec(whole)?.groups ?? {}
  if (host === '' && path === '') return null
  return { host: host === '' ? '' : asciiHost(host), path: path === '' ? '/' : path, query }
}

function asciiHost(host: string): string {
  try {
    return normalHost(new URL(`http://${host}/`).host)
  } catch {
    return normalHost(host)
  }
}

/** Reads a typed old address, in which * stands for any run of signs of the path. `ownHost` need not be named. */
export function readOldAddress(typed: string, ownHost: string): ReadOldAddress {
  const no = (key: OldAddressFault) => ({ ok: false, key }) as const
  const split = splitTyped(typed)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (!split || /[\u0000-\u001f\u007f\\]/.test(decode(typed))) return no('problem.redirect.notAddress')
  const pieces = split.path.split(/\*+/)
  const path =
    pieces.length === 1
      ? normalPath(split.path)
      : pieces
          .map(pieceOf)
          .join('*')
          .replace(/\/{2,}/g, '/')
  const query = normalQuery(split.query)
  if (path.length > addressLimits.path || query.length > addressLimits.query)
    return no('problem.redirect.tooLong')
  if (pieces.length - 1 > addressLimits.wildcards) return no('problem.redirect.wildcards')
  if (pieces.length > 1 && pieces.join('').replaceAll('/', '').length < 2)
    return no('problem.redirect.tooWide')
  const host = split.host === normalHost(ownHost) ? '' : split.host
  const address = { host, path, query }
  return isOurs(address) ? no('problem.redirect.ours') : { ok: true, ...address }
}

const pieceOf = (raw: string): string => guarded(decode(raw), /[%?#*]/g)

/** The address as it is sent: a path that may stand in a link. */
export const linkTo = ({ path, query }: Omit<OldAddress, 'host'>): string =>
  encodeURI(path).replace(/%25([0-9A-F]{2})/g, '%$1') +
  (query === '' ? '' : `?${encodeURI(query).replace(/%25([0-9A-F]{2})/g, '%$1')}`)

/** The address as people read it. */
export const written = ({ host, path, query }: OldAddress): string =>
  `${host === '' ? '' : `http://${host}`}${path}${query === '' ? '' : `?${query}`}`

/** Whether a page of ours answers there, or nobody would ever be asked: such an address is not to be led away. */
function isOurs({ path, query }: OldAddress): boolean {
  const first = path.split('/')[1] ?? ''
  if (path === '/healthz' || path === '/readyz' || first === 'logo') return true
  if (path.includes('*')) return /^(?:admin|api|login|_next|__next.*)$/.test(first)
  let address = readAddress(linkTo({ path, query }))
  if (address.kind === 'moved') address = readAddress(address.location)
  if (address.kind === 'application') return true
  if (address.kind === 'file') return /^(?:\/en)?\/files\/[0-9a-z]{8}(?:\/|$)/.test(path)
  if (address.kind !== 'page') return false
  if (query !== '' && hasForeignParameters(query, address.key)) return false
  const bare = path.replace(/^\/(?:en|th)(?=\/|$)/, '') || '/'
  return publicRoutes.some((route) => route.pattern === bare)
}

/** Whether an address of a page of ours has parameters that this page does not know: `/?p=34400`. */
export const hasForeignParameters = (query: string, key: string): boolean => {
  const known = new URLSearchParams(key.split('?')[1] ?? '')
  return query.split('&').some((pair) => !known.has(decodeURIComponent(pair.split('=', 1)[0]!)))
}
