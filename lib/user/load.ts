import 'server-only'
import type { Tx } from '#lib/db.ts'
import type { GroupRole, OfficeRole } from './actor.ts'

export interface LoadedUser {
  id: string
  email: string
  name: string
  passwordHash: string
  state: 'active' | 'disabled'
  version: number
  officeRoles: OfficeRole[]
  groups: { workGroupId: string; role: GroupRole }[]
}

/** Acts that may take an administrator away wait for one another: two must not remove each other at the same moment. */
export async function waitForTurn(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('sucharit administrators'))`
}

/** The account with all its roles, locked. */
export async function loadUser(tx: Tx, id: string): Promise<LoadedUser | null> {
  await waitForTurn(tx)
  const locked = await tx.$queryRaw<unknown[]>`SELECT 1 FROM users WHERE id = ${id}::uuid FOR UPDATE`
  if (locked.length === 0) return null
  const { memberships, officeRoles, ...user } = await tx.user.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      email: true,
      name: true,
      passwordHash: true,
      state: true,
      version: true,
      officeRoles: { select: { role: true }, orderBy: { role: 'asc' } },
      memberships: {
        select: { workGroupId: true, role: true },
        orderBy: [{ workGroupId: 'asc' }, { role: 'asc' }],
      },
    },
  })
  return { ...user, officeRoles: officeRoles.map(({ role }) => role), groups: memberships }
}

/** Whether the office would be left without anyone who can administer it. */
export async function isLastAdministrator(tx: Tx, user: LoadedUser): Promise<boolean> {
  if (user.state !== 'active' || !user.officeRoles.includes('administrator')) return false
  const others = await tx.user.count({
    where: { id: { not: user.id }, state: 'active', officeRoles: { some: { role: 'administrator' } } },
  })
  return others === 0
}
