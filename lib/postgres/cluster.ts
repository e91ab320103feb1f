import 'server-only'
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartError } from '#lib/start/start-error.ts'
import { program } from './binaries.ts'
import type { Place } from './place.ts'
import { run } from './run.ts'

export const superuser = 'postgres'

/** `disposable` is for tests: it may lose everything with the machine, and is faster for it. */
export type Durability = 'safe' | 'disposable'

const major = '18'
// glibc and musl know C.UTF-8; macOS has no such locale.
const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'
/** Seconds; recovery after a power cut may read a lot of log. */
const patience = '300'
const goneWithinMs = 10_000

const dataOf = (place: Place): string => join(place.home, 'data')

/** Makes the cluster if there is none: UTF-8, with a locale that knows Thai letters, for pg_trgm needs one. */
export async function initialise(place: Place, password: string): Promise<'new' | 'there'> {
  const data = dataOf(place)
  const version = join(data, 'PG_VERSION')
  if (existsSync(version)) {
    const made = readFileSync(version, 'utf8').trim()
    if (made === major) return 'there'
    throw new StartError(
      `${data} was made by PostgreSQL ${made}, and this version brings ${major}: carry the data over with pg_dump.`,
    )
  }
  const passwordFile = join(place.home, 'initial-password')
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (place.account) chownSync(passwordFile, place.account.uid, place.account.gid)
  // Renamed at the end: what is called `data` is always whole.
  const staged = `${data}.new`
  rmSync(staged, { recursive: true, force: true })
  try {
    const made = await run(
      program(place.binaries, 'initdb'),
      [
        ...['--pgdata', staged, '--username', superuser, '--pwfile', passwordFile],
        ...['--encoding', 'UTF8', '--locale-provider', 'libc', '--locale', locale],
        ...['--auth', 'scram-sha-256', '--no-instructions'],
      ],
      place.account,
    )
    if (made.code !== 0) throw new StartError(`PostgreSQL could not make its data folder.\n${made.output}`)
    renameSync(staged, data)
    return 'new'
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

/** What postmaster.pid says: it stays behind when the server is killed. */
export function recordedServer(place: Place): { pid: number; port: number } | undefined {
  let lines: string[]
  try {
    lines = readFileSync(join(dataOf(place), 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return undefined
  }
  const pid = Number(lines[0])
  return pid > 0 ? { pid, port: Number(lines[3]) || 0 } : undefined
}

/** Whether the recorded process is a PostgreSQL at all: after a crash its number may be anyone's. */
export async function isPostgres(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  if (existsSync('/proc/self/cmdline')) {
    try {
      return /postgres/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0] ?? '')
    } catch {
      return false
    }
  }
  if (process.platform === 'win32') return true
  return /postgres/.test((await run('ps', ['-o', 'command=', '-p', String(pid)], undefined)).output)
}

export function forgetServer(place: Place): void {
  rmSync(join(dataOf(place), 'postmaster.pid'), { force: true })
}

/** Starts the server on 127.0.0.1, on `wanted` or on any free port, which is returned. */
export async function launch(place: Place, durability: Durability, wanted?: number): Promise<number> {
  const log = join(place.home, 'start.log')
  for (let attempt = 1; ; attempt++) {
    const port = wanted ?? (await freePort())
    rmSync(log, { force: true })
    const started = await run(
      program(place.binaries, 'pg_ctl'),
      ['start', '-w', '-t', patience, '-D', dataOf(place), '-l', log, '-o', options(port, durability)],
      place.account,
    )
    if (started.code === 0) return port
    const said = existsSync(log) ? readFileSync(log, 'utf8') : started.output
    // The port was taken in between, or processes of a killed server still hold its memory for a moment.
    if (attempt < 10 && /Address already in use|pre-existing shared memory block/.test(said)) {
      await sleep(1_000)
      continue
    }
    throw new StartError(`PostgreSQL did not start; ${log} says:\n${lastLines(said)}`)
  }
}

function options(port: number, durability: Durability): string {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '100',
    TimeZone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
  }
  Object.assign(
    settings,
    durability === 'safe'
      ? // A week of logs, overwritten day by day.
        {
          logging_collector: 'on',
          log_directory: 'log',
          log_filename: 'postgresql-%a.log',
          log_truncate_on_rotation: 'on',
          log_rotation_age: '1d',
          log_rotation_size: '0',
        }
      : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '4GB' },
  )
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ')
}

/** Stops the server and waits till its process is gone: its file of the process goes a moment earlier. */
export async function halt(place: Place, mode: 'fast' | 'immediate' = 'fast'): Promise<void> {
  const pid = recordedServer(place)?.pid
  const stopped = await run(
    program(place.binaries, 'pg_ctl'),
    ['stop', '-w', '-t', patience, '-m', mode, '-D', dataOf(place)],
    place.account,
  )
  if (stopped.code !== 0 && recordedServer(place))
    throw new StartError(`PostgreSQL did not stop.\n${stopped.output}`)
  for (const end = Date.now() + goneWithinMs; pid && Date.now() < end && (await isPostgres(pid)); )
    await sleep(20)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

const lastLines = (text: string): string => text.trim().split('\n').slice(-15).join('\n')
