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
}

/** The file of a revision that is or was public; null when it never was. */
export async function findPublicFile(id: string): Promise<PublicFile | null> {
  const { rows } = await pool().query<PublicFile>(
    `SELECT f.sha256, f.size, f.mime, f.display_name AS "displayName", f.file_name AS "fileName", p.state,
            p.withdrawn_reason AS "withdrawnReason", p.evidence_id AS "evidenceId",
            coalesce((SELECT o.demonstration FROM offices o), false) AS demonstration
       FROM publication_files f JOIN publications p ON p.id = f.publication_id
      WHERE f.id = $1`,
    [id],
  )
  return rows[0] ?? null
}
