import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { publicFiles } from '#lib/server/public-files.ts'
import { projectRoot } from '#lib/start/project-root.ts'

const first = readdirSync(join(projectRoot, 'public'), { recursive: true, withFileTypes: true }).find(
  (entry) => entry.isFile(),
)!
const known = `/${join(first.parentPath, first.name).slice(join(projectRoot, 'public').length + 1)}`

describe.each([false, true])('files that are served as they lie, in development: %s', (dev) => {
  const isPublic = publicFiles(projectRoot, dev)

  test('are the files of public/ and the icons of the application', () => {
    expect(isPublic(known)).toBe(true)
    expect(isPublic('/icon.svg')).toBe(true)
  })

  test.each([
    ...[
      '/',
      '/.',
      '/..',
      '/js',
      '/fonts',
      '/no-such-file',
      '/public',
      '/icon.png.bak',
      '/admin/admin.css',
      '/globals.css',
    ],
    ...['/page.tsx', '/package.json', '/proxy.ts', '/.env', '/.data/secrets.json'],
  ])('are nothing else: %s', (path) => {
    expect(isPublic(path)).toBe(false)
  })
})

test.each([
  '/../package.json',
  '/js/../../package.json',
  '/%2e%2e/package.json',
  '/..%2fpackage.json',
  '/%2e%2e%2f.data%2fsecrets.json',
])('no path leads out of public/ on the production build: %s', (path) => {
  expect(publicFiles(projectRoot, false)(path)).toBe(false)
})
