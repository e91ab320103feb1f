import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeIfUnused, type EmbeddedDatabase, openEmbedded } from '#lib/postgres/embedded.ts'
import { removePlace } from '#lib/postgres/place.ts'
import { readSecrets } from '#lib/secrets.ts'
import { testFolder, withClient } from '#tests/support/cluster.ts'

// A cluster of its own, which these tests may kill.
const dataDir = join(testFolder, `postgres-${randomUUID().slice(0, 8)}`)
const open = () => openEmbedded(dataDir)
let home = ''

const value = async (database: EmbeddedDatabase, sql: string): Promise<unknown> =>
  withClient(database.ownerUrl, async (client) => Object.values((await client.query(sql)).rows[0] ?? {})[0])
const postmaster = (): number =>
  Number(readFileSync(join(home, 'data', 'postmaster.pid'), 'utf8').split('\n')[0])
/** A process that has ended and waits for its parent to notice, as in a container without an init, is not alive. */
const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  if (!existsSync('/proc/self/stat')) return true
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false // it ended while we looked
  }
}

beforeAll(async () => {
  const database = await open()
  home = database.home
  expect(database.origin).toBe('new')
  await withClient(database.ownerUrl, (client) =>
    client.query(`CREATE TABLE kept AS SELECT 'ไว้'::text AS word`),
  )
  await database.close()
})

afterAll(async () => {
  await closeIfUnused(dataDir)
  removePlace(dataDir)
})

it('keeps what was written when it is started again, and leaves no process behind', async () => {
  const database = await open()
  expect(database.origin).toBe('started')
  expect(await value(database, 'SELECT word FROM kept')).toBe('ไว้')
  const pid = postmaster()
  await database.close()
  expect(isAlive(pid)).toBe(false)
})

it('is UTF-8, in a locale that knows Thai, in UTC, and asks for a password', async () => {
  const database = await open()
  expect(await value(database, 'SHOW server_encoding')).toBe('UTF8')
  expect(await value(database, 'SHOW TimeZone')).toBe('UTC')
  expect(await value(database, `SELECT 'ก' ~ '[[:alpha:]]'`)).toBe(true)
  const wrong = new pg.Client({
    connectionString: Object.assign(new URL(database.url), { password: 'x' }).href,
  })
  await expect(wrong.connect()).rejects.toMatchObject({ code: '28P01' })
  expect(new URL(database.url).hostname).toBe('127.0.0.1')
  await database.close()
})

it('is shared: who opens it second takes it as it runs, and the last one out stops it', async () => {
  const first = await open()
  const second = await open()
  expect(second.origin).toBe('adopted')
  expect([await first.claim(), await second.claim()]).toEqual([true, false])
  const pid = postmaster()
  await first.close()
  expect(isAlive(pid)).toBe(true)
  expect(await second.claim()).toBe(true)
  await second.close()
  expect(isAlive(pid)).toBe(false)
})

it('opened by several at once, it is started once', async () => {
  const opened = await Promise.all([open(), open(), open()])
  expect(new Set(opened.map(({ url }) => url)).size).toBe(1)
  await Promise.all(opened.map((database) => database.close()))
  expect(() => postmaster()).toThrow()
})

it('heals after it was killed', async () => {
  const database = await open()
  await withClient(database.ownerUrl, (client) => client.query(`INSERT INTO kept VALUES ('สอง')`))
  process.kill(postmaster(), 'SIGKILL')
  await sleep(100)
  const again = await open()
  expect(again.origin).toBe('started')
  expect(await value(again, 'SELECT count(*)::int FROM kept')).toBe(2)
  await database.close()
  expect(await value(again, 'SELECT 1')).toBe(1)
  await again.close()
})

it('that is watched comes back by itself, at the same address', async () => {
  const database = await openEmbedded(dataDir, { watch: true })
  expect(await database.claim()).toBe(true)
  const killed = postmaster()
  process.kill(killed, 'SIGKILL')
  // The kill takes a moment: only the server that came after it counts, and only once its claim is taken again.
  await expect.poll(() => isAlive(killed)).toBe(false)
  const claims =
    'SELECT count(*)::int FROM pg_locks WHERE locktype = $$advisory$$ AND objid = 7120003 AND granted'
  await expect.poll(() => value(database, claims).catch(() => 0), { timeout: 30_000 }).toBe(1)
  const other = await open()
  expect(await other.claim()).toBe(false)
  await database.close()
  await other.close()
  expect(() => postmaster()).toThrow()
})

it('starts although the number of the killed server is another process by now', async () => {
  const database = await open()
  const file = join(home, 'data', 'postmaster.pid')
  const lines = readFileSync(file, 'utf8').split('\n')
  await database.close()
  writeFileSync(file, [process.pid, ...lines.slice(1)].join('\n'))
  const again = await open()
  expect(await value(again, 'SELECT count(*)::int FROM kept')).toBe(2)
  await again.close()
})

it('keeps its secrets to its owner, and the same ones for good', () => {
  const before = readSecrets(dataDir)
  expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600)
  expect(new Set(Object.values(before)).size).toBe(Object.keys(before).length)
  for (const secret of Object.values(before)) expect(secret.length).toBeGreaterThanOrEqual(17)
  expect(readSecrets(dataDir)).toEqual(before)
})

it('says so when the secrets are not those of the database', async () => {
  const database = await open()
  const file = join(dataDir, 'secrets.json')
  const right = readFileSync(file, 'utf8')
  writeFileSync(file, JSON.stringify({ ...JSON.parse(right), databaseSuperuser: 'another' }))
  await expect(open()).rejects.toThrow(/do not open the database in DATA_DIR: restore both/)
  writeFileSync(file, right)
  await database.close()
})
