import { likeness, type Shift, sameWords, shiftYears } from './years.ts'

export type Confidence = 'high' | 'medium' | 'low'

/** An item as a framework has it. */
export interface PlanItem {
  code: string
  topic: string
  titleTh: string
  titleEn: string
  periodYear: number | null
  periodRelation: string
  periodCoverage: string
  /** in order; the first is element 1 */
  elements: readonly string[]
  usualOwners: readonly string[]
  titleConfidence: Confidence
  confidence: Confidence
}

/** A topic that has no item of its own in a year and is asked by this one. */
export interface Merge {
  topic: string
  code: string
}

export const itemKinds = ['merged', 'split', 'new', 'changed', 'dropped', 'same'] as const
export type ItemKind = (typeof itemKinds)[number]

export interface ElementPair {
  kind: 'same' | 'reworded' | 'new' | 'gone'
  to: { number: number; text: string } | null
  from: { code: string; number: number; text: string } | null
}

export interface PlannedItem {
  kind: ItemKind
  /** null: dropped */
  to: PlanItem | null
  /** of the year before, the main one first; empty: new */
  from: PlanItem[]
  /** what is asked, side by side, in the order of the new year; what is asked no more comes last */
  elements: ElementPair[]
  /** the period is another, beyond the year */
  periodChanged: boolean
  /** the framework is not sure of the title, or of the elements */
  doubtful: boolean
}

export interface Lists {
  from: readonly PlanItem[]
  to: readonly PlanItem[]
  /** topics that the new list asks in an item of another topic */
  merges: readonly Merge[]
  /** the same of the old list */
  mergesBefore: readonly Merge[]
  /** from the old list to the new: by 1, or by 0 between two editions of a year */
  shift: Shift
}

/** From which code to which: what was shown there is carried here. Codes that are asked no more have none. */
export type CodeMap = ReadonlyMap<string, string>

/** Which item asks for a topic: its own, else the one that absorbed it. */
export function topicMap({ to, merges }: Pick<Lists, 'to' | 'merges'>): ReadonlyMap<string, string> {
  const codes = new Set(to.map(({ code }) => code))
  return new Map([
    ...merges.filter(({ code }) => codes.has(code)).map(({ topic, code }) => [topic, code] as const),
    ...to.toReversed().map(({ topic, code }) => [topic, code] as const),
  ])
}

/** Where what was shown for a code belongs in the new list. */
export function codeMap({ from, ...lists }: Pick<Lists, 'from' | 'to' | 'merges'>): CodeMap {
  const target = topicMap(lists)
  return new Map(
    from.flatMap(({ code, topic }) => (target.has(topic) ? [[code, target.get(topic)!] as const] : [])),
  )
}

/** What becomes of each item from one list to the next: the new ones in order, then what is asked no more. */
export function planItems(lists: Lists): PlannedItem[] {
  const carried = codeMap(lists)
  const sourcesOf = (item: PlanItem) => sources(item, lists, carried)
  const uses = new Map<string, number>()
  for (const item of lists.to)
    for (const { code } of sourcesOf(item)) uses.set(code, (uses.get(code) ?? 0) + 1)
  return [
    ...lists.to.map((item) => planned(item, sourcesOf(item), uses, lists.shift)),
    ...lists.from.filter(({ code }) => !uses.has(code)).map(dropped),
  ]
}

/** The old items that this one asks again, its own topic first. */
function sources(item: PlanItem, { from, mergesBefore }: Lists, carried: CodeMap): PlanItem[] {
  const same = from.filter(({ topic }) => topic === item.topic)
  const absorbed = from.filter(({ code, topic }) => topic !== item.topic && carried.get(code) === item.code)
  // What had been asked within another item now has an item of its own: part of the other one.
  const cameOut =
    same.length > 0
      ? []
      : from.filter(({ code }) => mergesBefore.some((one) => one.topic === item.topic && one.code === code))
  return [...new Set([...same, ...cameOut, ...absorbed])]
}

