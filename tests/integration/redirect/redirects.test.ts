import { beforeEach, describe, expect, it } from 'vitest'
import { db, pool } from '#lib/db.ts'
import { withdrawEvidence } from '#lib/evidence/commands.ts'
import { redirectLimits } from '#lib/limits.ts'
import { type Asked, openOldAddresses } from '#lib/redirect/answer.ts'
import { addRedirect, changeRedirect, dismissUnknown, removeRedirect } from '#lib/redirect/commands.ts'
import { makeCounter } from '#lib/redirect/counter.ts'
import { listRedirects, listUnknown, tryAddress } from '#lib/redirect/queries.ts'
import { ownerPool, resetDatabase } from '#tests/support/database.ts'
import { makeCycle, makeEvidence, makeStaff, must, type Staff } from '#tests/support/factories.ts'
import { makeRedirect, oldAddress } from '#tests/support/redirect-matrix.ts'

let staff: Staff
beforeEach(async () => {
  await resetDatabase()
  await makeCycle()
  staff = await makeStaff()
})

const tick = async (): Promise<number> =>
  Number((await pool().query('SELECT tick FROM public_clock WHERE id = 1')).rows[0].tick)

const add = (input: object) => addRedirect(staff.administrator, { ...oldAddress(), ...input })
const fieldsOf = async (outcome: ReturnType<typeof add>) => {
  const result = await outcome
  return result.ok
    ? 'taken'
    : Object.entries(result.fields ?? {}).map(([field, { key }]) => `${field} ${key}`)[0]
}
const every = { q: '', state: '', sort: 'address' } as const

async function answersAt(url: string, more: Partial<Asked> = {}) {
  const addresses = openOldAddresses(process.env.PUBLIC_URL!)
  try {
    const rule = await addresses.find({ url, host: undefined, ...more }, await tick())
    return rule && `${rule.kind} ${rule.target}`
  } finally {
    await addresses.close()
  }
}

