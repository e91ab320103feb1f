import 'server-only'
import { pool } from '#lib/db.ts'
import { pageSize } from '#lib/limits.ts'
import type { Actor, GroupRole } from '#lib/user/actor.ts'
import { canManageGroups } from './policy.ts'

export interface GroupName {
  id: string
  nameTh: string
  nameEn: string
  state: 'active' | 'closed'
}

/** Every group by its place, for boxes to choose from; staff of the office know them all. */
export async function listGroupNames(_actor: Actor): Promise<GroupName[]> {
  const { rows } = await pool().query<GroupName>(
    `SELECT id::text AS id, name_th AS "nameTh", name_en AS "nameEn", state::text AS state
      FROM work_groups ORDER BY state, position, name_th COLLATE "th-x-icu"`,
  )
  return rows
}

export const groupSorts = ['position', 'name', 'members'] as const
export type GroupSort = (typeof groupSorts)[number]

export interface GroupFilter {
  q: string
  state: 'active' | 'closed' | ''
  sort: GroupSort
  page: number
}

export interface ListedGroup extends GroupName {
  slug: string
  position: number
  members: number
  /** items of the running cycle it leads */
  items: number
}

const orders: Record<GroupSort, string> = {
  position: 'g.state, g.position, g.slug',
  name: 'g.name_th COLLATE "th-x-icu"',
  members: 'members DESC, g.position',
}

const columns = `g.id::text AS id, g.slug, g.name_th AS "nameTh", g.name_en AS "nameEn", g.position,
  g.state::text AS state,
  (SELECT count(DISTINCT m.user_id) FROM memberships m JOIN users u ON u.id = m.user_id AND u.state = 'active'
    WHERE m.work_group_id = g.id) AS members,
  (SELECT count(*) FROM assignments a JOIN cycles c ON c.fiscal_year = a.fiscal_year AND c.state = 'running'
    WHERE a.work_group_id = g.id AND a.kind = 'lead') AS items`

export async function listGroups(
  actor: Actor,
  { q, state, sort, page }: Omit<GroupFilter, 'page'> & { page: number | null },
): Promise<{ groups: ListedGroup[]; total: number }> {
  if (!canManageGroups(actor)) return { groups: [], total: 0 }
  const values = [q.trim(), state]
  const where = `($1 = '' OR position(lower($1) IN lower(g.name_th || ' ' || g.name_en || ' ' || g.slug)) > 0)
    AND ($2 = '' OR g.state::text = $2)`
  const limit = page === null ? '' : `LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`
  const [count, rows] = await Promise.all([
    pool().query<{ total: number }>(`SELECT count(*) AS total FROM work_groups g WHERE ${where}`, values),
    pool().query<ListedGroup>(
      `SELECT ${columns} FROM work_groups g WHERE ${where} ORDER BY ${orders[sort]} ${limit}`,
      values,
    ),
  ])
  return { groups: rows.rows, total: count.rows[0]!.total }
}

export interface GroupDetails extends ListedGroup {
  version: number
  people: { id: string; name: string; email: string; state: 'active' | 'disabled'; roles: GroupRole[] }[]
}

export async function findGroup(actor: Actor, id: string): Promise<GroupDetails | null> {
  if (!canManageGroups(actor)) return null
  const { rows } = await pool().query<GroupDetails>(
    `SELECT ${columns}, g.version,
        (SELECT coalesce(json_agg(p ORDER BY p.state, p.name COLLATE "th-x-icu"), '[]') FROM (
          SELECT u.id, u.name, u.email, u.state, array_agg(m.role ORDER BY m.role) AS roles
            FROM memberships m JOIN users u ON u.id = m.user_id WHERE m.work_group_id = g.id GROUP BY u.id) p) AS people
      FROM work_groups g WHERE g.id::text = $1`,
    [id],
  )
  return rows[0] ?? null
}

/** The place after the last group, for the form of a new one. */
export async function nextPosition(actor: Actor): Promise<number> {
  if (!canManageGroups(actor)) return 1
  const { rows } = await pool().query<{ next: number }>(
    'SELECT least(999, coalesce(max(position), 0) + 1) AS next FROM work_groups',
  )
  return rows[0]?.next ?? 1
}
