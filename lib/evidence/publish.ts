import 'server-only'
import { kindNamed } from '#lib/content/kinds.ts'
import { type Fields, fieldsOf, readyFields, withoutEnglish } from '#lib/content/values.ts'
import type { Tx } from '#lib/db.ts'
import { cropBox, frameOf, wholeFrame } from '#lib/picture/frame.ts'
import { measurePicture, variantOf } from '#lib/picture/made.ts'

/**
 * Copies an approved revision into the rows the public reads, after retiring the ones it replaces. Everything moves in
 * the caller's transaction: the public sees wholly the old or wholly the new.
 */
export async function writePublication(
  tx: Tx,
  { id, evidenceId }: { id: string; evidenceId: string },
  act: { now: Date; publisherId: string; forced: boolean },
): Promise<void> {
  await tx.publication.updateMany({
    where: { evidenceId, state: 'current' },
    data: { state: 'superseded', supersededAt: act.now },
  })
  await tx.revision.updateMany({ where: { evidenceId, state: 'published' }, data: { state: 'superseded' } })
  const revision = await tx.revision.update({
    where: { id },
    data: {
      state: 'published',
      publishedAt: act.now,
      publishedById: act.publisherId,
      version: { increment: 1 },
    },
    select: { english: true, fields: true, evidence: { select: { kind: true } } },
  })
  const fields = JSON.stringify(publicFields(revision))
  const [publication] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO publications (id, evidence_id, revision_id, revision_number, work_group_id, kind, slug, title, title_search,
      summary, summary_search, title_en, summary_en, fields, document_on, fiscal_year, change_note, published_at, forced_at)
    SELECT gen_random_uuid(), r.evidence_id, r.id, r.number, e.work_group_id, e.kind, e.slug, r.title, r.title_search,
      r.summary, r.summary_search, CASE r.english WHEN 'ready' THEN r.title_en ELSE '' END,
      CASE r.english WHEN 'ready' THEN r.summary_en ELSE '' END, ${fields}::jsonb,
      r.document_on, r.fiscal_year, r.change_note, r.published_at, CASE WHEN ${act.forced} THEN r.published_at END
    FROM revisions r JOIN evidence e ON e.id = r.evidence_id WHERE r.id = ${id}::uuid
    RETURNING id::text`
  const publicationId = publication!.id
  await tx.$executeRaw`
    INSERT INTO publication_items (publication_id, fiscal_year, item_code)
    SELECT ${publicationId}::uuid, fiscal_year, item_code FROM revision_items WHERE revision_id = ${id}::uuid`
  await tx.$executeRaw`
    INSERT INTO publication_files (id, publication_id, position, sha256, size, mime, pages, has_text, display_name, file_name)
    SELECT a.id, ${publicationId}::uuid, a.position, b.sha256, b.size, b.mime, b.pages, b.has_text, a.display_name, a.file_name
    FROM attachments a JOIN blobs b ON b.sha256 = a.sha256 WHERE a.revision_id = ${id}::uuid`
  await writePictures(tx, id, publicationId)
  await tx.$executeRaw`
    INSERT INTO publication_links (id, publication_id, position, url, label)
    SELECT id, ${publicationId}::uuid, position, url, label FROM revision_links WHERE revision_id = ${id}::uuid`
  await tx.$executeRaw`
    INSERT INTO publication_claims (publication_id, fiscal_year, item_code, element_number, kind, file_id, page, link_id, text)
    SELECT ${publicationId}::uuid, fiscal_year, item_code, element_number, kind, attachment_id, page, link_id, text
    FROM claims WHERE revision_id = ${id}::uuid`
}

/** Pictures among the files, framed and measured; what cannot be measured stays a file among files. */
async function writePictures(tx: Tx, revisionId: string, publicationId: string): Promise<void> {
  const attachments = await tx.attachment.findMany({
    where: { revisionId, blob: { mime: { startsWith: 'image/' } } },
    include: { picture: true, revision: { select: { english: true } } },
  })
  for (const { id: fileId, sha256, picture, revision } of attachments) {
    const size = await measurePicture(sha256)
    if (!size) continue
    const frame = frameOf(picture ?? wholeFrame)
    const { width, height } = cropBox(size, frame)
    await tx.publicationPicture.create({
      data: {
        fileId,
        publicationId,
        altTh: picture?.altTh ?? '',
        altEn: revision.english === 'ready' ? (picture?.altEn ?? '') : '',
        decorative: picture?.decorative ?? false,
        ...frame,
        width,
        height,
        variant: variantOf(sha256, frame),
      },
      select: { fileId: true },
    })
  }
}

/** What the public reads of the fields: only what is said to be ready. */
function publicFields(revision: { english: string; fields: unknown; evidence: { kind: string } }): Fields {
  const kind = kindNamed(revision.evidence.kind)
  if (!kind) return {}
  const fields = readyFields(kind, fieldsOf(kind, revision.fields))
  return revision.english === 'ready' ? fields : withoutEnglish(fields)
}

/** Takes every published revision of the evidence from the public, with the reason it will read instead. */
export async function withdrawPublications(
  tx: Tx,
  evidenceId: string,
  act: { now: Date; reason: string },
): Promise<void> {
  await tx.publication.updateMany({
    where: { evidenceId, state: { in: ['current', 'superseded'] } },
    data: { state: 'withdrawn', withdrawnAt: act.now, withdrawnReason: act.reason },
  })
  await tx.revision.updateMany({
    where: { evidenceId, state: { in: ['published', 'superseded'] } },
    data: { state: 'withdrawn', version: { increment: 1 } },
  })
}

/** The second pair of eyes after an emergency. Passes over what this person wrote or forced; returns how many it settled. */
export async function confirmForced(
  tx: Tx,
  where: { revisionId: string } | { evidenceId: string },
  act: { now: Date; actorId: string },
): Promise<number> {
  const { count } = await tx.publication.updateMany({
    where: {
      ...where,
      forcedAt: { not: null },
      confirmedAt: null,
      revision: {
        publishedById: { not: act.actorId },
        authors: { none: { userId: act.actorId } },
      },
    },
    data: { confirmedAt: act.now, confirmedById: act.actorId },
  })
  return count
}
