import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { projectRoot } from '#lib/start/project-root.ts'

/** What playwright's `launch` takes. */
export interface Browser {
  /** Undefined: the one playwright itself has downloaded. */
  executablePath?: string
  args: string[]
  env: Record<string, string>
}

const args = ['--no-sandbox', '--headless=shell', '--disable-background-networking']
const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * The browser of the tests, the same on a bare machine as anywhere: CHROMIUM_PATH, the one inside the npm package, an
 * installed one, playwright's own. Resolved once; child processes find the answer in the environment.
 */
export async function resolveBrowser(): Promise<Browser> {
  const known = process.env.RESOLVED_BROWSER
  if (known) return JSON.parse(known) as Browser
  const browser = await find()
  process.env.RESOLVED_BROWSER = JSON.stringify(browser)
  return browser
}

/**
 * A Chromium that somebody installed, for what the one inside the npm package cannot do: under Lighthouse's tracing its
 * renderer dies. Null where there is none.
 */
export function installedBrowser(): Browser | null {
  const executablePath = process.env.CHROMIUM_PATH ?? installed.find((path) => existsSync(path))
  return executablePath === undefined
    ? null
    : {
        executablePath,
        args: ['--no-sandbox', '--headless=new', '--disable-background-networking'],
        env: inherited(),
      }
}

async function find(): Promise<Browser> {
  const plain = { args, env: inherited() }
  const given = process.env.CHROMIUM_PATH
  if (given) return { ...plain, executablePath: given }
  if (process.platform === 'linux' && process.arch === 'x64') return unpack()
  const found = installed.find((path) => existsSync(path))
  return found ? { ...plain, executablePath: found } : plain
}

/** The Chromium inside @sparticuz/chromium, of which only the files are used: its arguments lose half the tests. */
async function unpack(): Promise<Browser> {
  const main = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const manifest = readFileSync(join(dirname(main), '..', '..', 'package.json'), 'utf8')
  const home = join(projectRoot, '.test', `chromium-${(JSON.parse(manifest) as { version: string }).version}`)
  if (!existsSync(home)) {
    const staged = `${home}.${process.pid}`
    mkdirSync(staged, { recursive: true })
    const before = { ...process.env }
    // It unpacks into the temporary folder, and its own libraries only where it believes to be at Vercel.
    Object.assign(process.env, { TMPDIR: staged, VERCEL: '1' })
    try {
      const { default: chromium } = await import('@sparticuz/chromium')
      await chromium.executablePath()
    } finally {
      for (const name of ['TMPDIR', 'VERCEL', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME']) {
        if (before[name] === undefined) delete process.env[name]
        else process.env[name] = before[name]
      }
    }
    try {
      renameSync(staged, home)
    } catch (error) {
      if (!existsSync(home)) throw error // else another process was first
      rmSync(staged, { recursive: true, force: true })
    }
  }
  const env = inherited()
  env.LD_LIBRARY_PATH = join(home, 'al2023', 'lib')
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_PATH = join(home, 'fonts')
  return { executablePath: join(home, 'chromium'), args, env }
}

function inherited(): Record<string, string> {
  const names = ['PATH', 'HOME', 'LANG', 'TZ', 'TMPDIR', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'DISPLAY']
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]!]])),
  )
}
