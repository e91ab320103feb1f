export interface FirstSteps {
  joinedAt: Date
  /** the first revision this person ever submitted */
  submittedAt: Date | null
  /** what this person writes on now; `shows`: it has a file or link, and an element with its place */
  begun: { evidenceId: string; number: number; title: string; shows: boolean } | null
}

export const firstSteps = ['choose', 'show', 'submit'] as const
export type FirstStep = (typeof firstSteps)[number]

const day = 86_400_000
const newcomerDays = 30

/** The step that is next, as the rows have it; `done` for a day after the first submission; null: nothing to say. */
export function nextStep({ submittedAt, begun }: FirstSteps, now: Date): FirstStep | 'done' | null {
  if (submittedAt) return now.getTime() - submittedAt.getTime() < day ? 'done' : null
  if (!begun) return 'choose'
  return begun.shows ? 'submit' : 'show'
}

/** Whether somebody who writes nothing is still new enough for a word of welcome. */
export const isNewcomer = ({ joinedAt }: FirstSteps, now: Date): boolean =>
  now.getTime() - joinedAt.getTime() < newcomerDays * day
