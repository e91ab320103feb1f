import 'server-only'
import type pg from 'pg'
import { db } from '#lib/db.ts'
import { enqueue } from '#lib/job/queue.ts'
import { copyLinkJob } from '#lib/link-copy/jobs.ts'
import type { Manifest } from './manifest.ts'

/**
 * What changes in a portal because it was brought back, in the transaction of its rows: letters that waited may have
 * been sent since and are left to a person, the act stands in the history, and the public clock moves on. In plain SQL,
 * for the schema is that of the backup. Returns how many letters are in doubt.
 */
export async function settleIn(client: pg.ClientBase, manifest: Manifest, now: Date): Promise<number> {
  const { rowCount } = await client.query(
    `UPDATE mails SET state = 'doubtful', ended_at = $1 WHERE state IN ('queued', 'handed')`,
    [now],
  )
  const lettersInDoubt = rowCount ?? 0
  const { seq, hash } = manifest.audit
  await client.query(
    // the trigger sets seq, prev_hash and hash
    `INSERT INTO audit_entries (seq, prev_hash, hash, at, actor_name, actor_roles, action, object_type, object_id, after)
      VALUES (0, '', '', $1, 'restore', ARRAY['system'], 'portal.restore', 'office', '1', $2)`,
    [now, { backupOf: manifest.madeAt, auditRows: seq, auditHead: hash, lettersInDoubt }],
  )
  await client.query(
    `UPDATE public_clock c SET tick = c.tick + 1, moved_at = clock_timestamp(), audit_seq = h.seq, audit_hash = h.hash
       FROM audit_head h WHERE c.id = 1 AND h.id = 1`,
  )
  await client.query(`SELECT pg_notify('public_clock', tick::text) FROM public_clock WHERE id = 1`)
  return lettersInDoubt
}

/** Jobs are not part of a backup: schedules find again what is due, and copies that were ordered are queued here. */
export async function resumeJobs(): Promise<void> {
  await db().$transaction(async (tx) => {
    const orders = await tx.linkCopyOrder.findMany({ where: { doneAt: null }, select: { targetId: true } })
    for (const { targetId } of orders) await enqueue(tx, copyLinkJob, { targetId }, { key: targetId })
  })
}
