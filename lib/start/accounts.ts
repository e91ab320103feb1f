import 'server-only'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface DemoAccounts {
  password: string
  accounts: { email: string; post: string; roles: string }[]
}

const fileOf = (dataDir: string): string => join(dataDir, 'demo-accounts.json')

/** What later starts print: the accounts as they were made, with the password of that time. */
export function keepAccounts(dataDir: string, made: DemoAccounts): void {
  writeFileSync(fileOf(dataDir), `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 })
}

export function keptAccounts(dataDir: string): DemoAccounts | undefined {
  return existsSync(fileOf(dataDir))
    ? (JSON.parse(readFileSync(fileOf(dataDir), 'utf8')) as DemoAccounts)
    : undefined
}
