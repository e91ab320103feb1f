import 'server-only'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pool } from '#lib/db.ts'

const longestMs = 2_000

/** Ready: the database answers and every migration of this version is applied. Else the reason. */
export async function readiness(dir: string): Promise<{ ready: true } | { ready: false; reason: string }> {
  const entries = await readdir(join(dir, 'prisma', 'migrations'), { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  let timer: NodeJS.Timeout | undefined
  try {
    const { rows } = await Promise.race([
      pool().query<{ name: string }>(
        'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
      ),
      new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error('timeout')), longestMs)
      }),
    ])
    const applied = new Set(rows.map((row) => row.name))
    return names.every((name) => applied.has(name))
      ? { ready: true }
      : { ready: false, reason: 'migrations are missing' }
  } catch {
    return { ready: false, reason: 'the database does not answer' }
  } finally {
    clearTimeout(timer)
  }
}
