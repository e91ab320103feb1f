import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Tx } from '#lib/db.ts'
import { shortId } from '#lib/id.ts'
import { withFiles } from '#lib/text/file-marks.ts'

/**
 * Copies what a revision says into a new draft: the text, the items it answers, links, files and claims. Files are not
 * copied as bytes; each gets an id of its own, for a file's address belongs to one revision for ever.
 */
export async function copyContent(
  tx: Tx,
  fromId: string,
  to: { id: string; evidenceId: string; number: number; authorId: string; now: Date },
): Promise<void> {
  const from = await tx.revision.findUniqueOrThrow({
    where: { id: fromId },
    include: { items: true, links: true, attachments: { select: { id: true } }, claims: true },
  })
  const linkIds = new Map(from.links.map((link) => [link.id, randomUUID()]))
  const fileIds = new Map(from.attachments.map((file) => [file.id, shortId()]))
  await tx.revision.create({
    data: {
      id: to.id,
      evidenceId: to.evidenceId,
      number: to.number,
      title: from.title,
      titleSearch: from.titleSearch,
      summary: withFiles(from.summary, fileIds),
      summarySearch: from.summarySearch,
      titleEn: from.titleEn,
      summaryEn: withFiles(from.summaryEn, fileIds),
      english: from.english,
      fields: JSON.parse(withFiles(JSON.stringify(from.fields ?? {}), fileIds)),
      documentOn: from.documentOn,
      fiscalYear: from.fiscalYear,
      createdById: to.authorId,
      createdAt: to.now,
      savedAt: to.now,
      authors: { create: { userId: to.authorId, firstAt: to.now } },
      items: { create: from.items.map(({ fiscalYear, itemCode }) => ({ fiscalYear, itemCode })) },
    },
    select: { id: true },
  })
  await tx.revisionLink.createMany({
    data: from.links.map(({ id, position, url, label }) => ({
      id: linkIds.get(id)!,
      revisionId: to.id,
      position,
      url,
      label,
    })),
  })
  await copyFiles(tx, fileIds, to.id)
  await tx.claim.createMany({
    data: from.claims.map(({ id: _, ...claim }) => ({
      ...claim,
      revisionId: to.id,
      attachmentId: claim.attachmentId && fileIds.get(claim.attachmentId)!,
      linkId: claim.linkId && linkIds.get(claim.linkId)!,
    })),
  })
}

/** Gives files, with their pictures, to another revision, under the ids that `fileIds` names for them. */
export async function copyFiles(
  tx: Tx,
  fileIds: ReadonlyMap<string, string>,
  revisionId: string,
): Promise<void> {
  const files = await tx.attachment.findMany({
    where: { id: { in: [...fileIds.keys()] } },
    include: { picture: true },
  })
  await tx.attachment.createMany({
    data: files.map(({ picture: _, ...file }) => ({ ...file, id: fileIds.get(file.id)!, revisionId })),
  })
  await tx.picture.createMany({
    data: files.flatMap(({ id, picture }) =>
      picture ? [{ ...picture, attachmentId: fileIds.get(id)!, revisionId }] : [],
    ),
  })
}
