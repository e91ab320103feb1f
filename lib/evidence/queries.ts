import 'server-only'
import { db } from '#lib/db.ts'
import { pageSize } from '#lib/limits.ts'
import { normalizeForSearch } from '#lib/thai/normalize.ts'
import { type Actor, readsWholeOffice } from '#lib/user/actor.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { unconfirmedOf } from './forced.ts'
import { canEdit } from './policy.ts'
import { placeIn } from './remarks.ts'
import { openStates, type RevisionState } from './workflow.ts'

/** The evidence this actor may read: of their groups, or of the whole office. */
function readable(actor: Actor): Prisma.EvidenceWhereInput {
  if (readsWholeOffice(actor)) return {}
  return { workGroupId: { in: actor.groups.map((group) => group.workGroupId) } }
}

const person = { select: { id: true, name: true } } as const

const day = (value: Date | null): string | null => value?.toISOString().slice(0, 10) ?? null

/** Who did each step of a revision: kept as ids, for the step is a fact even when the person has left. */
const stepColumns = {
  submittedById: true,
  returnedById: true,
  approvedById: true,
  publishedById: true,
} as const
type StepPeople = Record<keyof typeof stepColumns, string | null>

async function namesOf(ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const users = await db().user.findMany({
    where: { id: { in: [...new Set(ids.filter((id) => id !== null))] } },
    select: { id: true, name: true },
  })
  return new Map(users.map((user) => [user.id, user.name]))
}

const stepIds = (revision: StepPeople) =>
  (Object.keys(stepColumns) as (keyof typeof stepColumns)[]).map((column) => revision[column])

const stepNames = (revision: StepPeople, names: Map<string, string>) => ({
  submittedBy: names.get(revision.submittedById ?? '') ?? null,
  returnedBy: names.get(revision.returnedById ?? '') ?? null,
  approvedBy: names.get(revision.approvedById ?? '') ?? null,
  publishedBy: names.get(revision.publishedById ?? '') ?? null,
})

/** One evidence with every revision's facts, newest first; null when it is not there or not this actor's. */
export async function findEvidence(actor: Actor, id: string) {
  const evidence = await db().evidence.findFirst({
    where: { id, ...readable(actor) },
    include: {
      workGroup: { select: { id: true, nameTh: true, nameEn: true } },
      revisions: {
        orderBy: { number: 'desc' },
        select: {
          id: true,
          number: true,
          state: true,
          version: true,
          title: true,
          changeNote: true,
          createdAt: true,
          savedAt: true,
          submittedAt: true,
          returnedAt: true,
          approvedAt: true,
          publishedAt: true,
          ...stepColumns,
          authors: { orderBy: { firstAt: 'asc' }, select: { user: person } },
          continuedBy: person,
          items: { select: { fiscalYear: true, itemCode: true } },
        },
      },
      publications: {
        orderBy: { revisionNumber: 'desc' },
        select: {
          revisionId: true,
          revisionNumber: true,
          state: true,
          publishedAt: true,
          supersededAt: true,
          withdrawnAt: true,
          withdrawnReason: true,
          forcedAt: true,
          confirmedAt: true,
        },
      },
    },
  })
  if (!evidence) return null
  const names = await namesOf(evidence.revisions.flatMap(stepIds))
  return {
    id: evidence.id,
    workGroup: evidence.workGroup,
    createdAt: evidence.createdAt,
    revisions: evidence.revisions.map(({ authors, continuedBy, ...revision }) => ({
      ...revision,
      ...stepNames(revision, names),
      authors: authors.map((author) => author.user),
      continuedBy: continuedBy?.name ?? null,
    })),
    publications: evidence.publications,
  }
}
export type EvidenceOverview = NonNullable<Awaited<ReturnType<typeof findEvidence>>>

