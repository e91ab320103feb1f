import { createHash } from 'node:crypto'
import { type PlannedAssignment, planAssignments } from './assign.ts'
import { sameDayLater, workingDayFrom } from './days.ts'
import type { KeptRow, Target, YearFacts } from './facts.ts'
import {
  codeMap,
  type Merge,
  type PlanItem,
  type PlannedItem,
  planItems,
  provisionalList,
  topicMap,
} from './plan.ts'

/** A draft that will be made from what is published. */
export interface PlannedDraft {
  publicationId: string
  /** of the year before */
  evidenceId: string
  title: string
  workGroupId: string
  codes: string[]
}

/** A draft of an earlier, undone start that is taken up again. */
export interface TakenUp {
  revisionId: string
  evidenceId: string
  title: string
  /** what it answered, and what it will answer; `to` is null where nothing asks for it now */
  items: { from: string; to: string | null }[]
}

/** What starting a year does, whole: the page shows this and the act does this. */
export interface YearPlan {
  fiscalYear: number
  fromYear: number
  fromFrameworkId: string
  /** null: a provisional copy of the list of the year before is made */
  target: Target | null
  items: PlannedItem[]
  assignments: PlannedAssignment[]
  /** due dates of single items, moved on */
  dueOn: { itemCode: string; day: string }[]
  drafts: PlannedDraft[]
  takenUp: TakenUp[]
  /** published for items that are asked no more: it stays where it is */
  left: { evidenceId: string; title: string; codes: string[] }[]
  groups: YearFacts['groups']
  /** stands for all of it: the act does what was shown, or nothing */
  digest: string
}

/** `holidays` are days on which the office does not work. */
export function planYear(facts: YearFacts, fromYear: number, holidays: ReadonlySet<string>): YearPlan {
  const fiscalYear = fromYear + 1
  const shift = { from: fromYear, by: 1 }
  const to = facts.target ? facts.toItems : provisionalList(facts.fromItems, shift)
  const merges = facts.target ? facts.merges : facts.mergesBefore
  const lists = { from: facts.fromItems, to, merges, mergesBefore: facts.mergesBefore, shift }
  const items = planItems(lists)
  const assignments = planAssignments(items, facts.assigned, facts.groups)
  const plan = {
    fiscalYear,
    fromYear,
    fromFrameworkId: facts.fromFrameworkId,
    target: facts.target,
    items,
    assignments,
    dueOn: dueDates(items, facts.dueOn, holidays),
    ...planDrafts(facts, codeMap(lists), assignments),
    takenUp: takeUp(facts.kept, to, merges),
  }
  return { ...plan, groups: facts.groups, digest: digestOf(plan) }
}

function dueDates(
  items: readonly PlannedItem[],
  before: YearFacts['dueOn'],
  holidays: ReadonlySet<string>,
): YearPlan['dueOn'] {
  const dayOf = new Map(before.map(({ code, day }) => [code, day]))
  return items.flatMap(({ to, from }) => {
    const day = from[0] && dayOf.get(from[0].code)
    return to && day ? [{ itemCode: to.code, day: workingDayFrom(sameDayLater(day, 1), holidays) }] : []
  })
}

function planDrafts(
  { shown, kept, groups }: YearFacts,
  map: ReadonlyMap<string, string>,
  assignments: readonly PlannedAssignment[],
): Pick<YearPlan, 'drafts' | 'left'> {
  const again = new Set(kept.flatMap(({ publicationId }) => publicationId ?? []))
  const leadOf = (code: string) =>
    assignments.find((one) => one.itemCode === code && one.kind === 'lead')?.workGroupId
  const drafts: PlannedDraft[] = []
  const left: YearPlan['left'] = []
  for (const { publicationId, evidenceId, title, workGroupId, codes } of shown) {
    const target = [...new Set(codes.flatMap((code) => map.get(code) ?? []))]
    const owner = workGroupId ?? leadOf(target[0] ?? '') ?? groups[0]?.id
    if (target.length === 0 || owner === undefined) left.push({ evidenceId, title, codes })
    else if (!again.has(publicationId))
      drafts.push({ publicationId, evidenceId, title, workGroupId: owner, codes: target })
  }
  return { drafts, left }
}

/** By topic, for a list that came between may have other codes. */
export function takeUp(
  kept: readonly KeptRow[],
  to: readonly PlanItem[],
  merges: readonly Merge[],
): TakenUp[] {
  const target = topicMap({ to, merges })
  return [...Map.groupBy(kept, ({ revisionId }) => revisionId).values()].map((rows) => ({
    revisionId: rows[0]!.revisionId,
    evidenceId: rows[0]!.evidenceId,
    title: rows[0]!.title,
    items: rows.map(({ code, topic }) => ({ from: code, to: target.get(topic) ?? null })),
  }))
}

const digestOf = ({
  target,
  items,
  assignments,
  dueOn,
  drafts,
  takenUp,
}: Omit<YearPlan, 'digest' | 'groups'>) =>
  createHash('sha256')
    .update(
      JSON.stringify([
        target?.id ?? null,
        items.map(({ kind, to, from }) => [kind, to?.code, from.map(({ code }) => code)]),
        assignments,
        dueOn,
        drafts.map(({ publicationId, workGroupId, codes }) => [publicationId, workGroupId, codes]),
        takenUp.map(({ revisionId, items: answered }) => [revisionId, answered]),
      ]),
    )
    .digest('hex')
