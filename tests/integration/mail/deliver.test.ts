import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { db, pool } from '#lib/db.ts'
import { deliverMail } from '#lib/mail/deliver.ts'
import { compose } from '#lib/mail/letter.ts'
import { queueMail } from '#lib/mail/outbox.ts'
import { openMailServer } from '#lib/mail/server.ts'
import { resetDatabase } from '#tests/support/database.ts'
import { certificateFor, startMailServer, type TestMailServer } from '#tests/support/mail-server.ts'

const certificate = await certificateFor('localhost')
const tlsOptions = { key: certificate.private, cert: certificate.cert }
let server: TestMailServer = await startMailServer({
  ...tlsOptions,
  onAuth: ({ username, password }, _session, done) =>
    username === 'office' && password === 's@cret'
      ? done(null, { user: username })
      : done(new Error('wrong password')),
})
const { port } = server
const address = `smtp://office:s%40cret@localhost:${port}`
Object.assign(process.env, { SMTP_URL: address, MAIL_FROM: 'ITA สพป. <ita@office.example>' })
const authorities = getCACertificates('default')
const trust = (...more: string[]) => setDefaultCACertificates([...authorities, ...more])

const deliver = () => deliverMail(new AbortController().signal)
let count = 0
async function write(
  more: { subject?: string; name?: string; key?: string; text?: string } = {},
): Promise<string | null> {
  const { subject = 'เรื่องทดสอบ', name = 'ครูทดสอบ', key = `test/${++count}`, text = 'เนื้อความ' } = more
  const letter = compose({ lang: 'th', subject, lead: text, lines: [], foot: ['ท้ายจดหมาย'] })
  const to = { id: null, address: 'someone@office.example', name }
  return db().$transaction((tx) => queueMail(tx, { ...letter, key, kind: 'notice', to, now: new Date() }))
}
const states = async () =>
  (await db().mail.findMany({ orderBy: { createdAt: 'asc' } })).map(({ state, tries, fault }) => ({
    state,
    tries,
    fault,
  }))

beforeEach(async () => {
  await resetDatabase()
  trust(certificate.cert)
  server.received.length = 0
  for (const key of Object.keys(server.behave)) delete server.behave[key as keyof typeof server.behave]
})
afterAll(() => server.close())

test('a letter arrives once, over TLS, with its words whole, and is kept as sent', async () => {
  const id = await write()
  expect(await deliver()).toEqual({ sent: 1 })
  expect(await deliver()).toBeUndefined()
  expect(server.received).toHaveLength(1)
  const [mail] = server.received
  expect(mail).toMatchObject({ messageId: id, from: 'ita@office.example', to: ['someone@office.example'] })
  expect(mail!.raw).toContain('multipart/alternative')
  expect(mail!.raw).toContain('Auto-Submitted: auto-generated')
  expect(await states()).toEqual([{ state: 'sent', tries: 1, fault: '' }])
})

test('the same letter is written once, and one of an act that is refused never', async () => {
  expect(await write({ key: 'digest/a' })).not.toBeNull()
  expect(await write({ key: 'digest/a' })).toBeNull()
  await expect(
    db().$transaction(async (tx) => {
      const letter = {
        ...compose({ lang: 'th', subject: 'ก', lead: 'ข', lines: [], foot: [] }),
        kind: 'notice',
      }
      const to = { id: null, address: 'a@office.example', name: 'ก' }
      await queueMail(tx, { ...letter, key: 'refused', to, now: new Date() })
      throw new Error('refused')
    }),
  ).rejects.toThrow('refused')
  await deliver()
  expect(server.received).toHaveLength(1)
})

describe('the certificate', () => {
  test('of an unknown authority: nothing is sent, the letter waits, and goes when it is trusted', async () => {
    trust()
    await write()
    expect(await deliver()).toBeUndefined()
    expect(server.received).toEqual([])
    expect(await states()).toMatchObject([{ state: 'queued', tries: 0, fault: /certificate/i }])
    trust(certificate.cert)
    expect(await deliver()).toEqual({ sent: 1 })
  })

  test('of another name is refused', async () => {
    const other = await certificateFor('mail.elsewhere.example')
    const wrong = await startMailServer({ key: other.private, cert: other.cert, secure: true })
    trust(other.cert)
    const opened = await openMailServer(`smtps://localhost:${wrong.port}`, 'ita@office.example')
    expect(opened).toMatchObject({ fault: expect.stringMatching(/altnames|does not match/i) })
    await wrong.close()
  })

  test('is demanded of a server elsewhere: one that offers no TLS is told nothing', async () => {
    const plain = await startMailServer()
    // Another name of this machine, so that it counts as elsewhere.
    const opened = await openMailServer(`smtp://localhost.localdomain:${plain.port}`, 'ita@office.example')
    expect(opened).toHaveProperty('fault')
    expect(plain.received).toEqual([])
    await plain.close()
  })
})