function planned(
  item: PlanItem,
  from: PlanItem[],
  uses: ReadonlyMap<string, number>,
  shift: Shift,
): PlannedItem {
  const [main] = from
  const elements = pairElements(from, item, shift)
  const periodChanged = main !== undefined && periodOf(main, shift.by) !== periodOf(item, 0)
  const changed =
    periodChanged ||
    elements.some(({ kind }) => kind !== 'same') ||
    (main !== undefined && !sameWords(main.titleTh, item.titleTh, shift))
  const kind = kindOf(from, uses, changed)
  return { kind, to: item, from, elements, periodChanged, doubtful: isDoubtful(item) }
}

function kindOf(from: readonly PlanItem[], uses: ReadonlyMap<string, number>, changed: boolean): ItemKind {
  const [main] = from
  if (main === undefined) return 'new'
  if (from.length > 1) return 'merged'
  if (uses.get(main.code)! > 1) return 'split'
  return changed ? 'changed' : 'same'
}

const periodOf = (item: PlanItem, years: number): string =>
  [item.periodRelation, item.periodCoverage, item.periodYear === null ? '' : item.periodYear + years].join()

export const isDoubtful = (item: Pick<PlanItem, 'titleConfidence' | 'confidence'>): boolean =>
  item.titleConfidence !== 'high' || item.confidence !== 'high'

const dropped = (item: PlanItem): PlannedItem => ({
  kind: 'dropped',
  to: null,
  from: [item],
  elements: item.elements.map((text, index) => ({
    kind: 'gone',
    to: null,
    from: { code: item.code, number: index + 1, text },
  })),
  periodChanged: false,
  doubtful: false,
})

/** Below this the two ask for different things. */
const alike = 0.45

/** Which element was asked before: word for word but for the year, else the one most like it. */
export function pairElements(from: readonly PlanItem[], to: PlanItem, shift: Shift): ElementPair[] {
  const before = from.flatMap(({ code, elements }) =>
    elements.map((text, index) => ({ code, number: index + 1, text })),
  )
  const after = to.elements.map((text, index) => ({ number: index + 1, text }))
  const pairOf = new Map<number, { from: (typeof before)[number]; kind: 'same' | 'reworded' }>()
  const taken = new Set<(typeof before)[number]>()
  const take = (number: number, old: (typeof before)[number], kind: 'same' | 'reworded') => {
    pairOf.set(number, { from: old, kind })
    taken.add(old)
  }
  for (const { number, text } of after) {
    const same = before.find((old) => !taken.has(old) && sameWords(old.text, text, shift))
    if (same) take(number, same, 'same')
  }
  const likely = after
    .flatMap(({ number, text }) =>
      before.map((old) => ({ number, old, like: likeness(shiftYears(old.text, shift), text) })),
    )
    .filter(({ like }) => like >= alike)
    .sort((a, b) => b.like - a.like)
  for (const { number, old } of likely) {
    if (!pairOf.has(number) && !taken.has(old)) take(number, old, 'reworded')
  }
  return [
    ...after.map((element): ElementPair => {
      const pair = pairOf.get(element.number)
      return { kind: pair?.kind ?? 'new', to: element, from: pair?.from ?? null }
    }),
    ...before
      .filter((old) => !taken.has(old))
      .map((old): ElementPair => ({ kind: 'gone', to: null, from: old })),
  ]
}

/** The list of a year that is not known yet: the last one with its years moved on, and sure of nothing. */
export const provisionalList = (items: readonly PlanItem[], shift: Shift): PlanItem[] =>
  items.map((item) => ({
    ...item,
    titleTh: shiftYears(item.titleTh, shift),
    titleEn: shiftYears(item.titleEn, shift),
    periodYear: item.periodYear === null ? null : item.periodYear + shift.by,
    elements: item.elements.map((text) => shiftYears(text, shift)),
    titleConfidence: 'low',
    confidence: 'low',
  }))
