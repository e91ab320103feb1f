/** The key of a sentence in messages/, with what fills its gaps. */
export interface Message {
  key: string
  params?: Record<string, string | number>
}

export type Problem = 'invalid' | 'notFound' | 'forbidden' | 'conflict' | 'signedOut' | 'limited'

export interface Failure {
  ok: false
  problem: Problem
  message: Message
  /** Sentences by the name of the field, such as `links.0.url`. */
  fields?: Record<string, Message>
  /** What the form shows beside the sentence, for a conflict: the other person's text. */
  details?: unknown
}

export type Result<T = undefined> = { ok: true; value: T } | Failure

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })

export function fail(
  problem: Problem,
  key: string,
  more: Partial<Omit<Failure, 'ok' | 'problem' | 'message'>> & { params?: Message['params'] } = {},
): Failure {
  const { params, ...rest } = more
  return { ok: false, problem, message: params ? { key, params } : { key }, ...rest }
}

/** A save that came too late: the version to write over, and the other person's values where they differ. */
export function staleSave<Values extends Record<string, string>>(
  version: number,
  typed: Values,
  latest: Values,
): Failure {
  const differing = Object.entries(latest).filter(([name, value]) => value !== typed[name])
  return fail('conflict', 'problem.conflict', { details: { version, latest: Object.fromEntries(differing) } })
}
