import type { Migration } from './files.ts'

export interface Applied {
  name: string
  checksum: string
  isFinished: boolean
}

export type Plan = { ok: true; pending: Migration[] } | { ok: false; sentence: string }

/** What is left to apply, or why nothing may be applied. */
export function planMigrations(files: Migration[], applied: Applied[]): Plan {
  const byName = new Map(files.map((file) => [file.name, file]))
  for (const row of applied) {
    const file = byName.get(row.name)
    if (!row.isFinished)
      return refuse(
        `Migration ${row.name} was begun by another tool and did not finish: repair the database, then mark it with prisma migrate resolve.`,
      )
    if (!file)
      return refuse(
        `The database has migration ${row.name}, which this version does not know: it belongs to a newer version, start that one.`,
      )
    if (file.checksum !== row.checksum)
      return refuse(
        `Migration ${row.name} was changed after it was applied: restore the file and put the change into a new migration.`,
      )
  }
  const done = new Set(applied.map((row) => row.name))
  return { ok: true, pending: files.filter((file) => !done.has(file.name)) }
}

const refuse = (sentence: string): Plan => ({ ok: false, sentence })
