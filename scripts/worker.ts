import { closeDb } from '#lib/db.ts'
import { publicUrl, readSettings, SettingError } from '#lib/env.ts'
import { startWorker } from '#lib/job/worker.ts'
import { readSecrets } from '#lib/secrets.ts'
import { type OpenDatabase, openDatabase } from '#lib/start/database.ts'
import { prepareShutdown } from '#lib/start/shutdown.ts'
import { StartError } from '#lib/start/start-error.ts'

let database: OpenDatabase | undefined
const shutdown = prepareShutdown({ exitCode: () => 0, force: async () => database?.close('immediate') })

async function start(): Promise<void> {
  const settings = readSettings()
  const secrets = readSecrets(settings.DATA_DIR)
  const opened = await openDatabase(settings, { watch: true })
  database = opened
  shutdown.add('the database', () => opened.close())
  delete process.env.DATABASE_OWNER_URL
  Object.assign(process.env, {
    NODE_ENV: process.env.NODE_ENV ?? 'production',
    DATABASE_URL: opened.url,
    DATA_DIR: settings.DATA_DIR,
    AUTH_SECRET: settings.AUTH_SECRET ?? secrets.authSecret,
    PUBLIC_URL: publicUrl(settings),
  })
  shutdown.add('the connections', closeDb)
  const worker = await startWorker()
  shutdown.add('the worker', () => worker.stop())
  console.log(`  The worker does the jobs of ${opened.description}. Ctrl-C stops it.`)
}

async function fail(error: unknown): Promise<void> {
  if (shutdown.signal.aborted) return
  const isSentence = error instanceof StartError || error instanceof SettingError
  console.error(`\n${isSentence ? error.message : ((error as Error)?.stack ?? String(error))}\n`)
  await shutdown.run()
  process.exit(1)
}

process.on('uncaughtException', (error) => void fail(error))
process.on('unhandledRejection', (error) => void fail(error))
await start().catch(fail)
