import 'server-only'
import type { Tx } from '#lib/db.ts'
import type { Actor } from '#lib/user/actor.ts'
import { canReadEvidence } from './policy.ts'
import type { RevisionState } from './workflow.ts'

/** A revision as a command finds it: locked together with its evidence, so that acts on one evidence queue up. */
export interface LockedRevision {
  id: string
  evidenceId: string
  workGroupId: string
  kind: string
  slug: string | null
  number: number
  state: RevisionState
  version: number
  title: string
  documentOn: string | null
  fiscalYear: number | null
  publishedById: string | null
  authorIds: string[]
  /** its text was carried over from the year before, and nobody has said that it holds */
  toRecheck: boolean
}

const columns = `
  SELECT r.id, r.evidence_id AS "evidenceId", e.work_group_id AS "workGroupId", e.kind, e.slug, r.number, r.state::text AS state, r.version,
    r.title, r.document_on::text AS "documentOn", r.fiscal_year AS "fiscalYear", r.published_by_id AS "publishedById",
    ARRAY(SELECT a.user_id::text FROM revision_authors a WHERE a.revision_id = r.id) AS "authorIds",
    EXISTS (SELECT 1 FROM carried_drafts d WHERE d.revision_id = r.id AND d.settled_at IS NULL) AS "toRecheck"
  FROM evidence e JOIN revisions r ON r.evidence_id = e.id`

export async function lockRevision(tx: Tx, actor: Actor, id: string): Promise<LockedRevision | null> {
  const rows = await tx.$queryRawUnsafe<LockedRevision[]>(
    `${columns} WHERE r.id = $1::uuid FOR UPDATE OF e, r`,
    id,
  )
  return visible(actor, rows[0])
}

/** The newest revision, whatever its state. */
export async function lockNewest(tx: Tx, actor: Actor, evidenceId: string): Promise<LockedRevision | null> {
  const rows = await tx.$queryRawUnsafe<LockedRevision[]>(
    `${columns} WHERE e.id = $1 ORDER BY r.number DESC LIMIT 1 FOR UPDATE OF e, r`,
    evidenceId,
  )
  return visible(actor, rows[0])
}

/** The revision the public sees now, or the last one it saw. */
export async function lockLatestPublished(
  tx: Tx,
  actor: Actor,
  evidenceId: string,
): Promise<LockedRevision | null> {
  const rows = await tx.$queryRawUnsafe<LockedRevision[]>(
    `${columns} WHERE e.id = $1 AND r.state IN ('published', 'withdrawn') ORDER BY r.number DESC LIMIT 1 FOR UPDATE OF e, r`,
    evidenceId,
  )
  return visible(actor, rows[0])
}

/** A revision by what people call it: its evidence and its number. */
export async function lockNumbered(
  tx: Tx,
  actor: Actor,
  { evidenceId, number }: { evidenceId: string; number: number },
): Promise<LockedRevision | null> {
  const rows = await tx.$queryRawUnsafe<LockedRevision[]>(
    `${columns} WHERE e.id = $1 AND r.number = $2::int FOR UPDATE OF e, r`,
    evidenceId,
    number,
  )
  return visible(actor, rows[0])
}

const visible = (actor: Actor, revision: LockedRevision | undefined): LockedRevision | null =>
  revision && canReadEvidence(actor, revision) ? revision : null
