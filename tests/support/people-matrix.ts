import { renewFeed } from '#lib/calendar/commands.ts'
import { db } from '#lib/db.ts'
import type { Actor } from '#lib/user/actor.ts'
import { makeLink } from '#lib/user/link-commands.ts'
import { makeGroup, makeUser, must, type Staff } from './factories.ts'
import { readersOfTheGroup } from './personas.ts'

const administrator = ['administrator']
const everyoneSignedIn = [
  'member of no group',
  'contributor',
  'contributor of another group',
  'reviewer',
  'reviewer of another group',
  'publisher',
  'director',
  'administrator',
]
const password = 'seven quiet rivers turn'

const somebody = async (more: object = {}) => ({ id: (await makeUser()).id, version: 1, ...more })
const someGroup = async (more: object = {}) => ({ id: (await makeGroup()).id, version: 1, ...more })

/** Rows of the authorisation matrix for people and work groups. */
export const peopleMatrix = {
  'user.create': {
    allowed: administrator,
    input: async (staff: Staff) => ({
      email: 'new.person@test.example',
      name: 'คนใหม่',
      password,
      groups: { [staff.group.id]: { contributor: 'on' } },
    }),
  },
  'user.update': {
    allowed: administrator,
    input: () => somebody({ email: 'changed@test.example', name: 'ชื่อใหม่' }),
  },
  'user.setRoles': { allowed: administrator, input: () => somebody({ office: { administrator: 'on' } }) },
  'user.disable': { allowed: administrator, input: () => somebody() },
  'user.enable': {
    allowed: administrator,
    input: async () => {
      const input = await somebody()
      await db().user.update({
        where: { id: input.id },
        data: { state: 'disabled', disabledAt: new Date() },
      })
      return input
    },
  },
  'user.setPassword': {
    allowed: administrator,
    input: async () => ({ id: (await makeUser()).id, password }),
  },
  'user.makeLink': { allowed: administrator, input: async () => ({ id: (await makeUser()).id, by: 'hand' }) },
  // A link is of use to the one it was made for, whoever holds it besides.
  'user.setPasswordByLink': {
    allowed: everyoneSignedIn,
    input: async (staff: Staff, actor: Actor | null) => {
      const { id } = actor ?? (await makeUser())
      const { address } = must(await makeLink(staff.administrator, { id, by: 'hand' }))
      return { token: address!.split('/').at(-1), password }
    },
  },
  'user.endSession': {
    allowed: administrator,
    input: async () => {
      const { id } = await makeUser()
      await db().session.create({ data: { idHash: 'a1b2c3d4'.repeat(8), userId: id } })
      return { id, mark: 'a1b2c3d4' }
    },
  },
  'user.endSessions': { allowed: administrator, input: async () => ({ id: (await makeUser()).id }) },
  // Everyone for themselves: the account is the actor's, whatever is sent.
  'user.changeOwnPassword': {
    allowed: everyoneSignedIn,
    input: async (_staff: Staff, actor: Actor | null) => {
      const { hashPassword } = await import('#lib/auth/hashing.ts')
      if (actor) {
        const passwordHash = await hashPassword('the old one of theirs')
        await db().user.update({ where: { id: actor.id }, data: { passwordHash } })
      }
      return { currentPassword: 'the old one of theirs', password }
    },
  },
  'user.setMailChoice': {
    allowed: everyoneSignedIn,
    input: async () => ({ choice: 'each', lang: 'en' }),
  },
  'user.closeWelcome': { allowed: everyoneSignedIn, input: async () => ({}) },
  'calendar.renew': {
    allowed: readersOfTheGroup,
    input: async (staff: Staff) => ({ scope: staff.group.id }),
  },
  'calendar.revoke': {
    allowed: readersOfTheGroup,
    input: async (staff: Staff) => {
      const scope = staff.group.id
      must(await renewFeed(staff.administrator, { scope }))
      return { scope }
    },
  },
  'workGroup.create': {
    allowed: administrator,
    input: async () => ({ slug: 'new-group', nameTh: 'กลุ่มใหม่', nameEn: 'New group', position: 9 }),
  },
  'workGroup.update': {
    allowed: administrator,
    input: () => someGroup({ nameTh: 'ชื่อใหม่', nameEn: 'New name', position: 2 }),
  },
  'workGroup.close': { allowed: administrator, input: () => someGroup() },
  'workGroup.reopen': {
    allowed: administrator,
    input: async () => {
      const input = await someGroup()
      await db().workGroup.update({ where: { id: input.id }, data: { state: 'closed' } })
      return input
    },
  },
}
