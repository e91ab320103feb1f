import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { db, pool } from '#lib/db.ts'
import { defineJob, type JobKind, type JobRun } from '#lib/job/define.ts'
import { asideQueue, enqueue } from '#lib/job/queue.ts'
import { startWorker, type Worker } from '#lib/job/worker.ts'
import { ownerPool, resetDatabase } from '#tests/support/database.ts'

const input = z.strictObject({ n: z.number() })
type Input = z.output<typeof input>

let done: number[]
let work: (job: JobRun<Input>) => Promise<undefined>
const kind: JobKind<Input> = defineJob({
  name: 'test.job',
  input,
  retries: 1,
  retryAfter: 1,
  run: (job) => work(job),
})
const alone: JobKind<Input> = defineJob({ ...kind, name: 'test.alone', atOnce: 'one' })

const workers: Worker[] = []
const start = async (kinds: JobKind[] = [kind]): Promise<Worker> => {
  const worker = await startWorker(kinds)
  workers.push(worker)
  return worker
}
const queued = async (name = kind.name): Promise<string[]> =>
  (
    await pool().query<{ state: string }>(
      'SELECT state::text FROM pgboss.job WHERE name = $1 ORDER BY created_on, id',
      [name],
    )
  ).rows.map((row) => row.state)

/** A worker has asked for a job and has no answer yet. */
const isAsking = async (): Promise<boolean> =>
  (
    await ownerPool().query(
      `SELECT 1 FROM pg_locks l JOIN pg_database d ON d.oid = l.database
        WHERE d.datname = current_database() AND NOT l.granted`,
    )
  ).rows.length > 0

beforeEach(async () => {
  await resetDatabase()
  done = []
  work = async ({ input: { n } }) => void done.push(n)
})
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()))
})

test('a job exists when its transaction commits, and never did when it rolls back', async () => {
  await db().$transaction((tx) => enqueue(tx, kind, { n: 1 }))
  await expect(
    db().$transaction(async (tx) => {
      await enqueue(tx, kind, { n: 2 })
      throw new Error('refused')
    }),
  ).rejects.toThrow('refused')
  await start()
  await expect.poll(() => done).toEqual([1])
  await expect.poll(() => queued()).toEqual(['completed'])
})

test('what a kind does not know is not queued', async () => {
  await expect(enqueue(db(), kind, { n: 'one' } as never)).rejects.toThrow()
  expect(await queued()).toEqual([])
})

test('three workers share two hundred jobs and do none twice', async () => {
  await db().$transaction(async (tx) => {
    for (let n = 0; n < 200; n++) await enqueue(tx, kind, { n })
  })
  const many = { ...kind, concurrency: 4 }
  await Promise.all([start([many]), start([many]), start([many])])
  await expect.poll(() => done.length, { timeout: 20_000 }).toBe(200)
  expect(new Set(done).size).toBe(200)
})

test('a kind that runs one at a time is queued once for each key', async () => {
  expect(await enqueue(db(), alone, { n: 1 }, { key: 'a' })).not.toBeNull()
  expect(await enqueue(db(), alone, { n: 2 }, { key: 'a' })).toBeNull()
  expect(await enqueue(db(), alone, { n: 3 }, { key: 'b' })).not.toBeNull()
  await start([alone])
  await expect.poll(() => done.toSorted()).toEqual([1, 3])
  await expect.poll(() => queued(alone.name)).toEqual(['completed', 'completed'])
  expect(await enqueue(db(), alone, { n: 4 }, { key: 'a' })).not.toBeNull()
})

test('a job for later waits until then', async () => {
  await enqueue(db(), kind, { n: 1 }, { startAfter: new Date(Date.now() + 3_600_000) })
  await enqueue(db(), kind, { n: 2 })
  await start()
  await expect.poll(() => done).toEqual([2])
  expect((await queued()).toSorted()).toEqual(['completed', 'created'])
})

test('what fails is tried again, each time later, and is put aside with its fault in the end', async () => {
  const tries: number[] = []
  work = async ({ attempt }) => {
    tries.push(attempt)
    throw new Error(`the ${attempt}. try`)
  }
  await enqueue(db(), kind, { n: 7 })
  await start()
  await expect.poll(() => queued(asideQueue), { timeout: 25_000 }).toEqual(['created'])
  expect(tries).toEqual([1, 2])
  const { rows } = await pool().query(
    'SELECT source_name, data, source_output FROM pgboss.job WHERE name = $1',
    [asideQueue],
  )
  expect(rows).toEqual([
    {
      source_name: kind.name,
      data: { n: 7 },
      source_output: expect.objectContaining({ message: 'the 2. try' }),
    },
  ])
})

