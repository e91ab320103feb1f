import { readAddress } from '#lib/press/address.ts'
import { comparable, type Rule, type RuleTable } from './match.ts'
import { askedAddress, normalHost, type OldAddress, splitTyped } from './old-address.ts'

/** What answers at an old address, without the words that go with it. */
export type Target = Pick<Rule, 'kind' | 'target'>

export type TargetFault =
  | 'problem.redirect.notTarget'
  | 'problem.redirect.notOurs'
  | 'problem.redirect.outside'
  | 'problem.redirect.loop'
  | 'problem.redirect.tooLong'

export type ReadTarget = { ok: true; target: Target; followed: boolean } | { ok: false; key: TargetFault }

const longestTarget = 2_000
const yes = (target: Target, followed = false): ReadTarget => ({ ok: true, target, followed })
const no = (key: TargetFault): ReadTarget => ({ ok: false, key })

/** The path of a page or a file of ours in the one spelling that stays; null where it has not the form of one. */
export function ownPath(path: string): string | null {
  let address = readAddress(path)
  for (let hop = 0; address.kind === 'moved' && hop < 3; hop++) address = readAddress(address.location)
  if (address.kind === 'page') return address.key
  const bare = path.split(/[?#]/, 1)[0]!
  return address.kind === 'file' && /^(?:\/en)?\/files\/[0-9a-z]{8}\/[\w.-]+$/.test(bare) ? bare : null
}

/**
 * Reads where an old address is to lead: a page of ours, or with `mayLeave` another site. What leads on to another old
 * address is followed to its end now, so that readers are led once; a circle is refused.
 */
export function readTarget(
  typed: string,
  {
    from,
    table,
    ownHost,
    mayLeave,
  }: { from: OldAddress; table: RuleTable; ownHost: string; mayLeave: boolean },
): ReadTarget {
  const text = typed.trim()
  if (text.length > longestTarget) return no('problem.redirect.tooLong')
  const split = splitTyped(text)
  if (!split) return no('problem.redirect.notTarget')
  const isOwn = split.host === '' || split.host === normalHost(ownHost)
  if (isOwn) {
    const path = ownPath(pathOf(text))
    if (path !== null) return yes({ kind: 'page', target: path })
  }
  const asked = askedAddress(split.path + (split.query === '' ? '' : `?${split.query}`), split.host)
  if (asked && isSame(asked, from, ownHost)) return no('problem.redirect.loop')
  const next = asked && table.find(asked)
  if (next) {
    const end = next.kind === 'external' ? comparable(next.target) : null
    if (end && isSame(end, from, ownHost)) return no('problem.redirect.loop')
    if (next.kind === 'external' && !mayLeave) return no('problem.redirect.outside')
    return yes({ kind: next.kind, target: next.target }, true)
  }
  if (isOwn) return no('problem.redirect.notOurs')
  if (!mayLeave) return no('problem.redirect.outside')
  const address = outsideAddress(text)
  return address === null ? no('problem.redirect.notTarget') : yes({ kind: 'external', target: address })
}

const isSame = (a: OldAddress, from: OldAddress, ownHost: string): boolean => {
  const host = (one: OldAddress) => (one.host === normalHost(ownHost) ? '' : one.host)
  return a.path === from.path && a.query === from.query && (host(from) === '' || host(a) === host(from))
}

/** Of an address of ours with or without its host: what stands behind the host. */
const pathOf = (text: string): string => {
  try {
    const url = new URL(
      /^[a-z]+:/i.test(text) ? text : text.startsWith('/') ? `http://own.invalid${text}` : `http://${text}`,
    )
    return url.pathname + url.search
  } catch {
    return '/'
  }
}

function outsideAddress(text: string): string | null {
  try {
    const url = new URL(/^https?:\/\//i.test(text) ? text : `https://${text.replace(/^\/\//, '')}`)
    const isWeb = url.protocol === 'https:' || url.protocol === 'http:'
    return isWeb && url.username === '' && url.password === '' && url.hostname.includes('.') ? url.href : null
  } catch {
    return null
  }
}
