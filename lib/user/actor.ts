export type OfficeRole = 'publisher' | 'director' | 'administrator'
export type GroupRole = 'contributor' | 'reviewer'

/** The person who acts, as the session found them at this request. */
export interface Actor {
  id: string
  name: string
  email: string
  officeRoles: readonly OfficeRole[]
  groups: readonly { workGroupId: string; role: GroupRole }[]
}

export const hasOfficeRole = (actor: Actor, role: OfficeRole): boolean => actor.officeRoles.includes(role)

export const hasGroupRole = (actor: Actor, workGroupId: string, role: GroupRole): boolean =>
  actor.groups.some((group) => group.workGroupId === workGroupId && group.role === role)

export const isMember = (actor: Actor, workGroupId: string): boolean =>
  actor.groups.some((group) => group.workGroupId === workGroupId)

/** Publishers, directors and administrators read the work of every group. */
export const readsWholeOffice = (actor: Actor): boolean => actor.officeRoles.length > 0

export const isAdministrator = (actor: Actor): boolean => hasOfficeRole(actor, 'administrator')

/** Roles as the audit row keeps them, such as `administrator` or `reviewer@<work group id>`. */
export const rolesOf = (actor: Actor): string[] => [
  ...actor.officeRoles,
  ...actor.groups.map((group) => `${group.role}@${group.workGroupId}`),
]
