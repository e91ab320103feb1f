import 'server-only'
import { defineCommand, done } from '#lib/command.ts'
import { askIn, type Tx } from '#lib/db.ts'
import { about } from '#lib/evidence/about.ts'
import { type LockedRevision, lockRevision } from '#lib/evidence/load.ts'
import { isEditable } from '#lib/evidence/workflow.ts'
import { wantCheck } from '#lib/finding/want.ts'
import { shortId } from '#lib/id.ts'
import { uploadLimits } from '#lib/limits.ts'
import { type Failure, fail } from '#lib/result.ts'
import type { Actor } from '#lib/user/actor.ts'
import { type Carried, readCarried } from './carried.ts'
import { canSettle } from './policy.ts'
import { confirmUnchangedInput, recheckInput } from './schema.ts'

interface Subject extends LockedRevision {
  carried: Carried
}

async function lockCarried(tx: Tx, actor: Actor, id: string): Promise<Subject | null> {
  const revision = await lockRevision(tx, actor, id)
  const carried = revision && (await readCarried(askIn(tx), id))
  return revision && carried ? { ...revision, carried } : null
}

function refuse({ carried, ...revision }: Subject): Failure | null {
  if (!isEditable(revision)) return fail('conflict', `problem.saveIn.${revision.state}`)
  return carried.settled ? fail('conflict', 'problem.recheckedAlready') : null
}

/** Whoever says that it holds stands behind it, so is an author of it. */
async function settle(
  tx: Tx,
  revisionId: string,
  act: { actor: Actor; now: Date; as: 'rechecked' | 'unchanged'; reason?: string },
): Promise<void> {
  const userId = act.actor.id
  await tx.revisionAuthor.upsert({
    where: { revisionId_userId: { revisionId, userId } },
    create: { revisionId, userId, firstAt: act.now },
    update: {},
  })
  await tx.carriedDraft.update({
    where: { revisionId },
    data: { settledAs: act.as, settledAt: act.now, settledById: userId, reason: act.reason ?? '' },
  })
}

/** A person has gone through what was carried over: from now on it is a draft like any other. */
export const recheckDraft = defineCommand({
  name: 'revision.recheck',
  input: recheckInput,
  load: (tx, actor, { id }) => lockCarried(tx, actor, id),
  can: canSettle,
  run: async (tx, { subject, actor, now }) => {
    const refused = refuse(subject)
    if (refused) return refused
    await settle(tx, subject.id, { actor, now, as: 'rechecked' })
    return done(
      { evidenceId: subject.evidenceId, number: subject.number },
      about(subject, { fromYear: subject.carried.fromYear }),
    )
  },
})

/**
 * Nothing has changed since the year before, for a reason: its files come along, byte for byte, with the places of what
 * is asked in the same words, its document date and its year. The usual second pair of eyes follows.
 */
export const confirmUnchanged = defineCommand({
  name: 'revision.confirmUnchanged',
  input: confirmUnchangedInput,
  load: (tx, actor, { id }) => lockCarried(tx, actor, id),
  can: canSettle,
  run: async (tx, { subject, actor, input, now }) => {
    const refused = refuse(subject)
    if (refused) return refused
    const { carried } = subject
    if (!carried.mayStay) return fail('invalid', 'problem.mustBeTold')
    const files = await takeFiles(tx, subject, { actor, now })
    if (!files.ok) return files.failure
    const claims = await takeClaims(tx, subject, files.idOf)
    await tx.$executeRaw`
      UPDATE revisions r SET document_on = coalesce(r.document_on, p.document_on),
             fiscal_year = coalesce(r.fiscal_year, p.fiscal_year), version = r.version + 1, saved_at = ${now}::timestamptz
        FROM publications p WHERE r.id = ${subject.id}::uuid AND p.id = ${carried.publicationId}::uuid`
    await settle(tx, subject.id, { actor, now, as: 'unchanged', reason: input.reason })
    await wantCheck(tx, subject.id)
    return done(
      { evidenceId: subject.evidenceId, number: subject.number },
      about(subject, { fromYear: carried.fromYear, reason: input.reason, files: files.added, claims }),
    )
  },
})

type TakenFiles = { ok: true; idOf: Map<string, string>; added: number } | { ok: false; failure: Failure }

/** The files of the year before under ids of their own; one that the draft has already is not taken twice. */
async function takeFiles(
  tx: Tx,
  { id, carried }: Subject,
  act: { actor: Actor; now: Date },
): Promise<TakenFiles> {
  const has = await tx.attachment.findMany({ where: { revisionId: id }, select: { id: true, sha256: true } })
  const idOf = new Map<string, string>()
  const rows = carried.files.flatMap((file) => {
    const same = has.find(({ sha256 }) => sha256 === file.sha256)
    const newId = same?.id ?? shortId()
    idOf.set(file.id, newId)
    if (same) return []
    const { sha256, displayName, fileName } = file
    const common = { revisionId: id, sha256, displayName, fileName }
    return [{ ...common, id: newId, uploadedById: act.actor.id, uploadedAt: act.now }]
  })
  const max = uploadLimits.filesPerRevision
  if (has.length + rows.length > max)
    return { ok: false, failure: fail('invalid', 'problem.fileTooMany', { params: { max } }) }
  await tx.attachment.createMany({
    data: rows.map((row, index) => ({ ...row, position: has.length + index })),
  })
  return { ok: true, idOf, added: rows.length }
}

/** Where an element is asked in the same words and the draft shows nothing for it yet. Returns how many. */
async function takeClaims(tx: Tx, { id, carried }: Subject, fileOf: Map<string, string>): Promise<number> {
  const links = await tx.revisionLink.findMany({ where: { revisionId: id }, select: { id: true, url: true } })
  const shown = await tx.claim.findMany({ where: { revisionId: id } })
  const rows = carried.places.flatMap((place) => {
    const { fiscalYear, itemCode, elementNumber, kind, page, text } = place
    const isShown = shown.some((one) => one.itemCode === itemCode && one.elementNumber === elementNumber)
    if (!place.sameWords || isShown) return []
    const row = { revisionId: id, fiscalYear, itemCode, elementNumber, kind, page, text }
    if (kind === 'file') return place.file ? [{ ...row, attachmentId: fileOf.get(place.file.id)! }] : []
    if (kind !== 'link') return [row]
    const link = links.find(({ url }) => url === place.link?.url)
    return link ? [{ ...row, linkId: link.id }] : []
  })
  await tx.claim.createMany({ data: rows })
  return rows.length
}
