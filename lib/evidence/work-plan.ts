import type { WorkEvidence, WorkRow } from './queries.ts'

/** `YYYY-MM-DD` to `YYYY-MM-DD`, in days; negative when the second day is past. */
export const daysUntil = (today: string, day: string): number =>
  Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000)

export type ToDoKind = 'returned' | 'draft' | 'nothing' | 'withdrawn' | 'incomplete'

export interface WorkEntry {
  row: WorkRow
  /** null: nothing has been begun for this item */
  evidence: WorkEvidence | null
  daysLeft: number | null
}
export interface ToDoEntry extends WorkEntry {
  kind: ToDoKind
}

export interface WorkPlan {
  toDo: ToDoEntry[]
  waiting: WorkEntry[]
  finished: WorkEntry[]
  /** Items of other groups to which mine may add something and has not: nobody waits for it. */
  mayHelp: WorkEntry[]
}

const kindOrder: readonly ToDoKind[] = ['draft', 'nothing', 'withdrawn', 'incomplete']

/**
 * Splits the items of my groups by who has to move next. What came back is first, then what is late, then drafts, then
 * what nobody has begun; within each, the nearest due day, then the official order in which the rows came.
 */
export function planWork(rows: readonly WorkRow[], today: string): WorkPlan {
  const plan: WorkPlan = { toDo: [], waiting: [], finished: [], mayHelp: [] }
  for (const row of rows) {
    const daysLeft = row.dueOn === null ? null : daysUntil(today, row.dueOn)
    for (const evidence of row.evidence.length > 0 ? row.evidence : [null]) {
      const entry = { row, evidence, daysLeft }
      const place = placeOf(row, evidence)
      if (place === 'waiting' || place === 'finished' || place === 'mayHelp') plan[place].push(entry)
      else if (place !== null) plan.toDo.push({ ...entry, kind: place })
    }
  }
  plan.toDo.sort((a, b) => rank(a) - rank(b) || nearest(a) - nearest(b))
  return plan
}

function placeOf(
  row: WorkRow,
  evidence: WorkEvidence | null,
): ToDoKind | 'waiting' | 'finished' | 'mayHelp' | null {
  switch (evidence?.state) {
    case undefined:
      if (row.workGroup.role === 'supporting') return 'mayHelp'
      return isComplete(row) ? 'finished' : 'nothing'
    case 'draft':
    case 'returned':
      return evidence!.state as 'draft' | 'returned'
    case 'submitted':
    case 'approved':
      return 'waiting'
    case 'published':
      return lacksElements(row) ? 'incomplete' : 'finished'
    case 'withdrawn':
      return row.evidence.some((other) => other.state !== 'withdrawn') ? null : 'withdrawn'
    default:
      return null
  }
}

const isComplete = (row: WorkRow): boolean => row.elementCount > 0 && row.publicCount >= row.elementCount

/** Only who leads an item answers for its missing elements, and not while a revision that may hold them is on its way. */
const lacksElements = (row: WorkRow): boolean =>
  row.workGroup.role === 'lead' &&
  row.elementCount > 0 &&
  !isComplete(row) &&
  row.evidence.every((evidence) => evidence.state === 'published' || evidence.state === 'withdrawn')

const isLate = (entry: WorkEntry): boolean => entry.daysLeft !== null && entry.daysLeft < 0

const rank = (entry: ToDoEntry): number =>
  entry.kind === 'returned' ? 0 : isLate(entry) ? 1 : 2 + kindOrder.indexOf(entry.kind)

const nearest = (entry: WorkEntry): number => entry.daysLeft ?? Number.MAX_SAFE_INTEGER

export const itemsIn = (entries: readonly WorkEntry[]): number =>
  new Set(entries.map(({ row }) => `${row.fiscalYear}/${row.itemCode}/${row.workGroup.id}`)).size

/** The one sentence above the work: what is left, and how near its day is. */
export type Headline =
  | { key: 'overdue' | 'tonight' | 'today' | 'left'; count: number; nextDueOn: string | null }
  | { key: 'waiting'; count: number }
  | { key: 'finished'; count: number }
  | { key: 'empty' }

/** `hour` is the office's clock, 0–23: what is due today is due tonight after office hours. */
export function headlineOf(plan: WorkPlan, hour: number): Headline {
  if (plan.toDo.length === 0) {
    if (plan.waiting.length > 0) return { key: 'waiting', count: itemsIn(plan.waiting) }
    if (plan.finished.length > 0) return { key: 'finished', count: itemsIn(plan.finished) }
    return { key: 'empty' }
  }
  const upcoming = plan.toDo
    .filter((entry) => entry.daysLeft !== null && entry.daysLeft >= 0)
    .sort((a, b) => a.daysLeft! - b.daysLeft!)
  const nextDueOn = upcoming[0]?.row.dueOn ?? null
  const late = plan.toDo.filter(isLate)
  if (late.length > 0) return { key: 'overdue', count: itemsIn(late), nextDueOn }
  const today = plan.toDo.filter((entry) => entry.daysLeft === 0)
  if (today.length > 0) return { key: hour >= 17 ? 'tonight' : 'today', count: itemsIn(today), nextDueOn }
  return { key: 'left', count: itemsIn(plan.toDo), nextDueOn }
}
