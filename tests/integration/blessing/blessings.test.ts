import { beforeEach, describe, expect, test } from 'vitest'
import { decideBlessings } from '#lib/blessing/commands.ts'
import { findBlessing, listBlessings } from '#lib/blessing/public.ts'
import { findWaitingBlessings, listSentBlessings } from '#lib/blessing/queries.ts'
import { bait, keepBlessing, takeBlessing } from '#lib/blessing/receive.ts'
import { db, pool } from '#lib/db.ts'
import { blessingLimits } from '#lib/limits.ts'
import { readAddress } from '#lib/press/address.ts'
import { someBlessing } from '#tests/support/blessing-matrix.ts'
import { ownerPool, resetDatabase } from '#tests/support/database.ts'
import { makeStaff, must, type Staff } from '#tests/support/factories.ts'

let staff: Staff
beforeEach(async () => {
  await resetDatabase()
  staff = await makeStaff()
})

async function send(fields: Record<string, string>, { from = '203.0.113.7', prefix = '' } = {}) {
  const address = readAddress(`${prefix}/integrity/blessings/new`)
  if (address.kind !== 'page') throw new Error('not a page')
  return takeBlessing(address, new URLSearchParams(fields), from)
}
const kept = () => db().blessing.findMany()
const decide = (ids: string[], decision: 'approve' | 'refuse', reason = '') =>
  decideBlessings(staff.reviewer, { ids, decision, reason })

/** Every row of every table that the public reads: those that move the public clock. */
async function publicRows(): Promise<string> {
  const { rows: tables } = await ownerPool().query<{ name: string }>(
    `SELECT DISTINCT c.relname AS name FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
      WHERE t.tgname = 'public_clock'`,
  )
  const texts: string[] = []
  for (const { name } of tables) {
    const { rows } = await ownerPool().query<{ text: string }>(
      `SELECT to_jsonb(t)::text AS text FROM ${name} t`,
    )
    texts.push(...rows.map(({ text }) => text))
  }
  expect(tables.map(({ name }) => name)).toContain('public_blessings')
  return texts.join('\n')
}

test('a blessing is public once somebody has read it, and no more when it is refused after all', async () => {
  const tick = async () => (await pool().query('SELECT tick FROM public_clock')).rows[0].tick
  const before = await tick()
  expect(
    await send({ design: 'thread', body: ' ขอให้โชคดี\r\nลับมาก ', signed: 'คนลับ' }, { prefix: '/en' }),
  ).toEqual({
    kind: 'seeOther',
    location: '/en/integrity/blessings/new?sent=1',
  })
  const [blessing] = await kept()
  const { id } = blessing!
  expect(blessing).toMatchObject({ body: 'ขอให้โชคดี\nลับมาก', signed: 'คนลับ', state: 'waiting' })
  expect(await tick()).toBe(before)
  expect(await findBlessing(id)).toBeNull()
  expect(await publicRows()).not.toContain('ลับ')

  must(await decide([id], 'approve'))
  expect(await findBlessing(id)).toMatchObject({ body: 'ขอให้โชคดี\nลับมาก', design: 'thread' })
  expect(Number(await tick())).toBeGreaterThan(Number(before))
  expect((await listBlessings(1)).count).toBe(1)

  must(await decide([id], 'refuse', 'มีชื่อบุคคล'))
  expect(await findBlessing(id)).toBeNull()
  expect((await listBlessings(1)).rows).toEqual([])
  expect(await publicRows()).not.toMatch(/ลับ|มีชื่อบุคคล/)
})

