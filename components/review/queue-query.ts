import { choiceOf, hrefWith, type Query, textOf } from '#components/admin/list-query.ts'
import { pageNumber } from '#components/ui/page-window.ts'
import type { QueueFilter } from '#lib/evidence/review-queue.ts'

export const queuePath = '/admin/review'
export const queueStates = ['', 'submitted', 'approved', 'forced'] as const
export const queueFindings = ['', 'open', 'fault', 'none'] as const

/** The queue's parameters as they were understood; the page of a revision carries them too, for next and previous. */
export function typedQueue(query: Query) {
  const group = textOf(query, 'group', 40)
  const item = textOf(query, 'item', 8).trim().toUpperCase()
  return {
    state: choiceOf(query, 'state', queueStates),
    group: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(group) ? group : '',
    item: /^O[1-9]\d{0,2}$/.test(item) ? item : '',
    findings: choiceOf(query, 'findings', queueFindings),
  }
}
export type TypedQueue = ReturnType<typeof typedQueue>

export const queuePage = (query: Query): number => pageNumber(query.page) ?? 1

export const isNarrowed = (typed: TypedQueue): boolean => Object.values(typed).some(Boolean)

export const queueFilter = ({ state, group, item, findings }: TypedQueue): QueueFilter => ({
  ...(state ? { kind: state } : {}),
  ...(group ? { workGroupId: group } : {}),
  ...(item ? { itemCode: item } : {}),
  ...(findings ? { findings } : {}),
})

/** A revision as part of the queue that is being worked through. */
export const queuedHref = (row: { evidenceId: string; number: number }, typed: TypedQueue): string =>
  hrefWith(`/admin/evidence/${row.evidenceId}/revisions/${row.number}`, typed)
