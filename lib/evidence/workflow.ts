export type RevisionState =
  | 'draft'
  | 'submitted'
  | 'returned'
  | 'approved'
  | 'published'
  | 'superseded'
  | 'withdrawn'

export type Step = 'submit' | 'return' | 'approve' | 'publish' | 'supersede' | 'withdraw'

/** The whole life of a revision. What is not here cannot happen. */
const steps: Record<Step, Partial<Record<RevisionState, RevisionState>>> = {
  submit: { draft: 'submitted', returned: 'submitted' },
  return: { submitted: 'returned', approved: 'returned' },
  approve: { submitted: 'approved' },
  publish: { approved: 'published' },
  supersede: { published: 'superseded' },
  withdraw: { published: 'withdrawn' },
}

export type Transition = { ok: true; next: RevisionState } | { ok: false; because: string }

/** The next state, or the key of a sentence that says why this step is not possible now. */
export function transition(revision: { state: RevisionState }, step: Step): Transition {
  const next = steps[step][revision.state]
  return next ? { ok: true, next } : { ok: false, because: `problem.${step}From.${revision.state}` }
}

export const openStates: readonly RevisionState[] = ['draft', 'submitted', 'returned', 'approved']

/** Still being written: text, links, files and claims may change. */
export const isEditable = (revision: { state: RevisionState }): boolean =>
  revision.state === 'draft' || revision.state === 'returned'

export const isOpen = (revision: { state: RevisionState }): boolean => openStates.includes(revision.state)
