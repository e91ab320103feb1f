import 'server-only'
import { db } from '#lib/db.ts'
import { type Actor, readsWholeOffice } from '#lib/user/actor.ts'
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
      evidence: { select: { workGroup: { select: { id: true, nameTh: true, nameEn: true } } } },
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
  return [...newest.values()].sort(openFirst).map(({ evidence, authors, claims, ...revision }) => ({
    ...revision,
    publishedToo: published.has(revision.evidenceId) && revision.state !== 'published',
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

/** How the work on each item of a cycle stands, for the list of all items; keyed by item code. */
export async function itemProgress(
  actor: Actor,
  fiscalYear: number,
): Promise<Map<string, { states: RevisionState[]; shown: Set<number>; publicShown: Set<number> }>> {
  const whole = readsWholeOffice(actor)
  const groupIds = actor.groups.map((group) => group.workGroupId)
  const [revisions, publications] = await Promise.all([
    db().revisionItem.findMany({
      where: {
        fiscalYear,
        revision: {
          state: { in: [...openStates, 'published'] },
          evidence: whole ? {} : { workGroupId: { in: groupIds } },
        },
      },
      select: {
        itemCode: true,
        revision: {
          select: {
            evidenceId: true,
            number: true,
            state: true,
            claims: { where: { fiscalYear }, select: { itemCode: true, elementNumber: true } },
          },
        },
      },
      orderBy: { revision: { number: 'desc' } },
    }),
    db().publicationClaim.findMany({
      where: { fiscalYear, publication: { state: 'current' } },
      select: { itemCode: true, elementNumber: true },
    }),
  ])
  const progress = new Map<
    string,
    { states: RevisionState[]; shown: Set<number>; publicShown: Set<number> }
  >()
  const of = (itemCode: string) => {
    const known = progress.get(itemCode) ?? { states: [], shown: new Set(), publicShown: new Set() }
    progress.set(itemCode, known)
    return known
  }
  const seen = new Set<string>()
  for (const { itemCode, revision } of revisions) {
    const key = `${itemCode}/${revision.evidenceId}`
    if (seen.has(key)) continue
    seen.add(key)
    const row = of(itemCode)
    row.states.push(revision.state)
    for (const claim of revision.claims) {
      if (claim.itemCode === itemCode) row.shown.add(claim.elementNumber)
    }
  }
  for (const claim of publications) of(claim.itemCode).publicShown.add(claim.elementNumber)
  return progress
}
