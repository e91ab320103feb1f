import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { projectRoot } from '#lib/start/project-root.ts'

const json = <T>(name: string): T => JSON.parse(readFileSync(join(projectRoot, name), 'utf8')) as T
const lock = json<{ packages: Record<string, { hasInstallScript?: boolean; resolved?: string }> }>(
  'package-lock.json',
)
const { allowScripts } = json<{ allowScripts: Record<string, boolean> }>('package.json')

/** The name of the package at `node_modules/a/node_modules/@b/c`. */
const nameOf = (path: string): string =>
  path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)

// npm 10 runs every install script; from npm 11 on the list counts. So the lock file may hold no script unseen.
it('every package with an install script is on the list, and the list holds no other', () => {
  const withScript = Object.entries(lock.packages)
    .filter(([path, entry]) => path !== '' && entry.hasInstallScript)
    .map(([path]) => nameOf(path))
  expect([...new Set(withScript)].sort()).toEqual(Object.keys(allowScripts).sort())
})

it('every package comes from the registry', () => {
  const elsewhere = Object.entries(lock.packages).filter(
    ([, { resolved }]) => resolved !== undefined && !/^https:\/\/registry\.npmjs\.org\//.test(resolved),
  )
  expect(elsewhere).toEqual([])
})
