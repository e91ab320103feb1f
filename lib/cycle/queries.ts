import 'server-only'
import { db } from '#lib/db.ts'
import { codesLost, type EditionChanges } from '#lib/framework/compare.ts'
import { type Actor, readsWholeOffice } from '#lib/user/actor.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { changesBetween, codesHeld } from './move.ts'
import { type CycleState, canAdministerCycles } from './policy.ts'

const dayOrNull = (value: Date | null): string | null => value?.toISOString().slice(0, 10) ?? null

export interface CycleSummary {
  fiscalYear: number
  state: CycleState
  opensOn: string | null
  dueOn: string | null
  submitsOn: string | null
  clarifiesOn: string | null
  finishedAt: Date | null
  version: number
  edition: number
  newestEdition: number
  /** the year whose list it stands on while its own is not known */
  provisionalFrom: number | null
  itemCount: number
}

/** The office's cycles, newest first. Everyone who works here may know them. */
export async function listCycles(_actor: Actor): Promise<CycleSummary[]> {
  const [cycles, newest] = await Promise.all([
    db().cycle.findMany({
      orderBy: { fiscalYear: 'desc' },
      include: {
        framework: { select: { edition: true, provisionalFrom: true } },
        _count: { select: { items: true } },
      },
    }),
    db().framework.groupBy({ by: ['fiscalYear'], _max: { edition: true } }),
  ])
  const newestOf = new Map(newest.map((row) => [row.fiscalYear, row._max.edition ?? 1]))
  return cycles.map((cycle) => ({
    fiscalYear: cycle.fiscalYear,
    state: cycle.state,
    opensOn: dayOrNull(cycle.opensOn),
    dueOn: dayOrNull(cycle.dueOn),
    submitsOn: dayOrNull(cycle.submitsOn),
    clarifiesOn: dayOrNull(cycle.clarifiesOn),
    finishedAt: cycle.finishedAt,
    version: cycle.version,
    edition: cycle.framework.edition,
    provisionalFrom: cycle.framework.provisionalFrom,
    newestEdition: newestOf.get(cycle.fiscalYear) ?? cycle.framework.edition,
    itemCount: cycle._count.items,
  }))
}

export async function findRunningCycle(actor: Actor): Promise<CycleSummary | null> {
  return (await listCycles(actor)).find((cycle) => cycle.state === 'running') ?? null
}

/** The cycle a list is about: the year asked for, else the running one, else the newest. */
export const chosenCycle = (cycles: readonly CycleSummary[], year: string): CycleSummary | undefined =>
  cycles.find(({ fiscalYear }) => String(fiscalYear) === year) ??
  cycles.find(({ state }) => state === 'running') ??
  cycles[0]

const itemParts = {
  cycle: { select: { dueOn: true } },
  item: {
    include: {
      elements: { orderBy: { number: 'asc' }, select: { number: true, textTh: true } },
      subIndicator: { include: { indicator: { select: { code: true, nameTh: true, nameEn: true } } } },
    },
  },
  assignments: {
    orderBy: [{ kind: 'asc' }, { workGroup: { position: 'asc' } }],
    include: {
      workGroup: { select: { id: true, slug: true, nameTh: true, nameEn: true } },
      holder: { select: { id: true, name: true } },
    },
  },
} satisfies Prisma.CycleItemInclude

const findItems = (actor: Actor, fiscalYear: number, itemCode?: string) =>
  db().cycleItem.findMany({
    where: {
      fiscalYear,
      ...(itemCode === undefined ? {} : { itemCode }),
      ...(readsWholeOffice(actor)
        ? {}
        : { assignments: { some: { workGroupId: { in: actor.groups.map((group) => group.workGroupId) } } } }),
    },
    orderBy: { item: { position: 'asc' } },
    include: itemParts,
  })