describe('the effect of a job and its end', () => {
  const effects = async () => (await pool().query('SELECT key FROM rate_limits')).rows.length
  const effect = (tx: Parameters<JobRun<Input>['settle']>[0], n: number) =>
    tx.$executeRaw`INSERT INTO rate_limits (key, points) VALUES (${`effect ${n} ${Math.random()}`}, 1)`

  test('are one commit', async () => {
    work = async ({ input: { n }, settle }) => {
      await db().$transaction(async (tx) => {
        await effect(tx, n)
        await settle(tx, { counted: n })
      })
      throw new Error('after the commit nothing can be lost')
    }
    await enqueue(db(), kind, { n: 1 })
    await start()
    await expect.poll(() => queued()).toEqual(['completed'])
    expect(await effects()).toBe(1)
    const { rows } = await pool().query('SELECT output FROM pgboss.job WHERE name = $1', [kind.name])
    expect(rows[0].output).toMatchObject({ counted: 1 })
  })

  test('do not happen where another worker has the job by now', async () => {
    let attempts = 0
    work = async ({ input: { n }, settle }) => {
      attempts += 1
      if (attempts === 1) {
        // As if this worker had been silent for long: the supervisor gives the job to another.
        await pool().query(`UPDATE pgboss.job SET state = 'retry' WHERE name = $1`, [kind.name])
        await expect.poll(() => attempts).toBe(2)
      }
      await db().$transaction(async (tx) => {
        await effect(tx, n)
        await settle(tx)
      })
    }
    await enqueue(db(), kind, { n: 1 })
    await start([{ ...kind, concurrency: 2 }])
    await expect.poll(() => attempts, { timeout: 15_000 }).toBe(2)
    await expect.poll(() => queued()).toEqual(['completed'])
    expect(await effects()).toBe(1)
  })
})

describe('stopping', () => {
  test('waits for what is in hand', async () => {
    let begun = false
    work = async ({ input: { n } }) => {
      begun = true
      await new Promise((resolve) => setTimeout(resolve, 300))
      done.push(n)
    }
    await enqueue(db(), kind, { n: 1 })
    const worker = await start()
    await expect.poll(() => begun).toBe(true)
    await worker.stop()
    expect(done).toEqual([1])
    expect(await queued()).toEqual(['completed'])
  })

  test('puts back a job that it is just taking, without beginning it', async () => {
    let begun = 0
    work = ({ signal }) =>
      new Promise((_, reject) => {
        begun += 1
        signal.addEventListener('abort', () => reject(signal.reason), { once: true })
      })
    await enqueue(db(), kind, { n: 1 })
    const holder = await ownerPool().connect()
    try {
      await holder.query('BEGIN; LOCK TABLE pgboss.job IN EXCLUSIVE MODE')
      const worker = await start()
      await expect.poll(isAsking).toBe(true)
      const stopped = worker.stop()
      await holder.query('COMMIT')
      await stopped
    } finally {
      holder.release()
    }
    expect(begun).toBe(0)
    expect((await queued()).toSorted()).toEqual(['completed', 'created'])
  })

  test('puts back a long job that listens, as if it had never begun', async () => {
    let begun = false
    work = ({ signal }) =>
      new Promise((_, reject) => {
        begun = true
        signal.addEventListener('abort', () => reject(signal.reason), { once: true })
      })
    await enqueue(db(), kind, { n: 1 })
    const worker = await start()
    await expect.poll(() => begun).toBe(true)
    await worker.stop()
    expect((await queued()).toSorted()).toEqual(['completed', 'created'])
    work = async ({ attempt }) => void done.push(attempt)
    await start()
    await expect.poll(() => done).toEqual([1])
  })
})

test('schedules are those of the kinds there are', async () => {
  const crons = async () =>
    (await pool().query('SELECT name, cron, timezone FROM pgboss.schedule ORDER BY name')).rows
  const nightly = { ...alone, input: z.strictObject({}) as never, schedule: { cron: '40 1 * * *' } }
  await (await start([nightly, { ...nightly, name: 'test.renamed' }])).stop()
  expect(await crons()).toHaveLength(2)
  await start([nightly])
  expect(await crons()).toEqual([{ name: alone.name, cron: '40 1 * * *', timezone: 'Asia/Bangkok' }])
})
