import 'server-only'
import { recordAct } from '#lib/audit/record.ts'
import { hashPassword, noPassword, verifyPassword } from '#lib/auth/hashing.ts'
import { countTry, forgive } from '#lib/auth/limiter.ts'
import { endSessionsOf } from '#lib/auth/sessions.ts'
import { defineCommand, done } from '#lib/command.ts'
import { askIn, db, type Tx } from '#lib/db.ts'
import { type Failure, fail, ok, type Result, staleSave } from '#lib/result.ts'
import { fieldMessages } from '#lib/validation.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { GroupRole, OfficeRole } from './actor.ts'
import { dutiesOf } from './duties.ts'
import { hasMailServer, makeLinkFor, revokeLinks } from './links.ts'
import { isLastAdministrator, type LoadedUser, loadUser } from './load.ts'
import { canChangeOwnPassword, canEndSessions, canManageUsers } from './policy.ts'
import {
  administratorInput,
  changeOwnPasswordInput,
  createUserInput,
  disableUserInput,
  endSessionInput,
  setPasswordInput,
  setRolesInput,
  updateUserInput,
  userInput,
  versionedUserInput,
} from './schema.ts'
import { refusePassword, writePassword } from './set-password.ts'

type Membership = { workGroupId: string; role: GroupRole }

const rolesAsText = (office: readonly OfficeRole[], groups: readonly Membership[]): string[] => [
  ...[...office].sort(),
  ...groups.map(({ workGroupId, role }) => `${role}@${workGroupId}`).sort(),
]

const emailTaken = fail('invalid', 'problem.invalid', { fields: { email: { key: 'problem.emailTaken' } } })
const stale = fail('conflict', 'problem.conflict')
const lastAdministrator = fail('invalid', 'problem.lastAdministrator')

const isTaken = async (tx: Tx, email: string, exceptId?: string): Promise<boolean> =>
  (await tx.user.count({ where: { email, ...(exceptId ? { id: { not: exceptId } } : {}) } })) > 0

/** Groups that are closed or not there take no new members. */
async function haveUnknownGroup(tx: Tx, groups: readonly Membership[]): Promise<boolean> {
  const ids = [...new Set(groups.map(({ workGroupId }) => workGroupId))]
  return (await tx.workGroup.count({ where: { id: { in: ids }, state: 'active' } })) !== ids.length
}

/** Without a password the person sets it by a link, mailed at once where there is a mail server. */
export const createUser = defineCommand({
  name: 'user.create',
  input: createUserInput,
  load: async () => ({}),
  can: canManageUsers,
  run: async (tx, { actor, input, now }) => {
    const { email, name, password, office, groups } = input
    if (await isTaken(tx, email)) return emailTaken
    if (await haveUnknownGroup(tx, groups)) return fail('invalid', 'problem.closedGroup')
    const refused = password ? await refusePassword(tx, password, input) : null
    if (refused) return refused
    const user = await tx.user.create({
      data: {
        email,
        name,
        passwordHash: password ? await hashPassword(password) : noPassword,
        passwordSetAt: now,
        createdAt: now,
        officeRoles: { create: office.map((role) => ({ role, grantedAt: now })) },
        memberships: { create: groups.map((group) => ({ ...group, grantedAt: now })) },
      },
      select: { id: true },
    })
    const invited = !password && hasMailServer()
    if (invited) await makeLinkFor(tx, user.id, { madeById: actor.id, byMail: true, now })
    const how = password ? 'created' : invited ? 'invited' : 'toInvite'
    return done(
      { id: user.id, how },
      {
        objectType: 'user',
        objectId: user.id,
        after: { email, name, roles: rolesAsText(office, groups), ...(invited ? { byMail: true } : {}) },
      },
    )
  },
})

export const updateUser = defineCommand({
  name: 'user.update',
  input: updateUserInput,
  load: (tx, _actor, { id }) => loadUser(tx, id),
  can: canManageUsers,
  run: async (tx, { subject, input: { email, name, version }, now }) => {
    if (subject.version !== version) {
      return staleSave(subject.version, { email, name }, { email: subject.email, name: subject.name })
    }
    if (await isTaken(tx, email, subject.id)) return emailTaken
    await tx.user.update({
      where: { id: subject.id },
      data: { email, name, version: { increment: 1 } },
      select: { id: true },
    })
    // A link that went to the old address may be read by somebody else.
    if (email !== subject.email) await revokeLinks(tx, subject.id, now)
    return done(undefined, {
      objectType: 'user',
      objectId: subject.id,
      before: { email: subject.email, name: subject.name },
      after: { email, name },
    })
  },
})

