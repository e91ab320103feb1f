import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, inject } from 'vitest'
import { newDatabaseName, testFolder, urlOfDatabase, withClient } from './cluster.ts'
import { closeOwnerPool } from './database.ts'

// Each test file works on a database and a folder of its own, as the application's role: its rights are the real ones.
const { ownerUrl, applicationUrl, template } = inject('cluster')
const name = newDatabaseName()
const folder = join(testFolder, 'files', name)

await withClient(urlOfDatabase(ownerUrl, 'postgres'), async (client) => {
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`)
})
Object.assign(process.env, {
  DATABASE_URL: urlOfDatabase(applicationUrl, name),
  DATABASE_OWNER_URL: urlOfDatabase(ownerUrl, name),
  DATA_DIR: folder,
  AUTH_SECRET: 'a secret that is only for the tests of this project',
  PUBLIC_URL: 'http://localhost:3000',
  NEXTAUTH_URL: 'http://localhost:3000',
  TZ: 'UTC',
})

afterAll(async () => {
  const { closeDb } = await import('#lib/db.ts')
  await closeDb()
  await closeOwnerPool()
  await withClient(urlOfDatabase(ownerUrl, 'postgres'), async (client) => {
    // FORCE may not end an autovacuum worker, which is the superuser's; without it PostgreSQL itself sends that one away.
    await client
      .query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
      .catch(() => client.query(`DROP DATABASE IF EXISTS ${name}`))
  })
  await rm(folder, { recursive: true, force: true })
})
