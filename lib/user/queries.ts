import 'server-only'
import { noPassword } from '#lib/auth/hashing.ts'
import { pool } from '#lib/db.ts'
import { pageSize, sessionLimits } from '#lib/limits.ts'
import type { Actor, GroupRole, OfficeRole } from './actor.ts'
import { canEndSessions, canManageUsers } from './policy.ts'

export const userSorts = ['name', 'email', 'lastSeen', 'created', 'items'] as const
export type UserSort = (typeof userSorts)[number]

export interface UserFilter {
  q: string
  state: 'active' | 'disabled' | ''
  role: OfficeRole | GroupRole | ''
  /** a work group's id, or '' */
  group: string
  sort: UserSort
  page: number
}

export interface ListedUser {
  id: string
  name: string
  email: string
  state: 'active' | 'disabled'
  officeRoles: OfficeRole[]
  groups: { nameTh: string; nameEn: string; role: GroupRole }[]
  lastSeenAt: Date | null
  createdAt: Date
  /** items of cycles that are not finished, held by this person */
  items: number
}

const orders: Record<UserSort, string> = {
  name: 'u.name COLLATE "th-x-icu", u.email',
  email: 'u.email',
  lastSeen: '"lastSeenAt" DESC NULLS LAST, u.email',
  created: 'u.created_at DESC, u.email',
  items: '"items" DESC, u.name COLLATE "th-x-icu"',
}

const columns = `u.id::text AS id, u.name, u.email, u.state::text AS state, u.created_at AS "createdAt",
  ARRAY(SELECT r.role::text FROM office_roles r WHERE r.user_id = u.id ORDER BY r.role) AS "officeRoles",
  (SELECT coalesce(json_agg(json_build_object('nameTh', g.name_th, 'nameEn', g.name_en, 'role', m.role)
      ORDER BY g.position, m.role), '[]')
    FROM memberships m JOIN work_groups g ON g.id = m.work_group_id WHERE m.user_id = u.id) AS "groups",
  (SELECT max(s.last_seen_at) FROM sessions s WHERE s.user_id = u.id) AS "lastSeenAt",
  (SELECT count(*)::int FROM assignments a JOIN cycles c ON c.fiscal_year = a.fiscal_year AND c.state <> 'finished'
    WHERE a.holder_id = u.id) AS "items"`

const where = `($1 = '' OR position(lower($1) IN lower(u.name || ' ' || u.email)) > 0)
  AND ($2 = '' OR u.state::text = $2)
  AND ($3 = '' OR EXISTS (SELECT 1 FROM office_roles r WHERE r.user_id = u.id AND r.role::text = $3)
    OR EXISTS (SELECT 1 FROM memberships m WHERE m.user_id = u.id AND m.role::text = $3
      AND ($4 = '' OR m.work_group_id::text = $4)))
  AND ($4 = '' OR EXISTS (SELECT 1 FROM memberships m WHERE m.user_id = u.id AND m.work_group_id::text = $4))`

/** Accounts of the office, 20 a page; without a page number all of them, for the export. */
export async function listUsers(
  actor: Actor,
  { q, state, role, group, sort, page }: Omit<UserFilter, 'page'> & { page: number | null },
): Promise<{ users: ListedUser[]; total: number }> {
  if (!canManageUsers(actor)) return { users: [], total: 0 }
  const values = [q.trim(), state, role, group]
  const limit = page === null ? '' : `LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`
  const [count, rows] = await Promise.all([
    pool().query<{ total: number }>(`SELECT count(*) AS total FROM users u WHERE ${where}`, values),
    pool().query<ListedUser>(
      `SELECT ${columns} FROM users u WHERE ${where} ORDER BY ${orders[sort]} ${limit}`,
      values,
    ),
  ])
  return { users: rows.rows, total: count.rows[0]!.total }
}

export interface UserDetails {
  id: string
  name: string
  email: string
  state: 'active' | 'disabled'
  version: number
  createdAt: Date
  /** null: none was set yet */
  passwordSetAt: Date | null
  disabledAt: Date | null
  officeRoles: OfficeRole[]
  groups: { workGroupId: string; role: GroupRole }[]
  lastSeenAt: Date | null
}

export async function findUser(actor: Actor, id: string): Promise<UserDetails | null> {
  if (!canManageUsers(actor)) return null
  const { rows } = await pool().query<UserDetails>(
    `SELECT u.id::text AS id, u.name, u.email, u.state::text AS state, u.version, u.created_at AS "createdAt",
        CASE WHEN u.password_hash <> '${noPassword}' THEN u.password_set_at END AS "passwordSetAt", u.disabled_at AS "disabledAt",
        ARRAY(SELECT r.role::text FROM office_roles r WHERE r.user_id = u.id ORDER BY r.role) AS "officeRoles",
        (SELECT coalesce(json_agg(json_build_object('workGroupId', m.work_group_id, 'role', m.role)), '[]')
          FROM memberships m WHERE m.user_id = u.id) AS "groups",
        (SELECT max(s.last_seen_at) FROM sessions s WHERE s.user_id = u.id) AS "lastSeenAt"
      FROM users u WHERE u.id::text = $1`,
    [id],
  )
  return rows[0] ?? null
}

export interface OpenSession {
  /** first characters of the hash of its id: enough to tell two apart, useless for anything else */
  mark: string
  /** the session that asks */
  isThis: boolean
  createdAt: Date
  lastSeenAt: Date
  address: string
  userAgent: string
}

/** The open sessions of a person, last seen first: one's own, or anybody's for who may end them. */
export async function listSessions(
  actor: Actor,
  userId: string,
  thisIdHash: string,
  now = new Date(),
): Promise<OpenSession[]> {
  if (!canEndSessions(actor, { id: userId })) return []
  const { rows } = await pool().query<OpenSession>(
    `SELECT left(id_hash, 8) AS mark, id_hash = $2 AS "isThis", created_at AS "createdAt",
        last_seen_at AS "lastSeenAt", address, user_agent AS "userAgent"
      FROM sessions WHERE user_id = $1 AND ended_at IS NULL AND last_seen_at > $3 AND created_at > $4
      ORDER BY last_seen_at DESC LIMIT 50`,
    [
      userId,
      thisIdHash,
      new Date(now.getTime() - sessionLimits.idleMs),
      new Date(now.getTime() - sessionLimits.absoluteMs),
    ],
  )
  return rows
}

/** Whom to ask about accounts, groups and assignments: the names of the active administrators. Everyone may know them. */
export async function listAdministratorNames(_actor: Actor): Promise<string[]> {
  const { rows } = await pool().query<{ name: string }>(
    `SELECT u.name FROM users u JOIN office_roles r ON r.user_id = u.id AND r.role = 'administrator'
      WHERE u.state = 'active' ORDER BY u.name COLLATE "th-x-icu"`,
  )
  return rows.map((row) => row.name)
}
