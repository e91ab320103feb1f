import 'server-only'
import type { Tx } from '#lib/db.ts'
import { type Actor, rolesOf } from '#lib/user/actor.ts'
import { Prisma } from '#prisma/generated/client.ts'

/** What an act did, in fields that may be kept for ever: never a secret, never a password, never a whole row. */
export interface AuditRecord {
  objectType: string
  objectId: string
  revisionId?: string | null
  before?: Readonly<Record<string, AuditValue>>
  after?: Readonly<Record<string, AuditValue>>
}
export type AuditValue =
  | string
  | number
  | boolean
  | null
  | readonly AuditValue[]
  | { readonly [key: string]: AuditValue }

interface Act extends AuditRecord {
  /** null: the system itself, a script or a job, under the name it gives */
  actor: Actor | null
  systemName?: string
  action: string
  now: Date
  requestId?: string
  address?: string
}

const secret = /password|hash$|secret|token|cookie/i

/** Writes the row of an act inside its transaction; the database chains it (`chain_audit_entry`). */
export async function recordAct(tx: Tx, act: Act): Promise<void> {
  for (const field of [...Object.keys(act.before ?? {}), ...Object.keys(act.after ?? {})]) {
    if (secret.test(field)) throw new Error(`audit of ${act.action}: ${field} may hold a secret`)
  }
  await tx.auditEntry.create({
    data: {
      // the trigger sets seq, prev_hash and hash
      seq: 0,
      prevHash: '',
      hash: '',
      at: act.now,
      actorId: act.actor?.id ?? null,
      actorName: act.actor?.name ?? act.systemName ?? 'system',
      actorRoles: act.actor ? rolesOf(act.actor) : ['system'],
      action: act.action,
      objectType: act.objectType,
      objectId: act.objectId,
      revisionId: act.revisionId ?? null,
      requestId: act.requestId ?? '',
      address: act.address ?? '',
      before: (act.before as Prisma.InputJsonObject) ?? Prisma.DbNull,
      after: (act.after as Prisma.InputJsonObject) ?? Prisma.DbNull,
    },
    select: { action: true },
  })
}
