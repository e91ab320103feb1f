import 'server-only'
import { askIn, type Tx } from '#lib/db.ts'
import { noteWanted } from '#lib/finding/want.ts'
import { translator } from '#lib/i18n.ts'
import { planAssignments } from '#lib/year-start/assign.ts'
import { recordItems } from '#lib/year-start/carry.ts'
import { activeGroups, assignedIn, itemsOf, mergesOf } from '#lib/year-start/facts.ts'
import { codeMap, type Merge, type PlanItem, type PlannedItem, planItems } from '#lib/year-start/plan.ts'
import type { Prisma } from '#prisma/generated/client.ts'

export interface Repointing {
  fiscalYear: number
  from: readonly PlanItem[]
  to: readonly PlanItem[]
  items: PlannedItem[]
  /** where the work on a code goes; what is not here finds no item */
  map: ReadonlyMap<string, string>
  merges: readonly Merge[]
}

/** How the work on one edition's items belongs to those of another of the same year: by topic, for codes are renumbered. */
export async function planRepointing(
  tx: Tx,
  fiscalYear: number,
  editions: { fromId: string; toId: string },
): Promise<Repointing> {
  const ask = askIn(tx)
  const from = await itemsOf(ask, editions.fromId)
  const to = await itemsOf(ask, editions.toId)
  const merges = [...(await mergesOf(ask, fiscalYear)), ...(await mergesBeside(tx, editions.toId))]
  const items = planItems({ from, to, merges, mergesBefore: [], shift: { from: fiscalYear, by: 0 } })
  return { fiscalYear, from, to, items, merges, map: codeMap({ from, to, merges }) }
}

/** What an edition that is not in force yet brings along. */
async function mergesBeside(tx: Tx, frameworkId: string): Promise<Merge[]> {
  const content = await tx.frameworkContent.findUnique({
    where: { frameworkId },
    select: { merged: true },
  })
  return Object.entries((content?.merged ?? {}) as Record<string, string>).map(([topic, code]) => ({
    topic,
    code,
  }))
}

/** Codes of which the meaning changes, or that are asked no more. */
const movedCodes = ({ from, map }: Repointing): string[] =>
  from.map(({ code }) => code).filter((code) => map.get(code) !== code)

/**
 * Brings drafts, claims, remarks, groups and due dates to the codes that ask for their topics now. Nothing is lost: what
 * finds no item is kept for a list that asks for it again, and the words of a place that nobody asks for become a remark.
 * The items of the new edition are there already, those that are gone still are.
 */
export async function repoint(
  tx: Tx,
  plan: Repointing,
  act: { actorId: string; now: Date },
): Promise<number> {
  const moved = movedCodes(plan)
  await moveDueDates(tx, plan, moved)
  await moveAssignments(tx, plan, moved, act.now)
  const revisionIds = await moveItems(tx, plan, moved, act.now)
  await moveClaims(tx, plan, { moved, revisionIds }, act)
  await moveRemarks(tx, plan, { moved, revisionIds })
  await noteWanted(tx, revisionIds)
  return revisionIds.length
}

async function moveDueDates(tx: Tx, { fiscalYear, map }: Repointing, moved: string[]): Promise<void> {
  if (moved.length === 0) return
  const rows = await tx.cycleItem.findMany({
    where: { fiscalYear, itemCode: { in: moved } },
    select: { itemCode: true, dueOn: true },
  })
  // A code that is asked for another topic has that topic's day, or none of its own.
  await tx.cycleItem.updateMany({
    where: { fiscalYear, itemCode: { in: [...moved, ...moved.flatMap((code) => map.get(code) ?? [])] } },
    data: { dueOn: null },
  })
  for (const { itemCode, dueOn } of rows) {
    const target = map.get(itemCode)
    if (target && dueOn)
      await tx.cycleItem.updateMany({ where: { fiscalYear, itemCode: target, dueOn: null }, data: { dueOn } })
  }
}

async function moveAssignments(
  tx: Tx,
  { fiscalYear, items, from, map }: Repointing,
  moved: string[],
  now: Date,
): Promise<void> {
  const ask = askIn(tx)
  const before = await assignedIn(ask, fiscalYear)
  const touched = new Set([...moved, ...moved.flatMap((code) => map.get(code) ?? [])])
  // A code that asks for another topic now is nobody's until its topic brings somebody.
  const known = new Set(from.map(({ code }) => code))
  const rows = planAssignments(items, before, await activeGroups(ask)).filter(
    ({ itemCode, by }) => by === 'before' && (touched.has(itemCode) || !known.has(itemCode)),
  )
  await tx.assignment.deleteMany({ where: { fiscalYear, itemCode: { in: [...touched] } } })
  await tx.assignment.createMany({
    data: rows.map(({ itemCode, workGroupId, kind, holderId }) => ({
      fiscalYear,
      itemCode,
      workGroupId,
      kind,
      holderId,
      assignedAt: now,
    })),
  })
}

