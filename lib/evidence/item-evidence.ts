import 'server-only'
import { db, pool } from '#lib/db.ts'
import { type Actor, readsWholeOffice } from '#lib/user/actor.ts'
import { unconfirmedOf } from './forced.ts'
import type { ClaimKind } from './schema.ts'
import { isOpen, openStates, type RevisionState } from './workflow.ts'

export interface ItemEvidence {
  evidenceId: string
  number: number
  title: string
  state: RevisionState
  savedAt: Date
  /** An older revision is public beside this one. */
  publishedToo: boolean
  /** Published in an emergency, and no second person has looked yet. */
  forced: boolean
  /** carried over from the year before, and nobody has said that it holds */
  toRecheck: boolean
  workGroup: { id: string; nameTh: string; nameEn: string }
  authors: { id: string; name: string }[]
  claims: { elementNumber: number; kind: ClaimKind; place: string; page: number | null; text: string }[]
}

const newestFirst = { number: 'desc' } as const

/**
 * The evidence that answers an item, by its newest revision; of every group for who reads the whole office. What is
 * still being worked on comes first, then what was saved last.
 */
export async function listItemEvidence(
  actor: Actor,
  item: { fiscalYear: number; itemCode: string },
): Promise<ItemEvidence[]> {
  const { fiscalYear, itemCode } = item
  const revisions = await db().revision.findMany({
    where: {
      state: { in: [...openStates, 'published', 'withdrawn'] },
      items: { some: { fiscalYear, itemCode } },
      evidence: readsWholeOffice(actor)
        ? {}
        : { workGroupId: { in: actor.groups.map((group) => group.workGroupId) } },
    },
    orderBy: newestFirst,
    select: {
      evidenceId: true,
      number: true,
      title: true,
      state: true,
      savedAt: true,
      carried: { select: { settledAt: true } },
      evidence: {
        select: {
          workGroup: { select: { id: true, nameTh: true, nameEn: true } },
          publications: unconfirmedOf,
        },
      },
      authors: { orderBy: { firstAt: 'asc' }, select: { user: { select: { id: true, name: true } } } },
      claims: {
        where: { fiscalYear, itemCode },
        orderBy: { elementNumber: 'asc' },
        select: {
          elementNumber: true,
          kind: true,
          page: true,
          text: true,
          attachment: { select: { displayName: true } },
          link: { select: { label: true } },
        },
      },
    },
  })
  const newest = new Map<string, (typeof revisions)[number]>()
  for (const revision of revisions)
    if (!newest.has(revision.evidenceId)) newest.set(revision.evidenceId, revision)
  const published = new Set(
    revisions.filter((revision) => revision.state === 'published').map((revision) => revision.evidenceId),
  )
  return [...newest.values()].sort(openFirst).map(({ evidence, authors, claims, carried, ...revision }) => ({
    ...revision,
    toRecheck: carried?.settledAt === null,
    publishedToo: published.has(revision.evidenceId) && revision.state !== 'published',
    forced: evidence.publications.length > 0,
    workGroup: evidence.workGroup,
    authors: authors.map((author) => author.user),
    claims: claims.map(({ attachment, link, ...claim }) => ({
      ...claim,
      place: attachment?.displayName ?? link?.label ?? '',
    })),
  }))
}

const openFirst = (
  a: { state: RevisionState; savedAt: Date },
  b: { state: RevisionState; savedAt: Date },
): number => Number(isOpen(b)) - Number(isOpen(a)) || b.savedAt.getTime() - a.savedAt.getTime()

export interface ItemProgress {
  /** the states of the newest revisions that this person may read, each once */
  states: RevisionState[]
  /** Elements that the public sees shown now, by whichever group. */
  publicShown: number
  /** Some of its evidence was published in an emergency and waits for a second person to look. */
  forced: boolean
}

/** How the work on each item of a cycle stands, for the list of all items; keyed by item code. */
export async function itemProgress(actor: Actor, fiscalYear: number): Promise<Map<string, ItemProgress>> {
  const groupIds = readsWholeOffice(actor) ? null : actor.groups.map((group) => group.workGroupId)
  const { rows } = await pool().query<ItemProgress & { itemCode: string }>(
    `WITH newest AS (
       SELECT DISTINCT ON (r.evidence_id, ri.item_code) ri.item_code, r.state
         FROM revision_items ri JOIN revisions r ON r.id = ri.revision_id AND r.state NOT IN ('superseded', 'withdrawn')
         JOIN evidence e ON e.id = r.evidence_id
        WHERE ri.fiscal_year = $1 AND ($2::uuid[] IS NULL OR e.work_group_id = ANY($2))
        ORDER BY r.evidence_id, ri.item_code, r.number DESC)
     SELECT ci.item_code AS "itemCode",
            ARRAY(SELECT DISTINCT n.state FROM newest n WHERE n.item_code = ci.item_code ORDER BY 1)::text[] AS states,
            (SELECT count(*)::int FROM elements el WHERE el.item_id = ci.item_id AND EXISTS (
               SELECT 1 FROM publication_claims c JOIN publications p ON p.id = c.publication_id
                WHERE c.fiscal_year = ci.fiscal_year AND c.item_code = ci.item_code
                  AND c.element_number = el.number AND p.state = 'current' OFFSET 0)) AS "publicShown",
            EXISTS (SELECT 1 FROM publication_items i JOIN publications p ON p.id = i.publication_id
              WHERE i.fiscal_year = ci.fiscal_year AND i.item_code = ci.item_code
                AND p.forced_at IS NOT NULL AND p.confirmed_at IS NULL
                AND ($2::uuid[] IS NULL OR p.work_group_id = ANY($2))) AS forced
       FROM cycle_items ci WHERE ci.fiscal_year = $1`,
    [fiscalYear, groupIds],
  )
  return new Map(rows.map(({ itemCode, ...progress }) => [itemCode, progress]))
}
