import 'server-only'
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { makeDataDir } from '#lib/secrets.ts'
import { type Account, databaseAccount } from './account.ts'
import { installedBinaries, program } from './binaries.ts'

/** Where one embedded PostgreSQL lives and as whom it runs. */
export interface Place {
  binaries: string
  /** Belongs to the account: `data` and `start.log` are in it. */
  home: string
  account: Account | undefined
  /** The sentence for the operator when the database is not inside DATA_DIR. */
  notice: string | undefined
}

const sharedRoot = '/var/lib/sucharit'

export function findPlace(dataDir: string): Place {
  const binaries = installedBinaries()
  const account = databaseAccount()
  makeDataDir(dataDir)
  const home = join(resolve(dataDir), 'postgres')
  if (!account) {
    mkdirSync(home, { recursive: true, mode: 0o700 })
    return { binaries, home, account, notice: undefined }
  }
  const kept = keptElsewhere(dataDir)
  if (!kept && canRun(binaries, account) && canKeep(home, account))
    return { binaries, home, account, notice: undefined }
  return placeElsewhere(dataDir, binaries, account, kept)
}

/** A clone in root's own home cannot be entered by the database's user: the database lives beside it. */
function placeElsewhere(
  dataDir: string,
  binaries: string,
  account: Account,
  kept: string | undefined,
): Place {
  // A name of its own each time: a new clone in an old place must not meet the database of the old one.
  const home = kept ?? join(sharedRoot, randomBytes(6).toString('hex'), 'postgres')
  mkdirSync(dirname(home), { recursive: true, mode: 0o755 })
  mkdirSync(home, { recursive: true, mode: 0o700 })
  chownSync(home, account.uid, account.gid)
  if (!kept) writeFileSync(pointer(dataDir), `${home}\n`)
  const copy = join(dirname(home), `binaries-${versionOf(binaries)}`)
  if (!canRun(copy, account)) copyBinaries(binaries, copy)
  return {
    binaries: copy,
    home,
    account,
    notice: `The user PostgreSQL runs as cannot enter ${resolve(dataDir)}: the database is kept in ${home}. Back up both.`,
  }
}

const pointer = (dataDir: string): string => join(dataDir, 'postgres-is-in.txt')

function keptElsewhere(dataDir: string): string | undefined {
  return existsSync(pointer(dataDir)) ? readFileSync(pointer(dataDir), 'utf8').trim() : undefined
}

/** Removes the data folder with its database, wherever that is. Nothing may be running on it. */
export function removePlace(dataDir: string): void {
  const home = keptElsewhere(dataDir)
  if (home?.startsWith(`${sharedRoot}/`)) rmSync(dirname(home), { recursive: true, force: true })
  rmSync(dataDir, { recursive: true, force: true })
}

function canRun(binaries: string, account: Account): boolean {
  const tried = spawnSync(program(binaries, 'postgres'), ['--version'], {
    ...account,
    stdio: 'ignore',
    cwd: '/',
  })
  return tried.status === 0
}

function canKeep(home: string, account: Account): boolean {
  mkdirSync(home, { recursive: true, mode: 0o700 })
  chownSync(home, account.uid, account.gid)
  const tried = spawnSync('/bin/sh', ['-c', 'cd "$1" && test -w .', 'sh', home], {
    ...account,
    stdio: 'ignore',
    cwd: '/',
  })
  return tried.status === 0
}

function versionOf(binaries: string): string {
  const manifest = readFileSync(join(binaries, '..', 'package.json'), 'utf8')
  return (JSON.parse(manifest) as { version: string }).version
}

function copyBinaries(from: string, to: string): void {
  cpSync(from, to, {
    recursive: true,
    verbatimSymlinks: true,
    force: true,
    filter: (source) => !basename(source).endsWith('.a'),
  })
  spawnSync('chmod', ['-R', 'a+rX', to], { stdio: 'ignore' })
}
