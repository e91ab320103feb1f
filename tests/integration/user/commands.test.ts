import { inspect } from 'node:util'
import { beforeEach, describe, expect, test } from 'vitest'
import { hashPassword, verifyPassword } from '#lib/auth/hashing.ts'
import { forgetLimiter } from '#lib/auth/limiter.ts'
import { db } from '#lib/db.ts'
import { signInLimits } from '#lib/limits.ts'
import type { Actor } from '#lib/user/actor.ts'
import * as users from '#lib/user/commands.ts'
import { findDuties } from '#lib/user/duties.ts'
import { findUser, listUsers } from '#lib/user/queries.ts'
import { resetDatabase } from '#tests/support/database.ts'
import { makeCycle, makeEvidence, makeGroup, makeStaff, makeUser, must } from '#tests/support/factories.ts'

let administrator: Actor
const password = 'seven quiet rivers turn'

beforeEach(async () => {
  await resetDatabase()
  forgetLimiter()
  administrator = await makeUser({ officeRoles: ['administrator'] })
})

const newPerson = { email: 'Somsri@Test.Example ', name: ' สมศรี ', password }

describe('creating', () => {
  test('takes roles in the office and in groups in one act, and audits them without the password', async () => {
    const group = await makeGroup()
    const { id } = must(
      await users.createUser(administrator, {
        ...newPerson,
        office: { publisher: 'on' },
        groups: { [group.id]: { contributor: 'on', reviewer: 'on' } },
      }),
    )
    const user = await db().user.findUniqueOrThrow({
      where: { id },
      include: { officeRoles: true, memberships: true },
    })
    expect(user).toMatchObject({ email: 'somsri@test.example', name: 'สมศรี', state: 'active' })
    expect(user.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await verifyPassword(user.passwordHash, password)).toBe(true)
    expect(user.memberships.map(({ role }) => role).sort()).toEqual(['contributor', 'reviewer'])
    const audit = await db().auditEntry.findFirstOrThrow()
    expect(audit).toMatchObject({
      action: 'user.create',
      actorId: administrator.id,
      objectId: id,
      after: {
        email: 'somsri@test.example',
        roles: ['publisher', `contributor@${group.id}`, `reviewer@${group.id}`],
      },
    })
    expect(inspect(audit, { depth: 9 })).not.toContain(password)
    expect(inspect(audit, { depth: 9 })).not.toContain('argon2')
  })

  test.each([
    ['an e-mail that is in use', {}, 'email', 'problem.emailTaken'],
    ['no e-mail address', { email: 'somsri' }, 'email', 'problem.email'],
    ['no name', { name: '  ' }, 'name', 'problem.required'],
    [
      'a short password',
      { email: 'fresh@test.example', password: 'a1!B2@c' },
      'password',
      'problem.password.length',
    ],
    [
      'a common password',
      { email: 'fresh@test.example', password: 'password1' },
      'password',
      'problem.password.common',
    ],
    [
      'the own name as password',
      { password: 'fresh-somsri-x', email: 'fresh@test.example' },
      'password',
      null,
    ],
  ])('%s is told at its field', async (_what, change, field, key) => {
    must(await users.createUser(administrator, newPerson))
    const result = await users.createUser(administrator, { ...newPerson, ...change })
    if (key === null) {
      expect(result).toMatchObject({ fields: { [field]: { key: 'problem.password.ownName' } } })
    } else expect(result).toMatchObject({ ok: false, problem: 'invalid', fields: { [field]: { key } } })
    expect(await db().user.count()).toBe(2)
  })

  test('refuses the name of the office as a password', async () => {
    await db().office.create({
      data: {
        nameTh: 'สำนักงานทดสอบเหนือ',
        nameEn: 'Northern Test Office',
        shortNameTh: 'สทน',
        shortNameEn: 'NTO',
      },
    })
    const result = await users.createUser(administrator, {
      ...newPerson,
      password: 'northern-test-office-99',
    })
    expect(result).toMatchObject({ fields: { password: { key: 'problem.password.ownName' } } })
  })

  test.each(['state', 'version', 'passwordHash', 'id', 'createdAt', 'officeRoles', 'memberships'])(
    'takes no field of the row from outside: %s',
    async (name) => {
      const result = await users.createUser(administrator, { ...newPerson, [name]: 'x' })
      expect(result).toMatchObject({ ok: false, problem: 'invalid' })
      expect(await db().user.count()).toBe(1)
    },
  )

  test('a group that is closed takes nobody', async () => {
    const group = await makeGroup()
    await db().workGroup.update({ where: { id: group.id }, data: { state: 'closed' } })
    const result = await users.createUser(administrator, {
      ...newPerson,
      groups: { [group.id]: { reviewer: 'on' } },
    })
    expect(result).toMatchObject({ message: { key: 'problem.closedGroup' } })
  })
})

