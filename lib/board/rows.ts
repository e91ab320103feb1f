import type { FindingCounts } from '#lib/finding/queries.ts'

/** How far an item is: whole before the public, else its furthest open revision, else what is public, else nothing. */
export const stages = ['nothing', 'draft', 'returned', 'submitted', 'approved', 'partly', 'whole'] as const
export type Stage = (typeof stages)[number]

/** Where the points of an item stand; all but the secured are at risk. */
export const pointParts = ['secured', 'faulty', 'inWork', 'untouched'] as const
export type PointPart = (typeof pointParts)[number]

type OpenState = 'draft' | 'returned' | 'submitted' | 'approved'

export interface Named {
  id: string
  nameTh: string
  nameEn: string
}

export interface OpenRevision {
  itemCode: string
  state: OpenState
  group: Named
  /** null where only the group and the state may be known */
  known: {
    evidenceId: string
    number: number
    title: string
    /** saved, returned, submitted or approved, as its state says */
    since: Date
    /** who goes on with it while it is being written */
    writers: { id: string; name: string }[]
    /** who may decide nothing about it */
    authorIds: string[]
    publishAt: Date | null
    /** carried over from the year before, and nobody has said that it holds */
    toRecheck: boolean
  } | null
}

export interface ItemFacts {
  itemCode: string
  position: number
  titleTh: string
  titleEn: string
  subIndicator: { code: string; nameTh: string; nameEn: string }
  indicatorCode: string
  dueOn: string | null
  group: (Named & { position: number }) | null
  holder: string | null
  assignedAt: Date | null
  elements: number
  /** elements that the public sees shown now */
  shown: number
  isPublished: boolean
  /** published in an emergency, and nobody else has looked */
  forcedAt: Date | null
  /** faults that nobody has confirmed, in what is public */
  publicFaults: number
  /** when what is public changed last */
  publicChangedAt: Date | null
}

export interface Waiting {
  /** what has to be done: keys of sentences */
  act: 'assign' | 'begin' | 'write' | 'fix' | 'review' | 'publish' | 'complete' | 'confirm'
  /** who can do it; empty: whoever of the group, or nobody yet */
  people: string[]
  group: Named | null
  since: Date | null
  revision: { evidenceId: string; number: number; title: string } | null
  publishAt: Date | null
  /** carried over from the year before, and nobody has said that it holds */
  toRecheck: boolean
}

export interface BoardRow extends ItemFacts {
  /** in public, or in a revision in the works that this person may read */
  lastChangedAt: Date | null
  stage: Stage
  waiting: Waiting | null
  /** open revisions beside the one it waits for */
  alsoOpen: number
  isLate: boolean
  findings: FindingCounts | undefined
  /** of the 100 of the total */
  points: number
  part: PointPart
}

/** Who may decide about what was written. */
export interface Deciding {
  reviewersOf: (workGroupId: string) => readonly { id: string; name: string }[]
  publishers: readonly { id: string; name: string }[]
}

const furthestFirst: readonly OpenState[] = ['approved', 'submitted', 'returned', 'draft']

export function boardRow(
  facts: ItemFacts,
  {
    open,
    deciding,
    findings,
    points,
    today,
  }: {
    open: readonly OpenRevision[]
    deciding: Deciding
    findings: FindingCounts | undefined
    points: number
    /** null: the cycle is not running, and nothing is late */
    today: string | null
  },
): BoardRow {
  const isWhole = facts.elements > 0 ? facts.shown >= facts.elements : facts.isPublished
  const furthest = open.toSorted(
    (a, b) =>
      furthestFirst.indexOf(a.state) - furthestFirst.indexOf(b.state) ||
      (a.known?.since.getTime() ?? 0) - (b.known?.since.getTime() ?? 0),
  )[0]
  const stage = isWhole ? 'whole' : (furthest?.state ?? (facts.isPublished ? 'partly' : 'nothing'))
  return {
    ...facts,
    lastChangedAt: latest([facts.publicChangedAt, ...open.map(({ known }) => known?.since ?? null)]),
    stage,
    waiting: waitingFor(facts, isWhole, furthest, deciding),
    alsoOpen: isWhole ? open.length : Math.max(0, open.length - 1),
    isLate: !isWhole && today !== null && facts.dueOn !== null && facts.dueOn < today,
    findings,
    points,
    part: isWhole ? (facts.publicFaults > 0 ? 'faulty' : 'secured') : furthest ? 'inWork' : 'untouched',
  }
}

const latest = (all: readonly (Date | null)[]): Date | null =>
  all.reduce((last, one) => (one !== null && (last === null || one > last) ? one : last), null)

const noRevision = { revision: null, publishAt: null, toRecheck: false }

function waitingFor(
  facts: ItemFacts,
  isWhole: boolean,
  furthest: OpenRevision | undefined,
  deciding: Deciding,
): Waiting | null {
  const { group, holder, forcedAt, assignedAt, isPublished, publicChangedAt } = facts
  const nothing = { ...noRevision, people: holder === null ? [] : [holder], group }
  if (isWhole)
    return (
      forcedAt && {
        ...nothing,
        act: 'confirm',
        people: namesOf(deciding.publishers),
        group: null,
        since: forcedAt,
      }
    )
  if (furthest) return waitingForRevision(furthest, deciding)
  if (group === null) return { ...nothing, act: 'assign', since: null }
  return isPublished
    ? { ...nothing, act: 'complete', since: publicChangedAt }
    : { ...nothing, act: 'begin', since: assignedAt }
}

const namesOf = (people: readonly { name: string }[]): string[] => people.map(({ name }) => name)

const actOf = { draft: 'write', returned: 'fix', submitted: 'review', approved: 'publish' } as const

function waitingForRevision({ state, group, known }: OpenRevision, deciding: Deciding): Waiting {
  const act = actOf[state]
  if (!known) return { ...noRevision, act, people: [], group, since: null }
  const { writers, authorIds, since, publishAt, toRecheck, evidenceId, number, title } = known
  const notAuthor = ({ id }: { id: string }) => !authorIds.includes(id)
  const reviewers = deciding.reviewersOf(group.id).filter(notAuthor)
  const publishers = deciding.publishers.filter(notAuthor)
  const next =
    act === 'write' || act === 'fix'
      ? writers
      : act === 'review' && reviewers.length > 0
        ? reviewers
        : publishers
  return {
    act,
    people: namesOf(next),
    group,
    since,
    revision: { evidenceId, number, title },
    publishAt,
    toRecheck,
  }
}

export interface PointTotals {
  items: Record<PointPart, number>
  points: Record<PointPart, number>
}

export function totalPoints(rows: readonly Pick<BoardRow, 'part' | 'points'>[]): PointTotals {
  const none = { secured: 0, faulty: 0, inWork: 0, untouched: 0 }
  const totals = { items: { ...none }, points: { ...none } }
  for (const { part, points } of rows) {
    totals.items[part] += 1
    totals.points[part] += points
  }
  return totals
}

export const isAtRisk = ({ part }: Pick<BoardRow, 'part'>): boolean => part !== 'secured'

/** What the item would take from the total as it stands now, of 100 points. */
export const atRisk = (row: Pick<BoardRow, 'part' | 'points'>): number => (isAtRisk(row) ? row.points : 0)
