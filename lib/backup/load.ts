import 'server-only'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { readProven, type ZipReader } from '#lib/zip/read.ts'
import { BackupFailure } from './failure.ts'
import { fillSchema, namedTable } from './fill.ts'
import { type Manifest, tablePath } from './manifest.ts'
import { columnList, type Table } from './tables.ts'

/** Puts the rows of a backup into the schema of its migrations. `settle` is the last thing in the transaction. */
export function loadDatabase(
  client: pg.Client,
  zip: ZipReader,
  manifest: Manifest,
  options: { progress: (done: number, total: number) => void; settle: () => Promise<void> },
): Promise<void> {
  return fillSchema(client, {
    settle: options.settle,
    fill: async (tables) => {
      refuseOtherTables(tables, manifest)
      for (const [done, entry] of manifest.tables.entries()) {
        options.progress(done, manifest.tables.length)
        const { name, columns, lines } = entry
        const into = client.query(copyFrom(`COPY ${namedTable(name)} (${columnList(columns)}) FROM STDIN`))
        await readProven(zip, tablePath(name), entry, into)
        if (into.rowCount !== lines)
          throw new BackupFailure('rowsDiffer', { table: name, wanted: lines, found: into.rowCount })
      }
      for (const { name, value, isCalled } of manifest.sequences) {
        await client.query('SELECT setval($1::regclass, $2::bigint, $3)', [namedTable(name), value, isCalled])
      }
    },
  })
}

/** The schema has been made by the same migrations: a table or column that differs was put in by another hand. */
function refuseOtherTables(tables: readonly Table[], manifest: Manifest): void {
  const there = new Map(tables.map(({ name, columns }) => [name, new Set(columns)]))
  for (const { name, columns } of manifest.tables) {
    const strange = columns.find((column) => !there.get(name)?.has(column))
    if (strange !== undefined) throw new BackupFailure('otherTable', { table: name, column: strange })
  }
}
