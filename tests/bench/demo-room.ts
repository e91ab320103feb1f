import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { openEmbedded } from '#lib/postgres/embedded.ts'
import { applicationRole } from '#lib/postgres/roles.ts'

/** A database with the demonstration office in a folder of its own, which is gone when it is closed. */
export async function openDemoRoom(name: string) {
  const folder = resolve(`.test/${name}`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const database = await openEmbedded(join(folder, 'data'))
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    DATA_DIR: join(folder, 'data'),
    AUTH_SECRET: 'a secret for measuring that protects nothing',
  })
  const { migrate } = await import('#lib/migrate/migrate.ts')
  await migrate(database.ownerUrl, { applicationRole })
  const { seedDemo } = await import('#prisma/seed/demo.ts')
  await seedDemo({ password: 'a password for measuring' })
  return {
    folder,
    database,
    async close(): Promise<void> {
      const { closeDb } = await import('#lib/db.ts')
      await closeDb()
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
