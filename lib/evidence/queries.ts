import 'server-only'
import { db } from '#lib/db.ts'
import { frameOf, wholeFrame } from '#lib/picture/frame.ts'
import type { Actor } from '#lib/user/actor.ts'
import { canEdit } from './policy.ts'
import { readable } from './readable.ts'
import { placeIn } from './remarks.ts'

const person = { select: { id: true, name: true } } as const

/** which file it is: said by where it stands */
const pictureKeys = { attachmentId: true, revisionId: true } as const

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
    kind: evidence.kind,
    slug: evidence.slug,
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
        select: {
          id: true,
          kind: true,
          slug: true,
          workGroupId: true,
          workGroup: { select: { nameTh: true, nameEn: true } },
        },
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
      attachments: { orderBy: { position: 'asc' }, include: { blob: true, picture: { omit: pictureKeys } } },
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
    kind: revision.evidence.kind,
    slug: revision.evidence.slug,
    workGroupId: revision.evidence.workGroupId,
    workGroup: revision.evidence.workGroup,
    number: revision.number,
    state: revision.state,
    version: revision.version,
    title: revision.title,
    summary: revision.summary,
    titleEn: revision.titleEn,
    summaryEn: revision.summaryEn,
    english: revision.english,
    fields: revision.fields,
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
    attachments: revision.attachments.map(({ id, displayName, fileName, blob, picture }) => ({
      id,
      displayName,
      fileName,
      sha256: blob.sha256,
      size: Number(blob.size),
      mime: blob.mime,
      pages: blob.pages,
      hasText: blob.hasText,
      picture,
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

/** The files that the text of a revision may show. */
export async function listBlockFiles(actor: Actor, revisionId: string) {
  const attachments = await db().attachment.findMany({
    where: { revisionId, revision: { evidence: readable(actor) } },
    orderBy: { position: 'asc' },
    include: { blob: true, picture: { omit: pictureKeys } },
  })
  return attachments.map(({ id, displayName, fileName, blob, picture }) => ({
    ...{ id, displayName, fileName, picture },
    mime: blob.mime,
    size: Number(blob.size),
  }))
}

/** A file as staff read it, whatever its state. */
export async function findAttachment(actor: Actor, id: string) {
  const attachment = await db().attachment.findFirst({
    where: { id, revision: { evidence: readable(actor) } },
    include: { blob: true, picture: true },
  })
  if (!attachment) return null
  const { sha256, displayName, fileName, blob, picture } = attachment
  return {
    ...{ sha256, displayName, fileName, size: Number(blob.size), mime: blob.mime },
    frame: frameOf(picture ?? wholeFrame),
  }
}
