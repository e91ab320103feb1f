import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { beforeEach, describe, expect, it } from 'vitest'
import { pool } from '#lib/db.ts'
import type { Migration } from '#lib/migrate/files.ts'
import { readMigrations } from '#lib/migrate/files.ts'
import { migrate } from '#lib/migrate/migrate.ts'
import { checkThaiSearch } from '#lib/migrate/thai-search.ts'
import { applicationRole } from '#lib/postgres/roles.ts'
import { urlOfDatabase, withClient } from '#tests/support/cluster.ts'
import { ownerPool, resetDatabase } from '#tests/support/database.ts'

const ownerUrl = () => process.env.DATABASE_OWNER_URL!
const migration = (name: string, sql: string, checksum = name.padEnd(64, '0')): Migration => ({
  name,
  sql,
  checksum,
})

/** An empty database for one test. */
async function withEmptyDatabase(options: string, use: (url: string) => Promise<void>): Promise<void> {
  const name = `test_${Math.floor(Date.now() / 1000)}_${randomUUID().slice(0, 8)}`
  await withClient(urlOfDatabase(ownerUrl(), 'postgres'), async (client) => {
    await client.query(`CREATE DATABASE ${name} ${options}`)
    try {
      await use(urlOfDatabase(ownerUrl(), name))
    } finally {
      await client.query(`DROP DATABASE ${name} WITH (FORCE)`)
    }
  })
}

describe('applying migrations', () => {
  it('applies each file once, with the checksum that prisma keeps', async () => {
    await withEmptyDatabase('', async (url) => {
      const files = await readMigrations()
      expect((await migrate(url)).applied).toEqual(files.map((file) => file.name))
      expect((await migrate(url)).applied).toEqual([])
      const { rows } = await withClient(url, (client) =>
        client.query(
          'SELECT migration_name AS name, checksum, applied_steps_count FROM _prisma_migrations ORDER BY 1',
        ),
      )
      expect(rows).toEqual(files.map(({ name, checksum }) => ({ name, checksum, applied_steps_count: 1 })))
    })
  })

  it('leaves nothing of a file that fails, and names it with the line', async () => {
    await withEmptyDatabase('', async (url) => {
      const good = migration('1_good', 'CREATE TABLE one (id int)')
      const bad = migration('2_bad', 'CREATE TABLE two (id int);\nSELECT * FROM nowhere;')
      await expect(migrate(url, { files: [good, bad] })).rejects.toThrow(
        /Migration 2_bad failed and nothing of it remains: relation "nowhere" does not exist \(line 2\)/,
      )
      const tables = await withClient(url, (client) =>
        client.query(`SELECT to_regclass('one') IS NOT NULL AS one, to_regclass('two') IS NOT NULL AS two`),
      )
      expect(tables.rows).toEqual([{ one: true, two: false }])
      expect((await migrate(url, { files: [good] })).applied).toEqual([])
    })
  })

  it('refuses a file that was changed after it was applied', async () => {
    await withEmptyDatabase('', async (url) => {
      await migrate(url, { files: [migration('1_first', 'SELECT 1')] })
      const changed = migration('1_first', 'SELECT 2', 'f'.repeat(64))
      await expect(migrate(url, { files: [changed] })).rejects.toThrow(/Migration 1_first was changed/)
    })
  })

  it('lets one process at a time apply', async () => {
    await withEmptyDatabase('', async (url) => {
      const files = [migration('1_slow', 'CREATE TABLE slow (id int); SELECT pg_sleep(0.3)')]
      const runs = await Promise.all([1, 2, 3].map(() => migrate(url, { files })))
      expect(runs.map((run) => run.applied.length).sort()).toEqual([0, 0, 1])
    })
  })
})

describe('the database of an office', () => {
  it('is refused when its locale cannot search Thai', async () => {
    await withEmptyDatabase("TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'", async (url) => {
      await expect(checkThaiSearch(url)).rejects.toThrow(/cannot search Thai, for its LC_CTYPE is C/)
    })
    await checkThaiSearch(ownerUrl())
  })
})

describe("the application's role", () => {
  beforeEach(resetDatabase)

  it('adds to the audit and changes nothing in it', async () => {
    await pool().query(
      `INSERT INTO audit_entries (actor_name, action, object_type, object_id) VALUES ('ก', 'test.act', 'test', '1')`,
    )
    const { rows } = await pool().query('SELECT seq, audit_head.hash FROM audit_head')
    expect(rows).toEqual([{ seq: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) }])
    for (const sql of [
      'UPDATE audit_entries SET action = action',
      'DELETE FROM audit_entries',
      'TRUNCATE audit_entries',
      'UPDATE audit_head SET seq = 9',
      'DELETE FROM audit_head',
      'UPDATE public_clock SET tick = 9',
      'UPDATE _prisma_migrations SET checksum = checksum',
      'CREATE TABLE mine (id int)',
      'ALTER TABLE audit_entries DISABLE TRIGGER ALL',
      'SET session_replication_role = replica',
      `SET ROLE sucharit_owner`,
    ]) {
      await expect(pool().query(sql), sql).rejects.toMatchObject({ code: '42501' })
    }
  })

  it('moves the public clock by changing what the public reads, and only so', async () => {
    const tick = async () => (await pool().query('SELECT tick FROM public_clock')).rows[0].tick
    const before = await tick()
    await pool().query(
      `INSERT INTO offices (id, name_th, name_en, short_name_th, short_name_en, updated_at)
         VALUES (1, 'ก', 'a', 'ก', 'a', now())`,
    )
    expect(await tick()).toBe(before + 1)
  })

  it('may use the tables of a later migration without a word', async () => {
    await ownerPool().query('CREATE TABLE later (id serial PRIMARY KEY, name text)')
    await pool().query(`INSERT INTO later (name) VALUES ('ก')`)
    await pool().query(`UPDATE later SET name = 'ข'`)
    expect((await pool().query('DELETE FROM later RETURNING name')).rows).toEqual([{ name: 'ข' }])
    await ownerPool().query('DROP TABLE later')
  })

  it('is not let into another database of the server', async () => {
    const url = process.env.DATABASE_URL!
    expect(new URL(url).username).toBe(applicationRole)
    const client = new pg.Client({ connectionString: urlOfDatabase(url, 'sucharit') })
    client.on('error', () => {})
    await client.connect()
    await expect(client.query('CREATE TEMPORARY TABLE mine (id int)')).rejects.toMatchObject({
      code: '42501',
    })
    await client.end()
  })
})
