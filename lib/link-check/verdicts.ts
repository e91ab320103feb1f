/** What a check can say of an address on the public pages, the harmless first. */
export const verdicts = [
  'ok',
  'moved',
  'robot_refused',
  'too_many_requests',
  'not_asked',
  'temporary',
  'server_error',
  'needs_login',
  'gone',
  'soft_404',
  'redirected_home',
  'tls',
  'parked',
  'taken_over',
  'file_missing',
  'file_altered',
] as const
export type Verdict = (typeof verdicts)[number]

/**
 * `good`: a reader gets there. `unknown`: we were not let in, which says nothing of what a reader meets, so it neither
 * breaks nor mends. `broken`: a reader would not find what is promised.
 */
export type Weight = 'good' | 'unknown' | 'broken'

const notBroken: Partial<Record<Verdict, Weight>> = {
  ok: 'good',
  moved: 'good',
  robot_refused: 'unknown',
  too_many_requests: 'unknown',
  not_asked: 'unknown',
}

export const weightOf = (verdict: Verdict): Weight => notBroken[verdict] ?? 'broken'

/** Nobody answered: a name that is not known, or a site that says nothing. */
export const isSilence = ({ status, verdict }: { status: number | null; verdict: Verdict }): boolean =>
  status === null && (verdict === 'temporary' || verdict === 'gone')
