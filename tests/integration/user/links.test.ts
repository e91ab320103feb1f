import { inspect } from 'node:util'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { hashPassword, noPassword, verifyPassword } from '#lib/auth/hashing.ts'
import { forgetLimiter } from '#lib/auth/limiter.ts'
import { openSession } from '#lib/auth/sessions.ts'
import { refusedFor, signIn } from '#lib/auth/sign-in.ts'
import { db } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { signInLimits } from '#lib/limits.ts'
import { deliverMail } from '#lib/mail/deliver.ts'
import { listMails } from '#lib/mail/queries.ts'
import type { Actor } from '#lib/user/actor.ts'
import * as users from '#lib/user/commands.ts'
import { makeLink, setPasswordAsOwner, setPasswordByLink } from '#lib/user/link-commands.ts'
import { findOpenLink, findOwnerOfLink } from '#lib/user/links.ts'
import { findUser } from '#lib/user/queries.ts'
import { askForReset, sendReset } from '#lib/user/reset.ts'
import { resetDatabase } from '#tests/support/database.ts'
import { makeUser, must } from '#tests/support/factories.ts'
import { plainText, startMailServer } from '#tests/support/mail-server.ts'

const server = await startMailServer({})
const smtpUrl = `smtp://localhost:${server.port}`
Object.assign(process.env, { SMTP_URL: smtpUrl, MAIL_FROM: 'ITA <ita@office.example>' })
const withoutMailServer = () => {
  env().SMTP_URL = undefined
}
const password = 'seven quiet rivers turn'
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000)

let administrator: Actor
let somsri: Actor

beforeEach(async () => {
  await resetDatabase()
  forgetLimiter()
  server.received.length = 0
  env().SMTP_URL = smtpUrl
  administrator = await makeUser({ officeRoles: ['administrator'] })
  somsri = await makeUser({ email: 'somsri@test.example', name: 'สมศรี' })
})

afterAll(() => server.close())

const byHand = async (id = somsri.id): Promise<string> => {
  const { address } = must(await makeLink(administrator, { id, by: 'hand' }))
  return address!.split('/').at(-1)!
}

/** The tokens in the letters that have left. */
async function mailedTokens(): Promise<string[]> {
  await deliverMail(new AbortController().signal)
  return server.received.map(({ raw }) => plainText(raw).match(/\/login\/link\/([A-Za-z0-9_-]{43})\s/)![1]!)
}

const set = (token: string, more: object = {}, now?: Date) =>
  setPasswordAsOwner(null, { token, password, ...more }, now ? { now } : {})
const gone = { ok: false, problem: 'notFound', message: { key: 'problem.linkGone' } }
const canSignIn = async () => {
  const tried = { email: somsri.email, password, address: '192.0.2.1', userAgent: '', requestId: '' }
  return (await signIn(tried)) !== null
}

