import 'server-only'
import { pool } from '#lib/db.ts'
import { type Actor, readsWholeOffice } from '#lib/user/actor.ts'

export interface FeedState {
  scope: string
  /** null for the whole office */
  nameTh: string | null
  nameEn: string | null
  /** when the open address was made, and by whom; null where there is none */
  madeAt: Date | null
  madeBy: string | null
}

/** The calendars this person may have an address of. */
export async function listFeeds(actor: Actor): Promise<FeedState[]> {
  const all = readsWholeOffice(actor)
  const { rows } = await pool().query<FeedState>(
    `SELECT s.scope, s.name_th AS "nameTh", s.name_en AS "nameEn", f.made_at AS "madeAt", u.name AS "madeBy"
       FROM (SELECT 'office' AS scope, NULL::uuid AS id, NULL AS name_th, NULL AS name_en, -1 AS position WHERE $1
             UNION ALL SELECT id::text, id, name_th, name_en, position FROM work_groups
              WHERE state = 'active' AND ($1 OR id::text = ANY($2))) s
       LEFT JOIN calendar_feeds f ON f.work_group_id IS NOT DISTINCT FROM s.id AND f.revoked_at IS NULL
       LEFT JOIN users u ON u.id = f.made_by_id ORDER BY s.position`,
    [all, actor.groups.map((group) => group.workGroupId)],
  )
  return rows
}
