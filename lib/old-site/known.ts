import 'server-only'
import { type Ask, askPool } from '#lib/db.ts'
import { dayOf } from '#lib/thai/dates.ts'
import { type KeptFile, makeFinder } from './find-file.ts'
import type { Known, Row } from './judge.ts'

/** SQL of `revisions r` and `old_site_keys k`: nobody has written in the draft or brought a file since the import left it. */
export const untouched = `(r.state = 'draft' AND r.version = k.version
  AND NOT EXISTS (SELECT 1 FROM revision_authors a JOIN evidence x ON x.id = k.evidence_id
                   WHERE a.revision_id = r.id AND a.user_id <> x.created_by_id)
  AND NOT EXISTS (SELECT 1 FROM attachments f WHERE f.revision_id = r.id AND f.uploaded_at <> k.at))`

/** Everything that the rows of an import are judged by, as it stands now. */
export async function readKnown(importId: string, ask: Ask = askPool, now = new Date()): Promise<Known> {
  const items = await ask<{ key: string; leadId: string | null }>(
    `SELECT c.fiscal_year || '/' || c.item_code AS key,
            (SELECT a.work_group_id::text FROM assignments a JOIN work_groups g ON g.id = a.work_group_id AND g.state = 'active'
              WHERE a.fiscal_year = c.fiscal_year AND a.item_code = c.item_code AND a.kind = 'lead' LIMIT 1) AS "leadId"
       FROM cycle_items c`,
    [],
  )
  const files = await ask<KeptFile>(
    `SELECT id::text, path, sha256, sha256 IS NULL AS refused FROM old_site_files WHERE import_id = $1::uuid ORDER BY path`,
    [importId],
  )
  const before = await ask<{ key: string; evidenceId: string; content: string; untouched: boolean }>(
    `SELECT k.key, k.evidence_id AS "evidenceId", k.content,
            coalesce(r.number = 1 AND ${untouched}, false) AS untouched
       FROM old_site_keys k JOIN evidence e ON e.id = k.evidence_id
       LEFT JOIN LATERAL (SELECT id, number, state, version FROM revisions r WHERE r.evidence_id = e.id
                           ORDER BY number DESC LIMIT 1) r ON true`,
    [],
  )
  return {
    items: new Map(items.map(({ key, leadId }) => [key, { leadId }])),
    files: makeFinder(files),
    before: new Map(before.map(({ key, ...one }) => [key, one])),
    today: dayOf(now),
  }
}

export const readSheet = (importId: string, ask: Ask = askPool): Promise<Row[]> =>
  ask<Row>('SELECT number, cells FROM old_site_rows WHERE import_id = $1::uuid ORDER BY number', [importId])
