// Everything of the portal at one moment, in one file that npm run restore takes:
//   npm run backup -- [--to FOLDER] [--keep DAYS,WEEKS,MONTHS]
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { inBoth } from '#lib/backup/failure.ts'
import { type KeepRule, readRule, usualRule } from '#lib/backup/keep.ts'
import { isSpoilt } from '#lib/backup/manifest.ts'
import { env, readSettings } from '#lib/env.ts'
import { stepPrinter } from '#lib/start/steps.ts'
import { withDatabase } from '#lib/start/with-database.ts'
import { formatBytes } from '#lib/thai/bytes.ts'

const usage =
  'npm run backup -- [--to FOLDER] [--keep DAYS,WEEKS,MONTHS]   (--keep 7,5,12 where nothing is said)'

function readArguments(): { to: string | undefined; rule: KeepRule } | null {
  try {
    const { values } = parseArgs({ options: { to: { type: 'string' }, keep: { type: 'string' } } })
    const rule = values.keep === undefined ? usualRule : readRule(values.keep)
    return rule && { to: values.to, rule }
  } catch {
    return null
  }
}

/** Where the command was called from; npm itself goes to the folder of the package. */
const here = process.env.INIT_CWD ?? process.cwd()

const asked = readArguments()
if (asked === null) {
  console.error(usage)
  process.exit(2)
}

await withDatabase(async ({ ownerUrl }) => {
  const { makeBackup } = await import('#lib/backup/make.ts')
  const { thinBackups } = await import('#lib/backup/thin.ts')
  const { storage } = await import('#lib/files/storage.ts')
  const step = stepPrinter()
  const own = join(env().DATA_DIR, 'backups')
  const folder = asked.to ? resolve(here, asked.to) : (readSettings().BACKUP_DIR ?? own)

  const { path, size, manifest } = await step(
    'Backup',
    (progress) =>
      makeBackup({
        ownerUrl,
        store: storage(),
        folder,
        onProgress: (doing, done, total) => progress.say(wordsOf(doing, done, total)),
      }),
    (made) => `${made.path}, ${formatBytes(made.size, 'en')}, read again and whole`,
  )
  await step(
    'Old ones',
    () => thinBackups(folder, manifest.portal, asked.rule),
    (removed) => (removed.length ? `removed ${removed.join(', ')}` : 'none to remove'),
  )
  const rows = manifest.tables.reduce((sum, { lines }) => sum + lines, 0)
  console.log(
    `\n  ${manifest.tables.length} tables, ${rows} rows, ${manifest.files.length} files, ${size} bytes`,
  )
  const say = (key: string, params?: Record<string, string | number>) =>
    console.log(`\n${inBoth({ key, ...(params ? { params } : {}) })}`)
  say('keepSafe', { path })
  if (folder === own) say('sameDisk')
  const gaps = [...manifest.missing, ...manifest.files.filter(isSpoilt).map(({ name }) => name)]
  if (gaps.length > 0) {
    say('gaps', { count: gaps.length, names: gaps.slice(0, 20).join(' ') })
    process.exitCode = 3
  }
})

function wordsOf(doing: 'database' | 'files' | 'verify', done: number, total: number): string {
  if (doing === 'database') return `table ${done + 1} of ${total}`
  const of = `${formatBytes(done, 'en')} of ${formatBytes(total, 'en')}`
  return doing === 'files' ? `files, ${of}` : `reading it again, ${of}`
}
