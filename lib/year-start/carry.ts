import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Tx } from '#lib/db.ts'
import { noteWanted } from '#lib/finding/want.ts'
import { shortId } from '#lib/id.ts'
import type { PlannedDraft, TakenUp, YearPlan } from './year-plan.ts'

interface Start {
  id: string
  actorId: string
  now: Date
}

/** Writes what the plan says of items, groups, due dates and drafts, whatever their number, in a few statements. */
export async function writePlan(
  tx: Tx,
  { plan, frameworkId, start }: { plan: YearPlan; frameworkId: string; start: Start },
): Promise<void> {
  const { fiscalYear, assignments, dueOn, drafts, takenUp } = plan
  await tx.$executeRaw`
    INSERT INTO cycle_items (fiscal_year, item_code, item_id, due_on)
    SELECT ${fiscalYear}::int, i.code, i.id, d.day FROM items i
      LEFT JOIN unnest(${dueOn.map(({ itemCode }) => itemCode)}::text[], ${dueOn.map(({ day }) => day)}::date[])
        AS d(code, day) ON d.code = i.code
     WHERE i.framework_id = ${frameworkId}::uuid`
  await tx.assignment.createMany({
    data: assignments.map(({ itemCode, workGroupId, kind, holderId }) => ({
      fiscalYear,
      itemCode,
      workGroupId,
      kind,
      holderId,
      assignedAt: start.now,
    })),
  })
  await recordItems(tx, start.id, plan.items)
  await writeDrafts(tx, { fiscalYear, drafts, start })
  await takeUpKept(tx, { fiscalYear, takenUp, startId: start.id })
}

/** What became of each item, as the start keeps it. */
export async function recordItems(tx: Tx, startId: string, items: YearPlan['items']): Promise<void> {
  await tx.yearStartItem.deleteMany({ where: { startId } })
  await tx.yearStartItem.createMany({
    data: items.map(({ kind, to, from }) => ({
      startId,
      kind,
      itemCode: to?.code ?? null,
      fromCodes: from.map(({ code }) => code),
    })),
  })
}

/** The text and links of what is published, as drafts under addresses of their own; no file, no date, no place. */
async function writeDrafts(
  tx: Tx,
  { fiscalYear, drafts, start }: { fiscalYear: number; drafts: readonly PlannedDraft[]; start: Start },
): Promise<void> {
  if (drafts.length === 0) return
  const evidenceIds = await freeIds(tx, drafts.length)
  const revisionIds = drafts.map(() => randomUUID())
  const publicationIds = drafts.map(({ publicationId }) => publicationId)
  await tx.$executeRaw`
    INSERT INTO evidence (id, work_group_id, created_by_id, created_at)
    SELECT id, work_group, ${start.actorId}::uuid, ${start.now}::timestamptz
      FROM unnest(${evidenceIds}::text[], ${drafts.map(({ workGroupId }) => workGroupId)}::uuid[]) AS s(id, work_group)`
  await tx.$executeRaw`
    INSERT INTO revisions (id, evidence_id, number, state, title, title_search, summary, summary_search, created_by_id,
      created_at, saved_at)
    SELECT s.id, s.evidence, 1, 'draft', p.title, p.title_search, p.summary, p.summary_search, ${start.actorId}::uuid,
      ${start.now}::timestamptz, ${start.now}::timestamptz
      FROM unnest(${revisionIds}::uuid[], ${evidenceIds}::text[], ${publicationIds}::uuid[]) AS s(id, evidence, publication)
      JOIN publications p ON p.id = s.publication`
  const answered = drafts.flatMap(({ codes }, index) =>
    codes.map((code) => [revisionIds[index]!, code] as const),
  )
  await tx.$executeRaw`
    INSERT INTO revision_items (revision_id, fiscal_year, item_code)
    SELECT s.revision, ${fiscalYear}::int, s.code
      FROM unnest(${answered.map(([id]) => id)}::uuid[], ${answered.map(([, code]) => code)}::text[]) AS s(revision, code)`
  await tx.$executeRaw`
    INSERT INTO revision_links (id, revision_id, position, url, label)
    SELECT gen_random_uuid(), s.id, l.position, l.url, l.label
      FROM unnest(${revisionIds}::uuid[], ${publicationIds}::uuid[]) AS s(id, publication)
      JOIN publication_links l ON l.publication_id = s.publication`
  await tx.$executeRaw`
    INSERT INTO carried_drafts (revision_id, start_id, publication_id)
    SELECT s.id, ${start.id}::uuid, s.publication
      FROM unnest(${revisionIds}::uuid[], ${publicationIds}::uuid[]) AS s(id, publication)`
  await noteWanted(tx, revisionIds)
}

/** So many short ids that no evidence has. */
async function freeIds(tx: Tx, count: number): Promise<string[]> {
  const free = new Set<string>()
  while (free.size < count) {
    const tried = Array.from({ length: count - free.size }, shortId)
    const used = await tx.evidence.findMany({ where: { id: { in: tried } }, select: { id: true } })
    for (const id of tried) free.add(id)
    for (const { id } of used) free.delete(id)
  }
  return [...free]
}

/** Drafts that an undone start left answer the year again; a claim goes with its item. */
async function takeUpKept(
  tx: Tx,
  { fiscalYear, takenUp, startId }: { fiscalYear: number; takenUp: readonly TakenUp[]; startId: string },
): Promise<void> {
  const again = takenUp.flatMap(({ revisionId, items }) =>
    items.flatMap(({ from, to }) => (to === null ? [] : [{ revisionId, from, to }])),
  )
  if (again.length === 0) return
  const ids = again.map(({ revisionId }) => revisionId)
  await tx.revisionItem.createMany({
    data: again.map(({ revisionId, to }) => ({ revisionId, fiscalYear, itemCode: to })),
    skipDuplicates: true,
  })
  for (const { revisionId, from } of again)
    await tx.keptItem.deleteMany({ where: { revisionId, fiscalYear, itemCode: from } })
  await tx.carriedDraft.updateMany({ where: { revisionId: { in: ids } }, data: { startId } })
  await noteWanted(tx, [...new Set(ids)])
}
