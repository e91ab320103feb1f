import 'server-only'
import { pool } from '#lib/db.ts'
import type { Actor } from '#lib/user/actor.ts'
import type { FirstSteps } from './first-steps-plan.ts'

/** How far this person has come on the way to a first submission; null once the welcome was put away. */
export async function findFirstSteps(actor: Actor): Promise<FirstSteps | null> {
  const { rows } = await pool().query<FirstSteps>(
    `SELECT u.created_at AS "joinedAt",
        (SELECT min(r.submitted_at) FROM revision_authors a JOIN revisions r ON r.id = a.revision_id
          WHERE a.user_id = u.id AND r.submitted_by_id = u.id) AS "submittedAt",
        (SELECT json_build_object('evidenceId', r.evidence_id, 'number', r.number, 'title', r.title, 'shows',
            (EXISTS (SELECT 1 FROM attachments f WHERE f.revision_id = r.id)
              OR EXISTS (SELECT 1 FROM revision_links l WHERE l.revision_id = r.id))
            AND EXISTS (SELECT 1 FROM claims c WHERE c.revision_id = r.id))
          FROM revision_authors a JOIN revisions r ON r.id = a.revision_id
          WHERE a.user_id = u.id AND r.state IN ('draft', 'returned') ORDER BY r.saved_at DESC LIMIT 1) AS begun
      FROM users u WHERE u.id = $1 AND u.welcome_closed_at IS NULL`,
    [actor.id],
  )
  return rows[0] ?? null
}
