import 'server-only'
import type { Actor, GroupRole, OfficeRole } from './actor.ts'

/** The columns of an actor in a query over `users u`: name, roles of the office, roles in groups that still work. */
export const actorColumns = `
  u.id::text AS "id", u.name, u.email,
  ARRAY(SELECT r.role::text FROM office_roles r WHERE r.user_id = u.id ORDER BY r.role) AS "officeRoles",
  (SELECT coalesce(json_agg(json_build_object('workGroupId', m.work_group_id, 'role', m.role)
      ORDER BY g.position, m.role), '[]')
    FROM memberships m JOIN work_groups g ON g.id = m.work_group_id AND g.state = 'active'
    WHERE m.user_id = u.id) AS "groups"`

export interface ActorRow {
  id: string
  name: string
  email: string
  officeRoles: OfficeRole[]
  groups: { workGroupId: string; role: GroupRole }[]
}

export const actorOf = ({ id, name, email, officeRoles, groups }: ActorRow): Actor => ({
  id,
  name,
  email,
  officeRoles,
  groups,
})
