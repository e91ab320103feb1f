import type { LinkFinding } from '#lib/link-check/queries.ts'
import type { ListedReport } from '#lib/link-report/queries.ts'
import { daysBetween } from '#lib/thai/days.ts'
import type { WorkEvidence, WorkRow } from './my-work.ts'
import type { QueueRow } from './review-queue.ts'

export type WriteKind = 'returned' | 'draft' | 'nothing' | 'withdrawn' | 'incomplete'
export type DecideKind = 'confirm' | 'review' | 'publish'

export interface WorkEntry {
  row: WorkRow
  /** null: nothing has been begun for this item */
  evidence: WorkEvidence | null
  daysLeft: number | null
}
export interface WriteTask extends WorkEntry {
  kind: WriteKind
}
export interface DecideTask {
  kind: DecideKind
  queued: QueueRow
  daysLeft: number | null
}
/** A broken link or file of what is public. */
export interface MendTask {
  kind: 'mend'
  finding: LinkFinding
  daysLeft: null
}
/** What readers say does not open. */
export interface AnswerTask {
  kind: 'answer'
  report: ListedReport
  daysLeft: null
}
export type Task = WriteTask | DecideTask | MendTask | AnswerTask
/** `kind` is null where the next step is a decision, else what those who write have to do. */
export interface WaitingEntry extends WorkEntry {
  kind: WriteKind | null
}

export const tiers = ['confirm', 'returned', 'late', 'mend', 'decide', 'soon', 'next'] as const
/** Why a task stands where it does; the order of `tiers` is the order of the work. */
export type Tier = (typeof tiers)[number]

export interface WorkPlan {
  toDo: (Task & { tier: Tier })[]
  waiting: WaitingEntry[]
  finished: WorkEntry[]
  /** Items of other groups to which mine may add something and has not: nobody waits for it. */
  mayHelp: WorkEntry[]
}

export const soonDays = 3
const writeOrder: readonly WriteKind[] = ['returned', 'draft', 'nothing', 'withdrawn', 'incomplete']

export const isDecision = (task: Task): task is DecideTask => 'queued' in task
export const isMending = (task: Task): task is MendTask => task.kind === 'mend'
export const isAnswering = (task: Task): task is AnswerTask => task.kind === 'answer'
const isWriting = <T extends Task>(task: T): task is T & WriteTask =>
  !isDecision(task) && !isMending(task) && !isAnswering(task)

/**
 * Splits the items of my groups and what waits for my decision by who has to move next, the first thing to do first:
 * 1. what the public sees although no second person has looked at it;
 * 2. what came back; 3. what is late; 4. what is public and broken, or is said to be by readers, the longest broken first; 5. what others wait for me
 * to decide, the longest waiting first; 6. what is due within `soonDays`; 7. the rest: drafts, then what nobody has begun, then what is public but incomplete.
 * Within each the nearest day, then the official order in which the rows came. What only other people may write waits
 * for them.
 */
export function planWork(
  rows: readonly WorkRow[],
  queue: readonly QueueRow[],
  {
    today,
    mayWrite,
    findings = [],
    reports = [],
  }: {
    today: string
    mayWrite: (workGroupId: string) => boolean
    findings?: readonly LinkFinding[]
    reports?: readonly ListedReport[]
  },
): WorkPlan {
  const plan: WorkPlan = { toDo: [], waiting: [], finished: [], mayHelp: [] }
  const add = (task: Task) => plan.toDo.push({ ...task, tier: tierOf(task) })
  const leftUntil = (day: string | null): number | null => (day === null ? null : daysBetween(today, day))
  const decisions = queue.filter((queued) => !queued.mine)
  for (const queued of decisions)
    add({ kind: decisionOn(queued), queued, daysLeft: leftUntil(dueOf(queued)) })
  for (const finding of findings) add({ kind: 'mend', finding, daysLeft: null })
  for (const report of reports) add({ kind: 'answer', report, daysLeft: null })
  const mine = new Set(decisions.map(({ evidenceId, number }) => `${evidenceId}/${number}`))
  for (const row of rows) {
    const daysLeft = leftUntil(row.dueOn)
    for (const evidence of row.evidence.length > 0 ? row.evidence : [null]) {
      if (evidence && mine.has(`${evidence.evidenceId}/${evidence.number}`)) continue
      const entry = { row, evidence, daysLeft }
      const place = placeOf(row, evidence)
      if (place === null) continue
      if (place === 'finished' || place === 'mayHelp') plan[place].push(entry)
      else if (place === 'waiting') plan.waiting.push({ ...entry, kind: null })
      else if (mayWrite(row.workGroup.id)) add({ ...entry, kind: place })
      else plan.waiting.push({ ...entry, kind: place })
    }
  }
  plan.toDo.sort((a, b) => tiers.indexOf(a.tier) - tiers.indexOf(b.tier) || within(a, b))
  plan.waiting.sort((a, b) => sinceOf(a) - sinceOf(b))
  return plan
}

