import { beforeEach, describe, expect, test } from 'vitest'
import { hashPassword } from '#lib/auth/hashing.ts'
import { forgetLimiter } from '#lib/auth/limiter.ts'
import { findSession, openSession, signOut } from '#lib/auth/sessions.ts'
import { openSessionId, sealSessionId } from '#lib/auth/token.ts'
import { db } from '#lib/db.ts'
import type { Actor } from '#lib/user/actor.ts'
import * as users from '#lib/user/commands.ts'
import { listSessions } from '#lib/user/queries.ts'
import { resetDatabase } from '#tests/support/database.ts'
import { makeGroup, makeUser, must } from '#tests/support/factories.ts'

let administrator: Actor
let person: Actor
const password = 'four blue elephants sing'
let passwordHash: string

beforeEach(async () => {
  await resetDatabase()
  forgetLimiter()
  administrator = await makeUser({ officeRoles: ['administrator'] })
  person = await makeUser({ officeRoles: ['publisher'] })
  passwordHash = await hashPassword(password)
  await db().user.update({ where: { id: person.id }, data: { passwordHash } })
})

const enter = async (now?: Date) => {
  const user = await db().user.findUniqueOrThrow({ where: { id: person.id } })
  return (await openSession(user, { userAgent: 'test', ...(now ? { now } : {}) }))!
}
const minutes = (from: Date, count: number) => new Date(from.getTime() + count * 60_000)
const versionOf = async (id: string) => (await db().user.findUniqueOrThrow({ where: { id } })).version
const reasons = async () =>
  (await db().session.findMany({ orderBy: { createdAt: 'asc' } })).map(({ endReason }) => endReason)

describe('limits, kept by the server', () => {
  const begin = new Date('2026-11-24T01:00:00Z')

  test('30 minutes without use end it, for good', async () => {
    const id = await enter(begin)
    expect(await findSession(id, minutes(begin, 29))).not.toBeNull()
    expect(await findSession(id, minutes(begin, 58))).not.toBeNull()
    expect(await findSession(id, minutes(begin, 88))).toBeNull()
    expect(await findSession(id, minutes(begin, 59))).toBeNull()
    expect(await reasons()).toEqual(['idle'])
  })

  test('12 hours end it however busy it was', async () => {
    const id = await enter(begin)
    for (let at = 20; at < 720; at += 20) expect(await findSession(id, minutes(begin, at))).not.toBeNull()
    expect(await findSession(id, minutes(begin, 720))).toBeNull()
    expect(await reasons()).toEqual(['expired'])
  })

  test('a visit is written at most once a minute', async () => {
    const id = await enter(begin)
    const seen = async () => (await db().session.findFirstOrThrow()).lastSeenAt
    await findSession(id, minutes(begin, 0.5))
    expect(await seen()).toEqual(begin)
    await findSession(id, minutes(begin, 2))
    expect(await seen()).toEqual(minutes(begin, 2))
  })
})

describe('what ends it at once, on every device', () => {
  test.each<[string, () => Promise<unknown>]>([
    [
      'another role',
      async () =>
        users.setUserRoles(administrator, {
          id: person.id,
          version: await versionOf(person.id),
          office: { director: 'on' },
        }),
    ],
    [
      'a role taken',
      async () => users.setUserRoles(administrator, { id: person.id, version: await versionOf(person.id) }),
    ],
    [
      'disabling',
      async () => users.disableUser(administrator, { id: person.id, version: await versionOf(person.id) }),
    ],
    [
      'a password from the administrator',
      () => users.setUserPassword(administrator, { id: person.id, password: 'seven quiet rivers turn' }),
    ],
    [
      "a password of one's own",
      () =>
        users.changeOwnPassword(person, { currentPassword: password, password: 'seven quiet rivers turn' }),
    ],
    ['signing out everywhere', () => users.endUserSessions(person, { id: person.id })],
    ['the administrator', () => users.endUserSessions(administrator, { id: person.id })],
  ])('%s', async (_what, act) => {
    const ids = [await enter(), await enter()]
    expect(await act()).toMatchObject({ ok: true })
    expect(await Promise.all(ids.map((id) => findSession(id)))).toEqual([null, null])
  })

  test('roles that stay as they are leave people at work', async () => {
    const id = await enter()
    must(await users.setUserRoles(administrator, { id: person.id, version: 1, office: { publisher: 'on' } }))
    expect(await findSession(id)).not.toBeNull()
  })

  test('enabling an account again revives nothing', async () => {
    const id = await enter()
    must(await users.disableUser(administrator, { id: person.id, version: 1 }))
    must(await users.enableUser(administrator, { id: person.id, version: 2 }))
    expect(await findSession(id)).toBeNull()
  })

  test('even a disabling by plain SQL', async () => {
    const id = await enter()
    await db()
      .$executeRaw`UPDATE users SET state = 'disabled', disabled_at = now() WHERE id = ${person.id}::uuid`
    expect(await findSession(id)).toBeNull()
  })

  test('a refused act ends nothing', async () => {
    const id = await enter()
    expect(await users.setUserRoles(administrator, { id: person.id, version: 9, office: {} })).toMatchObject({
      problem: 'conflict',
    })
    expect(await findSession(id)).not.toBeNull()
  })
})

