import type { z } from 'zod'
import type { Message } from '#lib/result.ts'

/** One fault of a file: where by item and field, such as 'O12 · elements.2' (counted from 1), and what as a sentence. */
export interface Fault {
  where: string
  what: Message
}

/** Which field names the entries of a list, so that a fault says O12 and not items.11. */
const nameOf: Record<string, string> = {
  items: 'code',
  sub_indicators: 'id',
  indicators: 'id',
  instruments: 'id',
  levels: 'id',
  topics: 'topic',
}

export const fault = (where: string, key: string, params?: Message['params']): Fault => ({
  where,
  what: params ? { key: `framework.fault.${key}`, params } : { key: `framework.fault.${key}` },
})

/** What zod found, in the words of the file. */
export function shapeFaults(raw: unknown, error: z.ZodError): Fault[] {
  return error.issues.flatMap((issue) => {
    const where = placeOf(raw, issue.path)
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => fault(placeOf(raw, [...issue.path, key]), 'unknownKey', { key }))
    }
    return [sentenceOf(raw, issue, where)]
  })
}

function sentenceOf(raw: unknown, issue: z.core.$ZodIssue, where: string): Fault {
  const given = valueAt(raw, issue.path)
  if (given === undefined) return fault(where, 'missing')
  switch (issue.code) {
    case 'invalid_type':
      return fault(where, 'wrongType', { expected: issue.expected })
    case 'invalid_value':
      return fault(where, 'notOneOf', { given: shown(given), values: issue.values.map(String).join(', ') })
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int'
        ? fault(where, 'tooLow', { given: shown(given), min: Number(issue.minimum) })
        : fault(where, 'empty')
    case 'too_big':
      return issue.origin === 'number' || issue.origin === 'int'
        ? fault(where, 'tooHigh', { given: shown(given), max: Number(issue.maximum) })
        : fault(where, 'tooMuch', { max: Number(issue.maximum) })
    default:
      return fault(where, 'unreadable', { given: shown(given) })
  }
}

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (node, step) => (typeof node === 'object' && node !== null ? Reflect.get(node, step) : undefined),
    raw,
  )
}

function placeOf(raw: unknown, path: readonly PropertyKey[]): string {
  const names: string[] = []
  let fields: string[] = []
  for (const [index, step] of path.entries()) {
    const list = index > 0 ? String(path[index - 1]) : ''
    const field = typeof step === 'number' ? nameOf[list] : undefined
    if (field === undefined) {
      fields.push(typeof step === 'number' ? String(step + 1) : String(step))
      continue
    }
    const name = valueAt(raw, [...path.slice(0, index + 1), field])
    names.push(typeof name === 'string' && name !== '' ? name : `${list}.${Number(step) + 1}`)
    fields = []
  }
  return [...names, fields.join('.')].filter(Boolean).join(' · ') || '(file)'
}