test('a wrong password is trouble of the server, not of a letter', async () => {
  const opened = await openMailServer(`smtp://office:wrong@localhost:${port}`, 'ita@office.example')
  expect(opened).toMatchObject({ fault: expect.stringContaining('wrong password') })
})

describe('the server says', () => {
  test('never: the letter is for the administrator, and the next one goes', async () => {
    server.behave.rcpt = 550
    await write()
    await deliver()
    delete server.behave.rcpt
    await write()
    await deliver()
    expect(await states()).toMatchObject([{ state: 'failed', fault: /550|the test says/ }, { state: 'sent' }])
  })

  test('not now: the letter is tried again later, and later still', async () => {
    server.behave.data = 451
    await write()
    await deliver()
    expect(await states()).toMatchObject([{ state: 'queued', tries: 1 }])
    expect(await deliver()).toBeUndefined()
    await pool().query('UPDATE mails SET next_try_at = now()')
    delete server.behave.data
    expect(await deliver()).toEqual({ sent: 1 })
    expect(server.received).toHaveLength(1)
  })

  test('nothing, after it has read the text: it may have arrived, so it is not sent again by itself', async () => {
    server.behave.hangUpAfterData = true
    await write()
    await deliver()
    expect(await states()).toMatchObject([{ state: 'doubtful', tries: 1 }])
    delete server.behave.hangUpAfterData
    await deliver()
    expect(server.received).toHaveLength(1)
  })
})

test('a worker that died while it gave a letter away leaves it in doubt; one that lost it sends nothing', async () => {
  const id = await write()
  await pool().query(
    `UPDATE mails SET state = 'handed', handed_at = now() - interval '1 hour' WHERE id = $1`,
    [id],
  )
  expect(await deliver()).toEqual({ sent: 0, doubtful: 1 })
  const opened = await openMailServer(address, 'ita@office.example')
  if ('fault' in opened) throw new Error(opened.fault)
  const mail = { id: 'x', toAddress: 'a@office.example', toName: 'ก', subject: 'ข', text: 'ค', html: '' }
  expect(await opened.send(mail, async () => false)).toEqual({ kind: 'taken' })
  opened.close()
  expect(server.received).toEqual([])
})

test('no text of anybody begins another header', async () => {
  await write({
    subject: 'ดี\r\nBcc: thief@elsewhere.example\r\n\r\nbody',
    name: 'ชื่อ\r\nBcc: thief@elsewhere.example',
    text: '\r\n.\r\nMAIL FROM:<x@y.example>',
  })
  await deliver()
  expect(server.received).toHaveLength(1)
  const [mail] = server.received
  expect(mail!.to).toEqual(['someone@office.example'])
  expect(mail!.raw.split('\r\n\r\n')[0]).not.toMatch(/^bcc:/im)
})

test('a server that is away for a day: nothing is lost and nothing comes twice', async () => {
  await write()
  await deliver()
  await server.close()
  for (let hour = 0; hour < 24; hour++) {
    await write({ text: `ชั่วโมงที่ ${hour}` })
    expect(await deliver()).toBeUndefined()
    await pool().query(
      `UPDATE mails SET created_at = created_at - interval '1 hour', next_try_at = next_try_at - interval '1 hour'`,
    )
  }
  expect((await states()).filter(({ state }) => state === 'queued')).toHaveLength(24)
  const before = server.received
  server = await startMailServer(
    { ...tlsOptions, onAuth: (_auth, _session, done) => done(null, { user: 'office' }) },
    port,
  )
  expect(await deliver()).toEqual({ sent: 24 })
  expect(await deliver()).toBeUndefined()
  const all = [...before, ...server.received].map(({ messageId }) => messageId)
  expect(all).toHaveLength(25)
  expect(new Set(all).size).toBe(25)
}, 60_000)
