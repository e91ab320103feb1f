import type { z } from 'zod'
import type { Message } from '#lib/result.ts'

/**
 * Turns zod's issues into sentences by field name (`links.0.url`). A schema says its own sentence by giving a message
 * key as its error (`{ error: 'problem.notHttp' }`); the rest fall back to what zod knows of the fault.
 */
export function fieldMessages(error: z.ZodError): Record<string, Message> {
  const fields: Record<string, Message> = {}
  for (const issue of error.issues) {
    const name = issue.path.map(String).join('.') || '_'
    fields[name] ??= messageOf(issue)
  }
  return fields
}

function messageOf(issue: z.core.$ZodIssue): Message {
  const params = issue.code === 'custom' ? (issue.params as Message['params'] | undefined) : undefined
  if (issue.message.startsWith('problem.'))
    return params ? { key: issue.message, params } : { key: issue.message }
  if (issue.code === 'too_big' && issue.origin === 'string') {
    return { key: 'problem.tooLong', params: { max: Number(issue.maximum) } }
  }
  if (issue.code === 'too_small' && issue.origin === 'string') return { key: 'problem.required' }
  if (issue.code === 'invalid_type' && issue.input === undefined) return { key: 'problem.required' }
  return { key: 'problem.unusable' }
}
