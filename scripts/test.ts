import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { settingHelp } from '#lib/env.ts'
import { closeIfUnused } from '#lib/postgres/embedded.ts'
import { removePlace } from '#lib/postgres/place.ts'
import { projectRoot } from '#lib/start/project-root.ts'
import { resolveBrowser } from '#tests/support/browser.ts'
import {
  type Counts,
  countPlaywright,
  countVitest,
  countWhole,
  failedOfPlaywright,
  failedOfVitest,
  type PlaywrightReport,
  readReport,
  type VitestReport,
} from '#tests/support/counts.ts'
import { freePort } from '#tests/support/free-port.ts'

const folder = join(projectRoot, '.test')
const results = join(folder, 'results')
const total: Counts = { passed: 0, failed: 0 }
/** said again at the end: a log is often read from there */
const failedTests: string[] = []
const running = new Set<ChildProcess>()
let interrupted = false

type Environment = Record<string, string>

// The settings of the caller's own portal are not those of the tests.
const clean: NodeJS.ProcessEnv = { ...process.env }
for (const name of [...Object.keys(settingHelp), 'NODE_ENV']) delete clean[name]

function launch(command: string, args: string[], env: Environment = {}): ChildProcess {
  const child = spawn(command, args, {
    cwd: projectRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: {
      ...clean,
      NEXT_TELEMETRY_DISABLED: '1',
      ...env,
      PATH: `${join(projectRoot, 'node_modules', '.bin')}${delimiter}${process.env.PATH}`,
    },
  })
  running.add(child)
  child.once('close', () => running.delete(child))
  return child
}

function exitCode(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('error', () => resolve(1))
    child.once('close', (code) => resolve(code ?? 1))
  })
}

async function run(command: string, args: string[], env?: Environment): Promise<number> {
  return interrupted ? 1 : exitCode(launch(command, args, env))
}

const times: string[] = []

async function step(name: string, work: () => Promise<Counts>): Promise<void> {
  if (interrupted) return
  console.log(`\n── ${name}`)
  const began = Date.now()
  const counts = await work().catch((error: unknown) => {
    console.error(error)
    return { passed: 0, failed: 1 }
  })
  total.passed += counts.passed
  total.failed += counts.failed
  times.push(
    `${name.padEnd(12)} ${((Date.now() - began) / 1000).toFixed(1).padStart(7)} s   ${counts.passed} passed, ${counts.failed} failed`,
  )
}

async function vitest(project: string): Promise<Counts> {
  const file = join(results, `${project}.json`)
  const code = await run('vitest', [
    ...['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
  ])
  const report = readReport<VitestReport>(file)
  if (report) failedTests.push(...failedOfVitest(report))
  return report ? countVitest(report, code) : { passed: 0, failed: 1 }
}

async function types(): Promise<Counts> {
  const generated = await run('next', ['typegen'])
  return countWhole(generated || (await run('tsc', ['--noEmit'])))
}

/** The production build with the demonstration office, on a port and in a data folder of its own. */
async function e2e(): Promise<Counts> {
  await resolveBrowser()
  const dataDir = join(folder, 'e2e')
  await closeIfUnused(dataDir)
  removePlace(dataDir)
  const port = await freePort()
  const shared = {
    DATA_DIR: dataDir,
    DEMO: 'on',
    DEMO_PASSWORD: 'a password of the browser tests',
    // where a test serves the page that another site would serve
    OUTGOING_LOOPBACK_PORT: String(await freePort()),
  }
  const server = launch(
    'node',
    ['--conditions=react-server', '--disable-warning=ExperimentalWarning', 'scripts/start.ts'],
    { ...shared, PORT: String(port), HOST: '127.0.0.1' },
  )
  const ended = exitCode(server)
  try {
    if (!(await isReady(`http://127.0.0.1:${port}/readyz`, server))) return { passed: 0, failed: 1 }
    const file = join(results, 'e2e.json')
    const code = await run('playwright', ['test'], {
      ...shared,
      BASE_URL: `http://localhost:${port}`,
      E2E_REPORT: file,
      RESOLVED_BROWSER: process.env.RESOLVED_BROWSER!,
      NODE_OPTIONS: '--conditions=react-server --disable-warning=ExperimentalWarning',
    })
    const report = readReport<PlaywrightReport>(file)
    if (report) failedTests.push(...failedOfPlaywright(report))
    return report ? countPlaywright(report, code) : { passed: 0, failed: 1 }
  } finally {
    server.kill('SIGINT')
    await ended
  }
}

async function isReady(url: string, server: ChildProcess): Promise<boolean> {
  while (server.exitCode === null && server.signalCode === null && !interrupted) {
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok) return true
    await sleep(500)
  }
  return false
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    interrupted = true
    for (const child of running) child.kill('SIGINT')
  })
}

rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
await step('lint', async () => countWhole(await run('biome', ['check', '.'])))
await step('types', types)
await step('unit', () => vitest('unit'))
if (process.argv[2] !== 'check') {
  await step('integration', () => vitest('integration'))
  await step('browser', e2e)
  // What a step that was killed may have left.
  for (const dataDir of [folder, join(folder, 'e2e')]) await closeIfUnused(dataDir)
}
console.log(`\n${times.join('\n')}\n`)
if (interrupted) total.failed += 1
for (const test of failedTests) console.log(`failed: ${test}`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed === 0 ? 0 : 1)
