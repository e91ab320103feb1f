import 'server-only'
import { pool } from '#lib/db.ts'

export interface PublicFile {
  sha256: string
  /** bytes */
  size: number
  mime: string
  displayName: string
  fileName: string
  state: 'current' | 'superseded' | 'withdrawn'
  withdrawnReason: string
  evidenceId: string
  /** the office is a demonstration: nothing of it is for search engines */
  demonstration: boolean
  /** the address elsewhere of which it is a kept copy; null for a file of the office's own */
  copyOf: string | null
}

/**
 * The file of a revision that is or was public, or the copy that is offered in place of a link that died; null when
 * it never was, and for a copy whose source is back or whose evidence is no longer public.
 */
export const findPublicFile = async (id: string): Promise<PublicFile | null> =>
  (await findOfRevision(id)) ?? (await findOfferedCopy(id))

async function findOfferedCopy(id: string): Promise<PublicFile | null> {
  const { rows } = await pool().query<PublicFile>(
    `SELECT o.sha256, o.size, o.mime, o.display_name AS "displayName", o.file_name AS "fileName", p.state,
            '' AS "withdrawnReason", p.evidence_id AS "evidenceId", o.address AS "copyOf", false AS demonstration
       FROM link_offers o JOIN publication_links l ON l.url = o.address
       JOIN publications p ON p.id = l.publication_id
      WHERE o.copy_id = $1 AND p.state = 'current' LIMIT 1`,
    [id],
  )
  return rows[0] ?? null
}

async function findOfRevision(id: string): Promise<PublicFile | null> {
  const { rows } = await pool().query<PublicFile>(
    `SELECT f.sha256, f.size, f.mime, f.display_name AS "displayName", f.file_name AS "fileName", p.state,
            p.withdrawn_reason AS "withdrawnReason", p.evidence_id AS "evidenceId",
            NULL AS "copyOf", coalesce((SELECT o.demonstration FROM offices o), false) AS demonstration
       FROM publication_files f JOIN publications p ON p.id = f.publication_id
      WHERE f.id = $1`,
    [id],
  )
  return rows[0] ?? null
}