test('signing out ends this session alone and is written down once', async () => {
  const [here, there] = [await enter(), await enter()]
  const session = (await findSession(here))!
  await signOut(session)
  await signOut(session)
  expect(await findSession(here)).toBeNull()
  expect(await findSession(there)).not.toBeNull()
  expect(await db().auditEntry.count({ where: { action: 'session.signOut' } })).toBe(1)
})

test('one sees the own open sessions and not the ids of any', async () => {
  const [here, there] = [await enter(), await enter()]
  const session = (await findSession(here))!
  const list = await listSessions(person, person.id, session.idHash)
  expect(list.map(({ isThis }) => isThis).sort()).toEqual([false, true])
  expect(JSON.stringify(list)).not.toContain(session.idHash)
  expect(JSON.stringify(list)).not.toContain(there)
  expect(await listSessions(administrator, administrator.id, session.idHash)).toEqual([])
})

test('an administrator sees the sessions of anybody and ends just one; a colleague neither sees nor ends', async () => {
  const [borrowed, own] = [await enter(), await enter()]
  const colleague = await makeUser()
  const [one] = await listSessions(administrator, person.id, '')
  expect(await listSessions(colleague, person.id, '')).toEqual([])
  expect(await users.endUserSession(colleague, { id: person.id, mark: one!.mark })).toMatchObject({
    ok: false,
    problem: 'forbidden',
  })
  const mark = (await findSession(borrowed))!.idHash.slice(0, 8)
  expect(await users.endUserSession(administrator, { id: administrator.id, mark })).toMatchObject({
    problem: 'notFound',
  })
  must(await users.endUserSession(administrator, { id: person.id, mark }))
  expect(await findSession(borrowed)).toBeNull()
  expect(await findSession(own)).not.toBeNull()
  expect(await users.endUserSession(administrator, { id: person.id, mark })).toMatchObject({
    problem: 'notFound',
  })
})

test('roles in a closed group no longer count', async () => {
  const group = await makeGroup()
  await db().membership.create({ data: { userId: person.id, workGroupId: group.id, role: 'reviewer' } })
  const id = await enter()
  expect((await findSession(id))?.actor.groups).toEqual([{ workGroupId: group.id, role: 'reviewer' }])
  await db().workGroup.update({ where: { id: group.id }, data: { state: 'closed' } })
  expect((await findSession(id))?.actor.groups).toEqual([])
})

describe('the cookie', () => {
  test('opens only as it was sealed', async () => {
    const sealed = await sealSessionId('abc')
    expect(await openSessionId(sealed)).toBe('abc')
    const middle = sealed.length >> 1
    const other = sealed[middle] === 'A' ? 'B' : 'A'
    expect(await openSessionId(sealed.slice(0, middle) + other + sealed.slice(middle + 1))).toBeNull()
    expect(await openSessionId('abc')).toBeNull()
    expect(await openSessionId('')).toBeNull()
  })

  test('with an id that nobody was given finds nobody', async () => {
    await enter()
    expect(await findSession('0'.repeat(43))).toBeNull()
  })
})