function cycleItemOf(row: Awaited<ReturnType<typeof findItems>>[number]) {
  const { item } = row
  const { indicator, ...subIndicator } = item.subIndicator
  return {
    fiscalYear: row.fiscalYear,
    itemCode: row.itemCode,
    topicSlug: item.topicSlug,
    titleTh: item.titleTh,
    titleEn: item.titleEn,
    /** Set for this item alone; null means the cycle's date counts. */
    ownDueOn: dayOrNull(row.dueOn),
    dueOn: dayOrNull(row.dueOn ?? row.cycle.dueOn),
    indicator,
    subIndicator: { code: subIndicator.code, nameTh: subIndicator.nameTh, nameEn: subIndicator.nameEn },
    period: { year: item.periodYear, relation: item.periodRelation, coverage: item.periodCoverage },
    elements: item.elements,
    contentKinds: item.contentKinds,
    usualOwners: item.usualOwners,
    /** For staff alone: how sure the framework file is of this item, and why. */
    titleConfidence: item.titleConfidence,
    confidence: item.confidence,
    note: item.note,
    sources: item.sources,
    assignments: row.assignments.map(({ workGroup, kind, holder, assignedAt }) => ({
      workGroup,
      kind,
      holder,
      assignedAt,
    })),
  }
}

export type CycleItemForStaff = ReturnType<typeof cycleItemOf>

/** The items of a cycle in official order: all of them for who reads the whole office, else those of one's groups. */
export async function listCycleItems(actor: Actor, fiscalYear: number): Promise<CycleItemForStaff[]> {
  return (await findItems(actor, fiscalYear)).map(cycleItemOf)
}

export async function findCycleItem(
  actor: Actor,
  fiscalYear: number,
  itemCode: string,
): Promise<CycleItemForStaff | null> {
  const [row] = await findItems(actor, fiscalYear, itemCode)
  return row ? cycleItemOf(row) : null
}

/** An item that none of one's groups has, and the groups that answer for it. */
export interface OthersItem {
  itemCode: string
  titleTh: string
  titleEn: string
  leads: { id: string; nameTh: string; nameEn: string }[]
}

/** The items of a cycle that are other groups', in official order; none for who reads the whole office. */
export async function listOthersItems(actor: Actor, fiscalYear: number): Promise<OthersItem[]> {
  if (readsWholeOffice(actor)) return []
  const mine = actor.groups.map((group) => group.workGroupId)
  const rows = await db().cycleItem.findMany({
    where: { fiscalYear, assignments: { none: { workGroupId: { in: mine } } } },
    orderBy: { item: { position: 'asc' } },
    select: {
      itemCode: true,
      item: { select: { titleTh: true, titleEn: true } },
      assignments: {
        where: { kind: 'lead' },
        orderBy: { workGroup: { position: 'asc' } },
        select: { workGroup: { select: { id: true, nameTh: true, nameEn: true } } },
      },
    },
  })
  return rows.map(({ itemCode, item, assignments }) => ({
    itemCode,
    ...item,
    leads: assignments.map(({ workGroup }) => workGroup),
  }))
}

export interface EditionForStaff {
  fiscalYear: number
  edition: number
  titleTh: string
  confidenceNote: string
  note: string
  importedAt: Date
  itemCount: number
  inUse: boolean
}

/** Every edition of every year that has been imported, newest first. */
export async function listEditions(actor: Actor): Promise<EditionForStaff[]> {
  if (!readsWholeOffice(actor)) return []
  const frameworks = await db().framework.findMany({
    orderBy: [{ fiscalYear: 'desc' }, { edition: 'desc' }],
    include: { cycle: { select: { fiscalYear: true } }, _count: { select: { items: true } } },
  })
  return frameworks.map((one) => ({
    fiscalYear: one.fiscalYear,
    edition: one.edition,
    titleTh: one.titleTh,
    confidenceNote: one.confidenceNote,
    note: one.note,
    importedAt: one.importedAt,
    itemCount: one._count.items,
    inUse: one.cycle !== null,
  }))
}

/** What a move would change and which items forbid it, for the page that asks before `cycle.moveToEdition`. */
export async function previewMove(
  actor: Actor,
  fiscalYear: number,
  edition: number,
): Promise<{ version: number; fromEdition: number; changes: EditionChanges; blocked: string[] } | null> {
  if (!canAdministerCycles(actor)) return null
  const cycle = await db().cycle.findUnique({
    where: { fiscalYear },
    include: { framework: { select: { edition: true } } },
  })
  const target = await db().framework.findUnique({ where: { fiscalYear_edition: { fiscalYear, edition } } })
  if (!cycle || !target) return null
  const changes = await changesBetween(db(), cycle.frameworkId, target.id)
  return {
    version: cycle.version,
    fromEdition: cycle.framework.edition,
    changes,
    blocked: await codesHeld(db(), fiscalYear, codesLost(changes)),
  }
}