describe('a stale form', () => {
  test.each([
    [
      'user.update',
      (id: string) =>
        users.updateUser(administrator, { id, version: 1, email: 'late@test.example', name: 'ช้า' }),
    ],
    [
      'user.setRoles',
      (id: string) => users.setUserRoles(administrator, { id, version: 1, office: { director: 'on' } }),
    ],
    ['user.disable', (id: string) => users.disableUser(administrator, { id, version: 1 })],
  ])('is a conflict and changes nothing: %s', async (_name, late) => {
    const { id } = await makeUser()
    must(
      await users.updateUser(administrator, { id, version: 1, email: 'first@test.example', name: 'คนแรก' }),
    )
    const before = await findUser(administrator, id)
    const audited = await db().auditEntry.count()
    expect(await late(id)).toMatchObject({ ok: false, problem: 'conflict' })
    expect(await findUser(administrator, id)).toEqual(before)
    expect(await db().auditEntry.count()).toBe(audited)
  })

  test('shows what the other person saved, where it differs', async () => {
    const { id, email } = await makeUser()
    must(await users.updateUser(administrator, { id, version: 1, email, name: 'คนแรก' }))
    expect(await users.updateUser(administrator, { id, version: 1, email, name: 'ช้า' })).toMatchObject({
      problem: 'conflict',
      details: { version: 2, latest: { name: 'คนแรก' } },
    })
  })

  test('of two that come at once one wins', async () => {
    const { id } = await makeUser()
    const results = await Promise.all(
      ['a', 'b'].map((name) =>
        users.updateUser(administrator, { id, version: 1, email: `${name}@test.example`, name }),
      ),
    )
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true])
  })
})

describe('the last administrator', () => {
  test('can neither be disabled nor lose the role', async () => {
    const { id } = administrator
    for (const result of [
      await users.disableUser(administrator, { id, version: 1 }),
      await users.setUserRoles(administrator, { id, version: 1, office: { director: 'on' } }),
    ]) {
      expect(result).toMatchObject({ ok: false, message: { key: 'problem.lastAdministrator' } })
    }
  })

  test('is not last beside another, but a disabled one does not count', async () => {
    const other = await makeUser({ officeRoles: ['administrator'] })
    must(await users.disableUser(administrator, { id: other.id, version: 1 }))
    expect(await users.disableUser(administrator, { id: administrator.id, version: 1 })).toMatchObject({
      ok: false,
    })
    must(await users.enableUser(administrator, { id: other.id, version: 2 }))
    expect(await users.disableUser(administrator, { id: administrator.id, version: 1 })).toMatchObject({
      ok: true,
    })
  })

  test('stays when two disable each other at the same moment', async () => {
    const other = await makeUser({ officeRoles: ['administrator'] })
    const results = await Promise.all([
      users.disableUser(administrator, { id: other.id, version: 1 }),
      users.disableUser(other, { id: administrator.id, version: 1 }),
    ])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db().user.count({ where: { state: 'active' } })).toBe(1)
  })
})

describe('disabling who still holds work', () => {
  test('is refused with what they hold, and done when it is meant', async () => {
    await makeCycle()
    const staff = await makeStaff()
    await makeEvidence(staff, { item: 'O12', state: 'submitted' })
    await db().assignment.create({
      data: {
        fiscalYear: 2568,
        itemCode: 'O1',
        workGroupId: staff.group.id,
        holderId: staff.contributor.id,
      },
    })
    const { id } = staff.contributor
    const duties = await findDuties(administrator, id)
    expect(duties.items.map(({ itemCode }) => itemCode)).toEqual(['O1'])
    expect(duties.drafts.map(({ state }) => state)).toEqual(['submitted'])
    expect((await findDuties(administrator, staff.reviewer.id)).reviews).toHaveLength(1)
    expect(await findDuties(staff.reviewer, id)).toEqual({ items: [], drafts: [], reviews: [] })

    const refused = await users.disableUser(administrator, { id, version: 1 })
    expect(refused).toMatchObject({
      ok: false,
      message: { key: 'problem.stillHolds', params: { items: 1, drafts: 1 } },
    })
    expect(await findUser(administrator, id)).toMatchObject({ state: 'active' })
    must(await users.disableUser(administrator, { id, version: 1, anyway: 'on' }))
    expect(await findUser(administrator, id)).toMatchObject({ state: 'disabled' })
  })
})

