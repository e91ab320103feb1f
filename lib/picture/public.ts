import 'server-only'
import { pool } from '#lib/db.ts'
import type { Frame } from './frame.ts'

export interface PublicVariant extends Frame {
  sha256: string
  /** pixels of what the crop leaves */
  width: number
  height: number
  state: 'current' | 'superseded' | 'withdrawn'
  withdrawnReason: string
  displayName: string
  evidenceId: string
  demonstration: boolean
}

/** The picture behind an address; where several publications show it, one that is public still. Null: it never was public. */
export async function findPublicVariant(variant: string): Promise<PublicVariant | null> {
  const { rows } = await pool().query<PublicVariant>(
    `SELECT f.sha256, v.width, v.height, v.focus_x AS "focusX", v.focus_y AS "focusY", v.crop_left AS "cropLeft",
            v.crop_top AS "cropTop", v.crop_width AS "cropWidth", v.crop_height AS "cropHeight", p.state,
            p.withdrawn_reason AS "withdrawnReason", f.display_name AS "displayName", p.evidence_id AS "evidenceId",
            coalesce((SELECT o.demonstration FROM offices o), false) AS demonstration
       FROM publication_pictures v JOIN publication_files f ON f.id = v.file_id
       JOIN publications p ON p.id = v.publication_id
      WHERE v.variant = $1
      ORDER BY CASE p.state WHEN 'current' THEN 0 WHEN 'superseded' THEN 1 ELSE 2 END, p.published_at DESC LIMIT 1`,
    [variant],
  )
  return rows[0] ?? null
}
