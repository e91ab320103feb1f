import 'server-only'
import { db, type Tx } from '#lib/db.ts'
import { publicFileName } from '#lib/files/names.ts'
import type { FileFacts } from '#lib/files/receive.ts'
import { shortId } from '#lib/id.ts'
import type { JobFacts, JobRun } from '#lib/job/define.ts'
import { copyLimits } from '#lib/limits.ts'
import type { VisitOptions } from '#lib/outgoing/visit.ts'
import type { Message } from '#lib/result.ts'
import { dayOf } from '#lib/thai/dates.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { fetchDocument } from './fetch-document.ts'
import { offerCopies } from './offer.ts'

type Settle = JobRun<object>['settle']

/** Fetches what a copy was asked of and keeps it, or says why not. What is done already is not done again. */
export async function copyLink(
  targetId: string,
  { signal, settle, options = {} }: { signal: AbortSignal; settle: Settle; options?: VisitOptions },
): Promise<JobFacts | undefined> {
  const order = await db().linkCopyOrder.findUnique({
    where: { targetId },
    select: { doneAt: true, target: { select: { address: true } } },
  })
  if (!order || order.doneAt) return undefined
  const fetched = await fetchDocument(order.target.address, { ...options, signal })
  // The end of the server or of the worker's time is no answer of the site.
  signal.throwIfAborted()
  if (!fetched.ok) {
    await db().$transaction(async (tx) => {
      await endOrder(tx, targetId, 'refused', fetched.message)
      await settle(tx)
    })
    return undefined
  }
  try {
    const full = await fetched.keep()
    if (full) throw new Error(full.message.key)
    await db().$transaction(async (tx) => {
      const outcome = await writeCopy(tx, targetId, fetched.file, new Date())
      await endOrder(tx, targetId, outcome)
      await settle(tx)
    })
    // The sweep may have taken the same bytes away just before our row held them.
    await fetched.keep()
  } finally {
    await fetched.discard()
  }
  return undefined
}

async function endOrder(
  tx: Tx,
  targetId: string,
  outcome: 'kept' | 'same' | 'refused',
  reason?: Message,
): Promise<void> {
  await tx.linkCopyOrder.update({
    where: { targetId },
    data: {
      doneAt: new Date(),
      outcome,
      ...(reason ? { reason: reason as object as Prisma.InputJsonObject } : {}),
    },
    select: { targetId: true },
  })
}

/** Keeps bytes that are stored as the newest copy of a link, unless the newest is the same. */
export async function writeCopy(
  tx: Tx,
  targetId: string,
  { displayName, ...blob }: FileFacts,
  now: Date,
): Promise<'kept' | 'same'> {
  const [newest] = await tx.linkCopy.findMany({
    where: { targetId },
    orderBy: { takenAt: 'desc' },
    take: 1,
    select: { sha256: true },
  })
  if (newest?.sha256 === blob.sha256) return 'same'
  await tx.blob.upsert({
    where: { sha256: blob.sha256 },
    create: { ...blob, createdAt: now },
    update: { orphanedAt: null },
  })
  const fileName = publicFileName({
    displayName,
    mime: blob.mime,
    hint: `copy-${dayOf(now)}`,
    taken: new Set(),
  })
  await tx.linkCopy.create({
    data: { id: shortId(), targetId, takenAt: now, sha256: blob.sha256, displayName, fileName },
  })
  await offerCopies(tx, [targetId])
  const old = await tx.linkCopy.findMany({
    where: { targetId },
    orderBy: { takenAt: 'desc' },
    skip: copyLimits.kept,
    select: { id: true },
  })
  await tx.linkCopy.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } })
  return 'kept'
}
