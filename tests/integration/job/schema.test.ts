import { getRollbackPlans } from 'pg-boss'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { db, pool } from '#lib/db.ts'
import { enqueue, queueSchema } from '#lib/job/queue.ts'
import { migrateQueue, queueVersion } from '#lib/migrate/queue.ts'
import { ownerPool } from '#tests/support/database.ts'

const version = async () =>
  (await ownerPool().query<{ version: number }>(`SELECT version FROM ${queueSchema}.version`)).rows[0]!
    .version

async function migrateAsOwner() {
  const owner = await ownerPool().connect()
  try {
    await migrateQueue(owner as never, 'sucharit')
  } finally {
    owner.release()
  }
}

test('the tables of an older queue are brought to this version, and its jobs with them', async () => {
  const kind = { name: 'test.old', input: z.strictObject({ n: z.number() }), run: async () => undefined }
  await enqueue(db(), kind, { n: 1 })
  await ownerPool().query(getRollbackPlans(queueSchema))
  expect(await version()).toBe(queueVersion - 1)
  await migrateAsOwner()
  expect(await version()).toBe(queueVersion)
  await enqueue(db(), kind, { n: 2 })
  const { rows } = await pool().query(
    `SELECT data FROM ${queueSchema}.job WHERE name = $1 ORDER BY created_on`,
    [kind.name],
  )
  expect(rows).toEqual([{ data: { n: 1 } }, { data: { n: 2 } }])
})

test('a queue of a newer program is left alone, with a sentence', async () => {
  await ownerPool().query(`UPDATE ${queueSchema}.version SET version = 999`)
  await expect(migrateAsOwner()).rejects.toThrow('belongs to a newer version')
  await ownerPool().query(`UPDATE ${queueSchema}.version SET version = ${queueVersion}`)
})

test('the application works with jobs and makes no table', async () => {
  await expect(pool().query(`CREATE TABLE ${queueSchema}.mine (id int)`)).rejects.toThrow('permission denied')
  await expect(pool().query(`DROP TABLE ${queueSchema}.job`)).rejects.toThrow('must be owner')
})
