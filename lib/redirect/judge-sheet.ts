import { redirectLimits } from '#lib/limits.ts'
import type { Message } from '#lib/result.ts'
import { fieldMessages } from '#lib/validation.ts'
import { makeTable, type Rule } from './match.ts'
import { addRedirectInput, type RedirectInput } from './schema.ts'
import { readRule, type SettledRule } from './settle.ts'
import type { SheetRow } from './sheet.ts'
import { readTarget } from './target.ts'

export const rowVerdicts = ['ready', 'already', 'refused'] as const
export type RowVerdict = (typeof rowVerdicts)[number]

export interface JudgedRow extends SheetRow {
  verdict: RowVerdict
  /** what would answer there; null where it is refused */
  kind: Rule['kind'] | null
  /** where it leads in the end */
  target: string
  message: Message | null
}

export interface Judged {
  row: JudgedRow
  rule: SettledRule | null
}

/** Sentences that name a control of the form, as they are said of a sheet. */
const inSheet: Record<string, string> = {
  'problem.redirect.outside': 'problem.redirect.sheetOutside',
  'problem.redirect.toGone': 'problem.redirect.sheetToGone',
}

interface Beside {
  rules: readonly Rule[]
  ownHost: string
  /** whether what leads to other websites is meant to */
  mayLeave: boolean
}

/** Judges every row beside the rules that are there and the rows before it. What is there with the same answer is left. */
export function judgeSheet(rows: readonly SheetRow[], { rules, ownHost, mayLeave }: Beside): Judged[] {
  const table = makeTable(rules, ownHost)
  const others = [...rules]
  /** by the id that a new rule has here: the row it stands in */
  const rowOf = new Map<string, number>()

  function judge(row: SheetRow): Judged {
    const refuse = (key: string, params?: Message['params']): Judged =>
      judged(row, 'refused', { message: params ? { key, params } : { key } })
    if (row.to !== '' && row.reasonTh + row.reasonEn !== '') return refuse('problem.redirect.sheetBoth')
    const kind = row.to === '' ? 'gone' : mayLeave ? 'external' : 'page'
    const { number, ...typed } = row
    const input = addRedirectInput.safeParse({ ...typed, kind })
    if (!input.success) {
      const [message] = Object.values(fieldMessages(input.error))
      return judged(row, 'refused', { message: message ?? null })
    }
    const read = readRule(input.data, { table, others, ownHost })
    if (!read.ok) {
      if (!read.same) return refuse(inSheet[read.message.key] ?? read.message.key, read.message.params)
      const before = rowOf.get(read.same.id)
      if (before !== undefined) return refuse('problem.redirect.sheetTwice', { row: before })
      return isSameAnswer(input.data, read.same)
        ? judged(row, 'already', { kind: read.same.kind, target: read.same.target })
        : judged(row, 'refused', { message: read.message })
    }
    if (others.length >= redirectLimits.rows)
      return refuse('problem.redirect.full', { max: redirectLimits.rows })
    const { followed: _, ...rule } = read.rule
    const id = `row ${number}`
    rowOf.set(id, number)
    const added = { id, ...rule }
    others.push(added)
    table.add(added)
    return { ...judged(row, 'ready', { kind: rule.kind, target: rule.target }), rule: read.rule }
  }

  function isSameAnswer({ kind, to }: RedirectInput, same: Rule): boolean {
    if (kind === 'gone' || same.kind === 'gone') return kind === same.kind
    const read = readTarget(to, { from: same, table, ownHost, mayLeave: true })
    return read.ok && read.target.kind === same.kind && read.target.target === same.target
  }

  return rows.map(judge)
}

const judged = (
  row: SheetRow,
  verdict: RowVerdict,
  { kind = null, target = '', message = null }: Partial<Pick<JudgedRow, 'kind' | 'target' | 'message'>>,
): Judged => ({ row: { ...row, verdict, kind, target, message }, rule: null })
