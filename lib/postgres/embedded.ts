import 'server-only'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { readSecrets, type Secrets } from '#lib/secrets.ts'
import { StartError } from '#lib/start/start-error.ts'
import {
  type Durability,
  forgetServer,
  halt,
  initialise,
  isPostgres,
  launch,
  recordedServer,
  superuser,
} from './cluster.ts'
import { findPlace, type Place } from './place.ts'
import { applicationRole, databaseName, ownerRole, prepareDatabase, prepareRoles } from './roles.ts'

export interface EmbeddedDatabase {
  /** As the application's role. */
  url: string
  ownerUrl: string
  superuserUrl: string
  /** new: just made; adopted: it was running already. */
  origin: 'new' | 'started' | 'adopted'
  notice: string | undefined
  /** The folder the cluster is in. */
  home: string
  /** True for one process at a time: the server of this data folder. Held until `close`. */
  claim(): Promise<boolean>
  /** Drops the database with all that is in it and makes it anew. */
  empty(): Promise<void>
  /** Stops the server, last of all, unless another process of ours uses it. `immediate` waits for nobody. */
  close(mode?: 'fast' | 'immediate'): Promise<void>
}

// Every process that uses the server holds the first lock in shared mode; who gets it alone was the last.
const usersLock = 7_120_001
const prepareLock = 7_120_002
const serverLock = 7_120_003
const adoptWithinMs = 60_000
/** A server that was just started or answered us: it is there, though the machine may be busy. */
const enterWithinMs = 30_000

/**
 * Starts the PostgreSQL of DATA_DIR, or takes the one that runs there, and makes roles and database on first use. With
 * `watch` a server that dies is started again on its port, so that the portal comes back by itself.
 */
export async function openEmbedded(
  dataDir: string,
  options: { durability?: Durability; watch?: boolean } = {},
): Promise<EmbeddedDatabase> {
  const secrets = readSecrets(dataDir)
  const durability = options.durability ?? 'safe'
  const place = findPlace(dataDir)
  const made = await initialise(place, secrets.databaseSuperuser)
  const { port, origin, keeper: first } = await enterRunning(place, secrets, durability)
  const urlOf = (role: string, password: string, database: string) =>
    `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`
  let keeper = first
  let isServer = false
  let closed: Promise<void> | undefined

  async function revive(): Promise<void> {
    while (!closed) {
      try {
        keeper = (await enterRunning(place, secrets, durability, port)).keeper
        if (isServer) await claim()
        keeper.once('end', () => void revive())
        return
      } catch {
        await sleep(1_000)
      }
    }
  }
  async function claim(): Promise<boolean> {
    const { rows } = await keeper.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [
      serverLock,
    ])
    isServer = rows[0]!.mine
    return isServer
  }
  if (options.watch) keeper.once('end', () => void revive())

  return {
    url: urlOf(applicationRole, secrets.databaseApplication, databaseName),
    ownerUrl: urlOf(ownerRole, secrets.databaseOwner, databaseName),
    superuserUrl: urlOf(superuser, secrets.databaseSuperuser, 'postgres'),
    origin: made === 'new' ? 'new' : origin,
    notice: place.notice,
    home: place.home,
    claim,
    empty: async () => {
      await keeper.query(`DROP DATABASE ${databaseName} WITH (FORCE)`)
      await prepareDatabase(keeper)
    },
    close: (mode = 'fast') => (closed ??= leave(place, keeper, secrets.databaseSuperuser, mode)),
  }
}

/** A connection that holds its place among the users of the server, which runs from here on. */
async function enterRunning(
  place: Place,
  secrets: Secrets,
  durability: Durability,
  wanted?: number,
): Promise<{ port: number; origin: 'started' | 'adopted'; keeper: pg.Client }> {
  for (let attempt = 1; ; attempt++) {
    const running = await ensureRunning(place, secrets.databaseSuperuser, durability, wanted)
    try {
      return { ...running, keeper: await enter(running.port, secrets) }
    } catch (error) {
      // The last user of the server we adopted was just stopping it.
      if (running.origin === 'started' || attempt === 3) throw error
      await sleep(500)
    }
  }
}

