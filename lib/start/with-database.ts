import 'server-only'
import { closeDb } from '#lib/db.ts'
import { publicUrl, readSettings, SettingError } from '#lib/env.ts'
import { readSecrets } from '#lib/secrets.ts'
import { type OpenDatabase, openDatabase } from './database.ts'
import { StartError } from './start-error.ts'

/**
 * Runs a script on the database of the settings: the server that runs is used, else the embedded one is started for it
 * and stopped after it. `use` works as the application through lib/db. Ends the process, with 1 after a failure.
 */
export async function withDatabase(use: (database: OpenDatabase) => Promise<void>): Promise<never> {
  let database: OpenDatabase | undefined
  try {
    const settings = readSettings()
    const secrets = readSecrets(settings.DATA_DIR)
    database = await openDatabase(settings)
    Object.assign(process.env, {
      DATABASE_URL: database.url,
      DATA_DIR: settings.DATA_DIR,
      AUTH_SECRET: settings.AUTH_SECRET ?? secrets.authSecret,
      PUBLIC_URL: publicUrl(settings),
    })
    await use(database)
  } catch (error) {
    process.exitCode = 1
    const isSentence = error instanceof StartError || error instanceof SettingError
    console.error(isSentence ? error.message : error)
  }
  await closeDb()
  await database?.close()
  process.exit()
}
