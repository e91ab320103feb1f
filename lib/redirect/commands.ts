import 'server-only'
import { defineCommand, done } from '#lib/command.ts'
import type { Tx } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { shortId } from '#lib/id.ts'
import { redirectLimits } from '#lib/limits.ts'
import { type Failure, fail, staleSave } from '#lib/result.ts'
import { judgeSheet } from './judge-sheet.ts'
import { makeTable, type Rule } from './match.ts'
import { written } from './old-address.ts'
import { canChangeRedirects } from './policy.ts'
import {
  addRedirectInput,
  changeRedirectInput,
  dismissInput,
  importRedirectsInput,
  type RedirectInput,
  redirectInput,
} from './schema.ts'
import { readRule, type SettledRule } from './settle.ts'

/** One change of the rules at a time: each is judged beside all others. */
export async function lockRules(tx: Tx): Promise<Rule[]> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('sucharit redirects'))`
  return tx.redirect.findMany({
    select: { id: true, host: true, path: true, query: true, kind: true, target: true },
  })
}

const about = (id: string) => ({ objectType: 'redirect', objectId: id })

/** What the audit keeps of a rule. */
const told = (rule: Omit<SettledRule, 'followed'>) => ({
  from: written(rule),
  kind: rule.kind,
  to: rule.target,
  reasonTh: rule.reasonTh,
  reasonEn: rule.reasonEn,
})

/** The rule as it is kept, or the sentence why it cannot be, at its field. */
function settled(rules: readonly Rule[], input: RedirectInput, id?: string): SettledRule | Failure {
  const ownHost = new URL(env().PUBLIC_URL).host
  const others = rules.filter((rule) => rule.id !== id)
  const read = readRule(input, { table: makeTable(others, ownHost), others, ownHost })
  return read.ok ? read.rule : fail('invalid', 'problem.invalid', { fields: { [read.field]: read.message } })
}

const isFailure = (outcome: SettledRule | Failure): outcome is Failure => 'problem' in outcome

export const addRedirect = defineCommand({
  name: 'redirect.add',
  input: addRedirectInput,
  load: lockRules,
  can: canChangeRedirects,
  run: async (tx, { subject: rules, actor, input, now }) => {
    if (rules.length >= redirectLimits.rows)
      return fail('conflict', 'problem.redirect.full', { params: { max: redirectLimits.rows } })
    const rule = settled(rules, input)
    if (isFailure(rule)) return rule
    const { followed, ...row } = rule
    const id = shortId()
    await tx.redirect.create({
      data: { id, ...row, createdById: actor.id, createdAt: now, changedAt: now },
      select: { id: true },
    })
    return done({ id, followed }, { ...about(id), after: told(row) })
  },
})

/**
 * Adds every row of a sheet that can be added, judged anew beside the rules of this moment. Not an action: a sheet comes
 * by its route (receive.ts).
 */
export const importRedirects = defineCommand({
  name: 'redirect.import',
  input: importRedirectsInput,
  load: lockRules,
  can: canChangeRedirects,
  run: async (tx, { subject: rules, actor, input: { name, mayLeave, rows }, now }) => {
    const judged = judgeSheet(rows, { rules, ownHost: new URL(env().PUBLIC_URL).host, mayLeave })
    const added = judged.flatMap(({ rule }) => {
      if (!rule) return []
      const { followed: _, ...kept } = rule
      return [{ id: shortId(), ...kept }]
    })
    if (added.length === 0) return fail('conflict', 'problem.redirect.sheetNothing')
    await tx.redirect.createMany({
      data: added.map((rule) => ({ ...rule, createdById: actor.id, createdAt: now, changedAt: now })),
    })
    return done(
      { rows: judged.map(({ row }) => row), added: added.length },
      { ...about(''), after: { file: name, rows: rows.length, addresses: added.length } },
      added.map((rule) => ({ action: 'redirect.add', ...about(rule.id), after: told(rule) })),
    )
  },
})

export const changeRedirect = defineCommand({
  name: 'redirect.change',
  input: changeRedirectInput,
  load: async (tx, _actor, { id }) => {
    const rules = await lockRules(tx)
    const row = await tx.redirect.findUnique({ where: { id } })
    return row && { rules, row }
  },
  can: canChangeRedirects,
  run: async (tx, { subject: { rules, row }, input: { id, version, ...input }, now }) => {
    if (row.version !== version)
      return staleSave(
        row.version,
        {
          from: input.from,
          to: input.to,
          reasonTh: input.reasonTh,
          reasonEn: input.reasonEn,
          note: input.note,
        },
        {
          from: written(row),
          to: row.target,
          reasonTh: row.reasonTh,
          reasonEn: row.reasonEn,
          note: row.note,
        },
      )
    const rule = settled(rules, input, id)
    if (isFailure(rule)) return rule
    const { followed, ...changed } = rule
    await tx.redirect.update({
      where: { id },
      data: { ...changed, changedAt: now, version: { increment: 1 } },
      select: { id: true },
    })
    return done({ id, followed }, { ...about(id), before: told(row), after: told(changed) })
  },
})

export const removeRedirect = defineCommand({
  name: 'redirect.remove',
  input: redirectInput,
  load: async (tx, _actor, { id }) => {
    await lockRules(tx)
    return tx.redirect.findUnique({ where: { id } })
  },
  can: canChangeRedirects,
  run: async (tx, { subject }) => {
    await tx.redirect.delete({ where: { id: subject.id }, select: { id: true } })
    return done(undefined, { ...about(subject.id), before: told(subject) })
  },
})

/** Takes an address that nobody answers off the list of those that might want an answer. */
export const dismissUnknown = defineCommand({
  name: 'redirect.dismissUnknown',
  input: dismissInput,
  load: (tx, _actor, { id }) => tx.unknownAddress.findUnique({ where: { id } }),
  can: canChangeRedirects,
  run: async (tx, { subject, now }) => {
    await tx.unknownAddress.update({
      where: { id: subject.id },
      data: { dismissedAt: now },
      select: { id: true },
    })
    return done(undefined, { objectType: 'redirect', objectId: '', after: { from: subject.address } })
  },
})
