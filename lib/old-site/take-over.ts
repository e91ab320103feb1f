import 'server-only'
import { randomUUID } from 'node:crypto'
import { recordAct } from '#lib/audit/record.ts'
import { askIn, askPool, db, type Tx } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { publicFileName } from '#lib/files/names.ts'
import { wantCheck } from '#lib/finding/want.ts'
import { shortId } from '#lib/id.ts'
import type { JobFacts, JobRun } from '#lib/job/define.ts'
import { redirectLimits, textLimits } from '#lib/limits.ts'
import { readOldAddress } from '#lib/redirect/old-address.ts'
import type { Message } from '#lib/result.ts'
import { normalizeForSearch } from '#lib/thai/normalize.ts'
import type { Actor } from '#lib/user/actor.ts'
import { type ActorRow, actorColumns, actorOf } from '#lib/user/find-actor.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { judgeRows, type Plan, type Verdict } from './judge.ts'
import { readKnown, readSheet, untouched } from './known.ts'
import { canImportOldSite } from './policy.ts'
import { fileFacts, keptSettings } from './schema.ts'

type Settle = JobRun<object>['settle']

interface Taking {
  importId: string
  actor: Actor
  redirects: boolean
}

/**
 * Each row is one transaction: its draft, its key, its audit row and what became of it are there together or not at all.
 * A row that has become something is not come to again.
 */
export async function takeOver(
  importId: string,
  { signal, settle }: { signal: AbortSignal; settle: Settle },
): Promise<JobFacts | undefined> {
  const order = await db().oldSiteImport.findUnique({ where: { id: importId } })
  if (order?.state !== 'confirmed') return undefined
  const actor = await actorNow(order.createdById)
  if (!actor || !canImportOldSite(actor)) throw new Error('who confirmed this import may not act any more')
  const settings = keptSettings.parse(order.settings)
  const verdicts = judgeRows(await readSheet(importId), settings, await readKnown(importId))
  const over = await db().oldSiteRow.findMany({
    where: { importId, outcome: { not: null } },
    select: { number: true },
  })
  const isOver = new Set(over.map(({ number }) => number))
  const taking = { importId, actor, redirects: settings.redirects === 'on' }
  for (const verdict of verdicts) {
    if (isOver.has(verdict.number)) continue
    signal.throwIfAborted()
    await db().$transaction((tx) => takeRow(tx, verdict, taking))
  }
  const facts = await countOutcomes(importId)
  await db().$transaction(async (tx) => {
    await tx.oldSiteImport.update({
      where: { id: importId },
      data: { state: 'done', doneAt: new Date() },
      select: { id: true },
    })
    await recordAct(tx, {
      ...{ actor, action: 'oldSite.finish', now: new Date() },
      ...{ objectType: 'oldSiteImport', objectId: importId, after: facts },
    })
    await settle(tx, facts)
  })
  return undefined
}

async function actorNow(userId: string): Promise<Actor | null> {
  const [row] = await askPool<ActorRow>(
    `SELECT ${actorColumns} FROM users u WHERE u.id = $1::uuid AND u.state = 'active'`,
    [userId],
  )
  return row ? actorOf(row) : null
}

async function countOutcomes(importId: string): Promise<{ imported: number; updated: number; left: number }> {
  const counts = await db().oldSiteRow.groupBy({ by: ['outcome'], where: { importId }, _count: true })
  const of = (outcome: string) => counts.find((one) => one.outcome === outcome)?._count ?? 0
  return { imported: of('created'), updated: of('updated'), left: of('left') }
}

