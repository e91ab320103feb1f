import 'server-only'
import { db } from '#lib/db.ts'
import type { Actor } from '#lib/user/actor.ts'
import { canReadEvidence } from './policy.ts'
import { type ReturnReason, returnReasons } from './return-reasons.ts'

export interface HistoryEntry {
  seq: string
  at: Date
  actorName: string
  /** name of the command, such as revision.publish */
  action: string
  number: number | null
  /** what the act concerned, in the writer's own words: a reason, a file's name */
  words: string | null
  /** how many saves of one person in a row this entry stands for; 1 for any other act */
  times: number
  /** the typical reasons of a return */
  reasons: ReturnReason[]
  /** the revision that was taken up again */
  restoredFrom: number | null
}

// A draft saves itself; what a reader of the history asks is who wrote until when.
const entriesAtMost = 1_000

/** What has happened to this evidence, newest first, from the audit; null when it is not this actor's to read. */
export async function listEvidenceHistory(actor: Actor, evidenceId: string): Promise<HistoryEntry[] | null> {
  const evidence = await db().evidence.findUnique({
    where: { id: evidenceId },
    select: { workGroupId: true },
  })
  if (!evidence || !canReadEvidence(actor, evidence)) return null
  const [entries, revisions] = await Promise.all([
    db().auditEntry.findMany({
      where: { objectType: 'evidence', objectId: evidenceId },
      orderBy: { seq: 'desc' },
      take: entriesAtMost,
      select: {
        seq: true,
        at: true,
        actorName: true,
        action: true,
        revisionId: true,
        before: true,
        after: true,
      },
    }),
    db().revision.findMany({ where: { evidenceId }, select: { id: true, number: true } }),
  ])
  const numberOf = new Map(revisions.map((revision) => [revision.id, revision.number]))
  return folded(
    entries.map(({ seq, revisionId, before, after, ...entry }) => ({
      ...entry,
      seq: String(seq),
      number: numberOf.get(revisionId ?? '') ?? null,
      words:
        wordsIn(after, 'reason') ?? wordsIn(after, 'name') ?? wordsIn(before, 'name') ?? wordsIn(after, 'on'),
      reasons: reasonsIn(after),
      restoredFrom: Number(fieldOf(after, 'restoredFrom')) || null,
      times: 1,
    })),
  )
}

/** Saves of one person in a row become their last one. Newest first. */
function folded(entries: readonly HistoryEntry[]): HistoryEntry[] {
  const list: HistoryEntry[] = []
  for (const entry of entries) {
    const later = list.at(-1)
    const isSame =
      entry.action === 'revision.save' &&
      later?.action === entry.action &&
      later.actorName === entry.actorName &&
      later.number === entry.number
    if (isSame) later.times += 1
    else list.push({ ...entry })
  }
  return list
}

const fieldOf = (fields: unknown, key: string): unknown =>
  typeof fields === 'object' && fields !== null && !Array.isArray(fields)
    ? (fields as Record<string, unknown>)[key]
    : undefined

function wordsIn(fields: unknown, key: string): string | null {
  const value = fieldOf(fields, key)
  return typeof value === 'string' && value !== '' ? value : null
}

function reasonsIn(fields: unknown): ReturnReason[] {
  const kept = fieldOf(fields, 'reasons')
  return Array.isArray(kept) ? returnReasons.filter((reason) => kept.includes(reason)) : []
}
