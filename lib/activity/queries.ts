import 'server-only'
import { activity } from '#lib/content/kinds/activity.ts'
import { type Fields, fieldsOf } from '#lib/content/values.ts'
import { askPool } from '#lib/db.ts'
import { pageSize } from '#lib/limits.ts'
import { type Actor, readsWholeOffice } from '#lib/user/actor.ts'
import { type Attention, attentionOf, lastCheck } from './attention.ts'

export interface ActivityFilter {
  state: 'needs' | 'all'
  /** a work group's id, or '' */
  group: string
  /** null: all of them */
  page: number | null
}

export interface ListedActivity {
  evidenceId: string
  title: string
  groupTh: string
  groupEn: string
  /** YYYY-MM-DD, or '' in a draft */
  startsOn: string
  endsOn: string
  checkedOn: string | null
  attention: Attention[]
}

const atMost = 1_000

/**
 * The newest revision of each activity in the groups of this person or in the whole office, those longest unchecked
 * first. `today` as YYYY-MM-DD.
 */
export async function listActivitiesToCheck(
  actor: Actor,
  { state, group, page }: ActivityFilter,
  today: string,
): Promise<{ activities: ListedActivity[]; total: number }> {
  const rows = await askPool<
    Omit<ListedActivity, 'startsOn' | 'endsOn' | 'checkedOn' | 'attention'> & { fields: Fields }
  >(
    `SELECT DISTINCT ON (e.id) e.id AS "evidenceId", r.title, r.fields, g.name_th AS "groupTh", g.name_en AS "groupEn"
       FROM evidence e JOIN revisions r ON r.evidence_id = e.id JOIN work_groups g ON g.id = e.work_group_id
      WHERE e.kind = $1 AND r.state <> 'withdrawn' AND ($2 OR e.work_group_id::text = ANY ($3))
        AND ($4 = '' OR e.work_group_id::text = $4)
      ORDER BY e.id, r.number DESC LIMIT ${atMost}`,
    [activity.name, readsWholeOffice(actor), actor.groups.map(({ workGroupId }) => workGroupId), group],
  )
  const all = rows
    .map(({ fields: kept, ...row }) => {
      const fields = fieldsOf(activity, kept)
      return {
        ...row,
        startsOn: String(fields.startsOn),
        endsOn: String(fields.endsOn),
        checkedOn: lastCheck(fields),
        attention: attentionOf(fields, today),
      }
    })
    .filter(({ attention }) => state === 'all' || attention.length > 0)
    .toSorted((one, other) =>
      (one.checkedOn ?? one.startsOn).localeCompare(other.checkedOn ?? other.startsOn),
    )
  const activities = page === null ? all : all.slice((page - 1) * pageSize, page * pageSize)
  return { activities, total: all.length }
}