describe('an old address', () => {
  it('answers as soon as it is added, and no longer when it is removed; the public clock moves for both', async () => {
    const before = await tick()
    const id = await makeRedirect(staff, { from: '/old', kind: 'page', to: '/ita/2568' })
    expect(await tick()).toBe(before + 1)
    expect(await answersAt('/old/?x=1')).toBe('page /ita/2568')
    must(await removeRedirect(staff.administrator, { id }))
    expect(await answersAt('/old')).toBeNull()
    expect(await tick()).toBe(before + 2)
  })

  it('leads to evidence from the moment it is public, and tells nobody of it before', async () => {
    const draft = await makeEvidence(staff)
    await makeRedirect(staff, { from: '/old/draft', kind: 'page', to: `/evidence/${draft.evidenceId}` })
    const shown = await makeEvidence(staff, { state: 'published', item: 'O2' })
    await makeRedirect(staff, { from: '/old/shown', kind: 'page', to: `/evidence/${shown.evidenceId}` })
    expect(await answersAt('/old/draft')).toBeNull()
    expect(await answersAt('/old/shown')).toBe(`page /evidence/${shown.evidenceId}`)
    const states = (await listRedirects(staff.administrator, every, 1)).redirects.map(({ path, state }) => [
      path,
      state,
    ])
    expect(states).toEqual([
      ['/old/draft', 'waiting'],
      ['/old/shown', 'works'],
    ])
    // What was withdrawn says so itself, with the reason.
    must(await withdrawEvidence(staff.publisher, { evidenceId: shown.evidenceId, reason: 'ผิดฉบับ' }))
    expect(await answersAt('/old/shown')).toBe(`page /evidence/${shown.evidenceId}`)
  })

  it('whose target is not there any more is shown as broken, and answered as unknown', async () => {
    await makeRedirect(staff, { from: '/old/item', kind: 'page', to: '/ita/2568/O12' })
    await makeRedirect(staff, { from: '/old/year', kind: 'page', to: '/ita/2570' })
    await makeRedirect(staff, { from: '/old/none', kind: 'page', to: '/evidence/zzzzzzzz' })
    await makeRedirect(staff, { from: '/old/file', kind: 'page', to: '/files/zzzzzzzz/O12.pdf' })
    const broken = await listRedirects(staff.administrator, { ...every, state: 'broken' }, 1)
    expect(broken.redirects.map(({ path }) => path)).toEqual(['/old/file', '/old/none', '/old/year'])
    expect(await answersAt('/old/item')).toBe('page /ita/2568/O12')
    expect(await answersAt('/old/none')).toBeNull()
  })

  it('is refused in words', async () => {
    await makeRedirect(staff, { from: '/old/a', kind: 'gone' })
    expect(await fieldsOf(add({ from: 'http://any.example/x y' }))).toBe('taken')
    expect(await fieldsOf(add({ from: '/old/a/' }))).toBe('from problem.redirect.taken')
    expect(await fieldsOf(add({ from: '/ita' }))).toBe('from problem.redirect.ours')
    expect(await fieldsOf(add({ reasonTh: ' ' }))).toBe('reasonTh problem.redirect.reason')
    expect(await fieldsOf(add({ kind: 'page', to: '' }))).toBe('to problem.required')
    expect(await fieldsOf(add({ kind: 'page', to: '/old/a' }))).toBe('to problem.redirect.toGone')
    expect(await fieldsOf(add({ from: '/x', kind: 'page', to: '/x' }))).toBe('to problem.redirect.loop')
    expect(await fieldsOf(add({ kind: 'page', to: 'https://x.example/' }))).toBe(
      'to problem.redirect.outside',
    )
  })

  it('that leads to another is kept with where that ends', async () => {
    await makeRedirect(staff, { from: '/new', kind: 'page', to: '/ita/2568/O12' })
    const first = must(await add({ from: '/older', kind: 'page', to: '/new' }))
    expect(first.followed).toBe(true)
    expect(await answersAt('/older')).toBe('page /ita/2568/O12')
  })

  it('changed by two people at once shows both, and keeps the first', async () => {
    const id = await makeRedirect(staff, { from: '/a', note: 'ก' })
    const change = { id, version: 1, ...oldAddress({ from: '/a' }) }
    must(await changeRedirect(staff.administrator, { ...change, note: 'ข' }))
    const late = await changeRedirect(staff.administrator, { ...change, note: 'ค' })
    expect(late).toMatchObject({
      ok: false,
      problem: 'conflict',
      details: { version: 2, latest: { note: 'ข' } },
    })
    expect((await db().redirect.findUniqueOrThrow({ where: { id } })).note).toBe('ข')
  })

  it('the database takes no target that would leave by the back door', async () => {
    const row = { path: '/x', createdById: staff.administrator.id, id: 'bcdf2345' }
    for (const target of ['//evil.example', '/\\evil.example', 'javascript:alert(1)', ''])
      await expect(db().redirect.create({ data: { ...row, kind: 'page', target } })).rejects.toThrow(
        /redirects_to/,
      )
    await expect(
      db().redirect.create({ data: { ...row, kind: 'external', target: 'https://a@evil.example/' } }),
    ).rejects.toThrow(/redirects_to/)
    await expect(db().redirect.create({ data: { ...row, kind: 'gone' } })).rejects.toThrow(/redirects_to/)
  })

  it('is tried without being counted', async () => {
    const { evidenceId } = await makeEvidence(staff)
    await makeRedirect(staff, { from: '/?p=7', kind: 'page', to: `/evidence/${evidenceId}` })
    const tried = async (address: string) => {
      const outcome = await tryAddress(staff.administrator, address)
      return outcome.is === 'redirect' ? outcome.redirect.state : outcome.is
    }
    expect(await tried('https://www.old.example/?p=7')).toBe('waiting')
    expect(await tried('/?p=8')).toBe('ours')
    expect(await tried('/ita/2568')).toBe('ours')
    expect(await tried('/nowhere')).toBe('unknown')
    expect(await tried('สวัสดี')).toBe('unreadable')
    expect(await db().redirectHits.count()).toBe(0)
  })
})