/** Ticked boxes by the names they have in the form. */
const boxesOf = (office: readonly OfficeRole[], groups: readonly Membership[]): Record<string, string> =>
  Object.fromEntries([
    ...office.map((role) => [`office.${role}`, 'on']),
    ...groups.map(({ workGroupId, role }) => [`groups.${workGroupId}.${role}`, 'on']),
  ])

/** Another administrator was first: the boxes that they left otherwise, ticked or not. */
function staleRoles(user: LoadedUser, office: readonly OfficeRole[], groups: readonly Membership[]): Failure {
  const typed = boxesOf(office, groups)
  const unticked = Object.fromEntries(Object.keys(typed).map((name) => [name, '']))
  return staleSave(user.version, typed, { ...unticked, ...boxesOf(user.officeRoles, user.groups) })
}

/** Roles of the office and in groups are one decision; it takes effect at once, for the sessions end with it. */
export const setUserRoles = defineCommand({
  name: 'user.setRoles',
  input: setRolesInput,
  load: (tx, _actor, { id }) => loadUser(tx, id),
  can: canManageUsers,
  run: async (tx, { subject, input: { version, office, groups }, now }) => {
    if (subject.version !== version) return staleRoles(subject, office, groups)
    if (!office.includes('administrator') && (await isLastAdministrator(tx, subject)))
      return lastAdministrator
    const added = groups.filter(
      (group) =>
        !subject.groups.some((had) => had.workGroupId === group.workGroupId && had.role === group.role),
    )
    if (await haveUnknownGroup(tx, added)) return fail('invalid', 'problem.closedGroup')
    const before = rolesAsText(subject.officeRoles, subject.groups)
    const after = rolesAsText(office, groups)
    await writeRoles(tx, subject, office, groups, added, now)
    await tx.user.update({
      where: { id: subject.id },
      data: { version: { increment: 1 } },
      select: { id: true },
    })
    const changed = before.join() !== after.join()
    const sessionsEnded = changed ? await endSessionsOf(tx, subject.id, 'account_changed', now) : 0
    return done(undefined, {
      objectType: 'user',
      objectId: subject.id,
      before: { roles: before },
      after: { roles: after, sessionsEnded },
    })
  },
})

async function writeRoles(
  tx: Tx,
  user: LoadedUser,
  office: readonly OfficeRole[],
  groups: readonly Membership[],
  added: readonly Membership[],
  now: Date,
): Promise<void> {
  const userId = user.id
  const lost = user.groups.filter(
    (had) => !groups.some((group) => group.workGroupId === had.workGroupId && group.role === had.role),
  )
  await tx.officeRole.deleteMany({ where: { userId, role: { notIn: [...office] } } })
  await tx.officeRole.createMany({
    data: office
      .filter((role) => !user.officeRoles.includes(role))
      .map((role) => ({ userId, role, grantedAt: now })),
  })
  for (const { workGroupId, role } of lost) {
    await tx.membership.delete({ where: { userId_workGroupId_role: { userId, workGroupId, role } } })
  }
  await tx.membership.createMany({ data: added.map((group) => ({ ...group, userId, grantedAt: now })) })
}

/** Who still holds items or drafts is disabled only knowingly: what they hold stays theirs until it is handed over. */
export const disableUser = defineCommand({
  name: 'user.disable',
  input: disableUserInput,
  load: (tx, _actor, { id }) => loadUser(tx, id),
  can: canManageUsers,
  run: async (tx, { subject, actor, input: { version, anyway }, now }) => {
    if (subject.version !== version || subject.state !== 'active') return stale
    if (await isLastAdministrator(tx, subject)) return lastAdministrator
    const { items, drafts } = await dutiesOf(askIn(tx), subject.id)
    if (!anyway && items.length + drafts.length > 0) {
      return fail('invalid', 'problem.stillHolds', {
        params: { items: items.length, drafts: drafts.length },
      })
    }
    await tx.user.update({
      where: { id: subject.id },
      data: { state: 'disabled', disabledAt: now, disabledById: actor.id, version: { increment: 1 } },
      select: { id: true },
    })
    await revokeLinks(tx, subject.id, now)
    const sessionsEnded = await endSessionsOf(tx, subject.id, 'account_changed', now)
    return done(undefined, {
      objectType: 'user',
      objectId: subject.id,
      before: { state: 'active' },
      after: { state: 'disabled', sessionsEnded, items: items.length, drafts: drafts.length },
    })
  },
})

