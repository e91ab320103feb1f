// npm run bench:backup [-- --scale 10] [-- --json FILE]: how long a backup, a restore and an archive take, and in how much
// memory, with ×1 and with ×10 the evidence. In a folder of its own; part of npm run bench.
import { createWriteStream, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { applicationRole } from '#lib/postgres/roles.ts'
import { urlOfDatabase, withClient } from '#tests/support/cluster.ts'
import { openDemoRoom } from './demo-room.ts'

const { values } = parseArgs({
  options: { scale: { type: 'string', default: '10' }, json: { type: 'string' } },
})
const target = 'restored'
const aims: Record<string, number> = { backup: 60, restore: 120, 'archive out': 60, 'archive in': 120 }

const { folder: room, database, close } = await openDemoRoom('bench-backup')
const rows: { what: string; value: number; unit: string; aim: number }[] = []
try {
  for (const times of new Set([1, Number(values.scale)])) await measure(times)
} finally {
  await close()
}
for (const { what, value, unit, aim } of rows)
  console.log(`${what}: ${value.toFixed(1)} ${unit} (aim ≤ ${aim})`)
if (values.json) writeFileSync(values.json, JSON.stringify(rows))
process.exitCode = rows.every(({ value, aim }) => value <= aim) ? 0 : 1

async function measure(times: number): Promise<void> {
  const { seedScale } = await import('#prisma/seed/scale.ts')
  const { makeBackup } = await import('#lib/backup/make.ts')
  const { restoreBackup } = await import('#lib/backup/restore.ts')
  const { exportArchive } = await import('#lib/archive/export.ts')
  const { importArchive } = await import('#lib/archive/import.ts')
  const { DiskStorage, storage } = await import('#lib/files/storage.ts')
  await seedScale({ times })
  const store = storage()
  const archive = join(room, 'archive.zip')
  const into = async () => {
    const ownerUrl = await emptyDatabase()
    const dataDir = join(room, 'target')
    rmSync(dataDir, { recursive: true, force: true })
    return { ownerUrl, applicationRole, dataDir, store: new DiskStorage(join(dataDir, 'files')) }
  }

  const made = await timed('backup', times, () =>
    makeBackup({ ownerUrl: database.ownerUrl, store, folder: room }),
  )
  const lines = made.manifest.tables.reduce((sum, table) => sum + table.lines, 0)
  console.log(
    `· ×${times}: ${lines} rows, ${made.manifest.files.length} files, backup of ${mebibytes(made.size)}`,
  )
  const place = await into()
  await timed('restore', times, () => restoreBackup({ path: made.path, ...place }))
  await timed('archive out', times, () =>
    exportArchive(() => createWriteStream(archive), { url: database.url, store }),
  )
  console.log(`· ×${times}: archive of ${mebibytes(statSync(archive).size)}`)
  const house = await into()
  await timed('archive in', times, () => importArchive({ path: archive, ...house }))
  rmSync(made.path)
}

async function timed<T>(what: string, times: number, work: () => Promise<T>): Promise<T> {
  let peak = 0
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 50)
  const began = performance.now()
  const value = await work()
  clearInterval(watch)
  const seconds = (performance.now() - began) / 1_000
  rows.push({ what: `${what} ×${times}`, value: seconds, unit: 's', aim: aims[what]! })
  console.log(`· ${what} ×${times}: ${seconds.toFixed(1)} s, at most ${mebibytes(peak)} of memory`)
  return value
}

async function emptyDatabase(): Promise<string> {
  await withClient(urlOfDatabase(database.ownerUrl, 'postgres'), async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${target} WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${target}`)
  })
  return urlOfDatabase(database.ownerUrl, target)
}

function mebibytes(bytes: number): string {
  return `${(bytes / 1024 ** 2).toFixed(1)} MiB`
}
