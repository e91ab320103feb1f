import 'server-only'
import { db } from '#lib/db.ts'
import { pageSize } from '#lib/limits.ts'
import { normalizeForSearch } from '#lib/thai/normalize.ts'
import type { Actor } from '#lib/user/actor.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { unconfirmedOf } from './forced.ts'
import { readable } from './readable.ts'
import { openStates, type RevisionState } from './workflow.ts'

export interface EvidenceFilter {
  q?: string
  state?: RevisionState
  /** 'evidence', or the name of a kind of content */
  kind?: string
  workGroupId?: string
  fiscalYear?: number
  itemCode?: string
  /** only what these groups own */
  workGroupIds?: readonly string[]
  /** only what does not answer this item yet */
  without?: { fiscalYear: number; itemCode: string }
  sort?: 'newest' | 'oldest' | 'title'
  page?: number
}

const evidenceParts = {
  evidence: {
    select: {
      kind: true,
      slug: true,
      workGroup: { select: { id: true, nameTh: true, nameEn: true } },
      publications: unconfirmedOf,
    },
  },
  items: { select: { fiscalYear: true, itemCode: true } },
  carried: { select: { settledAt: true } },
} satisfies Prisma.RevisionInclude

const evidenceOrder = (sort: EvidenceFilter['sort']): Prisma.RevisionOrderByWithRelationInput[] =>
  sort === 'title'
    ? [{ titleSearch: 'asc' }, { id: 'asc' }]
    : [{ savedAt: sort === 'oldest' ? 'asc' : 'desc' }, { id: 'asc' }]

/** All evidence this actor may read, by its newest revision, 20 a page. */
export async function listEvidence(actor: Actor, filter: EvidenceFilter) {
  const where = evidenceWhere(actor, filter)
  const page = Math.max(1, filter.page ?? 1)
  const [total, rows] = await Promise.all([
    db().revision.count({ where }),
    db().revision.findMany({
      where,
      orderBy: evidenceOrder(filter.sort),
      skip: (page - 1) * pageSize,
      take: pageSize,
      include: evidenceParts,
    }),
  ])
  return { total, page, pages: Math.max(1, Math.ceil(total / pageSize)), rows: rows.map(evidenceRow) }
}

const exportedAtOnce = 500

/** The same list whole, for export; in pieces, so that no list is too long. */
export async function* exportEvidence(actor: Actor, filter: EvidenceFilter) {
  const where = evidenceWhere(actor, filter)
  for (let skip = 0; ; skip += exportedAtOnce) {
    const rows = await db().revision.findMany({
      where,
      orderBy: evidenceOrder(filter.sort),
      skip,
      take: exportedAtOnce,
      include: evidenceParts,
    })
    yield* rows.map(evidenceRow)
    if (rows.length < exportedAtOnce) return
  }
}

/** The years whose items any evidence of this actor answers, newest first: what there is to filter by. */
export async function listEvidenceYears(actor: Actor): Promise<number[]> {
  const rows = await db().revisionItem.findMany({
    where: { revision: { evidence: readable(actor) } },
    distinct: ['fiscalYear'],
    orderBy: { fiscalYear: 'desc' },
    select: { fiscalYear: true },
  })
  return rows.map((row) => row.fiscalYear)
}

type EvidenceRowSource = Prisma.RevisionGetPayload<{ include: typeof evidenceParts }>

const evidenceRow = (revision: EvidenceRowSource) => ({
  evidenceId: revision.evidenceId,
  kind: revision.evidence.kind,
  slug: revision.evidence.slug,
  number: revision.number,
  title: revision.title,
  state: revision.state,
  savedAt: revision.savedAt,
  publishedAt: revision.publishedAt,
  documentOn: revision.documentOn?.toISOString().slice(0, 10) ?? null,
  workGroup: revision.evidence.workGroup,
  items: revision.items,
  forced: revision.evidence.publications.length > 0,
  toRecheck: revision.carried?.settledAt === null,
})
export type EvidenceRow = ReturnType<typeof evidenceRow>

function evidenceWhere(actor: Actor, filter: EvidenceFilter): Prisma.RevisionWhereInput {
  const words = normalizeForSearch(filter.q ?? '')
    .split(' ')
    .filter(Boolean)
    .slice(0, 8)
  return {
    evidence: {
      ...readable(actor),
      AND: [
        filter.kind ? { kind: filter.kind } : {},
        filter.workGroupId ? { workGroupId: filter.workGroupId } : {},
        filter.workGroupIds ? { workGroupId: { in: [...filter.workGroupIds] } } : {},
      ],
    },
    ...(filter.without ? { NOT: { items: { some: filter.without } } } : {}),
    // the open revision where there is one, else what is or was public
    OR: [
      { state: { in: [...openStates] } },
      {
        state: 'published',
        evidence: { revisions: { none: { state: { in: [...openStates] } } } },
      },
      {
        state: 'withdrawn',
        publication: { is: { supersededAt: null } },
        evidence: { revisions: { none: { state: { in: [...openStates, 'published'] } } } },
      },
    ],
    ...(filter.state ? { state: filter.state } : {}),
    ...(filter.fiscalYear || filter.itemCode
      ? {
          items: {
            some: {
              ...(filter.fiscalYear ? { fiscalYear: filter.fiscalYear } : {}),
              ...(filter.itemCode ? { itemCode: filter.itemCode } : {}),
            },
          },
        }
      : {}),
    ...(words.length > 0
      ? {
          AND: words.map((word) => ({
            OR: [
              { titleSearch: { contains: likeLiteral(word) } },
              { summarySearch: { contains: likeLiteral(word) } },
            ],
          })),
        }
      : {}),
  }
}

// Prisma's `contains` leaves % and _ as wildcards.
const likeLiteral = (word: string): string => word.replace(/[\\%_]/g, (sign) => `\\${sign}`)
