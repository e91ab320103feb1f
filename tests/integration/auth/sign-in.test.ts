import { inspect } from 'node:util'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { postCredentials } from '#lib/auth/credentials-route.ts'
import { hashPassword } from '#lib/auth/hashing.ts'
import { forgetLimiter, forgive } from '#lib/auth/limiter.ts'
import { findSession, openSession } from '#lib/auth/sessions.ts'
import { hashOfSessionId, openSessionId } from '#lib/auth/token.ts'
import { db } from '#lib/db.ts'
import { signInLimits } from '#lib/limits.ts'
import { ownerPool, resetDatabase } from '#tests/support/database.ts'
import { makeUser } from '#tests/support/factories.ts'

const hashing = vi.hoisted(() => ({ verified: 0, running: 0, most: 0 }))
vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof import('@node-rs/argon2')>()
  return {
    ...real,
    verify: async (...args: Parameters<typeof real.verify>) => {
      hashing.verified += 1
      hashing.running += 1
      hashing.most = Math.max(hashing.most, hashing.running)
      try {
        return await real.verify(...args)
      } finally {
        hashing.running -= 1
      }
    },
  }
})

const password = 'four blue elephants sing'
const origin = 'http://localhost:3000'
let email: string
let userId: string

beforeEach(async () => {
  await resetDatabase()
  forgetLimiter()
  const user = await makeUser({ officeRoles: ['publisher'] })
  email = user.email
  userId = user.id
  await db().user.update({ where: { id: userId }, data: { passwordHash: await hashPassword(password) } })
  Object.assign(hashing, { verified: 0, running: 0, most: 0 })
})

const post = (typed: object, { address = '198.51.100.7', ...headers }: Record<string, string> = {}) =>
  postCredentials(
    new Request(`${origin}/api/auth/callback/credentials`, {
      method: 'POST',
      headers: {
        origin,
        host: 'localhost:3000',
        'content-type': 'application/json',
        'x-client-address': address,
        ...headers,
      },
      body: JSON.stringify(typed),
    }),
  )

const sessionOf = async (response: Response) => {
  const value = /^__Host-session=([^;]+)/.exec(response.headers.get('set-cookie') ?? '')?.[1]
  return value ? openSessionId(value) : null
}

async function failTimes(
  times: number,
  typed: (n: number) => object,
  address?: (n: number) => string,
): Promise<number[]> {
  const statuses: number[] = []
  for (let n = 0; n < times; n++) {
    statuses.push((await post(typed(n), address ? { address: address(n) } : {})).status)
  }
  return statuses
}

describe('a right password', () => {
  test('opens a session: a guarded cookie that holds its id and nothing of the person', async () => {
    const response = await post({ email: ` ${email.toUpperCase()} `, password, next: '/admin/users' })
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ ok: true, goTo: '/admin/users' })
    const cookie = response.headers.get('set-cookie')!
    expect(cookie).toMatch(/^__Host-session=[^;]+; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/)
    const sessionId = await sessionOf(response)
    expect((await findSession(sessionId!))?.actor).toMatchObject({
      id: userId,
      email,
      officeRoles: ['publisher'],
    })
    const row = await db().session.findFirstOrThrow()
    expect(row.idHash).toBe(hashOfSessionId(sessionId!))
    expect(JSON.stringify(row)).not.toContain(sessionId)
    expect(
      await db().auditEntry.findMany({ select: { action: true, actorId: true, address: true } }),
    ).toEqual([{ action: 'session.signIn', actorId: userId, address: '198.51.100.7' }])
  })

  test('goes to no other host', async () => {
    const response = await post({ email, password, next: '//evil.example/admin' })
    expect(await response.json()).toEqual({ ok: true, goTo: '/admin' })
  })

  test('without JavaScript is led on by a redirect', async () => {
    const response = await postCredentials(
      new Request(`${origin}/x`, {
        method: 'POST',
        headers: { origin, host: 'localhost:3000' },
        body: new URLSearchParams({ email, password, next: '/admin/audit' }),
      }),
    )
    expect([response.status, response.headers.get('location')]).toEqual([303, '/admin/audit'])
    expect(await sessionOf(response)).not.toBeNull()
  })

  test('opens nothing where the password was changed while it was compared', async () => {
    expect(await openSession({ id: userId, passwordHash: 'the hash of before' }, {})).toBeNull()
    expect(await db().session.count()).toBe(0)
  })
})

