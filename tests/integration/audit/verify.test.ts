import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkChain, checkChainNow, findChainState } from '#lib/audit/chain.ts'
import { allActs, auditChoices, listActs } from '#lib/audit/queries.ts'
import { recordAct } from '#lib/audit/record.ts'
import { verifyAudit } from '#lib/audit/verify.ts'
import { db } from '#lib/db.ts'
import type { Actor } from '#lib/user/actor.ts'
import { ownerPool, resetDatabase } from '#tests/support/database.ts'
import { makeGroup, makeUser } from '#tests/support/factories.ts'

let actor: Actor
let client: pg.Client

async function write(count: number): Promise<void> {
  for (let n = 0; n < count; n++) {
    await db().$transaction((tx) =>
      recordAct(tx, {
        actor,
        action: n % 2 ? 'revision.submit' : 'revision.save',
        objectType: 'evidence',
        objectId: `ev${n}`,
        before: { title: 'เดิม', pages: 3 },
        after: { title: `ใหม่ "${n}"\nสองบรรทัด`, tags: ['ก', 'b'], nested: { z: null, a: 1.5 } },
        now: new Date(`2026-11-24T00:00:0${n % 10}.123Z`),
        address: '198.51.100.7',
      }),
    )
  }
}

beforeEach(async () => {
  await resetDatabase()
  actor = await makeUser({ officeRoles: ['administrator'] })
  // As the application: the verifier needs no more rights than it has.
  client = new pg.Client({ connectionString: process.env.DATABASE_URL! })
  await client.connect()
})
afterEach(() => client.end())

/** What someone with the owner's rights can do to the rows, around every trigger. */
const tamper = (sql: string) =>
  ownerPool().query(`BEGIN; SET LOCAL session_replication_role = replica; ${sql}; COMMIT`)
const verify = () => verifyAudit(client)

describe('the verifier', () => {
  test('finds an untouched chain sound, from the empty one on', async () => {
    expect(await verify()).toMatchObject({ sound: true, rows: 0 })
    await write(12)
    const head = await db().auditHead.findFirstOrThrow()
    expect(await verify()).toEqual({ sound: true, rows: 12, head: head.hash })
  })

  test('finds a chain sound that is longer than a batch, and was written by many at once', async () => {
    await Promise.all([write(15), write(15), write(15)])
    await ownerPool().query(`INSERT INTO audit_entries (seq, at, actor_name, actor_roles, action, object_type, object_id, prev_hash, hash)
      SELECT 0, now(), 'x', '{}', 'revision.save', 'evidence', n::text, '', '' FROM generate_series(1, 2100) n`)
    expect(await verify()).toMatchObject({ sound: true, rows: 2145 })
  })

  test.each([
    ['what changed', `UPDATE audit_entries SET after = '{"title": "x"}' WHERE seq = 5`],
    ['who', `UPDATE audit_entries SET actor_name = 'somebody else' WHERE seq = 5`],
    ['the roles', `UPDATE audit_entries SET actor_roles = '{director}' WHERE seq = 5`],
    ['when', `UPDATE audit_entries SET at = at - interval '1 ms' WHERE seq = 5`],
    ['from where', `UPDATE audit_entries SET address = '' WHERE seq = 5`],
    ['the act', `UPDATE audit_entries SET action = 'revision.approve' WHERE seq = 5`],
  ])('names the row in which %s was changed', async (_what, sql) => {
    await write(8)
    await tamper(sql)
    expect(await verify()).toMatchObject({ sound: false, seq: 5, fault: 'hash', rows: 4 })
  })

  test('names the row that was changed and hashed anew by the one after it', async () => {
    await write(8)
    await tamper(`UPDATE audit_entries SET actor_name = 'somebody else' WHERE seq = 5;
      UPDATE audit_entries e SET hash = encode(sha256(convert_to(e.prev_hash || E'\\n' || audit_canonical(e), 'UTF8')), 'hex') WHERE seq = 5`)
    expect(await verify()).toMatchObject({ sound: false, seq: 6, fault: 'link' })
  })

  test('names the gap where a row was taken out', async () => {
    await write(8)
    await tamper('DELETE FROM audit_entries WHERE seq = 5')
    expect(await verify()).toMatchObject({ sound: false, seq: 5, fault: 'gap' })
  })

  test('sees a cut tail by the head', async () => {
    await write(8)
    await tamper('DELETE FROM audit_entries WHERE seq > 6')
    expect(await verify()).toMatchObject({ sound: false, seq: 7, fault: 'tail', rows: 6 })
  })

  test('sees a cut tail whose head was moved back by what the public was shown', async () => {
    await write(8)
    await makeGroup() // moves the public clock
    await tamper(`DELETE FROM audit_entries WHERE seq > 6;
      UPDATE audit_head SET seq = 6, hash = (SELECT hash FROM audit_entries WHERE seq = 6)`)
    expect(await verify()).toMatchObject({ sound: false, seq: 7, fault: 'tail' })
  })

  test('sees a chain that was written anew from the start by what the public was shown', async () => {
    await write(4)
    await makeGroup()
    await tamper(`DELETE FROM audit_entries; UPDATE audit_head SET seq = 0, hash = repeat('0', 64)`)
    await write(9)
    await tamper('SELECT 1')
    const shown = await db().publicClock.findFirstOrThrow()
    const row = await db().auditEntry.findUniqueOrThrow({ where: { seq: shown.auditSeq } })
    // The same acts at the same times give the same hashes: only another history is another chain.
    if (row.hash === shown.auditHash) await tamper(`UPDATE public_clock SET audit_hash = repeat('a', 64)`)
    expect(await verify()).toMatchObject({ sound: false, seq: 4, fault: 'published' })
  })

  test('sees a head that names another hash', async () => {
    await write(3)
    await tamper(`UPDATE audit_head SET hash = repeat('b', 64)`)
    expect(await verify()).toMatchObject({ sound: false, seq: 3, fault: 'head' })
  })
})