async function takeRow(tx: Tx, { number, notes, plan }: Verdict, taking: Taking): Promise<void> {
  const { importId } = taking
  // Another worker may have come to it meanwhile: only one of the two finds it open.
  const [open] = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM old_site_rows WHERE import_id = ${importId}::uuid AND number = ${number} AND outcome IS NULL FOR UPDATE`
  if (!open) return
  const made = plan && (await write(tx, plan, taking))
  await tx.oldSiteRow.update({
    where: { importId_number: { importId, number } },
    data: {
      outcome: made ? made.outcome : 'left',
      evidenceId: made ? made.evidenceId : null,
      notes: [...notes, ...(made?.notes ?? [])] as object[] as Prisma.InputJsonArray,
    },
    select: { number: true },
  })
}

interface Made {
  outcome: 'created' | 'updated'
  evidenceId: string
  notes: Message[]
}

async function write(tx: Tx, plan: Plan, taking: Taking): Promise<Made | null> {
  const now = new Date()
  const { actor } = taking
  const evidenceId = plan.updates ?? shortId()
  const revisionId = plan.updates
    ? await emptyDraft(tx, evidenceId, plan.key)
    : await newDraft(tx, { evidenceId, plan, actor, now })
  // Somebody began to write in it since the rows were judged: it is theirs now.
  if (revisionId === null) return null
  const { version } = await tx.revision.update({
    where: { id: revisionId },
    data: {
      title: plan.title,
      titleSearch: normalizeForSearch(plan.title),
      documentOn: plan.documentOn === null ? null : new Date(`${plan.documentOn}T00:00:00Z`),
      fiscalYear: plan.fiscalYear,
      savedAt: now,
      ...(plan.updates ? { version: { increment: 1 } } : {}),
    },
    select: { version: true },
  })
  if (plan.link !== null)
    await tx.revisionLink.create({
      data: {
        ...{ id: randomUUID(), revisionId, position: 0, url: plan.link },
        label: plan.title.slice(0, textLimits.linkLabel),
      },
    })
  if (plan.fileId !== null) await attach(tx, { plan, revisionId, actor, now })
  const kept = { evidenceId, version, content: plan.content, at: now }
  await tx.oldSiteKey.upsert({
    where: { key: plan.key },
    create: { key: plan.key, ...kept },
    update: kept,
    select: { key: true },
  })
  await wantCheck(tx, revisionId)
  const told = { title: plan.title, fiscalYear: plan.fiscalYear, itemCode: plan.itemCode }
  await recordAct(tx, {
    ...{ actor, action: plan.updates ? 'oldSite.updateDraft' : 'oldSite.makeDraft', now },
    ...{ objectType: 'evidence', objectId: evidenceId, revisionId, after: told },
  })
  const leads = taking.redirects && plan.oldAddress !== null && !plan.updates
  const notes = leads ? await leadThere(tx, plan.oldAddress!, { evidenceId, actor, now }) : []
  return { outcome: plan.updates ? 'updated' : 'created', evidenceId, notes }
}

async function newDraft(
  tx: Tx,
  { evidenceId, plan, actor, now }: { evidenceId: string; plan: Plan; actor: Actor; now: Date },
): Promise<string> {
  const id = randomUUID()
  await tx.evidence.create({
    data: { id: evidenceId, workGroupId: plan.workGroupId, createdById: actor.id, createdAt: now },
    select: { id: true },
  })
  await tx.revision.create({
    data: {
      ...{ id, evidenceId, number: 1, title: plan.title, titleSearch: normalizeForSearch(plan.title) },
      ...{ createdById: actor.id, createdAt: now, savedAt: now },
      authors: { create: { userId: actor.id, firstAt: now } },
      items: { create: { fiscalYear: plan.fiscalYear, itemCode: plan.itemCode } },
    },
    select: { id: true },
  })
  return id
}

/** The draft as the import left it, without what it showed; null where somebody has changed it since. */
async function emptyDraft(tx: Tx, evidenceId: string, key: string): Promise<string | null> {
  const [draft] = await askIn(tx)<{ id: string }>(
    `SELECT r.id::text FROM revisions r JOIN old_site_keys k ON k.key = $1
      WHERE r.evidence_id = $2 AND r.number = 1 AND ${untouched} FOR UPDATE OF r`,
    [key, evidenceId],
  )
  if (!draft) return null
  const where = { revisionId: draft.id }
  await tx.claim.deleteMany({ where })
  await tx.revisionLink.deleteMany({ where })
  await tx.attachment.deleteMany({ where })
  return draft.id
}

async function attach(
  tx: Tx,
  { plan, revisionId, actor, now }: { plan: Plan; revisionId: string; actor: Actor; now: Date },
): Promise<void> {
  const file = await tx.oldSiteFile.findUniqueOrThrow({ where: { id: plan.fileId! } })
  const facts = fileFacts.parse(file.facts)
  if ('refused' in facts) throw new Error(`${file.path} was refused`)
  const { displayName, ...blob } = facts
  await tx.blob.upsert({
    where: { sha256: blob.sha256 },
    create: { ...blob, createdAt: now },
    update: { orphanedAt: null },
  })
  const fileName = publicFileName({
    ...{ displayName, mime: blob.mime, hint: `${plan.itemCode}-${plan.fiscalYear}`, taken: new Set() },
  })
  await tx.attachment.create({
    data: {
      ...{ id: shortId(), revisionId, position: 0, sha256: blob.sha256, displayName, fileName },
      ...{ uploadedById: actor.id, uploadedAt: now },
    },
  })
}

/** The old address leads to the evidence as soon as that is public. Where it leads already, it stays as it is. */
async function leadThere(
  tx: Tx,
  typed: string,
  { evidenceId, actor, now }: { evidenceId: string; actor: Actor; now: Date },
): Promise<Message[]> {
  const from = readOldAddress(typed, new URL(env().PUBLIC_URL).host)
  if (!from.ok || from.path.includes('*')) return [{ key: 'oldSite.note.noRedirect' }]
  const id = shortId()
  const added = await tx.$executeRaw`
    INSERT INTO redirects (id, host, path, query, kind, target, created_by_id, created_at, changed_at)
    SELECT ${id}, ${from.host}, ${from.path}, ${from.query}, 'page', ${`/evidence/${evidenceId}`}, ${actor.id}::uuid, ${now}, ${now}
     WHERE (SELECT count(*) FROM redirects) < ${redirectLimits.rows} ON CONFLICT DO NOTHING`
  if (added === 0) return [{ key: 'oldSite.note.redirectTaken' }]
  await recordAct(tx, {
    ...{ actor, action: 'redirect.add', now, objectType: 'redirect', objectId: id },
    after: { from: typed, to: `/evidence/${evidenceId}` },
  })
  return [{ key: 'oldSite.note.redirected' }]
}
