import type { FormState } from '#lib/action.ts'

/** What another person saved meanwhile, where it differs, by the names of the fields. */
interface Latest {
  latest: Readonly<Record<string, string>>
}
/** With the version as they left it: sent with it, the form writes over what has been seen. */
export type Theirs = Latest & { version: number }

/** For a form whose save came too late. */
export const theirsIn = <Mark = { version: number }>(state: FormState): (Latest & Mark) | undefined =>
  state.status === 'failed' && state.problem === 'conflict'
    ? (state.details as (Latest & Mark) | undefined)
    : undefined

/** The sentence below a field: the other person's value beside the one typed. */
export function theirsAt(
  theirs: Latest | undefined,
  name: string,
  t: (key: string, params?: Record<string, string>) => string,
): string | undefined {
  const text = theirs?.latest[name]
  if (text === undefined) return undefined
  return text === '' ? t('admin.form.theirsNone') : t('admin.form.theirs', { text })
}
