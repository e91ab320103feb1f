import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readdir, rm, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { migrate } from '#lib/migrate/migrate.ts'
import { openEmbedded } from '#lib/postgres/embedded.ts'
import { removePlace } from '#lib/postgres/place.ts'
import { applicationRole } from '#lib/postgres/roles.ts'
import { projectRoot } from '#lib/start/project-root.ts'
import { testFolder, withClient } from '#tests/support/cluster.ts'

// The commands as an operator types them, on embedded databases of their own.
const mark = randomBytes(4).toString('hex')
const [lost, fresh, folder] = ['lost', 'fresh', 'backups'].map((name) =>
  join(testFolder, `commands-${name}-${mark}`),
)

afterAll(async () => {
  removePlace(lost!)
  removePlace(fresh!)
  await rm(folder!, { recursive: true, force: true })
})

function run(script: 'backup' | 'restore', dataDir: string, ...args: string[]) {
  const { DATABASE_URL: _, DATABASE_OWNER_URL: __, NODE_OPTIONS: ___, ...rest } = process.env
  return new Promise<{ code: number; said: string }>((resolve) => {
    execFile(
      process.execPath,
      ['--conditions=react-server', '--disable-warning=ExperimentalWarning', `scripts/${script}.ts`, ...args],
      { cwd: projectRoot, env: { ...rest, DATA_DIR: dataDir, INIT_CWD: testFolder } },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), said: stdout + stderr }),
    )
  })
}

test('npm run backup and npm run restore carry a portal from one machine to another', async () => {
  const nothing = await run('backup', lost!, '--to', folder!)
  expect([nothing.code, nothing.said]).toEqual([1, expect.stringContaining('nothing to back up')])

  const database = await openEmbedded(lost!, { durability: 'disposable' })
  await migrate(database.ownerUrl, { applicationRole })
  await withClient(database.ownerUrl, (client) =>
    client.query(
      `INSERT INTO offices (id, name_th, name_en, short_name_th, short_name_en, updated_at)
        VALUES (1, 'สพป.ทดสอบ', 'Test', 'ทดสอบ', 'Test', now())`,
    ),
  )
  // Beside the server that runs, and by a path from where it was typed.
  const made = await run('backup', lost!, '--to', folder!.split('/').at(-1)!, '--keep', '1,0,0')
  expect([made.code, made.said]).toEqual([0, expect.stringContaining('read again and whole')])
  await database.close()

  const [name] = await readdir(folder!)
  const path = join(folder!, name!)
  const restored = await run('restore', fresh!, path)
  expect([restored.code, restored.said]).toEqual([0, expect.stringContaining('Everything is back')])
  const again = await openEmbedded(fresh!, { durability: 'disposable' })
  await withClient(again.url, async (client) => {
    expect((await client.query('SELECT name_th FROM offices')).rows).toEqual([{ name_th: 'สพป.ทดสอบ' }])
    expect((await client.query('SELECT action FROM audit_entries')).rows).toEqual([
      { action: 'portal.restore' },
    ])
  })
  await again.close()

  const twice = await run('restore', fresh!, path)
  expect([twice.code, twice.said]).toEqual([1, expect.stringContaining('only restored into an empty place')])
  await truncate(path, 500)
  const cut = await run('restore', fresh!, path)
  expect([cut.code, cut.said]).toEqual([1, expect.stringContaining('is cut off')])
  for (const wrong of [['--keep', 'all'], ['--nonsense']])
    expect((await run('backup', lost!, ...wrong)).code).toBe(2)
  expect((await run('restore', lost!)).code).toBe(2)
}, 180_000)
