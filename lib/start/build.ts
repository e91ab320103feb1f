import 'server-only'
import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectRoot } from './project-root.ts'
import { StartError } from './start-error.ts'

const sources = [
  ...['app', 'components', 'lib', 'messages', 'public', 'prisma/schema'],
  ...[
    'next.config.ts',
    'package.json',
    'package-lock.json',
    'postcss.config.mjs',
    'proxy.ts',
    'tsconfig.json',
  ],
]
const stamp = join(projectRoot, '.next', 'sources.sha256')

/** One hash over everything the build reads, and over where it lies: the build keeps absolute paths. */
export async function sourcesHash(): Promise<string> {
  const hash = createHash('sha256').update(`${projectRoot}\n${process.version}\n`)
  for (const file of (await Promise.all(sources.map(filesUnder))).flat().sort()) {
    hash.update(`${relative(projectRoot, file)}\n`).update(await readFile(file))
  }
  return hash.digest('hex')
}

async function filesUnder(name: string): Promise<string[]> {
  const path = join(projectRoot, name)
  if (!existsSync(path)) return []
  if ((await stat(path)).isFile()) return [path]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

export async function isBuilt(hash: string): Promise<boolean> {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
}

/** Builds the pages with what they say going to `log`; its end is shown when it fails. */
export async function build(hash: string, log: string, signal?: AbortSignal): Promise<void> {
  rmSync(stamp, { force: true }) // what is built by half belongs to no sources
  const output = openSync(log, 'w', 0o644)
  const child = spawn(
    process.execPath,
    [
      ...['--import', pathToFileURL(join(import.meta.dirname, 'exit-with-parent.ts')).href],
      ...[join(projectRoot, 'node_modules', 'next', 'dist', 'bin', 'next'), 'build'],
    ],
    {
      cwd: projectRoot,
      stdio: ['ignore', output, output, 'ipc'],
      env: {
        ...Object.fromEntries(
          Object.entries(process.env).filter(
            ([name]) => !/^(DATABASE_|AUTH_SECRET|DEMO|NEXTAUTH_)/.test(name),
          ),
        ),
        NODE_ENV: 'production',
        EXIT_WITH_PARENT: String(process.pid),
        NEXT_TELEMETRY_DISABLED: '1',
      },
    },
  )
  closeSync(output)
  const code = await exitOf(child, signal)
  signal?.throwIfAborted()
  if (code === 0 && existsSync(join(projectRoot, '.next', 'BUILD_ID'))) return writeFileSync(stamp, hash)
  const said = readFileSync(log, 'utf8').trim().split('\n').slice(-40).join('\n')
  throw new StartError(`The pages could not be built; ${log} ends with:\n${said}`)
}

function exitOf(child: ChildProcess, signal?: AbortSignal): Promise<number> {
  return new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => child.kill('SIGTERM'), { once: true })
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