/** Stops a server that runs on the data folder without anybody using it, as a killed process leaves it. */
export async function closeIfUnused(dataDir: string): Promise<void> {
  if (!existsSync(join(dataDir, 'secrets.json'))) return
  if (!recordedServer(findPlace(dataDir))) return
  const left = await openEmbedded(dataDir)
  await left.close()
}

async function enter(port: number, secrets: Secrets): Promise<pg.Client> {
  const keeper = clientOf(port, secrets.databaseSuperuser, enterWithinMs)
  try {
    await keeper.connect()
    await keeper.query('SELECT pg_advisory_lock_shared($1)', [usersLock])
    await keeper.query('SELECT pg_advisory_lock($1)', [prepareLock])
    await prepareRoles(keeper, { owner: secrets.databaseOwner, application: secrets.databaseApplication })
    await prepareDatabase(keeper)
    await keeper.query('SELECT pg_advisory_unlock($1)', [prepareLock])
    return keeper
  } catch (error) {
    await keeper.end().catch(() => {})
    throw error
  }
}

async function leave(
  place: Place,
  admin: pg.Client,
  password: string,
  mode: 'fast' | 'immediate',
): Promise<void> {
  const stillIn = await admin.query('SELECT pg_advisory_unlock_shared($1)', [usersLock]).then(
    () => true,
    () => false,
  )
  // The server we knew was killed: there may be a new one by now, and others in it.
  const keeper = stillIn ? admin : await connectOnce(place, password)
  try {
    if (!keeper || !(await isLast(keeper))) return
    // Our connection stays open till the server ends it, so that a newcomer waits for the lock and then starts anew.
    await halt(place, mode)
  } finally {
    await Promise.allSettled([admin.end(), keeper?.end()])
  }
}

async function isLast(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ alone: boolean }>('SELECT pg_try_advisory_lock($1) AS alone', [
    usersLock,
  ])
  return rows[0]?.alone === true
}

async function connectOnce(place: Place, password: string): Promise<pg.Client | undefined> {
  const recorded = recordedServer(place)
  if (!recorded?.port || !(await isPostgres(recorded.pid))) return undefined
  const client = clientOf(recorded.port, password)
  try {
    await client.connect()
    return client
  } catch {
    await client.end().catch(() => {})
    return undefined // starting or stopping: in other hands
  }
}

function clientOf(port: number, password: string, connectWithinMs = 2_000): pg.Client {
  const client = new pg.Client({
    connectionString: `postgresql://${superuser}:${password}@127.0.0.1:${port}/postgres`,
    connectionTimeoutMillis: connectWithinMs,
    application_name: 'sucharit-keeper',
  })
  return client.on('error', () => {}) // lost with the server; whoever asks it next is told
}

async function ensureRunning(
  place: Place,
  password: string,
  durability: Durability,
  wanted: number | undefined,
): Promise<{ port: number; origin: 'started' | 'adopted' }> {
  const adopted = await adopt(place, password)
  if (adopted) return { port: adopted, origin: 'adopted' }
  try {
    return { port: await launch(place, durability, wanted), origin: 'started' }
  } catch (error) {
    const port = await adopt(place, password) // another process of ours was first
    if (port) return { port, origin: 'adopted' }
    throw error
  }
}

/** The port of the server that runs on this data folder. What a killed one left behind is removed. */
async function adopt(place: Place, password: string): Promise<number | undefined> {
  for (const end = Date.now() + adoptWithinMs; Date.now() < end; await sleep(200)) {
    const recorded = recordedServer(place)
    if (!recorded) return undefined
    if (!(await isPostgres(recorded.pid))) {
      forgetServer(place)
      return undefined
    }
    if (recorded.port && (await answers(recorded.port, password))) return recorded.port
  }
  throw new StartError(
    `A PostgreSQL runs on ${place.home} (process ${recordedServer(place)?.pid}) and does not answer: stop it, then start again.`,
  )
}

async function answers(port: number, password: string): Promise<boolean> {
  const client = clientOf(port, password)
  try {
    await client.connect()
    return true
  } catch (error) {
    if ((error as { code?: string }).code === '28P01')
      throw new StartError(
        'The passwords in DATA_DIR/secrets.json do not open the database in DATA_DIR: restore both from the same backup.',
      )
    return false // starting, stopping, or not yet listening
  } finally {
    await client.end().catch(() => {})
  }
}
