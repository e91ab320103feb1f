import { beforeEach, describe, expect, test } from 'vitest'
import { db, pool } from '#lib/db.ts'
import { sweepFilesJob } from '#lib/files/jobs.ts'
import { discardJob, hastenJob, retryJob, startJob } from '#lib/job/commands.ts'
import { findQueueState, listJobs } from '#lib/job/queries.ts'
import { enqueue } from '#lib/job/queue.ts'
import { startWorker } from '#lib/job/worker.ts'
import type { Actor } from '#lib/user/actor.ts'
import { resetDatabase } from '#tests/support/database.ts'
import { makeUser, must } from '#tests/support/factories.ts'
import { makeJobAside, makeWaitingJob } from '#tests/support/job-matrix.ts'

const everything = { state: '', kind: '', page: 1 } as const
const refused = (key: string) => ({ ok: false, message: { key } })

let administrator: Actor
beforeEach(async () => {
  await resetDatabase()
  administrator = await makeUser({ officeRoles: ['administrator'] })
})

const acts = async () =>
  (await db().auditEntry.findMany({ orderBy: { seq: 'asc' } })).map(({ action, after }) => [action, after])
const listed = async () =>
  (await listJobs(administrator, everything)).jobs.map(({ kind, state, fault }) => [kind, state, fault])

describe('a job that was put aside', () => {
  test('is listed with its fault, and is tried again with all its tries', async () => {
    const { id } = await makeJobAside()
    expect(await listed()).toEqual([[sweepFilesJob.name, 'aside', 'files are missing']])
    must(await retryJob(administrator, { id }))
    expect(await listed()).toEqual([[sweepFilesJob.name, 'waiting', null]])
    expect(await acts()).toEqual([['job.retry', { kind: sweepFilesJob.name }]])
    expect(await retryJob(administrator, { id })).toMatchObject({ ok: false, problem: 'notFound' })
  })

  test('stays where it is while another of its kind is under way, which runs one at a time', async () => {
    const { id } = await makeJobAside()
    await enqueue(db(), sweepFilesJob, {})
    expect(await retryJob(administrator, { id })).toMatchObject(refused('problem.jobUnderWay'))
    expect((await listed()).map(([, state]) => state).sort()).toEqual(['aside', 'waiting'])
  })

  test('is discarded', async () => {
    const { id } = await makeJobAside()
    must(await discardJob(administrator, { id }))
    expect(await listed()).toEqual([])
    expect(await acts()).toEqual([['job.discard', { kind: sweepFilesJob.name }]])
  })

  test('of a kind that is no more can only be discarded', async () => {
    const { id } = await makeJobAside()
    await pool().query(`UPDATE pgboss.job SET source_name = 'files.old' WHERE id = $1`, [id])
    expect(await retryJob(administrator, { id })).toMatchObject(refused('problem.jobKindGone'))
    must(await discardJob(administrator, { id }))
  })

  test('is the only one that may be: what waits or is done cannot be thrown away', async () => {
    const { id } = await makeWaitingJob()
    expect(await discardJob(administrator, { id })).toMatchObject(refused('problem.jobNotAside'))
    expect(await retryJob(administrator, { id })).toMatchObject(refused('problem.jobNotAside'))
  })
})

test('a scheduled kind is started by hand, once, and what it did is listed', async () => {
  const before = await findQueueState(administrator)
  expect(before).toMatchObject({ counts: { waiting: 0, running: 0, done: 0, aside: 0 } })
  expect(before!.schedules).toContainEqual(
    expect.objectContaining({ kind: sweepFilesJob.name, lastAt: null, underWay: false, aside: 0 }),
  )
  must(await startJob(administrator, { kind: sweepFilesJob.name }))
  expect(await startJob(administrator, { kind: sweepFilesJob.name })).toMatchObject(
    refused('problem.jobUnderWay'),
  )
  expect(await startJob(administrator, { kind: 'files.none' })).toMatchObject({ problem: 'notFound' })
  const worker = await startWorker([sweepFilesJob])
  try {
    await expect.poll(listed).toEqual([[sweepFilesJob.name, 'done', null]])
    const after = await findQueueState(administrator)
    expect(after).toMatchObject({ workers: 1, counts: { done: 1 } })
    const swept = after!.schedules.find(({ kind }) => kind === sweepFilesJob.name)
    expect(swept!.lastAt).toBeInstanceOf(Date)
    const { jobs } = await listJobs(administrator, everything)
    expect(jobs[0]).toMatchObject({ facts: { incoming: 0, strays: 0, removed: 0 }, attempts: 1, input: {} })
  } finally {
    await worker.stop()
  }
  expect(await acts()).toEqual([['job.start', { kind: sweepFilesJob.name }]])
})

test('a job that waits for its time begins now, and one that is done does not', async () => {
  const { id } = await makeWaitingJob()
  must(await hastenJob(administrator, { id }))
  const worker = await startWorker([{ ...sweepFilesJob, schedule: { cron: '0 0 1 1 *' } }])
  try {
    await expect.poll(listed).toEqual([[sweepFilesJob.name, 'done', null]])
  } finally {
    await worker.stop()
  }
  expect(await hastenJob(administrator, { id })).toMatchObject(refused('problem.jobNotWaiting'))
})

test('the list is filtered and paged, and nobody else reads it', async () => {
  for (let n = 0; n < 21; n++) await makeJobAside()
  await makeWaitingJob()
  expect(await listJobs(administrator, { ...everything, state: 'aside' })).toMatchObject({ total: 21 })
  expect((await listJobs(administrator, { ...everything, page: 2 })).jobs).toHaveLength(2)
  expect((await listJobs(administrator, { ...everything, page: null })).jobs).toHaveLength(22)
  expect(await listJobs(administrator, { ...everything, kind: 'mail.send' })).toEqual({ jobs: [], total: 0 })
  const director = await makeUser({ officeRoles: ['director'] })
  expect(await listJobs(director, everything)).toEqual({ jobs: [], total: 0 })
  expect(await findQueueState(director)).toBeNull()
})
