import { createHash } from 'node:crypto'
import { join } from 'node:path'
import pg from 'pg'
import { readMigrations } from '#lib/migrate/files.ts'
import { migrate } from '#lib/migrate/migrate.ts'
import { queueVersion } from '#lib/migrate/queue.ts'
import { openEmbedded } from '#lib/postgres/embedded.ts'
import { applicationRole, ownerRole } from '#lib/postgres/roles.ts'
import { projectRoot } from '#lib/start/project-root.ts'

/** What a test file needs to make a database of its own. */
export interface TestCluster {
  /** As the owner, of any database of the cluster: the name is put in. */
  ownerUrl: string
  applicationUrl: string
  template: string
}

export const testFolder = join(projectRoot, '.test')

export const urlOfDatabase = (url: string, name: string): string => {
  const made = new URL(url)
  made.pathname = `/${name}`
  return made.href
}

export async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}

/**
 * The PostgreSQL of the tests: the embedded one under .test, or TEST_DATABASE_URL (a superuser's address; the roles
 * sucharit_owner and sucharit are made there with passwords of their own).
 */
export async function openTestCluster(): Promise<{ cluster: TestCluster; close: () => Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL
  if (given) {
    const password = 'only-for-tests'
    const { prepareRoles } = await import('#lib/postgres/roles.ts')
    await withClient(given, (client) => prepareRoles(client, { owner: password, application: password }))
    const as = (role: string) => Object.assign(new URL(given), { username: role, password }).href
    const [ownerUrl, applicationUrl] = [as(ownerRole), as(applicationRole)]
    return {
      cluster: { ownerUrl, applicationUrl, template: await prepareTemplate(ownerUrl) },
      close: async () => {},
    }
  }
  const database = await openEmbedded(testFolder, { durability: 'disposable' })
  try {
    const { ownerUrl, url } = database
    const template = await prepareTemplate(ownerUrl)
    return { cluster: { ownerUrl, applicationUrl: url, template }, close: () => database.close() }
  } catch (error) {
    await database.close()
    throw error
  }
}

const templateLock = 7_120_020

/** The migrated database every test database is copied from, made again when a migration changes. */
async function prepareTemplate(ownerUrl: string): Promise<string> {
  const files = await readMigrations()
  const hash = createHash('sha256').update(`${files.map((file) => file.checksum)} ${queueVersion}`)
  const name = `template_${hash.digest('hex').slice(0, 12)}`
  await withClient(urlOfDatabase(ownerUrl, 'postgres'), async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [templateLock])
    const { rows } = await client.query<{ name: string }>(
      `SELECT d.datname AS name FROM pg_database d JOIN pg_roles r ON r.oid = d.datdba
        WHERE r.rolname = $1 AND (d.datname LIKE 'template\\_%' OR d.datname LIKE 'test\\_%')
          AND NOT EXISTS (SELECT 1 FROM pg_stat_activity a WHERE a.datname = d.datname)`,
      [ownerRole],
    )
    const there = rows.map((row) => row.name)
    // Left by runs that were killed, and by migrations that have changed since.
    for (const old of there) {
      if (old !== name && !isRecent(old)) await client.query(`DROP DATABASE IF EXISTS ${old} WITH (FORCE)`)
    }
    if (there.includes(name)) return
    const staged = `${name}_new`
    await client.query(`DROP DATABASE IF EXISTS ${staged} WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${staged}`)
    await migrate(urlOfDatabase(ownerUrl, staged), { applicationRole })
    await client.query(`ALTER DATABASE ${staged} RENAME TO ${name}`)
  })
  return name
}

/** Test databases carry the second they were made in; another run may be about to use a young one. */
const isRecent = (name: string): boolean => {
  const seconds = Number(/^test_(\d+)_/.exec(name)?.[1])
  return seconds > 0 && Date.now() / 1000 - seconds < 3_600
}

export const newDatabaseName = (): string =>
  `test_${Math.floor(Date.now() / 1000)}_${Math.random().toString(36).slice(2, 10)}`
