import 'server-only'
import type { Command } from '#lib/command.ts'
import { askPool, db, pool } from '#lib/db.ts'
import { fail, ok } from '#lib/result.ts'
import type { Actor } from '#lib/user/actor.ts'
import { canReadAudit } from './policy.ts'
import { type AuditFault, type AuditReport, type ChainPlace, verifyAudit } from './verify.ts'

export interface ChainCheck {
  at: Date
  /** rows that hold, from the first on */
  rows: number
  hash: string
  /** the first row that does not hold, and how; both null where all do */
  seq: number | null
  fault: AuditFault | null
}

export interface ChainState {
  /** rows there are now */
  rows: number
  check: ChainCheck | null
}

const lastCheck = async (): Promise<ChainCheck | null> =>
  (
    await askPool<ChainCheck>(
      'SELECT at, rows, hash, seq, fault FROM audit_checks ORDER BY at DESC, id DESC LIMIT 1',
      [],
    )
  )[0] ?? null

/** How far the chain has been computed anew, and what was found; null for who may not read the history. */
export async function findChainState(actor: Actor): Promise<ChainState | null> {
  if (!canReadAudit(actor)) return null
  const [[head], check] = await Promise.all([
    askPool<{ rows: number }>('SELECT seq AS rows FROM audit_head WHERE id = 1', []),
    lastCheck(),
  ])
  return { rows: head?.rows ?? 0, check }
}

/** Computes the chain anew and keeps what was found: whole, or from where it was found sound the last time. */
export async function checkChain({ whole }: { whole: boolean }, now = new Date()): Promise<AuditReport> {
  const before = whole ? null : await lastCheck()
  const from: ChainPlace | undefined =
    before && before.fault === null ? { seq: before.rows, hash: before.hash } : undefined
  const client = await pool().connect()
  const report = await verifyAudit(client, undefined, from).finally(() => client.release())
  await db().auditCheck.create({
    data: {
      at: now,
      whole: from === undefined,
      rows: report.rows,
      hash: report.sound ? report.head : '',
      seq: report.sound ? null : report.seq,
      fault: report.sound ? null : report.fault,
    },
    select: { id: true },
  })
  return report
}

/** Whoever reads the history may have the chain checked on the spot. It measures and changes nothing, so it is no act. */
export const checkChainNow: Command<AuditReport> = Object.assign(
  async (actor: Actor | null) => {
    if (!actor) return fail('signedOut', 'problem.signedOut')
    if (!canReadAudit(actor)) return fail('forbidden', 'problem.forbidden')
    return ok(await checkChain({ whole: false }))
  },
  { commandName: 'audit.check' },
)