/** Returns the drafts that answer another code now. */
async function moveItems(
  tx: Tx,
  { fiscalYear, from, map }: Repointing,
  moved: string[],
  now: Date,
): Promise<string[]> {
  const editable: Prisma.RevisionItemWhereInput = {
    fiscalYear,
    itemCode: { in: moved },
    revision: { state: { in: ['draft', 'returned'] } },
  }
  const rows = await tx.revisionItem.findMany({ where: editable })
  const topicOf = new Map(from.map(({ code, topic }) => [code, topic]))
  await tx.revisionItem.deleteMany({ where: editable })
  await tx.revisionItem.createMany({
    data: rows.flatMap(({ revisionId, itemCode }) => {
      const target = map.get(itemCode)
      return target ? [{ revisionId, fiscalYear, itemCode: target }] : []
    }),
    skipDuplicates: true,
  })
  await tx.keptItem.createMany({
    data: rows
      .filter(({ itemCode }) => !map.has(itemCode))
      .map(({ revisionId, itemCode }) => ({
        revisionId,
        fiscalYear,
        itemCode,
        topicSlug: topicOf.get(itemCode)!,
        keptAt: now,
      })),
    skipDuplicates: true,
  })
  return [...new Set(rows.map(({ revisionId }) => revisionId))]
}

interface Moving {
  moved: string[]
  revisionIds: string[]
}

async function moveClaims(
  tx: Tx,
  { fiscalYear, items }: Repointing,
  { moved, revisionIds }: Moving,
  act: { actorId: string; now: Date },
): Promise<void> {
  const where = { fiscalYear, itemCode: { in: moved }, revisionId: { in: revisionIds } }
  const claims = await tx.claim.findMany({ where })
  if (claims.length === 0) return
  const targetOf = elementTargets(items)
  const staying = await tx.claim.findMany({
    where: { fiscalYear, revisionId: { in: revisionIds }, itemCode: { notIn: moved } },
    select: { revisionId: true, itemCode: true, elementNumber: true },
  })
  const keyOf = (claim: { revisionId: string; itemCode: string; elementNumber: number }) =>
    `${claim.revisionId}/${claim.itemCode}/${claim.elementNumber}`
  const taken = new Set(staying.map(keyOf))
  const again: typeof claims = []
  const lost: typeof claims = []
  for (const claim of claims) {
    const target = targetOf.get(`${claim.itemCode}/${claim.elementNumber}`)
    const next = target && { ...claim, itemCode: target.code, elementNumber: target.number }
    if (!next || taken.has(keyOf(next))) lost.push(claim)
    else {
      taken.add(keyOf(next))
      again.push(next)
    }
  }
  await tx.claim.deleteMany({ where })
  await tx.claim.createMany({ data: again })
  await tx.remark.createMany({
    data: lost
      .filter(({ text }) => text !== '')
      .map(({ revisionId, itemCode, elementNumber, text }) => ({
        revisionId,
        authorId: act.actorId,
        body: translator('th')('yearStart.lostClaim', { place: `${itemCode}.${elementNumber}`, text }),
        createdAt: act.now,
      })),
  })
}

/** Which element asks now what this one asked; by code and number. */
const elementTargets = (
  items: readonly PlannedItem[],
): ReadonlyMap<string, { code: string; number: number }> =>
  new Map(
    items.flatMap(({ to, elements }) =>
      elements.flatMap((pair) =>
        to && pair.to && pair.from
          ? [[`${pair.from.code}/${pair.from.number}`, { code: to.code, number: pair.to.number }] as const]
          : [],
      ),
    ),
  )

/** A remark stays with its words; where its element is asked no more it is about the revision as a whole. */
async function moveRemarks(tx: Tx, { items }: Repointing, { moved, revisionIds }: Moving): Promise<void> {
  const targetOf = elementTargets(items)
  const remarks = await tx.remark.findMany({
    where: { revisionId: { in: revisionIds }, itemCode: { in: moved } },
    select: { id: true, itemCode: true, elementNumber: true },
  })
  for (const { id, itemCode, elementNumber } of remarks) {
    const target = targetOf.get(`${itemCode}/${elementNumber}`)
    await tx.remark.update({
      where: { id },
      data: target
        ? { itemCode: target.code, elementNumber: target.number }
        : { target: null, fiscalYear: null, itemCode: null, elementNumber: null },
      select: { id: true },
    })
  }
}

/** What the start of the year says of its items follows the list it stands on. */
export async function retellStart(tx: Tx, { fiscalYear, to, merges }: Repointing): Promise<void> {
  const start = await tx.yearStart.findFirst({ where: { fiscalYear, undoneAt: null } })
  const before = start && (await tx.cycle.findUnique({ where: { fiscalYear: start.fromYear } }))
  if (!start || !before) return
  const ask = askIn(tx)
  const lists = {
    from: await itemsOf(ask, before.frameworkId),
    to,
    merges,
    mergesBefore: await mergesOf(ask, start.fromYear),
    shift: { from: start.fromYear, by: fiscalYear - start.fromYear },
  }
  await recordItems(tx, start.id, planItems(lists))
}
