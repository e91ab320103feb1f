import 'server-only'
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot } from '#lib/start/project-root.ts'

export interface Migration {
  name: string
  sql: string
  /** Prisma's: SHA-256 of the file. */
  checksum: string
}

/** The migrations in the order they are applied. */
export async function readMigrations(
  folder: string = join(projectRoot, 'prisma', 'migrations'),
): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(
    names.sort().map(async (name) => {
      const bytes = await readFile(join(folder, name, 'migration.sql'))
      return { name, sql: bytes.toString('utf8'), checksum: createHash('sha256').update(bytes).digest('hex') }
    }),
  )
}
