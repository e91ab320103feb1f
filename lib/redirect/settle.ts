import { redirectLimits } from '#lib/limits.ts'
import type { Message } from '#lib/result.ts'
import type { Rule, RuleTable } from './match.ts'
import { type OldAddress, readOldAddress } from './old-address.ts'
import type { RedirectInput } from './schema.ts'
import { readTarget } from './target.ts'

/** A rule as it is kept. `followed`: what was typed as its target led on, and where that ends is kept instead. */
export interface SettledRule extends OldAddress {
  kind: Rule['kind']
  target: string
  reasonTh: string
  reasonEn: string
  note: string
  followed: boolean
}

export type ReadRule =
  | { ok: true; rule: SettledRule }
  | { ok: false; field: 'from' | 'to'; message: Message; same?: Rule }

/** Reads a rule beside all others: nothing twice, nothing in a circle, nothing that stands before a page of ours. */
export function readRule(
  { from: typed, kind, to, reasonTh, reasonEn, note }: RedirectInput,
  { table, others, ownHost }: { table: RuleTable; others: readonly Rule[]; ownHost: string },
): ReadRule {
  const no = (field: 'from' | 'to', key: string, params?: Message['params']) =>
    ({ ok: false, field, message: params ? { key, params } : { key } }) as const
  const from = readOldAddress(typed, ownHost)
  if (!from.ok) return no('from', from.key)
  const { ok: _, ...address } = from
  const same = others.find(
    (rule) => rule.host === address.host && rule.path === address.path && rule.query === address.query,
  )
  if (same) return { ...no('from', 'problem.redirect.taken'), same }
  if (
    address.path.includes('*') &&
    others.filter((rule) => rule.path.includes('*')).length >= redirectLimits.wildcards
  )
    return no('from', 'problem.redirect.manyWildcards', { max: redirectLimits.wildcards })
  if (kind === 'gone')
    return { ok: true, rule: { ...address, kind, target: '', reasonTh, reasonEn, note, followed: false } }
  const read = readTarget(to, { from: address, table, ownHost, mayLeave: kind === 'external' })
  if (!read.ok) return no('to', read.key)
  const { target, followed } = read
  // What leads to an address that is gone would need that one's reason: it is led there as a reader would be.
  if (target.kind === 'gone') return no('to', 'problem.redirect.toGone')
  return { ok: true, rule: { ...address, ...target, reasonTh: '', reasonEn: '', note, followed } }
}
