import 'server-only'
import pg from 'pg'
import { SettingError, type Settings } from '#lib/env.ts'
import { openEmbedded } from '#lib/postgres/embedded.ts'
import { applicationRole } from '#lib/postgres/roles.ts'
import { StartError } from './start-error.ts'

export interface OpenDatabase {
  /** As the application. */
  url: string
  ownerUrl: string
  /** Gets its rights after the migrations; undefined where the application is the owner itself. */
  applicationRole: string | undefined
  /** One line for the operator. */
  description: string
  notice: string | undefined
  /** Only one server may run on an embedded database; of a DATABASE_URL there may be several. */
  claim(): Promise<void>
  /** Empties the database after a demonstration that was filled by half. */
  empty(): Promise<void>
  close(mode?: 'fast' | 'immediate'): Promise<void>
}

const oldestServer = 15

/** The database of the settings: the one DATABASE_URL names, else the embedded one, started if it does not run. */
export function openDatabase(settings: Settings, options: { watch?: boolean } = {}): Promise<OpenDatabase> {
  return settings.DATABASE_URL
    ? openGiven(settings.DATABASE_URL, settings.DATABASE_OWNER_URL)
    : openOwn(settings.DATA_DIR, options)
}

async function openGiven(url: string, ownerUrl: string | undefined): Promise<OpenDatabase> {
  const application = await look('DATABASE_URL', url)
  const owner = ownerUrl ? await look('DATABASE_OWNER_URL', ownerUrl) : application
  if (owner.database !== application.database || owner.server !== application.server)
    throw new SettingError(
      'DATABASE_OWNER_URL leads to another database than DATABASE_URL: both must name the same.',
    )
  const isSplit = owner.role !== application.role
  return {
    url,
    ownerUrl: ownerUrl ?? url,
    applicationRole: isSplit ? application.role : undefined,
    description: `PostgreSQL ${application.version} of DATABASE_URL`,
    notice: isSplit
      ? undefined
      : 'The application owns its database, so the audit is guarded by triggers alone: set DATABASE_OWNER_URL to another role to have both locks.',
    claim: async () => {},
    empty: async () => {
      throw new StartError(
        'The filling of the demonstration was broken off and the database holds a part of it: set DATABASE_URL to an empty database.',
      )
    },
    close: async () => {},
  }
}

async function look(setting: 'DATABASE_URL' | 'DATABASE_OWNER_URL', url: string) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{
      role: string
      database: string
      server: string
      version: string
      number: number
    }>(
      `SELECT current_user AS role, current_database() AS database, current_setting('server_version') AS version,
              current_setting('server_version_num')::int AS number, pg_postmaster_start_time()::text AS server`,
    )
    const [found] = rows
    if (!found || found.number < oldestServer * 10_000)
      throw new SettingError(
        `${setting} leads to PostgreSQL ${found?.version}: version ${oldestServer} or newer is needed.`,
      )
    return found
  } catch (error) {
    if (error instanceof SettingError) throw error
    throw new SettingError(`${setting} does not lead into a PostgreSQL database: ${reasonOf(error)}.`)
  } finally {
    await client.end().catch(() => {})
  }
}

/** A refused connection to several addresses arrives as an AggregateError without a text. */
function reasonOf(error: unknown): string {
  const first = error instanceof AggregateError ? error.errors[0] : error
  return first instanceof Error ? first.message : String(first)
}

async function openOwn(dataDir: string, options: { watch?: boolean }): Promise<OpenDatabase> {
  const embedded = await openEmbedded(dataDir, options)
  const states = { new: 'made and started', started: 'started', adopted: 'was running already' }
  return {
    url: embedded.url,
    ownerUrl: embedded.ownerUrl,
    applicationRole,
    description: `PostgreSQL 18 in ${embedded.home}, ${states[embedded.origin]}`,
    notice: embedded.notice,
    claim: async () => {
      if (!(await embedded.claim()))
        throw new StartError(
          `Sucharit already runs on ${dataDir}: stop it first, or set DATA_DIR to another folder.`,
        )
    },
    empty: () => embedded.empty(),
    close: (mode) => embedded.close(mode),
  }
}
