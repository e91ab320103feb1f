export interface DraftOfYear {
  revisionId: string
  evidenceId: string
  number: number
  title: string
  state: 'draft' | 'returned' | 'submitted' | 'approved'
  /** who has written in it; '' for a draft that is as it was carried over */
  writers: string
  untouched: boolean
}

export interface UndoFacts {
  startId: string
  fromYear: number
  finishedFromAt: Date | null
  /** codes for which something of the year was published: from then on the start stands */
  published: string[]
  drafts: DraftOfYear[]
  assignments: number
}

/** A revision that others are deciding is not taken from under them. */
export const isDecided = ({ state }: DraftOfYear): boolean => state === 'submitted' || state === 'approved'
