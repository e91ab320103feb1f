// Brings a backup back into an empty DATA_DIR and database:
//   npm run restore -- FILE
import { resolve } from 'node:path'
import { inBoth } from '#lib/backup/failure.ts'
import { env } from '#lib/env.ts'
import { stepPrinter } from '#lib/start/steps.ts'
import { withDatabase } from '#lib/start/with-database.ts'
import { formatBytes } from '#lib/thai/bytes.ts'

/** Where the command was called from; npm itself goes to the folder of the package. */
const here = process.env.INIT_CWD ?? process.cwd()

const [file, ...more] = process.argv.slice(2)
if (!file || more.length > 0 || file.startsWith('-')) {
  console.error('npm run restore -- FILE   (a backup made by npm run backup)')
  process.exit(2)
}

await withDatabase(async ({ ownerUrl, applicationRole, claim }) => {
  const { openBackup } = await import('#lib/backup/verify.ts')
  const { restoreBackup } = await import('#lib/backup/restore.ts')
  const { storage } = await import('#lib/files/storage.ts')
  const path = resolve(here, file)
  const { zip, manifest } = await openBackup(path)
  zip.close()
  console.log(`\n  ${manifest.office?.nameTh ?? ''}, ${manifest.madeAt}, Sucharit ${manifest.version}\n`)
  await claim()
  const step = stepPrinter()
  const restored = await step(
    'Restore',
    (progress) =>
      restoreBackup({
        path,
        ownerUrl,
        applicationRole,
        store: storage(),
        dataDir: env().DATA_DIR,
        onProgress: (doing, done, total) => progress.say(wordsOf(doing, done, total)),
      }),
    (done) =>
      `${done.manifest.tables.length} tables, ${done.manifest.files.length} files, ${done.audit.rows} rows of history`,
  )
  const say = (key: string, params?: Record<string, string | number>) =>
    console.log(`\n${inBoth({ key, ...(params ? { params } : {}) })}`)
  if (restored.migrated.length > 0) console.log(`\n  migrated further: ${restored.migrated.join(', ')}`)
  if (restored.lettersInDoubt > 0) say('lettersInDoubt', { count: restored.lettersInDoubt })
  if (restored.audit.sound) console.log(`\n  The audit is whole; its head is ${restored.audit.head}`)
  else {
    say('auditBroken', { sentence: restored.audit.sentence })
    process.exitCode = 3
  }
  if (restored.gaps.length > 0) {
    say('gaps', { count: restored.gaps.length, names: restored.gaps.slice(0, 20).join(' ') })
    process.exitCode = 3
  }
  say('restored')
})

function wordsOf(doing: 'read' | 'files' | 'database' | 'verify', done: number, total: number): string {
  const bytes = `${formatBytes(done, 'en')} of ${formatBytes(total, 'en')}`
  switch (doing) {
    case 'read':
      return `reading the backup, ${bytes}`
    case 'files':
      return `files, ${bytes}`
    case 'database':
      return `table ${done + 1} of ${total}`
    case 'verify':
      return `audit, ${done} of ${total} rows`
  }
}
