import 'server-only'
import { db } from '#lib/db.ts'
import { pageSize } from '#lib/limits.ts'
import type { Actor } from '#lib/user/actor.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { isUnconfirmed } from './forced.ts'
import type { RevisionState } from './workflow.ts'

/** What a revision waits for: approval, publishing, or a second person to look at an emergency. */
export type QueueKind = 'submitted' | 'approved' | 'forced'
export const queueKinds = ['submitted', 'approved', 'forced'] as const

export interface QueueFilter {
  kind?: QueueKind
  workGroupId?: string
  itemCode?: string
  /** what the pre-check says and nobody has confirmed: anything but advice, a fault, nothing of these */
  findings?: 'open' | 'fault' | 'none'
}

/** Newest year first, then the order of the assessment; evidence without an item comes last. */
const officialOrder = Prisma.sql`
  coalesce((SELECT min(i.position - ri.fiscal_year * 1000) FROM revision_items ri
    JOIN cycle_items c USING (fiscal_year, item_code) JOIN items i ON i.id = c.item_id
    WHERE ri.revision_id = r.id), 2147483647)`

const openFinding = (severities: Prisma.Sql) => Prisma.sql`EXISTS (
  SELECT 1 FROM findings f WHERE f.revision_id = q.id AND f.severity IN (${severities}) AND NOT EXISTS (
    SELECT 1 FROM finding_confirmations c WHERE c.evidence_id = q.evidence_id AND c.key = f.key AND c.ended_at IS NULL))`
const worthAsking = openFinding(Prisma.sql`'fault', 'ask'`)
const findingsCondition = {
  open: worthAsking,
  fault: openFinding(Prisma.sql`'fault'`),
  none: Prisma.sql`NOT ${worthAsking}`,
}

/** What waits for this reviewer, publisher or director; within one place of the order, the longest waiting first. */
function waitingFor(actor: Actor, filter: QueueFilter = {}): Prisma.Sql {
  const reviewing = actor.groups.filter(({ role }) => role === 'reviewer').map((group) => group.workGroupId)
  const approves = actor.officeRoles.includes('publisher')
  const publishes = approves || actor.officeRoles.includes('director')
  const where = [
    filter.kind ? Prisma.sql`q.kind = ${filter.kind}` : null,
    filter.workGroupId ? Prisma.sql`q.work_group_id = ${filter.workGroupId}::uuid` : null,
    filter.itemCode
      ? Prisma.sql`EXISTS (SELECT 1 FROM revision_items ri WHERE ri.revision_id = q.id AND ri.item_code = ${filter.itemCode})`
      : null,
    filter.findings ? findingsCondition[filter.findings] : null,
  ].filter((condition) => condition !== null)
  return Prisma.sql`
    waiting AS (
      SELECT q.*, EXISTS (SELECT 1 FROM revision_authors a WHERE a.revision_id = q.id AND a.user_id = ${actor.id}::uuid) AS mine
      FROM (
        SELECT r.id, r.evidence_id, r.number, r.state::text AS kind, e.work_group_id, r.submitted_at AS at,
          ${officialOrder} AS place
        FROM revisions r JOIN evidence e ON e.id = r.evidence_id
        WHERE (r.state = 'submitted' AND (${approves} OR e.work_group_id = ANY(${reviewing}::uuid[])))
           OR (r.state = 'approved' AND ${publishes})
        UNION ALL
        SELECT r.id, r.evidence_id, r.number, 'forced', e.work_group_id, p.forced_at, ${officialOrder}
        FROM publications p JOIN revisions r ON r.id = p.revision_id JOIN evidence e ON e.id = r.evidence_id
        WHERE p.forced_at IS NOT NULL AND p.confirmed_at IS NULL AND ${publishes}
      ) q ${where.length > 0 ? Prisma.sql`WHERE ${Prisma.join(where, ' AND ')}` : Prisma.empty}
    )`
}

const person = { select: { id: true, name: true } } as const
const day = (value: Date | null): string | null => value?.toISOString().slice(0, 10) ?? null