describe('a link that is handed over', () => {
  test('is under PUBLIC_URL, sets the password once, ends every session, and is kept nowhere', async () => {
    const { passwordHash } = await db().user.update({
      where: { id: somsri.id },
      data: { passwordHash: await hashPassword('the old one of theirs') },
    })
    await openSession({ id: somsri.id, passwordHash }, {})
    const { address } = must(await makeLink(administrator, { id: somsri.id, by: 'hand' }))
    expect(address).toMatch(new RegExp(`^${env().PUBLIC_URL}/login/link/[A-Za-z0-9_-]{43}$`))
    const token = address!.split('/').at(-1)!
    expect(inspect(await db().accessLink.findMany())).not.toContain(token)
    expect(await findOwnerOfLink(token)).toMatchObject({ id: somsri.id, email: somsri.email })

    must(await set(token))
    expect(await canSignIn()).toBe(true)
    expect(await db().session.count({ where: { endReason: 'account_changed' } })).toBe(1)
    expect(await findOwnerOfLink(token)).toBeNull()
    expect(await set(token)).toMatchObject(gone)

    const acts = await db().auditEntry.findMany({ orderBy: { seq: 'asc' } })
    expect(acts.map(({ action, actorId }) => [action, actorId]).slice(1, 3)).toEqual([
      ['user.makeLink', administrator.id],
      ['user.setPasswordByLink', somsri.id],
    ])
    expect(inspect(acts, { depth: 9 })).not.toContain(token)
    expect(inspect(acts, { depth: 9 })).not.toContain(password)
  })

  test('two who press at the same moment: one sets the password', async () => {
    const token = await byHand()
    const results = await Promise.all([set(token), set(token, { password: 'eight loud valleys sleep' })])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.find(({ ok }) => !ok)).toMatchObject(gone)
  })

  test('opens at once for who had tried too many wrong passwords', async () => {
    const from = { email: somsri.email, address: '192.0.2.1', requestId: '' }
    for (let n = 0; n < signInLimits.wrongTries; n++)
      await refusedFor({ ...from, address: `198.51.100.${n}` })
    expect(await refusedFor(from)).toBeGreaterThan(0)
    must(await set(await byHand()))
    expect(await refusedFor(from)).toBeNull()
  })

  test('a password that is refused leaves the link open', async () => {
    const token = await byHand()
    expect(await set(token, { password: 'password1' })).toMatchObject({
      fields: { password: { key: 'problem.password.common' } },
    })
    expect(await set(token, { password: 'x' })).toMatchObject({ fields: { password: expect.anything() } })
    must(await set(token))
  })

  test(`opens nothing after ${signInLimits.linkMinutes} minutes`, async () => {
    const token = await byHand()
    expect(await findOwnerOfLink(token, later(signInLimits.linkMinutes - 1))).not.toBeNull()
    expect(await findOwnerOfLink(token, later(signInLimits.linkMinutes + 1))).toBeNull()
    expect(await set(token, {}, later(signInLimits.linkMinutes + 1))).toMatchObject(gone)
    expect(await canSignIn()).toBe(false)
  })

  test.each([
    ['one sign changed', (token: string) => (token[0] === 'A' ? 'B' : 'A') + token.slice(1)],
    ['shorter', (token: string) => token.slice(0, 42)],
    ['longer', (token: string) => `${token}A`],
    ['the hash instead', () => 'f'.repeat(64)],
    ['empty', () => ''],
    ['with a NUL', (token: string) => `${token.slice(0, 42)}\0`],
  ])('tampered with, %s, it opens nothing', async (_what, change) => {
    const token = change(await byHand())
    expect(await findOwnerOfLink(token)).toBeNull()
    expect(await set(token)).toMatchObject(gone)
  })

  test.each<[string, () => Promise<unknown>]>([
    ['a newer link', () => byHand()],
    ['another password', () => users.setUserPassword(administrator, { id: somsri.id, password })],
    [
      'another address',
      () =>
        users.updateUser(administrator, { id: somsri.id, version: 1, name: 'ส', email: 'else@test.example' }),
    ],
    ['a disabled account', () => users.disableUser(administrator, { id: somsri.id, version: 1 })],
    [
      'an account that was disabled and enabled again',
      async () => {
        must(await users.disableUser(administrator, { id: somsri.id, version: 1 }))
        must(await users.enableUser(administrator, { id: somsri.id, version: 2 }))
      },
    ],
  ])('%s ends it', async (_what, act) => {
    const token = await byHand()
    await act()
    expect(await findOwnerOfLink(token)).toBeNull()
    expect(await set(token, { password: 'nine pale lanterns drift' })).toMatchObject(gone)
  })

  test('the link of one is of no use to another who is signed in', async () => {
    const token = await byHand()
    const other = await makeUser()
    expect(await setPasswordByLink(other, { token, password })).toMatchObject({ problem: 'notFound' })
    expect(await findOwnerOfLink(token)).not.toBeNull()
  })

  test('is not made for a disabled account; the newest open one is shown without its address', async () => {
    await byHand()
    expect(await findOpenLink(administrator, somsri.id)).toEqual({
      madeAt: expect.any(Date),
      expiresAt: expect.any(Date),
      byMail: false,
    })
    expect(await findOpenLink(somsri, somsri.id)).toBeNull()
    must(await users.disableUser(administrator, { id: somsri.id, version: 1 }))
    expect(await makeLink(administrator, { id: somsri.id, by: 'hand' })).toMatchObject({
      message: { key: 'problem.linkForDisabled' },
    })
  })

  test('the database keeps it short, and ended once it has ended', async () => {
    await byHand()
    const row = await db().accessLink.findFirstOrThrow()
    const longer = { expiresAt: new Date(row.madeAt.getTime() + 61 * 60_000) }
    await expect(
      db().accessLink.create({ data: { ...row, ...longer, id: administrator.id } }),
    ).rejects.toThrow()
    await expect(db().accessLink.update({ where: { id: row.id }, data: longer })).rejects.toThrow()
    await db().accessLink.update({ where: { id: row.id }, data: { revokedAt: new Date() } })
    await expect(
      db().accessLink.update({ where: { id: row.id }, data: { revokedAt: null } }),
    ).rejects.toThrow()
  })
})