test.each([
  'UPDATE audit_entries SET actor_name = $$x$$',
  'DELETE FROM audit_entries',
  'TRUNCATE audit_entries',
])('neither the application nor the owner may: %s', async (sql) => {
  await write(1)
  await expect(client.query(sql)).rejects.toThrow()
  await expect(ownerPool().query(sql)).rejects.toThrow(/append only/)
})

describe('the history', () => {
  const asked = { action: '', person: '', objectType: '', objectId: '', from: '', to: '' }
  const all = { ...asked, page: 1 }

  test('is newest first, 20 a page, and filters by act, person and object', async () => {
    await write(23)
    const first = await listActs(actor, all)
    expect(first).toMatchObject({ total: 23 })
    expect(first.acts.map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, n) => 23 - n))
    expect((await listActs(actor, { ...all, page: 2 })).acts).toHaveLength(3)
    expect((await listActs(actor, { ...all, action: 'revision.submit' })).total).toBe(11)
    expect((await listActs(actor, { ...all, person: actor.id })).total).toBe(23)
    expect((await listActs(actor, { ...all, person: 'nobody' })).total).toBe(0)
    expect((await listActs(actor, { ...all, objectType: 'evidence', objectId: 'ev3' })).acts).toMatchObject([
      { actorName: actor.name, objectId: 'ev3', before: { title: 'เดิม', pages: 3 } },
    ])
    expect(await auditChoices(actor)).toEqual({
      actions: ['revision.save', 'revision.submit'],
      people: [{ id: actor.id, name: actor.name }],
      objectTypes: ['evidence'],
    })
  })

  test('by days of the office, both included: seven hours before UTC', async () => {
    for (const at of [
      '2026-11-23T16:59:59Z',
      '2026-11-23T17:00:00Z',
      '2026-11-24T16:59:59Z',
      '2026-11-24T17:00:00Z',
    ]) {
      await db().$transaction((tx) =>
        recordAct(tx, {
          actor: null,
          action: 'office.create',
          objectType: 'office',
          objectId: at,
          now: new Date(at),
        }),
      )
    }
    const found = async (from: string, to: string) =>
      (await listActs(actor, { ...all, from, to })).acts.map(({ objectId }) => objectId)
    expect(await found('2026-11-24', '2026-11-24')).toEqual(['2026-11-24T16:59:59Z', '2026-11-23T17:00:00Z'])
    expect(await found('', '2026-11-23')).toEqual(['2026-11-23T16:59:59Z'])
    expect(await found('2026-11-25', '')).toEqual(['2026-11-24T17:00:00Z'])
    expect((await listActs(actor, { ...all, person: 'system' })).total).toBe(4)
  })

  test('of a cycle holds that of its items, and of no other year', async () => {
    for (const [objectType, objectId] of [
      ['cycle', '2568'],
      ['cycleItem', '2568/O12'],
      ['cycle', '2569'],
      ['cycleItem', '2569/O12'],
      ['evidence', '2568'],
    ] as const) {
      await db().$transaction((tx) =>
        recordAct(tx, { actor, action: 'cycle.start', objectType, objectId, now: new Date() }),
      )
    }
    const { acts } = await listActs(actor, { ...all, objectType: 'cycle', objectId: '2568' })
    expect(acts.map(({ objectId }) => objectId)).toEqual(['2568/O12', '2568'])
  })

  test('is exported whole, oldest first', async () => {
    await write(3)
    const seqs: number[] = []
    for await (const acts of allActs(actor, asked)) {
      seqs.push(...acts.map(({ seq }) => seq))
    }
    expect(seqs).toEqual([1, 2, 3])
  })

  test('tells how far the chain was verified, goes on from there, and says so when it does not hold', async () => {
    expect(await findChainState(actor)).toEqual({ rows: 0, check: null })
    await write(5)
    await checkChain({ whole: true })
    await write(3)
    expect(await findChainState(actor)).toMatchObject({ rows: 8, check: { rows: 5, fault: null } })
    // What lies before is not read again: only its last row must still be there.
    await tamper(`UPDATE audit_entries SET actor_name = 'x' WHERE seq = 2`)
    expect(await checkChainNow(actor, {})).toMatchObject({ ok: true, value: { sound: true, rows: 8 } })
    await checkChain({ whole: true })
    expect(await findChainState(actor)).toMatchObject({ rows: 8, check: { rows: 1, seq: 2, fault: 'hash' } })
    // After a fault nothing before it is believed.
    expect(await checkChainNow(actor, {})).toMatchObject({ value: { sound: false, seq: 2 } })
    expect(await db().auditEntry.count()).toBe(8)
  })

  test('a row that was verified and then replaced is found without reading from the start', async () => {
    await write(5)
    await checkChain({ whole: true })
    await tamper(`UPDATE audit_entries SET hash = repeat('c', 64) WHERE seq = 5`)
    expect(await checkChainNow(actor, {})).toMatchObject({ value: { sound: false, seq: 5, fault: 'hash' } })
  })

  test('is for administrators', async () => {
    await write(2)
    const director = await makeUser({ officeRoles: ['director', 'publisher'] })
    expect(await listActs(director, all)).toEqual({ acts: [], total: 0 })
    expect((await auditChoices(director)).people).toEqual([])
    expect(await findChainState(director)).toBeNull()
    expect(await checkChainNow(director, {})).toMatchObject({ ok: false, problem: 'forbidden' })
    expect(await checkChainNow(null, {})).toMatchObject({ ok: false, problem: 'signedOut' })
    expect(await db().auditCheck.count()).toBe(0)
  })
})