describe('a wrong sign-in', () => {
  test('is answered alike for a wrong password, an unknown and a disabled account, each after one comparison', async () => {
    const disabled = await makeUser()
    const passwordHash = await hashPassword(password)
    await db().user.update({
      where: { id: disabled.id },
      data: { passwordHash, state: 'disabled', disabledAt: new Date() },
    })
    const answers: string[] = []
    const compared: number[] = []
    for (const typed of [
      { email, password: 'not this one' },
      { email: 'nobody@test.example', password },
      { email: disabled.email, password },
      { email, password: 'x'.repeat(1_000) },
    ]) {
      const before = hashing.verified
      const response = await post(typed)
      answers.push(`${response.status} ${await response.text()} ${response.headers.get('set-cookie')}`)
      compared.push(hashing.verified - before)
    }
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toContain('401')
    expect(compared).toEqual([1, 1, 1, 1])
    expect(await db().session.count()).toBe(0)
  })

  test('keeps the e-mail for the form, in a cookie and never in the address', async () => {
    const response = await postCredentials(
      new Request(`${origin}/x`, {
        method: 'POST',
        headers: { origin, host: 'localhost:3000' },
        body: new URLSearchParams({ email, password: 'not this one' }),
      }),
    )
    expect([response.status, response.headers.get('location')]).toEqual([303, '/login?problem=wrong'])
    expect(response.headers.get('set-cookie')).toMatch(/^__Host-typed-email=.*HttpOnly/)
  })

  test('that is empty, no JSON or far too long is refused before anything is compared', async () => {
    expect((await post({ email: '', password: '' })).status).toBe(400)
    expect((await post({ email, password: ['a'] })).status).toBe(400)
    expect((await post({ email, password: 'x'.repeat(20_000) })).status).toBe(400)
    expect(hashing.verified).toBe(0)
  })

  test.each(['https://evil.example', 'null', ''])('from another origin is refused: %j', async (foreign) => {
    expect((await post({ email, password }, { origin: foreign })).status).toBe(403)
    expect(await db().session.count()).toBe(0)
  })

  test('is never read as one when the database fails', async () => {
    await ownerPool().query('ALTER TABLE sessions RENAME TO sessions_away')
    try {
      await expect(post({ email, password })).rejects.toThrow()
    } finally {
      await ownerPool().query('ALTER TABLE sessions_away RENAME TO sessions')
    }
  })
})

describe('too many tries', () => {
  const { wrongTries, windowSeconds } = signInLimits
  const wrong = () => ({ email, password: 'not this one' })
  const elsewhere = (n: number) => `203.0.113.${n}`

  test('ten wrong for one account, from any address, and the eleventh is 429 even when right', async () => {
    expect(await failTimes(wrongTries, wrong, elsewhere)).toEqual(Array(wrongTries).fill(401))
    const response = await post({ email, password }, { address: '192.0.2.1' })
    expect(response.status).toBe(429)
    const seconds = Number(response.headers.get('retry-after'))
    expect(seconds).toBeGreaterThan(windowSeconds - 60)
    expect(seconds).toBeLessThanOrEqual(windowSeconds)
    expect(await response.json()).toMatchObject({ problem: 'limited', message: { key: 'login.limited' } })
    const other = await makeUser()
    expect((await post({ email: other.email, password: 'not this one' })).status).toBe(401)
  })

  test('ten wrong from one address, for any account, and the next is 429 and counts against nobody', async () => {
    await failTimes(wrongTries, (n) => ({ email: `nobody${n}@test.example`, password: 'not this one' }))
    expect(await failTimes(wrongTries + 2, wrong)).toEqual(Array(wrongTries + 2).fill(429))
    expect((await post({ email, password }, { address: '192.0.2.1' })).status).toBe(200)
  })

  test('a whole IPv6 network is one address', async () => {
    const statuses = await failTimes(
      wrongTries + 1,
      (n) => ({ email: `nobody${n}@test.example`, password: 'not this one' }),
      (n) => `2001:db8:1:2::${n + 1}`,
    )
    expect(statuses.at(-1)).toBe(429)
  })

  test('a right password starts the account anew', async () => {
    await failTimes(wrongTries - 1, wrong, elsewhere)
    expect((await post({ email, password }, { address: '192.0.2.1' })).status).toBe(200)
    expect(await failTimes(wrongTries, wrong, elsewhere)).toEqual(Array(wrongTries).fill(401))
  })

  test('never for ever: after the window the right password works', async () => {
    await failTimes(wrongTries + 1, wrong, elsewhere)
    await ownerPool().query('UPDATE rate_limits SET expire = expire - $1', [windowSeconds * 1_000])
    expect((await post({ email, password })).status).toBe(200)
  })

  test('side by side no more are compared than one after the other, and four at once', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 30 }, async (_, n) => (await post(wrong(), { address: elsewhere(n) })).status),
    )
    expect(statuses.filter((status) => status === 401)).toHaveLength(wrongTries)
    expect(hashing.verified).toBe(wrongTries)
    expect(hashing.most).toBeLessThanOrEqual(signInLimits.hashesAtOnce)
  })

  test('are one line of audit a window, which does not say what a stranger typed; the counters say neither', async () => {
    const stranger = 'stranger@private.example'
    await failTimes(wrongTries + 5, () => ({ email: stranger, password: 'my-secret-guess' }), elsewhere)
    const acts = await db().auditEntry.findMany()
    expect(acts.map(({ action }) => action)).toEqual(['session.limited'])
    const { rows } = await ownerPool().query('SELECT * FROM rate_limits')
    const kept = inspect([acts, rows], { depth: 9 })
    expect(kept).not.toContain('stranger')
    expect(kept).not.toContain('my-secret-guess')
    expect(JSON.stringify(rows)).not.toContain('203.0.113')
  })

  test('without JavaScript are told on a page of their own', async () => {
    await failTimes(wrongTries, wrong, elsewhere)
    const response = await postCredentials(
      new Request(`${origin}/x`, {
        method: 'POST',
        headers: { origin, host: 'localhost:3000', cookie: 'lang=en' },
        body: new URLSearchParams({ email, password }),
      }),
    )
    expect(response.status).toBe(429)
    expect(await response.text()).toContain('Too many wrong tries')
  })

  test('`forgive` gives an address back one try only', async () => {
    await failTimes(wrongTries, (n) => ({ email: `nobody${n}@test.example`, password: 'not this one' }))
    await forgive(email, '198.51.100.7')
    expect(await failTimes(2, wrong)).toEqual([401, 429])
  })
})