describe('an invitation', () => {
  const fresh = { email: 'fresh@test.example', name: 'คนใหม่', by: 'link' }

  test('is mailed when the account is made; nobody can sign in before it was used', async () => {
    const { id, how } = must(await users.createUser(administrator, fresh))
    expect(how).toBe('invited')
    expect((await findUser(administrator, id))?.passwordSetAt).toBeNull()
    const { passwordHash } = await db().user.findUniqueOrThrow({ where: { id } })
    for (const guess of [noPassword, '', password])
      expect(await verifyPassword(passwordHash, guess)).toBe(false)

    const { mails } = await listMails(administrator, { q: '', state: '', page: 1 })
    expect(mails[0]?.text).toContain('/login/link/…')
    const [token = ''] = await mailedTokens()
    expect(inspect(await db().mail.findMany(), { depth: 9 })).not.toContain(token)
    expect(server.received[0]?.to).toEqual([fresh.email])
    must(await set(token))
    expect((await findUser(administrator, id))?.passwordSetAt).not.toBeNull()
  })

  test('without a mail server nothing is written, and the administrator hands the link over', async () => {
    withoutMailServer()
    const { id, how } = must(await users.createUser(administrator, fresh))
    expect(how).toBe('toInvite')
    expect(await db().mail.count()).toBe(0)
    expect(await makeLink(administrator, { id, by: 'mail' })).toMatchObject({
      message: { key: 'problem.noMailServer' },
    })
    must(await set(await byHand(id)))
  })
})

describe('who forgot the password', () => {
  const from = (address: string) => ({ address })

  test('is answered the same whether there is an account, and mailed only where there is', async () => {
    await users.disableUser(administrator, { id: somsri.id, version: 1 })
    const active = await makeUser({ email: 'active@test.example' })
    const answers = []
    for (const email of [' Active@Test.example', somsri.email, 'nobody@test.example']) {
      const asked = await askForReset({ email }, from('192.0.2.7'))
      answers.push(asked.ok)
      if (asked.ok) await sendReset(asked.value.email)
    }
    expect(answers).toEqual([true, true, true])
    const [token = '', ...more] = await mailedTokens()
    expect(more).toEqual([])
    expect(await findOwnerOfLink(token)).toMatchObject({ id: active.id })
    const act = await db().auditEntry.findFirstOrThrow({ where: { action: 'user.askForReset' } })
    expect(act).toMatchObject({ actorId: null, objectId: active.id })
  })

  test('who asks twice within minutes gets one letter; later another, and both links work until one is used', async () => {
    await sendReset(somsri.email)
    await sendReset(somsri.email)
    await sendReset(somsri.email, { now: later(6) })
    await db().mail.updateMany({ data: { nextTryAt: new Date() } })
    const tokens = await mailedTokens()
    expect(tokens).toHaveLength(2)
    for (const token of tokens) expect(await findOwnerOfLink(token)).not.toBeNull()
    must(await set(tokens[0]!))
    expect(await set(tokens[1]!)).toMatchObject(gone)
  })

  test(`is refused after ${signInLimits.wrongTries} wishes in a while, known or not, from wherever they come`, async () => {
    for (const email of [somsri.email, 'nobody@test.example']) {
      for (let n = 0; n < signInLimits.wrongTries; n++) {
        must(await askForReset({ email }, from(`198.51.100.${n}`)))
      }
      expect(await askForReset({ email }, from('198.51.100.99'))).toMatchObject({
        problem: 'limited',
        message: { key: 'problem.resetLimited' },
      })
    }
    // A stranger who asks for links keeps nobody from signing in.
    must(await set(await byHand()))
    expect(await canSignIn()).toBe(true)
  })

  test('without a mail server is told whom to ask', async () => {
    withoutMailServer()
    expect(await askForReset({ email: somsri.email })).toMatchObject({
      message: { key: 'problem.noResetByMail' },
    })
  })
})
