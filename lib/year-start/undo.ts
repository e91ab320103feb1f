import 'server-only'
import type { Ask, Tx } from '#lib/db.ts'
import { refreshOwnCodes } from '#lib/framework/topics.ts'
import { dropProvisional } from './provisional.ts'
import type { DraftOfYear, UndoFacts } from './undo-facts.ts'

/** What undoing the start of a year would find; null where there is nothing to undo. `lock` in the act itself. */
export async function readUndo(ask: Ask, fiscalYear: number, lock = false): Promise<UndoFacts | null> {
  const [start] = await ask<Omit<UndoFacts, 'drafts'>>(
    `SELECT s.id::text AS "startId", s.from_year AS "fromYear", s.finished_from_at AS "finishedFromAt",
            ARRAY(SELECT DISTINCT item_code FROM publication_items WHERE fiscal_year = $1::int) AS published,
            (SELECT count(*)::int FROM assignments WHERE fiscal_year = $1::int) AS assignments
       FROM year_starts s WHERE s.fiscal_year = $1::int AND s.undone_at IS NULL`,
    [fiscalYear],
  )
  if (!start) return null
  const ofYear = `r.state IN ('draft', 'returned', 'submitted', 'approved') AND EXISTS (
    SELECT 1 FROM revision_items ri WHERE ri.revision_id = r.id AND ri.fiscal_year = $1::int)`
  if (lock)
    await ask(
      `SELECT 1 AS locked FROM evidence e JOIN revisions r ON r.evidence_id = e.id WHERE ${ofYear}
        ORDER BY e.id, r.number FOR UPDATE OF e, r`,
      [fiscalYear],
    )
  const drafts = await ask<DraftOfYear>(
    `SELECT r.id::text AS "revisionId", r.evidence_id AS "evidenceId", r.number, r.title, r.state::text AS state,
            coalesce((SELECT string_agg(u.name, ', ' ORDER BY a.first_at) FROM revision_authors a
              JOIN users u ON u.id = a.user_id WHERE a.revision_id = r.id), '') AS writers,
            r.number = 1 AND r.state = 'draft' AND r.version = 1 AND d.settled_at IS NULL AND d.revision_id IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM revision_authors a WHERE a.revision_id = r.id)
              AND NOT EXISTS (SELECT 1 FROM attachments a WHERE a.revision_id = r.id)
              AND NOT EXISTS (SELECT 1 FROM removed_attachments a WHERE a.revision_id = r.id)
              AND NOT EXISTS (SELECT 1 FROM uploads a WHERE a.revision_id = r.id)
              AND NOT EXISTS (SELECT 1 FROM remarks m WHERE m.revision_id = r.id) AS untouched
       FROM revisions r LEFT JOIN carried_drafts d ON d.revision_id = r.id WHERE ${ofYear} ORDER BY r.title, r.id`,
    [fiscalYear],
  )
  return { ...start, drafts }
}

/**
 * Takes a year back that was started: its cycle, its assignments, the drafts that are as they were carried over, and the
 * provisional list it stood on. What somebody has written in stays, and is taken up again when the year is started anew.
 */
export async function takeBack(
  tx: Tx,
  fiscalYear: number,
  { drafts, fromYear, finishedFromAt }: UndoFacts,
  now: Date,
): Promise<void> {
  const ids = (untouched: boolean) =>
    drafts.filter((one) => one.untouched === untouched).map((one) => one.revisionId)
  await tx.$executeRaw`
    INSERT INTO kept_items (revision_id, fiscal_year, item_code, topic_slug, kept_at)
    SELECT ri.revision_id, ri.fiscal_year, ri.item_code, i.topic_slug, ${now}::timestamptz
      FROM revision_items ri JOIN cycle_items ci USING (fiscal_year, item_code) JOIN items i ON i.id = ci.item_id
     WHERE ri.fiscal_year = ${fiscalYear}::int AND ri.revision_id = ANY(${ids(false)}::uuid[])
    ON CONFLICT (revision_id, fiscal_year, item_code) DO UPDATE SET topic_slug = excluded.topic_slug`
  await tx.revisionItem.deleteMany({ where: { fiscalYear, revisionId: { in: ids(false) } } })
  await removeDrafts(tx, ids(true))
  await tx.assignment.deleteMany({ where: { fiscalYear } })
  await tx.cycleItem.deleteMany({ where: { fiscalYear } })
  await tx.cycle.delete({ where: { fiscalYear } })
  await dropProvisional(tx, fiscalYear)
  await refreshOwnCodes(tx, fiscalYear)
  if (finishedFromAt) await reopen(tx, fromYear, finishedFromAt)
}

async function removeDrafts(tx: Tx, revisionIds: string[]): Promise<void> {
  const evidence = await tx.revision.findMany({
    where: { id: { in: revisionIds } },
    select: { evidenceId: true },
  })
  const where = { revisionId: { in: revisionIds } }
  await tx.claim.deleteMany({ where })
  await tx.revisionLink.deleteMany({ where })
  await tx.revisionItem.deleteMany({ where })
  await tx.revision.deleteMany({ where: { id: { in: revisionIds } } })
  await tx.evidence.deleteMany({ where: { id: { in: evidence.map(({ evidenceId }) => evidenceId) } } })
}

/** The year before runs again, where nothing else was done to it since the start finished it. */
async function reopen(tx: Tx, fiscalYear: number, finishedAt: Date): Promise<void> {
  await tx.cycle.updateMany({
    where: { fiscalYear, state: 'finished', finishedAt },
    data: { state: 'running', finishedAt: null, version: { increment: 1 } },
  })
}