describe('counting', () => {
  it('a flood writes nothing while it lasts, two statements afterwards, and moves no public clock', async () => {
    const id = await makeRedirect(staff, { from: '/old/a' })
    const before = await tick()
    const addresses = openOldAddresses(process.env.PUBLIC_URL!, { counter: makeCounter() })
    const writes = async () =>
      Number((await pool().query('SELECT count(*) AS n FROM redirect_hits')).rows[0].n) +
      Number((await pool().query('SELECT count(*) AS n FROM unknown_addresses')).rows[0].n)
    const ask = async (url: string) => {
      const asked = { url, host: 'portal.example' }
      addresses.count(asked, await addresses.find(asked, before))
    }
    for (let n = 0; n < 3_000; n++) {
      await ask(`/flood/${n}`)
      await ask('/old/a')
      if (n % 10 === 0) await ask('/website/?p=34400')
    }
    expect(await writes()).toBe(0)
    await addresses.close()
    const { redirects } = await listRedirects(staff.administrator, every, 1)
    expect(redirects.map(({ hits }) => hits)).toEqual([3_000])
    expect(redirects[0]!.id).toBe(id)
    expect((await listUnknown(staff.administrator)).map(({ address, asked }) => [address, asked])).toEqual([
      ['/website?p=34400', 300],
    ])
    expect(await tick()).toBe(before)
  })

  it('keeps a bounded list, and nothing that might tell of a person', async () => {
    const counter = makeCounter()
    const asks = (path: string, query = '', times = 6) => {
      for (let n = 0; n < times; n++) counter.unknown({ host: 'x', path, query })
    }
    for (let n = 0; n < redirectLimits.unknownKept + 50; n++) asks(`/many/${n}`)
    await counter.flush()
    expect(await db().unknownAddress.count()).toBe(redirectLimits.unknownKept)
    asks('/later', 'id=12', 60)
    asks('/.env')
    asks('/wp-login.php')
    asks('/who', 'email=a@b.example')
    asks('/who/1100701234567')
    asks('/search', 'q=สมชาย ใจดี')
    asks('/rare', '', 2)
    await counter.flush()
    const { rows } = await pool().query<{ address: string }>(
      `SELECT address FROM unknown_addresses WHERE address !~ '^/many' ORDER BY 1`,
    )
    expect(rows.map(({ address }) => address)).toEqual(['/later?id=12', '/search', '/who'])
    expect(await db().unknownAddress.count()).toBe(redirectLimits.unknownKept)
  })

  it('loses nothing when the database is away for a while', async () => {
    const id = await makeRedirect(staff)
    const counter = makeCounter()
    counter.hit(id)
    await ownerPool().query('ALTER TABLE redirect_hits RENAME TO away')
    await counter.flush()
    await ownerPool().query('ALTER TABLE away RENAME TO redirect_hits')
    counter.hit(id)
    await counter.flush()
    expect((await db().redirectHits.findUniqueOrThrow({ where: { redirectId: id } })).hits).toBe(2n)
  })

  it('what needs no answer stays off the list', async () => {
    const counter = makeCounter()
    const ask = () => counter.unknown({ host: '', path: '/gone', query: '' })
    for (let n = 0; n < 6; n++) ask()
    await counter.flush()
    const [row] = await listUnknown(staff.administrator)
    must(await dismissUnknown(staff.administrator, { id: row!.id }))
    for (let n = 0; n < 6; n++) ask()
    await counter.flush()
    expect(await listUnknown(staff.administrator)).toEqual([])
    expect(await listUnknown(staff.director)).toEqual([])
  })
})
