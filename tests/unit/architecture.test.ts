import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '#lib/start/project-root.ts'

// Which way imports point, read from the import lines: app → components → lib/<noun> → lib/db, never back.

interface Source {
  path: string
  text: string
  /** Files of ours as paths from the root, packages by their name. Type imports vanish at run time and are left out. */
  imports: string[]
}

function read(path: string): Source {
  const text = readFileSync(join(projectRoot, path), 'utf8')
  const statement = /^\s*(?:import|export)\s+(?!type\b)(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]/gm
  const call = /\bimport\(\s*['"]([^'"]+)['"]/g
  const names = [...text.matchAll(statement), ...text.matchAll(call)].map((match) => resolve(path, match[1]!))
  return { path, text, imports: [...new Set(names)] }
}

function resolve(from: string, name: string): string {
  if (name.startsWith('#')) return name.slice(1)
  return name.startsWith('.') ? posix.join(dirname(from), name) : name
}

const sources = new Map(
  ['app', 'components', 'lib']
    .flatMap((folder) =>
      readdirSync(join(projectRoot, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
        .map((entry) => relative(projectRoot, join(entry.parentPath, entry.name))),
    )
    .sort()
    .map((path) => [path, read(path)]),
)
const under = (folder: string) => [...sources.values()].filter(({ path }) => path.startsWith(folder))

/** The imports from `path` to something forbidden, as a chain of files; undefined when there is none. */
function wayTo(
  path: string,
  isForbidden: (name: string) => boolean,
  seen = new Set<string>(),
): string[] | undefined {
  if (seen.has(path)) return undefined
  seen.add(path)
  for (const name of sources.get(path)?.imports ?? []) {
    if (isForbidden(name)) return [path, name]
    const rest = wayTo(name, isForbidden, seen)
    if (rest) return [path, ...rest]
  }
  return undefined
}

const touchesDatabase = (name: string) => name === 'lib/db.ts' || name === 'pg' || name.startsWith('prisma/')
const doesInput = (name: string) =>
  touchesDatabase(name) ||
  /^next(\/|$)/.test(name) ||
  /^(node:)?(fs|net|http|https|child_process|dns|worker_threads)(\/|$)/.test(name)

/** Every offence as one line, so that the failure names file and import. */
function offences(files: Source[], isForbidden: (name: string, file: Source) => boolean): string[] {
  return files.flatMap((file) =>
    file.imports.filter((name) => isForbidden(name, file)).map((name) => `${file.path} imports ${name}`),
  )
}

describe('imports point one way', () => {
  it('reads import lines at all', () => {
    expect(sources.get('lib/db.ts')?.imports).toEqual(
      expect.arrayContaining(['server-only', 'pg', 'lib/env.ts', 'prisma/generated/client.ts']),
    )
  })

  it('lib imports no component and no page, a component no page', () => {
    expect(offences(under('lib/'), (name) => /^(components|app)\//.test(name))).toEqual([])
    expect(offences(under('components/'), (name) => name.startsWith('app/'))).toEqual([])
  })

  it('a component is given what it shows and fetches nothing', () => {
    expect(
      offences(
        under('components/'),
        (name) => touchesDatabase(name) || /^lib\/.+\/(queries|public|commands)\.ts$/.test(name),
      ),
    ).toEqual([])
  })

  it('a public page reads public.ts and pure files only', () => {
    const pages = under('app/[lang]/')
    expect(
      offences(
        pages,
        (name) =>
          touchesDatabase(name) ||
          name.startsWith('lib/auth/') ||
          (name.startsWith('lib/') &&
            posix.basename(name) !== 'public.ts' &&
            wayTo(name, touchesDatabase) !== undefined),
      ),
    ).toEqual([])
    // Neither by way of a component.
    const components = pages.flatMap(({ imports }) =>
      imports.filter((name) => name.startsWith('components/')),
    )
    expect([...new Set(components)].map((path) => wayTo(path, touchesDatabase)).filter(Boolean)).toEqual([])
  })

  it('schema, workflow and policy do no input and output', () => {
    const pure = under('lib/').filter(({ path }) => /\/(schema|workflow|policy)\.ts$/.test(path))
    expect(pure.length).toBeGreaterThan(3)
    expect(pure.map(({ path }) => wayTo(path, doesInput)).filter(Boolean)).toEqual([])
  })

  it('inside a noun only actions.ts knows Next', () => {
    const nouns = under('lib/').filter(
      ({ path }) => path.split('/').length > 2 && !/^lib\/(auth|press|server|site)\//.test(path),
    )
    expect(
      offences(nouns, (name, { path }) => /^next(-auth)?(\/|$)/.test(name) && !path.endsWith('/actions.ts')),
    ).toEqual([])
  })

  it('lib/db knows no noun', () => {
    expect(sources.get('lib/db.ts')!.imports.filter((name) => /^lib\/.+\//.test(name))).toEqual([])
  })
})

describe('files', () => {
  it('that touch the database or a secret are for the server only', () => {
    const open = under('lib/').filter(
      ({ imports, text }) =>
        imports.some((name) => touchesDatabase(name) || name === 'lib/secrets.ts') &&
        !imports.includes('server-only') &&
        !/^['"]use server['"]/m.test(text),
    )
    expect(open.map(({ path }) => path)).toEqual([])
  })

  it('are named for what they hold: there is no index.ts', () => {
    expect([...sources.keys()].filter((path) => /(^|\/)index\.tsx?$/.test(path))).toEqual([])
  })

  it('that are imported exist', () => {
    const missing = [...sources.values()].flatMap(({ path, imports }) =>
      imports
        .filter(
          (name) => /^(app|components|lib|messages)\//.test(name) && !existsSync(join(projectRoot, name)),
        )
        .map((name) => `${path} imports ${name}`),
    )
    expect(missing).toEqual([])
  })
})
