import 'server-only'
import { readFields } from '#lib/content/fields.ts'
import { kindNamed } from '#lib/content/kinds.ts'
import { type Fields, fieldsText, readyFields } from '#lib/content/values.ts'
import type { Tx } from '#lib/db.ts'
import type { Message } from '#lib/result.ts'
import { markdownToText } from '#lib/text/markdown.ts'
import { normalizeForSearch } from '#lib/thai/normalize.ts'
import type { SaveRevision } from './schema.ts'

/** What the revision says now, whole: brought together with the text of the one whose save came too late. */
export async function currentText(tx: Tx, revisionId: string) {
  const { evidenceId, documentOn, claims, ...revision } = await tx.revision.findUniqueOrThrow({
    where: { id: revisionId },
    select: {
      evidenceId: true,
      version: true,
      title: true,
      summary: true,
      titleEn: true,
      summaryEn: true,
      english: true,
      fields: true,
      documentOn: true,
      fiscalYear: true,
      changeNote: true,
      savedAt: true,
      items: { orderBy: { fiscalYear: 'desc' }, select: { fiscalYear: true, itemCode: true } },
      links: { orderBy: { position: 'asc' }, select: { id: true, url: true, label: true } },
      claims: true,
    },
  })
  const lastSave = await tx.auditEntry.findFirst({
    where: { objectType: 'evidence', objectId: evidenceId, revisionId, action: 'revision.save' },
    orderBy: { seq: 'desc' },
    select: { actorId: true, actorName: true },
  })
  return {
    ...revision,
    documentOn: documentOn?.toISOString().slice(0, 10) ?? null,
    claims: claims.map(({ fiscalYear, itemCode, elementNumber, kind, attachmentId, linkId, page, text }) => ({
      fiscalYear,
      itemCode,
      elementNumber,
      kind,
      reference: attachmentId ?? linkId,
      page,
      text,
    })),
    savedAt: revision.savedAt.toISOString(),
    savedBy: lastSave?.actorId ? { id: lastSave.actorId, name: lastSave.actorName } : null,
  }
}
export type CurrentText = Awaited<ReturnType<typeof currentText>>

const itemKey = (item: { fiscalYear: number; itemCode: string }) => `${item.fiscalYear}/${item.itemCode}`

/** What a kind declares beyond title and text; evidence itself declares nothing. */
export function declaredFields(
  kindName: string,
  input: SaveRevision,
): { ok: true; fields: Fields; searched: string } | { ok: false; problems: Record<string, Message> } {
  const kind = kindNamed(kindName)
  if (!kind) return { ok: true, fields: {}, searched: '' }
  const read = readFields(kind, input.fields)
  return read.ok ? { ...read, searched: fieldsText(readyFields(kind, read.fields)) } : read
}

/** What the schema cannot know: items of a cycle, elements that exist, files of this revision, pages within the file. */
export async function claimProblems(tx: Tx, input: SaveRevision): Promise<Record<string, Message>> {
  const problems: Record<string, Message> = {}
  const items = await tx.cycleItem.findMany({
    where: { OR: input.items.map(({ fiscalYear, itemCode }) => ({ fiscalYear, itemCode })) },
    select: {
      fiscalYear: true,
      itemCode: true,
      item: { select: { elements: { select: { number: true } } } },
    },
  })
  const elements = new Map(
    items.map((row) => [itemKey(row), new Set(row.item.elements.map((e) => e.number))]),
  )
  for (const [index, item] of input.items.entries()) {
    if (!elements.has(itemKey(item))) problems[`items.${index}.itemCode`] = { key: 'problem.unknownItem' }
  }
  const files = await tx.attachment.findMany({
    where: { revisionId: input.id },
    select: { id: true, displayName: true, blob: { select: { pages: true } } },
  })
  const linkIds = new Set(input.links.map((link) => link.id))
  const seen = new Set<string>()
  for (const [index, claim] of input.claims.entries()) {
    if (claim.kind === '') continue
    const name = `claims.${index}`
    const key = `${itemKey(claim)}/${claim.elementNumber}`
    if (!elements.get(itemKey(claim))?.has(claim.elementNumber) || seen.has(key)) {
      problems[`${name}.target`] = { key: 'problem.claim.element' }
    }
    seen.add(key)
    if (claim.kind === 'link' && !linkIds.has(claim.reference ?? '')) {
      problems[`${name}.target`] = { key: 'problem.claim.link' }
    }
    if (claim.kind === 'file') {
      const file = files.find((f) => f.id === claim.reference)
      const pages = file?.blob.pages
      if (!file) problems[`${name}.target`] = { key: 'problem.claim.file' }
      else if (pages && claim.page && claim.page > pages) {
        problems[`${name}.page`] = {
          key: 'problem.claim.pageBeyond',
          params: { name: file.displayName, pages },
        }
      }
    }
  }
  return problems
}

type WrittenText = Pick<
  SaveRevision,
  'title' | 'summary' | 'titleEn' | 'summaryEn' | 'english' | 'documentOn' | 'fiscalYear' | 'changeNote'
>

/** `searched`: what the search finds of the fields. */
interface WritingAct {
  authorId: string
  now: Date
  fields: Fields
  searched: string
}

/** What it says, without items, links and places: those stay as they are. */
export async function writeText(
  tx: Tx,
  revisionId: string,
  input: WrittenText,
  act: WritingAct,
): Promise<void> {
  await tx.revisionAuthor.upsert({
    where: { revisionId_userId: { revisionId, userId: act.authorId } },
    create: { revisionId, userId: act.authorId, firstAt: act.now },
    update: {},
  })
  await tx.revision.update({
    where: { id: revisionId },
    data: {
      title: input.title,
      titleSearch: normalizeForSearch(input.title),
      summary: input.summary,
      summarySearch: normalizeForSearch(`${markdownToText(input.summary)} ${act.searched}`.trim()),
      titleEn: input.titleEn,
      summaryEn: input.summaryEn,
      english: input.english,
      fields: act.fields,
      documentOn: input.documentOn && new Date(`${input.documentOn}T00:00:00Z`),
      fiscalYear: input.fiscalYear,
      changeNote: input.changeNote,
      savedAt: act.now,
      version: { increment: 1 },
    },
    select: { id: true },
  })
}

/** Replaces text, items, links and claims of an editable revision; files are added and removed by acts of their own. */
export async function writeContent(
  tx: Tx,
  revisionId: string,
  input: SaveRevision,
  act: WritingAct,
): Promise<void> {
  await tx.claim.deleteMany({ where: { revisionId } })
  await tx.revisionLink.deleteMany({ where: { revisionId } })
  await tx.revisionItem.deleteMany({ where: { revisionId } })
  await writeText(tx, revisionId, input, act)
  await tx.revisionItem.createMany({
    data: input.items.map(({ fiscalYear, itemCode }) => ({ revisionId, fiscalYear, itemCode })),
  })
  await tx.revisionLink.createMany({
    data: input.links.map((link, position) => ({ ...link, revisionId, position })),
  })
  await tx.claim.createMany({
    data: input.claims.flatMap(({ kind, reference, ...claim }) =>
      kind === ''
        ? []
        : {
            ...claim,
            revisionId,
            kind,
            attachmentId: kind === 'file' ? reference : null,
            linkId: kind === 'link' ? reference : null,
          },
    ),
  })
}
