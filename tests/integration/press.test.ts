import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { db, pool } from '#lib/db.ts'
import { type RunningClock, startClock } from '#lib/press/clock.ts'
import { type ClockSource, openClockSource } from '#lib/press/clock-source.ts'
import { createPress } from '#lib/press/press.ts'
import { readiness } from '#lib/server/health.ts'
import { createListener } from '#lib/server/listener.ts'
import { ownerPool, resetDatabase } from '#tests/support/database.ts'
import { ask, page } from '#tests/support/press.ts'

interface Instance {
  clock: RunningClock
  port: number
  read(): Promise<string>
  publish(name: string): Promise<void>
  close(): Promise<void>
}
const instances: Instance[] = []

/** One server on the database: its page is the name of the first group, its one change renames it. */
async function startInstance(): Promise<Instance> {
  let clock: RunningClock | undefined
  const source: ClockSource = openClockSource(process.env.DATABASE_URL!, () => clock?.nudge())
  clock = startClock(source.read)
  const running = clock
  const publicUrl = 'http://office.example'
  const press = createPress({
    async render(internal) {
      if (internal.includes('/status/')) return page('status')
      const { rows } = await pool().query('SELECT name_en AS name FROM work_groups ORDER BY position LIMIT 1')
      return page(`<h1>${rows[0].name}</h1>`)
    },
    clock: running,
    publicUrl,
    log: () => {},
  })
  const server = createServer(
    createListener({
      async handler(request, response) {
        await db().workGroup.updateMany({ data: { nameEn: request.url!.split('?')[1]! } })
        response.end('done')
      },
      press,
      clock: running,
      publicUrl,
      dev: false,
      isTrusted: () => false,
      isPublicFile: () => false,
      takeForm: async () => ({ kind: 'notFound' }),
      oldAddresses: { find: async () => null, count: () => {}, close: async () => {} },
      serveFile: async (_request, response) => void response.end(),
      readiness: () => readiness(process.cwd()),
    }),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const instance: Instance = {
    clock: running,
    port,
    read: async () => /<h1>(.*)<\/h1>/.exec((await ask(port, '/')).text)?.[1] ?? 'no page',
    publish: async (name) => {
      await ask(port, `/admin?${name}`, { method: 'POST', headers: { origin: publicUrl } })
    },
    async close() {
      running.stop()
      await source.close()
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
  instances.push(instance)
  return instance
}

beforeEach(async () => {
  await resetDatabase()
  await db().workGroup.create({ data: { slug: 'policy', nameTh: 'ก', nameEn: 'first', position: 1 } })
})
afterEach(async () => {
  await Promise.all(instances.splice(0).map((instance) => instance.close()))
})

describe('two instances on one database', () => {
  it('show a change at once where it was made, and within a second on the other', async () => {
    const [here, there] = [await startInstance(), await startInstance()]
    for (let i = 0; i < 20; i++) {
      await Promise.all([here.read(), there.read()])
      await here.publish(`name${i}`)
      expect(await here.read()).toBe(`name${i}`)
      await expect.poll(() => there.read(), { timeout: 1_000, interval: 10 }).toBe(`name${i}`)
    }
  })

  it('see what plain SQL changes', async () => {
    const here = await startInstance()
    expect(await here.read()).toBe('first')
    await ownerPool().query("UPDATE work_groups SET name_en = 'by hand'")
    await expect.poll(() => here.read(), { timeout: 1_000, interval: 10 }).toBe('by hand')
  })

  it('outlive the loss of the connection that listens', async () => {
    const here = await startInstance()
    expect(await here.read()).toBe('first')
    await pool().query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'sucharit-clock' AND datname = current_database()",
    )
    await ownerPool().query("UPDATE work_groups SET name_en = 'after'")
    await expect.poll(() => here.read(), { timeout: 1_000, interval: 10 }).toBe('after')
    expect(here.clock.away).toBe(false)
  })
})

describe('readiness', () => {
  it('is there when every migration is applied, and names what is missing', async () => {
    expect(await readiness(process.cwd())).toEqual({ ready: true })
    const here = await startInstance()
    expect((await ask(here.port, '/readyz')).status).toBe(200)
    const { rows } = await ownerPool().query(
      'UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = (SELECT max(migration_name) FROM _prisma_migrations) RETURNING migration_name',
    )
    try {
      expect(await readiness(process.cwd())).toEqual({ ready: false, reason: 'migrations are missing' })
      expect((await ask(here.port, '/readyz')).status).toBe(503)
      expect((await ask(here.port, '/healthz')).status).toBe(200)
    } finally {
      await ownerPool().query('UPDATE _prisma_migrations SET finished_at = now() WHERE migration_name = $1', [
        rows[0].migration_name,
      ])
    }
  })
})