describe('changing the own password', () => {
  let person: Actor
  beforeEach(async () => {
    person = await makeUser()
    const passwordHash = await hashPassword('four blue elephants sing')
    await db().user.update({ where: { id: person.id }, data: { passwordHash } })
  })
  const change = (currentPassword: string) => users.changeOwnPassword(person, { currentPassword, password })

  test('asks for the one in use, and counts wrong ones like a sign-in', async () => {
    for (let n = 0; n < signInLimits.wrongTries; n++) {
      expect(await change('not this one')).toMatchObject({
        fields: { currentPassword: { key: 'problem.password.current' } },
      })
    }
    expect(await change('four blue elephants sing')).toMatchObject({ ok: false, problem: 'limited' })
  })

  test('takes it in another composition of the same letters', async () => {
    const passwordHash = await hashPassword('café au lait noir')
    await db().user.update({ where: { id: person.id }, data: { passwordHash } })
    expect(await change('cafe\u0301 au lait noir')).toMatchObject({ ok: true })
  })
})

describe('the first administrator from the command line', () => {
  test('is an act of the system', async () => {
    const { id } = must(await users.createAdministrator({ ...newPerson }))
    expect(await db().officeRole.findMany({ where: { userId: id } })).toMatchObject([
      { role: 'administrator' },
    ])
    expect(await db().auditEntry.findFirstOrThrow()).toMatchObject({
      action: 'user.create',
      actorId: null,
      actorRoles: ['system'],
      objectId: id,
    })
  })

  test('has a password like everybody else', async () => {
    expect(await users.createAdministrator({ ...newPerson, password: 'admin' })).toMatchObject({ ok: false })
    expect(await users.createAdministrator({ ...newPerson, password: 'administrator' })).toMatchObject({
      ok: false,
    })
  })
})

describe('the list', () => {
  const filter = { q: '', state: '', role: '', group: '', sort: 'name', page: 1 } as const

  test('filters, pages at 20, and takes % and _ as they are', async () => {
    const group = await makeGroup()
    for (let n = 0; n < 23; n++)
      await makeUser({ name: `ครู ${n}`, groups: [{ workGroupId: group.id, role: 'reviewer' }] })
    await makeUser({ name: '100% สุจริต' })
    expect((await listUsers(administrator, filter)).users).toHaveLength(20)
    expect(await listUsers(administrator, { ...filter, page: 2 })).toMatchObject({ total: 25 })
    expect((await listUsers(administrator, { ...filter, q: '%' })).users.map(({ name }) => name)).toEqual([
      '100% สุจริต',
    ])
    expect((await listUsers(administrator, { ...filter, q: '_' })).total).toBe(0)
    expect((await listUsers(administrator, { ...filter, role: 'reviewer', group: group.id })).total).toBe(23)
    expect((await listUsers(administrator, { ...filter, role: 'contributor', group: group.id })).total).toBe(
      0,
    )
    expect((await listUsers(administrator, { ...filter, role: 'administrator' })).total).toBe(1)
  })

  test('sorts as a Thai dictionary does', async () => {
    for (const name of ['ไก่', 'ก', 'แก', 'เก', 'กา']) await makeUser({ name })
    const { users: found } = await listUsers(administrator, filter)
    const added = found.map(({ name }) => name).filter((name) => name !== administrator.name)
    expect(added).toEqual(['ก', 'กา', 'เก', 'แก', 'ไก่'])
  })

  test('shows nothing to anyone but administrators', async () => {
    const director = await makeUser({ officeRoles: ['director'] })
    expect(await listUsers(director, filter)).toEqual({ users: [], total: 0 })
    expect(await findUser(director, administrator.id)).toBeNull()
  })
})