function placeOf(
  row: WorkRow,
  evidence: WorkEvidence | null,
): WriteKind | 'waiting' | 'finished' | 'mayHelp' | null {
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

const decisionOn = (queued: QueueRow): DecideKind =>
  queued.forced ? 'confirm' : queued.state === 'approved' ? 'publish' : 'review'

const dueOf = (queued: QueueRow): string | null =>
  queued.items
    .flatMap((item) => item.dueOn ?? [])
    .sort()
    .at(0) ?? null

/** When a revision began to wait for this decision. */
export const queuedSince = (queued: QueueRow): Date | null =>
  queued.forced ? queued.publishedAt : queued.state === 'approved' ? queued.approvedAt : queued.submittedAt

const isLate = ({ daysLeft }: { daysLeft: number | null }): boolean => daysLeft !== null && daysLeft < 0

function tierOf(task: Task): Tier {
  if (task.kind === 'confirm' || task.kind === 'returned' || task.kind === 'mend') return task.kind
  if (isAnswering(task)) return 'mend'
  if (isLate(task)) return 'late'
  if (isDecision(task)) return 'decide'
  return task.daysLeft !== null && task.daysLeft <= soonDays ? 'soon' : 'next'
}

const nearest = ({ daysLeft }: { daysLeft: number | null }): number => daysLeft ?? Number.MAX_SAFE_INTEGER
const orderOfKind = (task: Task): number => (isWriting(task) ? writeOrder.indexOf(task.kind) : -1)
function waitsSince(task: Task): number {
  if (isMending(task)) return task.finding.since.getTime()
  if (isAnswering(task)) return task.report.firstAt.getTime()
  return isDecision(task) ? (queuedSince(task.queued)?.getTime() ?? 0) : 0
}

function within(a: Task & { tier: Tier }, b: Task & { tier: Tier }): number {
  if (a.tier === 'decide' || a.tier === 'confirm' || a.tier === 'mend') return waitsSince(a) - waitsSince(b)
  if (a.tier === 'next') return orderOfKind(a) - orderOfKind(b) || nearest(a) - nearest(b)
  return nearest(a) - nearest(b) || orderOfKind(a) - orderOfKind(b)
}

/** Since when a revision is with others; what has not been begun has no such moment and comes last. */
export function waitingSince({ evidence }: WorkEntry): Date | null {
  if (!evidence) return null
  if (evidence.state === 'submitted') return evidence.submittedAt ?? evidence.savedAt
  if (evidence.state === 'approved') return evidence.approvedAt ?? evidence.savedAt
  return evidence.returned?.at ?? evidence.savedAt
}
const sinceOf = (entry: WorkEntry): number => waitingSince(entry)?.getTime() ?? Number.MAX_SAFE_INTEGER

export const itemsIn = (entries: readonly WorkEntry[]): number =>
  new Set(entries.map(({ row }) => `${row.fiscalYear}/${row.itemCode}/${row.workGroup.id}`)).size

/** The one sentence above the work: what is left, and how near its day is. */
export type Headline =
  | { key: 'overdue' | 'tonight' | 'today' | 'left'; count: number; nextDueOn: string | null }
  | { key: 'decide' | 'mend' | 'waiting' | 'finished'; count: number }
  | { key: 'empty' }

/** `hour` is the office's clock, 0–23: what is due today is due tonight after office hours. */
export function headlineOf(plan: WorkPlan, hour: number): Headline {
  const toWrite = plan.toDo.filter(isWriting)
  if (toWrite.length === 0) {
    const toDecide = plan.toDo.filter(isDecision).length
    if (toDecide > 0) return { key: 'decide', count: toDecide }
    if (plan.toDo.length > 0) return { key: 'mend', count: plan.toDo.length }
    if (plan.waiting.length > 0) return { key: 'waiting', count: itemsIn(plan.waiting) }
    if (plan.finished.length > 0) return { key: 'finished', count: itemsIn(plan.finished) }
    return { key: 'empty' }
  }
  const upcoming = toWrite
    .filter((task) => task.daysLeft !== null && task.daysLeft >= 0)
    .sort((a, b) => a.daysLeft! - b.daysLeft!)
  const nextDueOn = upcoming[0]?.row.dueOn ?? null
  const late = toWrite.filter(isLate)
  if (late.length > 0) return { key: 'overdue', count: itemsIn(late), nextDueOn }
  const today = toWrite.filter((task) => task.daysLeft === 0)
  if (today.length > 0) return { key: hour >= 17 ? 'tonight' : 'today', count: itemsIn(today), nextDueOn }
  return { key: 'left', count: itemsIn(toWrite), nextDueOn }
}
