// Everything the office owns in an open format, to leave with or to move house:
//   npm run archive:export -- FILE.zip
//   npm run archive:import -- FILE.zip
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { BackupFailure, inBoth, ofWriting } from '#lib/backup/failure.ts'
import { isSpoilt } from '#lib/backup/manifest.ts'
import { env } from '#lib/env.ts'
import { stepPrinter } from '#lib/start/steps.ts'
import { withDatabase } from '#lib/start/with-database.ts'
import { formatBytes } from '#lib/thai/bytes.ts'

const [way, file, ...more] = process.argv.slice(2)
if ((way !== 'export' && way !== 'import') || !file || more.length > 0) {
  console.error(`npm run archive:${way === 'import' ? 'import' : 'export'} -- FILE.zip`)
  process.exit(2)
}
/** From where the command was called; npm itself goes to the folder of the package. */
const path = resolve(process.env.INIT_CWD ?? process.cwd(), file)
const say = (key: string, params?: Record<string, string | number>) =>
  console.log(`\n${inBoth({ key, ...(params ? { params } : {}) })}`)

await withDatabase(async ({ url, ownerUrl, applicationRole, claim }) => {
  const { storage } = await import('#lib/files/storage.ts')
  const step = stepPrinter()
  if (way === 'export') {
    const { exportArchive } = await import('#lib/archive/export.ts')
    const { proveArchive } = await import('#lib/archive/read.ts')
    const { checkSpace } = await import('#lib/backup/space.ts')
    const part = `${path}.part`
    const manifest = await step(
      'Archive',
      async (progress) => {
        try {
          const made = await exportArchive(() => createWriteStream(part, { mode: 0o600, flush: true }), {
            url,
            store: storage(),
            check: (bytes) => checkSpace(dirname(path), bytes),
            onProgress: (doing, done, total) => progress.say(wordsOf(doing, done, total)),
          })
          progress.say('reading it again')
          await proveArchive(part)
          await rename(part, path)
          return made
        } catch (error) {
          await rm(part, { force: true }).catch(() => {})
          throw ofWriting(error, dirname(path))
        }
      },
      ({ nouns, files }) =>
        `${path}: ${nouns.length} kinds of things, ${files.length} files, read again and whole`,
    )
    say('archive.keepSafe', { path })
    const gaps = [...manifest.missing, ...manifest.files.filter(isSpoilt).map(({ name }) => name)]
    if (gaps.length > 0) {
      say('gaps', { count: gaps.length, names: gaps.slice(0, 20).join(' ') })
      process.exitCode = 3
    }
    return
  }
  const { importArchive } = await import('#lib/archive/import.ts')
  await claim()
  const { audit } = await step(
    'Archive',
    (progress) =>
      importArchive({
        path,
        ownerUrl,
        applicationRole,
        store: storage(),
        dataDir: env().DATA_DIR,
        onProgress: (doing, done, total) => progress.say(wordsOf(doing, done, total)),
      }),
    ({ manifest }) =>
      `${manifest.office?.nameTh ?? ''}: ${manifest.nouns.length} kinds of things, ${manifest.files.length} files`,
  )
  if (!audit.sound) throw new BackupFailure('auditBroken', { sentence: audit.sentence })
  console.log(`\n  The audit is whole: ${audit.rows} rows, head ${audit.head}`)
  say('archive.imported')
})

const wordsOf = (doing: string, done: number, total: number): string =>
  doing === 'files'
    ? `files, ${formatBytes(done, 'en')} of ${formatBytes(total, 'en')}`
    : `${doing}, ${done} of ${total}`
