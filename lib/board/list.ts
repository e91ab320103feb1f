import { isTyped } from '#lib/cycle/item-words.ts'
import { atRisk, type BoardRow, isAtRisk, type Named, type Stage, totalPoints } from './rows.ts'

export const groupings = ['group', 'subIndicator', 'none'] as const
export const onlys = ['', 'late', 'findings', 'risk', 'recheck'] as const
export const boardSorts = ['item', 'points', 'waiting', 'due'] as const

export interface BoardFilter {
  q: string
  /** id of a work group, or 'none': items that nobody has */
  group: string
  /** code of a sub-indicator */
  sub: string
  stage: Stage | ''
  only: (typeof onlys)[number]
  by: (typeof groupings)[number]
  sort: (typeof boardSorts)[number]
}

/** An item that no group answers, in filters and in addresses. */
export const noGroup = 'none'

const hasFindings = ({ findings, publicFaults }: BoardRow): boolean =>
  publicFaults > 0 || (findings !== undefined && findings.fault + findings.ask > 0)

const isOnly: Record<BoardFilter['only'], (row: BoardRow) => boolean> = {
  '': () => true,
  late: ({ isLate }) => isLate,
  findings: hasFindings,
  risk: isAtRisk,
  recheck: ({ waiting }) => waiting?.toRecheck ?? false,
}

const waitedSince = ({ waiting }: BoardRow): number => waiting?.since?.getTime() ?? Number.MAX_SAFE_INTEGER

const compare: Record<BoardFilter['sort'], (a: BoardRow, b: BoardRow) => number> = {
  item: () => 0,
  points: (a, b) => atRisk(b) - atRisk(a),
  waiting: (a, b) => waitedSince(a) - waitedSince(b),
  due: (a, b) => (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9'),
}

export interface BoardPart {
  /** '' where the list is one */
  key: string
  /** null: nobody has these items */
  name: { nameTh: string; nameEn: string; code?: string } | null
  rows: BoardRow[]
}

/** The items that the filter asks for, part by part; in each in its order, and the official one breaks ties. */
export function boardParts(rows: readonly BoardRow[], filter: BoardFilter): BoardPart[] {
  const { q, group, sub, stage, only, by, sort } = filter
  const chosen = rows
    .filter(
      (row) =>
        (group === '' || (row.group?.id ?? noGroup) === group) &&
        (sub === '' || row.subIndicator.code === sub) &&
        (stage === '' || row.stage === stage) &&
        isOnly[only](row) &&
        isTyped(row, q),
    )
    .sort((a, b) => compare[sort](a, b) || a.position - b.position)
  if (by === 'none') return chosen.length > 0 ? [{ key: '', name: null, rows: chosen }] : []
  const parts = Map.groupBy(chosen, (row) =>
    by === 'group' ? (row.group?.id ?? noGroup) : row.subIndicator.code,
  )
  return [...parts]
    .map(([key, of]) => ({ key, name: nameOf(of[0]!, by), rows: of }))
    .sort((a, b) => placeOf(a, by) - placeOf(b, by))
}

const nameOf = (row: BoardRow, by: 'group' | 'subIndicator'): BoardPart['name'] =>
  by === 'group' ? row.group : row.subIndicator

const placeOf = ({ rows }: BoardPart, by: 'group' | 'subIndicator'): number =>
  by === 'group'
    ? (rows[0]!.group?.position ?? Number.MAX_SAFE_INTEGER)
    : Math.min(...rows.map(({ position }) => position))

/** A piece of the list, as if its parts stood one after another; parts without a row in it are left out. */
export function pageOfParts(parts: readonly BoardPart[], page: number, size: number): BoardPart[] {
  const [from, to] = [(page - 1) * size, page * size]
  let before = 0
  return parts.flatMap((part) => {
    const start = before
    before += part.rows.length
    const rows = part.rows.slice(Math.max(0, from - start), Math.max(0, to - start))
    return rows.length > 0 ? [{ ...part, rows }] : []
  })
}

export interface PartSummary {
  whole: number
  items: number
  atRisk: number
  points: number
}

export function summaryOf(rows: readonly BoardRow[]): PartSummary {
  const { points } = totalPoints(rows)
  const all = Object.values(points).reduce((sum, one) => sum + one, 0)
  return {
    whole: rows.filter(({ stage }) => stage === 'whole').length,
    items: rows.length,
    atRisk: all - points.secured,
    points: all,
  }
}

/** The groups and sub-indicators that there are to choose from, in their order. */
export function choicesOf(rows: readonly BoardRow[]): {
  groups: Named[]
  hasUnassigned: boolean
  subIndicators: BoardRow['subIndicator'][]
} {
  const groups = new Map(rows.flatMap(({ group }) => (group ? [[group.id, group]] : [])))
  return {
    groups: [...groups.values()].sort((a, b) => a.position - b.position),
    hasUnassigned: rows.some(({ group }) => group === null),
    subIndicators: [...new Map(rows.map(({ subIndicator }) => [subIndicator.code, subIndicator])).values()],
  }
}
