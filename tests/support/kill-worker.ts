import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { queue } from '#lib/job/queue.ts'
import { ownerPool } from './database.ts'

export interface Killed {
  /** kinds that had a job in hand at the moment of the kill */
  inHand: string[]
}

const activeKinds = async (): Promise<string[]> =>
  (
    await ownerPool().query<{ name: string }>(
      `SELECT DISTINCT name FROM pgboss.job WHERE state = 'active' AND name NOT LIKE '\\_\\_%'`,
    )
  ).rows.map((row) => row.name)

/** Runs a worker as a process and sends SIGKILL in the middle of a job of that kind, or when it comes to none. */
export async function killWorker(wanted: string, afterMs: number): Promise<Killed> {
  const child = spawn(process.execPath, ['--conditions=react-server', 'tests/support/work-until-killed.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: process.env,
  })
  const closed = new Promise((resolve) => child.on('close', resolve))
  let readyAt = Number.POSITIVE_INFINITY
  child.stdout.once('data', () => {
    readyAt = Date.now()
  })
  try {
    // What is done at the start is under way before the worker is ready.
    while (!(await activeKinds()).includes(wanted)) {
      if (child.exitCode !== null || Date.now() - readyAt > 2_000) break
      await sleep(2)
    }
    await sleep(afterMs)
  } finally {
    child.kill('SIGKILL')
    await closed
  }
  await settled()
  return { inHand: await activeKinds() }
}

/** What the supervisor does when a worker has been silent, and the time until the next try, without the waiting. */
export async function passTime(): Promise<void> {
  const boss = await queue()
  await ownerPool().query(
    `UPDATE pgboss.job SET heartbeat_on = now() - interval '1 hour', retry_limit = 1000 WHERE state = 'active'`,
  )
  await ownerPool().query(`UPDATE mails SET handed_at = handed_at - interval '1 hour' WHERE state = 'handed'`)
  await ownerPool().query('UPDATE pgboss.queue SET monitor_on = NULL, monitor_claim_on = NULL')
  await boss.supervise()
  await ownerPool().query(`UPDATE pgboss.job SET start_after = now() WHERE state = 'retry'`)
}

/** PostgreSQL needs a moment to see that a killed client is gone and to roll back what it had open. */
async function settled(): Promise<void> {
  for (let n = 0; n < 200; n++) {
    const { rows } = await ownerPool().query<{ open: number }>(
      `SELECT count(*)::int AS open FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL
          AND application_name LIKE 'sucharit%'`,
    )
    if (rows[0]!.open === 0) return
    await sleep(20)
  }
}
