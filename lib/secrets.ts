import 'server-only'
import { randomBytes } from 'node:crypto'
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartError } from '#lib/start/start-error.ts'

export interface Secrets {
  authSecret: string
  /** Passwords of the roles of the embedded database. */
  databaseSuperuser: string
  databaseOwner: string
  databaseApplication: string
  /** Of all demonstration accounts; unused outside the demonstration. */
  demoPassword: string
}

const makers: Record<keyof Secrets, () => string> = {
  authSecret: () => randomBytes(48).toString('base64url'),
  databaseSuperuser: () => randomBytes(24).toString('base64url'),
  databaseOwner: () => randomBytes(24).toString('base64url'),
  databaseApplication: () => randomBytes(24).toString('base64url'),
  demoPassword: typablePassword,
}

/** 75 bits in three groups, without letters that are mistaken for one another. */
function typablePassword(): string {
  const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789' // 32 letters: five bits of a byte choose one
  const letters = [...randomBytes(15)].map((byte) => alphabet[byte % 32]).join('')
  return letters.match(/.{5}/g)!.join('-')
}

/** As root the database runs as another user, who must be able to walk through the folder and read nothing in it. */
export function makeDataDir(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
}

/** The secrets of this machine, made once and kept in DATA_DIR/secrets.json, readable by its owner alone. */
export function readSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json')
  const kept = readKept(file)
  if (kept) return kept
  makeDataDir(dataDir)
  const made = Object.fromEntries(Object.entries(makers).map(([name, make]) => [name, make()]))
  const written = `${file}.${process.pid}`
  writeFileSync(written, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flush: true })
  try {
    linkSync(written, file) // refuses when another process was first: its secrets count
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(written, { force: true })
  }
  chmodSync(file, 0o600)
  return readKept(file)!
}

function readKept(file: string): Secrets | undefined {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  let kept: Partial<Secrets>
  try {
    kept = JSON.parse(text) as Partial<Secrets>
  } catch {
    throw new StartError(`${file} is not readable JSON: restore it from a backup.`)
  }
  const missing = Object.keys(makers).filter((name) => typeof kept[name as keyof Secrets] !== 'string')
  if (missing.length > 0)
    throw new StartError(`${file} lacks ${missing.join(', ')}: restore it from a backup.`)
  return kept as Secrets
}
