import { rm } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { closeDb } from '#lib/db.ts'
import { jobKinds } from '#lib/job/kinds.ts'
import { ensureQueue, queue } from '#lib/job/queue.ts'
import { urlOfDatabase, withClient } from './cluster.ts'
import { closeOwnerPool } from './database.ts'

/** The fire: database and files of this test file are gone, an empty database is in their place. */
export async function loseEverything(): Promise<void> {
  await closeDb()
  await closeOwnerPool()
  const ownerUrl = process.env.DATABASE_OWNER_URL!
  const name = new URL(ownerUrl).pathname.slice(1)
  await withClient(urlOfDatabase(ownerUrl, 'postgres'), async (client) => {
    await dropped(client, name)
    await client.query(`CREATE DATABASE ${name}`)
  })
  await rm(process.env.DATA_DIR!, { recursive: true, force: true })
}

/** The server's own vacuum may be in it for a moment, and is nobody's to end but a superuser's. */
async function dropped(client: pg.Client, name: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return void (await client.query(`DROP DATABASE ${name} WITH (FORCE)`))
    } catch (error) {
      if ((error as { code?: string }).code !== '42501' || attempt === 50) throw error
      await sleep(200)
    }
  }
}

/** What a process does for a kind at its first job: this one remembers the queues of the database that is lost. */
export async function makeQueues(): Promise<void> {
  for (const kind of jobKinds) await ensureQueue(await queue(), kind)
}
