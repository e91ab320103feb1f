import 'server-only'
import { pool } from '#lib/db.ts'
import { type Actor, readsWholeOffice } from '#lib/user/actor.ts'
import { openStates, type RevisionState } from './workflow.ts'

/** Work of another group on an item: who is at it and how far, but nothing of what is in it. */
export interface OthersWork {
  itemCode: string
  nameTh: string
  nameEn: string
  state: RevisionState
}

/** What groups this person is not in have in hand for the items of a year; who reads the whole office sees it itself. */
export async function listOthersWork(actor: Actor, fiscalYear: number): Promise<OthersWork[]> {
  if (readsWholeOffice(actor)) return []
  const { rows } = await pool().query<OthersWork>(
    `SELECT DISTINCT ON (ri.item_code, g.position, g.id, r.state)
            ri.item_code AS "itemCode", g.name_th AS "nameTh", g.name_en AS "nameEn", r.state::text AS state
       FROM revision_items ri JOIN revisions r ON r.id = ri.revision_id
       JOIN evidence e ON e.id = r.evidence_id JOIN work_groups g ON g.id = e.work_group_id
      WHERE ri.fiscal_year = $1 AND r.state::text = ANY($2) AND NOT (e.work_group_id::text = ANY($3))
      ORDER BY ri.item_code, g.position, g.id, r.state`,
    [fiscalYear, openStates, actor.groups.map((group) => group.workGroupId)],
  )
  return rows
}
