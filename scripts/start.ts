import { join } from 'node:path'
import { closeDb } from '#lib/db.ts'
import { publicUrl, readSettings, SettingError } from '#lib/env.ts'
import { migrate } from '#lib/migrate/migrate.ts'
import { checkThaiSearch } from '#lib/migrate/thai-search.ts'
import { makeDataDir, readSecrets } from '#lib/secrets.ts'
import { keepAccounts, keptAccounts } from '#lib/start/accounts.ts'
import { build, isBuilt, sourcesHash } from '#lib/start/build.ts'
import { type OpenDatabase, openDatabase } from '#lib/start/database.ts'
import { chooseOffice } from '#lib/start/demo.ts'
import { filling, wasBrokenOff } from '#lib/start/filling.ts'
import { hasAdministrator, officeThere } from '#lib/start/office.ts'
import { checkPort } from '#lib/start/port.ts'
import { projectRoot } from '#lib/start/project-root.ts'
import { prepareShutdown } from '#lib/start/shutdown.ts'
import { StartError } from '#lib/start/start-error.ts'
import { stepPrinter } from '#lib/start/steps.ts'

const dev = process.argv.includes('--dev')
let database: OpenDatabase | undefined
let isServing = false
const shutdown = prepareShutdown({
  exitCode: () => (isServing ? 0 : 130),
  force: async () => database?.close('immediate'),
})

async function start(): Promise<void> {
  process.chdir(projectRoot)
  Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' })
  const settings = readSettings()
  await checkPort(settings.HOST, settings.PORT)
  makeDataDir(settings.DATA_DIR)
  const secrets = readSecrets(settings.DATA_DIR)
  const step = stepPrinter()
  const goOn = () => shutdown.signal.throwIfAborted()
  console.log('\n  Sucharit สุจริต\n')

  database = await step(
    'Database',
    async () => {
      const opened = await openDatabase(settings, { watch: true })
      shutdown.add('the database', () => opened.close())
      await opened.claim()
      return opened
    },
    (opened) => opened.description,
  )
  if (database.notice) console.log(`    ${database.notice}`)
  const { ownerUrl, applicationRole } = database
  goOn()

  await step(
    'Migrations',
    async () => {
      if (await wasBrokenOff(ownerUrl)) await database!.empty()
      await checkThaiSearch(ownerUrl)
      return migrate(ownerUrl, { applicationRole })
    },
    ({ applied, total }) =>
      applied.length ? `${applied.length} of ${total} applied` : `all ${total} are applied`,
  )
  goOn()

  // From here on this process is the application: it has its own role and nothing of the owner's.
  delete process.env.DATABASE_OWNER_URL
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    DATA_DIR: settings.DATA_DIR,
    AUTH_SECRET: settings.AUTH_SECRET ?? secrets.authSecret,
    PUBLIC_URL: publicUrl(settings),
    NEXTAUTH_URL: publicUrl(settings),
  })
  shutdown.add('the connections', closeDb)

  const there = await officeThere()
  const office = chooseOffice(settings, there)
  await step(
    'Frameworks',
    async () => {
      const { importAllFrameworks } = await import('#lib/framework/import.ts')
      return importAllFrameworks()
    },
    () => 'the fiscal years of the assessment are there',
  )
  goOn()
  if (office === 'demonstration' && there === 'none') {
    const password = settings.DEMO_PASSWORD ?? secrets.demoPassword
    await step(
      'Demonstration',
      async (progress) => {
        const { seedDemo } = await import('#prisma/seed/demo.ts')
        const { accounts } = await filling(ownerUrl, () =>
          seedDemo({
            password,
            onProgress: (done, total, what) => progress.say(`${done} of ${total}  ${what}`),
          }),
        )
        keepAccounts(settings.DATA_DIR, { password, accounts })
        return accounts.length
      },
      (accounts) => `the office is filled, with ${accounts} accounts`,
    )
  }
  if (office === 'real' && there === 'none') {
    const { createEmptyOffice } = await import('#prisma/seed/office.ts')
    await createEmptyOffice()
  }
  goOn()

  if (!dev) {
    const log = join(settings.DATA_DIR, 'build.log')
    await step(
      'Pages',
      async (progress) => {
        const hash = await sourcesHash()
        if (await isBuilt(hash)) return 'built before'
        progress.say('building, about a minute')
        await build(hash, log, shutdown.signal)
        return 'built'
      },
      (outcome) => outcome,
    )
    goOn()
  }

  const front = await step(
    'Server',
    async () => {
      const { startFront } = await import('#lib/server/front.ts')
      return startFront({ dev, port: settings.PORT, host: settings.HOST })
    },
    ({ address }) => `listens on ${address}`,
  )
  shutdown.add('the server', () => front.close())
  goOn()
  await step(
    'Worker',
    async () => {
      if (settings.WORKER === 'off') return 'off: npm run worker does the jobs'
      const { startWorker } = await import('#lib/job/worker.ts')
      const worker = await startWorker()
      shutdown.add('the worker', () => worker.stop())
      return 'does the jobs in this process'
    },
    (outcome) => outcome,
  )
  goOn()
  isServing = true
  await sayWhereToGo(publicUrl(settings), office, settings)
}

async function sayWhereToGo(
  url: string,
  office: 'demonstration' | 'real',
  settings: { DATA_DIR: string; DEMO_PASSWORD?: string | undefined },
): Promise<void> {
  const lines = ['', `  The portal   ${url}`, `  Sign in      ${url}/login`]
  const kept = office === 'demonstration' ? keptAccounts(settings.DATA_DIR) : undefined
  if (kept) {
    const width = Math.max(...kept.accounts.map(({ email }) => email.length))
    lines.push('', `  Demonstration accounts, all with the password  ${kept.password}`, '')
    lines.push(
      ...kept.accounts.map(
        ({ email, post, roles }) => `    ${email.padEnd(width)}  ${post}${roles ? ` · ${roles}` : ''}`,
      ),
    )
    if (settings.DEMO_PASSWORD && settings.DEMO_PASSWORD !== kept.password)
      lines.push('', '  DEMO_PASSWORD counts at the first start only: these accounts were made before.')
  } else if (!(await hasAdministrator())) {
    lines.push('', '  Nobody can sign in yet. Make the first administrator: npm run admin:create')
  }
  lines.push('', '  Ctrl-C stops everything.', '')
  console.log(lines.join('\n'))
}

async function fail(error: unknown): Promise<void> {
  if (shutdown.signal.aborted) return // what broke off because we are stopping
  const isSentence = error instanceof StartError || error instanceof SettingError
  console.error(`\n${isSentence ? error.message : ((error as Error)?.stack ?? String(error))}\n`)
  await shutdown.run()
  process.exit(1)
}

process.on('uncaughtException', (error) => void fail(error))
process.on('unhandledRejection', (error) => void fail(error))
await start().catch(fail)
