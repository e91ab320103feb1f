import 'server-only'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { StartError } from '#lib/start/start-error.ts'

/** The user PostgreSQL runs as when we are root, which it refuses to be. */
export interface Account {
  uid: number
  gid: number
}

/** Undefined: PostgreSQL runs as the user we are. */
export function databaseAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  return findAccount('postgres') ?? makeAccount('postgres') ?? findAccount('nobody') ?? refuse()
}

function findAccount(name: string): Account | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid && gid && uid !== '0' ? { uid: Number(uid), gid: Number(gid) } : undefined
}

/** A system user without a home and a shell, as a package of PostgreSQL would make it. */
function makeAccount(name: string): Account | undefined {
  spawnSync(
    'useradd',
    ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name],
    {
      stdio: 'ignore',
    },
  )
  return findAccount(name)
}

function refuse(): never {
  throw new StartError(
    'PostgreSQL does not run as root and there is no user for it: make one (useradd --system postgres) or start as an ordinary user.',
  )
}