export const enableUser = defineCommand({
  name: 'user.enable',
  input: versionedUserInput,
  load: (tx, _actor, { id }) => loadUser(tx, id),
  can: canManageUsers,
  run: async (tx, { subject, input: { version } }) => {
    if (subject.version !== version || subject.state !== 'disabled') return stale
    await tx.user.update({
      where: { id: subject.id },
      data: { state: 'active', disabledAt: null, disabledById: null, version: { increment: 1 } },
      select: { id: true },
    })
    return done(undefined, {
      objectType: 'user',
      objectId: subject.id,
      before: { state: 'disabled' },
      after: { state: 'active' },
    })
  },
})

/** An administrator hands out a new password; nobody can read it again. */
export const setUserPassword = defineCommand({
  name: 'user.setPassword',
  input: setPasswordInput,
  load: (tx, _actor, { id }) => loadUser(tx, id),
  can: canManageUsers,
  run: async (tx, { subject, input: { password }, now }) => {
    const refused = await refusePassword(tx, password, subject)
    if (refused) return refused
    const sessionsEnded = await writePassword(tx, subject.id, password, now)
    return done(undefined, { objectType: 'user', objectId: subject.id, after: { sessionsEnded } })
  },
})

/** The password in use is a factor like the one at sign-in: wrong tries count against the same limit. */
export const changeOwnPassword = defineCommand({
  name: 'user.changeOwnPassword',
  input: changeOwnPasswordInput,
  load: (tx, actor) => loadUser(tx, actor.id),
  can: canChangeOwnPassword,
  run: async (tx, { subject, input: { currentPassword, password }, now }) => {
    const counted = await countTry(subject.email, `account ${subject.id}`, now)
    if (!counted.allowed) {
      return fail('limited', 'login.limited', { params: { minutes: Math.ceil(counted.retryAfter / 60) } })
    }
    if (!(await verifyPassword(subject.passwordHash, currentPassword))) {
      return fail('invalid', 'problem.invalid', {
        fields: { currentPassword: { key: 'problem.password.current' } },
      })
    }
    await forgive(subject.email, `account ${subject.id}`, now)
    const refused = await refusePassword(tx, password, subject)
    if (refused) return refused
    const sessionsEnded = await writePassword(tx, subject.id, password, now)
    return done(undefined, { objectType: 'user', objectId: subject.id, after: { sessionsEnded } })
  },
})

export const endUserSessions = defineCommand({
  name: 'user.endSessions',
  input: userInput,
  load: (tx, _actor, { id }) => loadUser(tx, id),
  can: canEndSessions,
  run: async (tx, { subject, now }) => {
    const sessionsEnded = await endSessionsOf(tx, subject.id, 'signed_out_everywhere', now)
    return done(undefined, { objectType: 'user', objectId: subject.id, after: { sessionsEnded } })
  },
})

/** Ends one session of a person, such as the one left open on a borrowed computer. */
export const endUserSession = defineCommand({
  name: 'user.endSession',
  input: endSessionInput,
  load: (tx, _actor, { id }) => loadUser(tx, id),
  can: canEndSessions,
  run: async (tx, { subject, input: { mark }, now }) => {
    const { count } = await tx.session.updateMany({
      where: { userId: subject.id, idHash: { startsWith: mark }, endedAt: null },
      data: { endedAt: now, endReason: 'signed_out' },
    })
    if (count === 0) return fail('notFound', 'problem.sessionGone')
    return done(undefined, { objectType: 'user', objectId: subject.id, after: { sessionsEnded: count } })
  },
})

/** The first administrator of an office, or one more from the command line: an act of the system. */
export async function createAdministrator(input: {
  email: string
  name: string
  password: string
}): Promise<Result<{ id: string }>> {
  const parsed = administratorInput.safeParse(input)
  if (!parsed.success) return fail('invalid', 'problem.invalid', { fields: fieldMessages(parsed.error) })
  const { email, name, password } = parsed.data
  try {
    return await db().$transaction(async (tx) => {
      if (await isTaken(tx, email)) return emailTaken
      const refused = await refusePassword(tx, password, parsed.data)
      if (refused) return refused
      const user = await tx.user.create({
        data: {
          email,
          name,
          passwordHash: await hashPassword(password),
          officeRoles: { create: { role: 'administrator' } },
        },
        select: { id: true },
      })
      await recordAct(tx, {
        actor: null,
        systemName: 'npm run admin:create',
        action: 'user.create',
        objectType: 'user',
        objectId: user.id,
        after: { email, name, roles: ['administrator'] },
        now: new Date(),
      })
      return ok(user)
    })
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return emailTaken
    throw error
  }
}