/**
 * The queue in the official order, one page or all of it; with what this person wrote (`mine`), which somebody else has
 * to decide.
 */
export async function listReviewQueue(actor: Actor, filter: QueueFilter & { page?: number } = {}) {
  const { page } = filter
  const piece =
    page === undefined ? Prisma.empty : Prisma.sql`LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`
  const ids = await db().$queryRaw<{ id: string }[]>`
    WITH ${waitingFor(actor, filter)} SELECT id::text FROM waiting ORDER BY place, at, id ${piece}`
  return loadRows(
    actor,
    ids.map((row) => row.id),
  )
}

const loadedAtOnce = 200

/** The same queue whole, for export; in pieces. */
export async function* exportReviewQueue(actor: Actor, filter: QueueFilter) {
  const ids = await db().$queryRaw<{ id: string }[]>`
    WITH ${waitingFor(actor, filter)} SELECT id::text FROM waiting ORDER BY place, at, id`
  for (let at = 0; at < ids.length; at += loadedAtOnce) {
    yield* await loadRows(
      actor,
      ids.slice(at, at + loadedAtOnce).map((row) => row.id),
    )
  }
}

async function loadRows(actor: Actor, ids: readonly string[]) {
  const revisions = await db().revision.findMany({
    where: { id: { in: [...ids] } },
    include: {
      evidence: { select: { workGroupId: true, workGroup: { select: { nameTh: true, nameEn: true } } } },
      authors: { select: { user: person } },
      items: {
        select: {
          fiscalYear: true,
          itemCode: true,
          cycleItem: {
            select: {
              dueOn: true,
              cycle: { select: { dueOn: true } },
              item: {
                select: {
                  position: true,
                  titleTh: true,
                  titleEn: true,
                  _count: { select: { elements: true } },
                },
              },
            },
          },
        },
      },
      publication: { select: { forcedAt: true, confirmedAt: true } },
      _count: { select: { claims: true, attachments: true, links: true } },
    },
  })
  const rows = revisions.map((revision) => ({
    id: revision.id,
    version: revision.version,
    evidenceId: revision.evidenceId,
    number: revision.number,
    title: revision.title,
    state: revision.state as RevisionState,
    submittedAt: revision.submittedAt,
    approvedAt: revision.approvedAt,
    publishedAt: revision.publishedAt,
    publishedById: revision.publishedById,
    publication: revision.publication,
    workGroupId: revision.evidence.workGroupId,
    workGroup: revision.evidence.workGroup,
    authors: revision.authors.map((author) => author.user),
    authorIds: revision.authors.map((author) => author.user.id),
    mine: revision.authors.some((author) => author.user.id === actor.id),
    forced: isUnconfirmed(revision.publication),
    claimCount: revision._count.claims,
    elementCount: revision.items.reduce((sum, row) => sum + row.cycleItem.item._count.elements, 0),
    fileCount: revision._count.attachments,
    linkCount: revision._count.links,
    items: revision.items
      .map(({ fiscalYear, itemCode, cycleItem }) => ({
        fiscalYear,
        itemCode,
        position: cycleItem.item.position,
        titleTh: cycleItem.item.titleTh,
        titleEn: cycleItem.item.titleEn,
        dueOn: day(cycleItem.dueOn ?? cycleItem.cycle.dueOn),
      }))
      .sort((a, b) => b.fiscalYear - a.fiscalYear || a.position - b.position),
  }))
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
export type QueueRow = Awaited<ReturnType<typeof loadRows>>[number]

export interface QueueOverview {
  /** of the filtered queue */
  total: number
  /** of the whole queue, without what this person wrote */
  toDecide: number
  kinds: Record<QueueKind, number>
  groups: { id: string; nameTh: string; nameEn: string }[]
  itemCodes: string[]
}

/** How much waits, and what there is to filter by. */
export async function countReviewQueue(actor: Actor, filter: QueueFilter = {}): Promise<QueueOverview> {
  const [[filtered], [whole]] = await Promise.all([
    db().$queryRaw<{ total: number }[]>`
      WITH ${waitingFor(actor, filter)} SELECT count(*)::int AS total FROM waiting`,
    db().$queryRaw<Omit<QueueOverview, 'total'>[]>`
      WITH ${waitingFor(actor)}
      SELECT (SELECT count(*)::int FROM waiting WHERE NOT mine) AS "toDecide",
        json_build_object(
          'submitted', (SELECT count(*) FROM waiting WHERE kind = 'submitted'),
          'approved', (SELECT count(*) FROM waiting WHERE kind = 'approved'),
          'forced', (SELECT count(*) FROM waiting WHERE kind = 'forced')) AS kinds,
        coalesce((SELECT json_agg(json_build_object('id', g.id, 'nameTh', g.name_th, 'nameEn', g.name_en)
          ORDER BY g.position, g.slug)
          FROM work_groups g WHERE g.id IN (SELECT work_group_id FROM waiting)), '[]') AS groups,
        coalesce((SELECT json_agg(code ORDER BY length(code), code)
          FROM (SELECT DISTINCT ri.item_code AS code FROM revision_items ri WHERE ri.revision_id IN (SELECT id FROM waiting)) c
        ), '[]') AS "itemCodes"`,
  ])
  return { total: filtered!.total, ...whole! }
}

export interface QueueNeighbour {
  evidenceId: string
  number: number
  title: string
  itemCodes: string[]
}

export interface QueuePlace {
  /** 1 …; null for a revision that does not wait for this person (any more) */
  place: number | null
  total: number
  previous: QueueNeighbour | null
  next: QueueNeighbour | null
}

/**
 * Where a revision stands among what this person has to decide. One that has just left the queue keeps its place in the
 * order, so that the next is the next and not the first again; after the last one it is the first that is still left.
 */
export async function findQueuePlace(
  actor: Actor,
  filter: QueueFilter,
  revision: { evidenceId: string; number: number },
): Promise<QueuePlace> {
  const neighbour = Prisma.sql`json_build_object('evidenceId', q.evidence_id, 'number', q.number,
    'title', (SELECT title FROM revisions t WHERE t.id = q.id),
    'itemCodes', coalesce((SELECT json_agg(ri.item_code ORDER BY ri.fiscal_year DESC, length(ri.item_code), ri.item_code)
      FROM revision_items ri WHERE ri.revision_id = q.id), '[]'))`
  const [found] = await db().$queryRaw<
    {
      total: number
      before: number
      waits: boolean
      previous: QueueNeighbour | null
      next: QueueNeighbour | null
      first: QueueNeighbour | null
    }[]
  >`
    WITH ${waitingFor(actor, filter)},
    q AS (SELECT * FROM waiting WHERE NOT mine),
    here AS (
      SELECT coalesce(w.id, r.id) AS id, coalesce(w.place, ${officialOrder}) AS place,
        coalesce(w.at, r.submitted_at, r.created_at) AS at, w.id IS NOT NULL AS waits
      FROM revisions r LEFT JOIN q w ON w.id = r.id
      WHERE r.evidence_id = ${revision.evidenceId} AND r.number = ${revision.number}
    )
    SELECT (SELECT count(*)::int FROM q) AS total, here.waits,
      (SELECT count(*)::int FROM q WHERE (q.place, q.at, q.id) < (here.place, here.at, here.id)) AS before,
      (SELECT ${neighbour} FROM q WHERE (q.place, q.at, q.id) < (here.place, here.at, here.id)
        ORDER BY q.place DESC, q.at DESC, q.id DESC LIMIT 1) AS previous,
      (SELECT ${neighbour} FROM q WHERE (q.place, q.at, q.id) > (here.place, here.at, here.id)
        ORDER BY q.place, q.at, q.id LIMIT 1) AS next,
      (SELECT ${neighbour} FROM q ORDER BY q.place, q.at, q.id LIMIT 1) AS first
    FROM here`
  if (!found) return { place: null, total: 0, previous: null, next: null }
  const { total, before, waits, previous, next, first } = found
  if (waits) return { place: before + 1, total, previous, next }
  return { place: null, total, previous: next ? previous : null, next: next ?? first }
}
