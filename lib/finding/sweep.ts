import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { db, pool } from '#lib/db.ts'
import type { JobFacts } from '#lib/job/define.ts'
import { checkUntilCurrent } from './check-revision.ts'
import { readerVersion } from './read-blobs.ts'
import { noteWanted } from './want.ts'

const hourMs = 3_600_000
/** Two in the morning in Bangkok, where there is no daylight saving; UTC of the day before. */
const nightBegins = 19 * hourMs

/**
 * Checks what is due: what was never checked, what has changed and was missed, what an older reader has read, whose links
 * have turned, and once a night everything that is open or public in the running cycle. Broken off at any moment, the
 * rest is due still.
 */
export async function sweepFindings({
  signal,
  now = new Date(),
}: {
  signal: AbortSignal
  now?: Date
}): Promise<JobFacts | undefined> {
  await removeOldLooks()
  const due = await listDue(now)
  for (const id of due) {
    signal.throwIfAborted()
    const since = Date.now()
    if (!(await noteDue(id))) continue
    await checkUntilCurrent(id, { signal, alone: true })
    // Whoever is at work has the other half of the machine.
    await pause(Math.min(Date.now() - since, 1_000), undefined, { signal })
  }
  return due.length > 0 ? { checked: due.length } : undefined
}

async function listDue(now: Date): Promise<string[]> {
  const day = new Date(now).setUTCHours(0, 0, 0, 0)
  const tonight = now.getTime() < day + nightBegins ? day - 24 * hourMs + nightBegins : day + nightBegins
  const { rows } = await pool().query<{ id: string }>(
    `SELECT r.id::text AS id FROM revisions r LEFT JOIN revision_checks c ON c.revision_id = r.id
      WHERE (r.state IN ('draft', 'submitted', 'returned', 'approved', 'published') AND EXISTS (
              SELECT 1 FROM revision_items ri JOIN cycles y ON y.fiscal_year = ri.fiscal_year AND y.state = 'running'
               WHERE ri.revision_id = r.id)
             OR c.wanted_at > coalesce(c.checked_at, '-infinity'))
        AND (c.checked_at IS NULL OR c.wanted_at > c.checked_at OR c.checked_at < $1
             OR EXISTS (SELECT 1 FROM attachments a LEFT JOIN blob_readings b ON b.sha256 = a.sha256
                  WHERE a.revision_id = r.id AND coalesce(b.reader_version, 0) < $2)
             OR EXISTS (SELECT 1 FROM revision_links l JOIN link_targets t ON t.kind = 'link' AND t.address = l.url
                  WHERE l.revision_id = r.id AND greatest(t.verdict_since, t.alarmed_at) > c.checked_at))
      ORDER BY c.checked_at NULLS FIRST, r.saved_at DESC, r.id`,
    [new Date(tonight), readerVersion],
  )
  return rows.map(({ id }) => id)
}

/** False for a draft that was thrown away meanwhile. The revision first, as every act takes its locks. */
const noteDue = (id: string): Promise<boolean> =>
  db().$transaction(async (tx) => {
    const held = await tx.$queryRaw<unknown[]>`SELECT 1 FROM revisions WHERE id = ${id}::uuid FOR KEY SHARE`
    if (held.length > 0) await noteWanted(tx, [id])
    return held.length > 0
  })

async function removeOldLooks(): Promise<void> {
  await pool().query(`DELETE FROM link_looks WHERE looked_at < now() - interval '30 days'`)
}