/** A revision whole, as its editor and its reviewer see it. */
export async function findRevision(actor: Actor, where: { evidenceId: string; number: number }) {
  const revision = await db().revision.findFirst({
    where: { ...where, evidence: readable(actor) },
    include: {
      evidence: {
        select: { id: true, workGroupId: true, workGroup: { select: { nameTh: true, nameEn: true } } },
      },
      authors: { orderBy: { firstAt: 'asc' }, select: { user: person } },
      continuedBy: person,
      items: {
        orderBy: [{ fiscalYear: 'desc' }],
        select: {
          fiscalYear: true,
          itemCode: true,
          cycleItem: {
            select: {
              dueOn: true,
              cycle: { select: { dueOn: true } },
              item: {
                include: { elements: { orderBy: { number: 'asc' }, select: { number: true, textTh: true } } },
              },
            },
          },
        },
      },
      publication: {
        select: {
          state: true,
          publishedAt: true,
          supersededAt: true,
          withdrawnAt: true,
          withdrawnReason: true,
          forcedAt: true,
          confirmedAt: true,
        },
      },
      links: { orderBy: { position: 'asc' }, select: { id: true, url: true, label: true } },
      attachments: { orderBy: { position: 'asc' }, include: { blob: true } },
      claims: true,
      remarks: { orderBy: { createdAt: 'desc' } },
    },
  })
  if (!revision) return null
  const names = await namesOf([
    ...stepIds(revision),
    ...revision.remarks.flatMap((remark) => [remark.authorId, remark.resolvedById]),
  ])
  return {
    id: revision.id,
    evidenceId: revision.evidenceId,
    workGroupId: revision.evidence.workGroupId,
    workGroup: revision.evidence.workGroup,
    number: revision.number,
    state: revision.state,
    version: revision.version,
    title: revision.title,
    summary: revision.summary,
    documentOn: day(revision.documentOn),
    fiscalYear: revision.fiscalYear,
    changeNote: revision.changeNote,
    savedAt: revision.savedAt,
    submittedAt: revision.submittedAt,
    returnedAt: revision.returnedAt,
    approvedAt: revision.approvedAt,
    publishedAt: revision.publishedAt,
    publishedById: revision.publishedById,
    ...stepNames(revision, names),
    publication: revision.publication,
    authors: revision.authors.map((author) => author.user),
    continuedBy: revision.continuedBy?.name ?? null,
    authorIds: revision.authors.map((author) => author.user.id),
    links: revision.links,
    items: revision.items.map(({ fiscalYear, itemCode, cycleItem }) => ({
      fiscalYear,
      itemCode,
      position: cycleItem.item.position,
      dueOn: day(cycleItem.dueOn ?? cycleItem.cycle.dueOn),
      titleTh: cycleItem.item.titleTh,
      titleEn: cycleItem.item.titleEn,
      periodYear: cycleItem.item.periodYear,
      periodCoverage: cycleItem.item.periodCoverage,
      topicSlug: cycleItem.item.topicSlug,
      contentKinds: cycleItem.item.contentKinds,
      confidence: cycleItem.item.confidence,
      note: cycleItem.item.note,
      elements: cycleItem.item.elements,
    })),
    attachments: revision.attachments.map(({ id, displayName, fileName, blob }) => ({
      id,
      displayName,
      fileName,
      sha256: blob.sha256,
      size: Number(blob.size),
      mime: blob.mime,
      pages: blob.pages,
      hasText: blob.hasText,
    })),
    claims: revision.claims.map(
      ({ fiscalYear, itemCode, elementNumber, kind, attachmentId, linkId, page, text }) => ({
        fiscalYear,
        itemCode,
        elementNumber,
        kind,
        reference: attachmentId ?? linkId,
        page,
        text,
      }),
    ),
    remarks: revision.remarks.map((remark) => ({
      id: remark.id,
      kind: remark.kind,
      reasons: remark.reasons,
      body: remark.body,
      place: placeIn(remark),
      createdAt: remark.createdAt,
      authorId: remark.authorId,
      author: names.get(remark.authorId) ?? '',
      resolvedAt: remark.resolvedAt,
      resolvedBy: names.get(remark.resolvedById ?? '') ?? null,
    })),
  }
}
export type RevisionDetail = NonNullable<Awaited<ReturnType<typeof findRevision>>>

/** The number of the last revision before this one that is or was public; null where there is none. */
export async function findPublicBefore(
  actor: Actor,
  { evidenceId, number }: { evidenceId: string; number: number },
): Promise<number | null> {
  const publication = await db().publication.findFirst({
    where: { evidenceId, revisionNumber: { lt: number }, evidence: readable(actor) },
    orderBy: { revisionNumber: 'desc' },
    select: { revisionNumber: true },
  })
  return publication?.revisionNumber ?? null
}

/** For the upload route, before a byte is read, and for who has it open: null when this actor may not write in it. */
export async function findEditableRevision(actor: Actor, revisionId: string) {
  const revision = await db().revision.findFirst({
    where: { id: revisionId, evidence: readable(actor) },
    select: {
      id: true,
      evidenceId: true,
      state: true,
      version: true,
      evidence: { select: { workGroupId: true } },
      attachments: { select: { id: true } },
    },
  })
  if (!revision) return null
  const { workGroupId } = revision.evidence
  if (!canEdit(actor, { workGroupId, state: revision.state, authorIds: [] })) return null
  const { id, evidenceId, version, attachments } = revision
  return { id, evidenceId, version, fileIds: attachments.map((file) => file.id) }
}

/** A file as staff read it, whatever its state. */
export async function findAttachment(actor: Actor, id: string) {
  const attachment = await db().attachment.findFirst({
    where: { id, revision: { evidence: readable(actor) } },
    include: { blob: true },
  })
  if (!attachment) return null
  const { sha256, displayName, fileName, blob } = attachment
  return { sha256, displayName, fileName, size: Number(blob.size), mime: blob.mime }
}

export interface EvidenceFilter {
  q?: string
  state?: RevisionState
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
      workGroup: { select: { id: true, nameTh: true, nameEn: true } },
      publications: unconfirmedOf,
    },
  },
  items: { select: { fiscalYear: true, itemCode: true } },
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
  number: revision.number,
  title: revision.title,
  state: revision.state,
  savedAt: revision.savedAt,
  publishedAt: revision.publishedAt,
  documentOn: day(revision.documentOn),
  workGroup: revision.evidence.workGroup,
  items: revision.items,
  forced: revision.evidence.publications.length > 0,
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
