import type { ItemKind, PlannedItem } from './plan.ts'
import type { YearPlan } from './year-plan.ts'

export interface PlanRow {
  key: string
  item: PlannedItem
  groups: {
    id: string
    nameTh: string
    nameEn: string
    kind: 'lead' | 'supporting'
    by: 'before' | 'usual'
    holder: string | null
  }[]
  dueOn: string | null
  drafts: { evidenceId: string; title: string }[]
  /** published for an item that is asked no more */
  left: { evidenceId: string; title: string }[]
}

/** What the administrator has to decide: nobody answered for these before. */
export const needsDecision = ({ kind }: PlannedItem): boolean => kind === 'new' || kind === 'split'

/** The plan as a list of its items. */
export function planRows(plan: YearPlan): PlanRow[] {
  const drafts = Map.groupBy(
    plan.drafts.flatMap((draft) => draft.codes.map((code) => ({ ...draft, code }))),
    ({ code }) => code,
  )
  const groups = Map.groupBy(plan.assignments, ({ itemCode }) => itemCode)
  const due = new Map(plan.dueOn.map(({ itemCode, day }) => [itemCode, day]))
  return plan.items.map((item) => {
    const code = item.to?.code ?? ''
    const before = item.from[0]?.code ?? ''
    return {
      key: item.to ? code : `-${before}`,
      item,
      groups: (groups.get(code) ?? []).flatMap(({ workGroupId, kind, by, holderName }) => {
        const group = plan.groups.find(({ id }) => id === workGroupId)
        return group ? [{ ...group, kind, by, holder: holderName }] : []
      }),
      dueOn: due.get(code) ?? null,
      drafts: drafts.get(code) ?? [],
      left: item.to ? [] : plan.left.filter(({ codes }) => codes.includes(before)),
    }
  })
}

export const rowFilters = ['', 'decide', 'merged', 'split', 'new', 'changed', 'dropped', 'same'] as const
export type RowFilter = (typeof rowFilters)[number]

export const chosenRows = (rows: readonly PlanRow[], filter: RowFilter): PlanRow[] =>
  rows.filter(({ item }) =>
    filter === '' ? true : filter === 'decide' ? needsDecision(item) : item.kind === (filter as ItemKind),
  )
