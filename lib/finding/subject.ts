import 'server-only'
import { db } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import type { ReadFile } from '#lib/extraction/schema.ts'
import type { Judgement } from '#lib/link-check/judge.ts'
import { weightOf } from '#lib/link-check/verdicts.ts'
import type { Subject, SubjectClaim } from '#lib/precheck/schema.ts'
import { dayOf } from '#lib/thai/dates.ts'
import type { Prisma } from '#prisma/generated/client.ts'

export const checkedParts = {
  evidence: { select: { id: true, workGroupId: true } },
  attachments: { orderBy: { position: 'asc' }, select: { id: true, sha256: true, displayName: true } },
  links: { orderBy: { position: 'asc' }, select: { id: true, url: true, label: true } },
  claims: true,
  items: {
    include: {
      cycleItem: {
        include: { item: { include: { elements: { orderBy: { number: 'asc' } } } } },
      },
    },
  },
} satisfies Prisma.RevisionInclude

/** A revision with everything that is checked of it. */
export type CheckedRevision = Prisma.RevisionGetPayload<{ include: typeof checkedParts }>
export type CheckedItem = CheckedRevision['items'][number]

export interface Surroundings {
  readings: ReadonlyMap<string, ReadFile>
  judgements: ReadonlyMap<string, Judgement>
  director: Subject['director']
  now: Date
}

/** What the pre-check is asked about, and what its counted places stand for. */
export interface Asked {
  subject: Subject
  files: readonly { attachmentId: string; sha256: string }[]
  links: readonly string[]
  /** numbers of the elements, in their order */
  elements: readonly number[]
}

/**
 * One revision as it answers one item. `others` are the rest of the item's evidence: their files, links and claims come
 * behind its own, for what an item asks as a whole may be shown by several.
 */
export function subjectOf(
  revision: CheckedRevision,
  { fiscalYear, itemCode, cycleItem: { item } }: CheckedItem,
  { readings, judgements, director, now }: Surroundings,
  others: readonly CheckedRevision[] = [],
): Asked {
  const all = [revision, ...others]
  const attached = all.flatMap(({ attachments }) => attachments)
  const files = attached.flatMap((file) => {
    const read = readings.get(file.sha256)
    return read ? [{ ...file, read }] : []
  })
  const links = all.flatMap((one) => one.links)
  const elements = item.elements.map(({ number }) => number)
  const claims = all.flatMap((one) =>
    one.claims
      .filter((claim) => claim.fiscalYear === fiscalYear && claim.itemCode === itemCode)
      .map((claim) => claimOf(claim, { files, links, elements })),
  )
  return {
    subject: {
      fiscalYear,
      item: {
        code: itemCode,
        topic: item.topicSlug,
        title: item.titleTh,
        period: { fiscalYear: item.periodYear, coverage: item.periodCoverage },
        elements: item.elements.map(({ textTh }) => textTh),
        contentKinds: item.contentKinds,
      },
      title: revision.title,
      summary: [revision.summary, ...others.map(({ summary }) => summary)].filter(Boolean).join('\n\n'),
      documentOn: revision.documentOn?.toISOString().slice(0, 10) ?? null,
      files: files.map(({ displayName, read }) => ({ name: displayName, read })),
      links: links.map(({ url, label }) => ({ url, label, judgement: judgements.get(url) ?? null })),
      claims,
      director,
      today: dayOf(now),
    },
    files: files.map(({ id, sha256 }) => ({ attachmentId: id, sha256 })),
    links: links.map(({ url }) => url),
    elements,
  }
}

function claimOf(
  claim: CheckedRevision['claims'][number],
  at: { files: readonly { id: string }[]; links: readonly { id: string }[]; elements: readonly number[] },
): SubjectClaim {
  const element = at.elements.indexOf(claim.elementNumber) + 1
  const placeIn = (list: readonly { id: string }[], id: string | null) =>
    list.findIndex((one) => one.id === id) + 1
  switch (claim.kind) {
    case 'file':
      return { element, kind: 'file', file: placeIn(at.files, claim.attachmentId), page: claim.page }
    case 'link':
      return { element, kind: 'link', link: placeIn(at.links, claim.linkId) }
    case 'text':
      return { element, kind: 'text', text: claim.text }
    case 'none':
      return { element, kind: 'none', reason: claim.text }
  }
}

/** The director in office, where the office has said who it is; a name with a note in brackets was of another time. */
export async function findDirector(): Promise<Subject['director']> {
  const office = await db().office.findUnique({ where: { id: 1 }, select: { directorName: true } })
  const name = office?.directorName ?? ''
  return name === '' || name.includes('(') ? null : { name, post: '' }
}

/** How links stand: as the link check has them, else by the pre-check's own last look. */
export async function findJudgements(addresses: readonly string[]): Promise<ReadonlyMap<string, Judgement>> {
  const where = { address: { in: [...addresses] } }
  const [looks, targets] = await Promise.all([
    db().linkLook.findMany({ where }),
    db().linkTarget.findMany({ where: { ...where, kind: 'link' } }),
  ])
  const judgements = new Map(looks.map(({ address, ...look }) => [address, judgementOf(look)]))
  for (const { address, verdict, alarmedAt, ...target } of targets) {
    if (verdict === null) continue
    // One bad evening of a server is no broken link: held against it when the watch has raised its alarm.
    if (weightOf(verdict) === 'broken' && alarmedAt === null) judgements.delete(address)
    else judgements.set(address, judgementOf({ ...target, verdict }))
  }
  // Where the portal's own address is inside the office it cannot ask itself, which says nothing of what a reader meets.
  for (const [address, { verdict }] of judgements)
    if (verdict === 'not_asked' && isOwn(address)) judgements.delete(address)
  return judgements
}

const isOwn = (address: string): boolean => URL.parse(address)?.origin === URL.parse(env().PUBLIC_URL)?.origin

const judgementOf = ({ verdict, status, movedTo, found }: Judgement): Judgement => ({
  ...{ verdict, status, movedTo, found },
})
