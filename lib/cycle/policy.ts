import { type Actor, isAdministrator } from '#lib/user/actor.ts'

/** Opening, starting, finishing, dating and moving a cycle are acts of the administrator. */
export const canAdministerCycles = (actor: Actor): boolean => isAdministrator(actor)

export const cycleStates = ['planned', 'running', 'finished'] as const
export type CycleState = (typeof cycleStates)[number]

/** What an act makes of a cycle, or the key of the sentence why it cannot. */
export function cycleAfter(
  state: CycleState,
  act: 'start' | 'finish',
): { next: CycleState } | { why: string } {
  if (act === 'start') return state === 'planned' ? { next: 'running' } : { why: 'problem.cycleNotPlanned' }
  return state === 'running' ? { next: 'finished' } : { why: 'problem.cycleNotRunning' }
}