test('many decisions are many acts, and what is decided is not decided again', async () => {
  const now = new Date()
  const ids = [await keepBlessing(someBlessing(), now), await keepBlessing(someBlessing(), now)]
  expect(must(await decide(ids, 'approve'))).toEqual({ changed: 2 })
  expect(await decide(ids, 'approve')).toMatchObject({ ok: false, problem: 'conflict' })
  expect(await decide(ids, 'refuse')).toMatchObject({ ok: false, fields: { reason: {} } })
  expect(await decide([], 'approve')).toMatchObject({ ok: false, fields: { ids: {} } })
  const acts = await db().auditEntry.findMany({ where: { objectType: 'blessing' } })
  expect(acts.map(({ action }) => action).sort()).toEqual([
    'blessing.approve',
    'blessing.approve',
    'blessing.decide',
  ])
  const list = await listSentBlessings(staff.publisher, { q: '', state: 'approved', sort: 'newest' }, 1)
  expect(list).toMatchObject({ total: 2, waiting: 0 })
  const none = await listSentBlessings(staff.contributor, { q: '', state: '', sort: 'newest' }, 1)
  expect(none.total).toBe(0)
})

test('who reads blessings is told how many wait and since when the first does, until none does', async () => {
  expect(await findWaitingBlessings(staff.reviewer)).toBeNull()
  const first = new Date('2025-01-02T03:00:00Z')
  const ids = [await keepBlessing(someBlessing(), first), await keepBlessing(someBlessing(), new Date())]
  for (const actor of [staff.reviewer, staff.publisher, staff.director, staff.administrator])
    expect(await findWaitingBlessings(actor)).toEqual({ count: 2, since: first })
  expect(await findWaitingBlessings(staff.contributor)).toBeNull()
  must(await decide(ids.slice(0, 1), 'approve'))
  expect(await findWaitingBlessings(staff.reviewer)).toMatchObject({ count: 1 })
  must(await decide(ids.slice(1), 'refuse', 'ไม่สุภาพ'))
  expect(await findWaitingBlessings(staff.reviewer)).toBeNull()
})

test('the database shows nothing that is not approved, word for word', async () => {
  const id = await keepBlessing(someBlessing(), new Date())
  const { state: _, decidedAt: __, decidedById: ___, reason: ____, ...row } = (await kept())[0]!
  await expect(db().publicBlessing.create({ data: row })).rejects.toThrow(/not approved/)
  must(await decide([id], 'approve'))
  await expect(db().publicBlessing.update({ where: { id }, data: { body: 'อื่น' } })).rejects.toThrow()
})

describe('the form', () => {
  test.each([
    ['no card', { design: 'gold', body: 'ขอให้โชคดี' }, 'design'],
    ['no words', { design: 'lotus', body: ' \r\n ' }, 'body'],
    ['too many words', { design: 'lotus', body: 'ก'.repeat(blessingLimits.text + 1) }, 'body'],
    ['a link', { design: 'lotus', body: 'ดูที่ https://spam.example' }, 'body'],
    ['a bare address', { design: 'lotus', body: 'แทงที่ lucky.bet' }, 'body'],
    ['a link for a name', { design: 'lotus', body: 'ขอให้โชคดี', signed: 'www.spam.example' }, 'signed'],
  ])('brings back what was typed: %s', async (_, fields, problem) => {
    expect(await send({ signed: '', ...fields })).toMatchObject({
      kind: 'again',
      status: 422,
      parameters: { problem, body: fields.body, design: fields.design },
    })
    expect(await kept()).toEqual([])
  })

  test('thanks robots and keeps nothing; the same words are kept once', async () => {
    expect(await send({ ...someBlessing(), [bait]: 'http://spam.example' })).toMatchObject({
      kind: 'seeOther',
    })
    expect(await kept()).toEqual([])
    const same = someBlessing()
    await send(same)
    await send(same)
    expect(await kept()).toHaveLength(1)
  })

  test('takes so many of an address in an hour, and keeps nothing of the address', async () => {
    for (let sent = 0; sent < blessingLimits.anHour; sent += 1)
      expect(await send(someBlessing())).toMatchObject({ kind: 'seeOther' })
    const more = someBlessing()
    expect(await send(more)).toMatchObject({ status: 429, parameters: { problem: 'limit', body: more.body } })
    expect(await send(someBlessing(), { from: '198.51.100.9' })).toMatchObject({ kind: 'seeOther' })
    const { rows } = await pool().query('SELECT key FROM rate_limits')
    expect(JSON.stringify(rows) + JSON.stringify(await kept())).not.toMatch(/203\.0\.113|198\.51\.100/)
  })
})
