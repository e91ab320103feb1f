import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '#lib/start/project-root.ts'

/** Checkers that weigh more than the portal: fetched from the npm registry when first asked for, with these versions. */
export const checkers = { lighthouse: '13.5.0', 'vnu-jar': '26.9.27' } as const

/** The folder of a checker; no script of its package runs. */
export function fetchChecker(name: keyof typeof checkers): string {
  const home = join(projectRoot, '.test', `${name}-${checkers[name]}`)
  const folder = join(home, 'node_modules', name)
  if (existsSync(folder)) return folder
  mkdirSync(home, { recursive: true })
  writeFileSync(join(home, 'package.json'), '{"private":true}\n')
  console.log(`${name} ${checkers[name]} is fetched once into .test`)
  const wanted = ['install', '--ignore-scripts', '--no-audit', '--no-fund', `${name}@${checkers[name]}`]
  const { status } = spawnSync('npm', wanted, {
    cwd: home,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0 || !existsSync(folder))
    throw new Error(`${name} could not be fetched from the npm registry`)
  return folder
}

/** The portal that a check looks at: BASE_URL, else the one that `npm start` starts here. Throws where none answers. */
export async function portalToCheck(): Promise<string> {
  const portal = process.env.BASE_URL ?? `http://localhost:${process.env.PORT ?? 3000}`
  const answer = await fetch(new URL('/healthz', portal)).catch(() => null)
  if (!answer?.ok)
    throw new Error(`no portal answers at ${portal}: start one with npm start, or name it by BASE_URL`)
  return portal
}
