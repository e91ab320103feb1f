import { askedAddress, normalHost, type OldAddress, splitTyped } from './old-address.ts'

export interface Rule extends OldAddress {
  id: string
  kind: 'page' | 'external' | 'gone'
  target: string
}

export interface RuleTable {
  /** The rule for an address as it is compared; null: none. `onlyExact`: a page of ours has this path, so the parameters decide. */
  find(asked: OldAddress, onlyExact?: boolean): Rule | null
  add(rule: Rule): void
}

/** A rule leads on to another at most so often. */
const longestChain = 5

/**
 * Exact before wildcard, with parameters before without, a host of its own before any; of wildcards the one that says
 * most. Comparing takes time by the length of the address, whatever the wildcards are.
 */
export function makeTable(rules: readonly Rule[], ownHost: string): RuleTable {
  const exact = new Map<string, Rule>()
  const wildcards: Wildcard[] = []
  const hosts = new Set([normalHost(ownHost)])
  const put = (rule: Rule): void => {
    if (rule.host !== '') hosts.add(rule.host)
    if (rule.path.includes('*')) wildcards.push(wildcardOf(rule))
    else exact.set(keyOf(rule), rule)
  }
  for (const rule of rules) put(rule)
  wildcards.sort(mostSaidFirst)

  function findOne({ host, path, query }: OldAddress, onlyExact = false): Rule | null {
    const queries = query === '' || onlyExact ? [query] : [query, '']
    for (const one of queries) {
      for (const at of host === '' ? [''] : [host, '']) {
        const rule = exact.get(keyOf({ host: at, path, query: one }))
        if (rule) return rule
      }
    }
    if (onlyExact) return null
    return wildcards.find((one) => fits(one, { host, path, query }))?.rule ?? null
  }

  return {
    add(rule) {
      put(rule)
      if (rule.path.includes('*')) wildcards.sort(mostSaidFirst)
    },
    find(asked, onlyExact) {
      const seen = new Set<string>()
      let rule = findOne(asked, onlyExact)
      // An address outside that leads here again is followed here; a circle is no answer.
      while (rule?.kind === 'external') {
        if (seen.has(rule.id) || seen.size >= longestChain) return null
        seen.add(rule.id)
        const outside = comparable(rule.target)
        const next = outside && hosts.has(outside.host) ? findOne(outside) : null
        if (!next) return rule
        rule = next
      }
      return rule
    },
  }
}

const keyOf = ({ host, path, query }: OldAddress): string => `${host} ${path}?${query}`

/** An absolute address in the form in which addresses are compared. */
export function comparable(address: string): OldAddress | null {
  const split = splitTyped(address)
  if (!split) return null
  return askedAddress(split.path + (split.query === '' ? '' : `?${split.query}`), split.host)
}

const mostSaidFirst = (a: Wildcard, b: Wildcard): number =>
  b.literal - a.literal ||
  Number(b.rule.host !== '') - Number(a.rule.host !== '') ||
  Number(b.rule.query !== '') - Number(a.rule.query !== '') ||
  (a.rule.path < b.rule.path ? -1 : 1)

interface Wildcard {
  rule: Rule
  pieces: string[]
  /** signs that are no wildcard */
  literal: number
}

function wildcardOf(rule: Rule): Wildcard {
  const pieces = rule.path.split('*')
  return { rule, pieces, literal: rule.path.length - (pieces.length - 1) }
}

/** Each piece is looked for once, behind the one before it. */
function fits({ rule, pieces }: Wildcard, { host, path, query }: OldAddress): boolean {
  if (rule.host !== '' && rule.host !== host) return false
  if (rule.query !== '' && rule.query !== query) return false
  const first = pieces[0]!
  const last = pieces.at(-1)!
  // /old/* is also /old/, which is compared without its slash.
  if (pieces.length === 2 && last === '' && first.endsWith('/') && path === first.slice(0, -1)) return true
  if (path.length < first.length + last.length || !path.startsWith(first) || !path.endsWith(last))
    return false
  let at = first.length
  const end = path.length - last.length
  for (const piece of pieces.slice(1, -1)) {
    const found = path.indexOf(piece, at)
    if (found === -1 || found + piece.length > end) return false
    at = found + piece.length
  }
  return true
}
