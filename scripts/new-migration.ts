// Writes prisma/migrations/<stamp>_<name>/migration.sql: the difference between the schema kept beside the last
// migration and the one in prisma/schema. Compares two texts; never touches a database. Review and complete the SQL.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'

const MIGRATIONS = 'prisma/migrations'
const SCHEMA = 'prisma/schema'

// The engine asks a connection for its version before it compares two texts; it gets this answer and no database.
const connection = {
  provider: 'postgres',
  adapterName: 'silent',
  getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
  queryRaw: async () => ({
    columnNames: ['exists', 'version', 'numeric_version'],
    columnTypes: [5, 7, 0],
    rows: [[true, 'PostgreSQL 18.0', 180000]],
  }),
  executeRaw: async () => 0,
  executeScript: async () => {},
  dispose: async () => {},
}
const silentDatabase = {
  provider: 'postgres',
  adapterName: 'silent',
  connect: async () => connection,
  connectToShadowDb: async () => connection,
}

const name = process.argv[2]
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error('usage: npm run migration:new -- name_in_snake_case')
  process.exit(2)
}

const now = await readSchema()
const earlier = (await readdir(MIGRATIONS, { withFileTypes: true }))
  .filter((e) => e.isDirectory())
  .map((e) => e.name)
const last = earlier.sort().at(-1)
const before = last ? await readFile(path.join(MIGRATIONS, last, 'schema.prisma'), 'utf8') : null

const sql = await diff(before, now)
if (!sql.trim() || /This is an empty migration/.test(sql)) {
  console.log('The schema has not changed.')
  process.exit(0)
}
const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
const folder = path.join(MIGRATIONS, `${stamp}_${name}`)
await mkdir(folder, { recursive: true })
await writeFile(path.join(folder, 'migration.sql'), sql)
await writeFile(path.join(folder, 'schema.prisma'), now)
console.log(`${folder}/migration.sql`)

async function readSchema(): Promise<string> {
  const files = (await readdir(SCHEMA)).filter((f) => f.endsWith('.prisma')).sort()
  const texts = await Promise.all(files.map((f) => readFile(path.join(SCHEMA, f), 'utf8')))
  return texts.join('\n')
}

async function diff(from: string | null, to: string): Promise<string> {
  const engine = await loadEngine(to)
  const datamodel = (content: string) => ({
    tag: 'schemaDatamodel' as const,
    files: [{ path: 'schema.prisma', content }],
  })
  const result = await engine.diff({
    from: from === null ? { tag: 'empty' } : datamodel(from),
    to: datamodel(to),
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  })
  return result.stdout ?? ''
}

// The package's entry imports .wasm, which Node refuses: instantiate it by hand.
async function loadEngine(schema: string) {
  const require = createRequire(import.meta.url)
  const binary = require
    .resolve('@prisma/schema-engine-wasm')
    .replace(/schema_engine\.js$/, 'schema_engine_bg.wasm')
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const module = new WebAssembly.Module(await readFile(binary))
  const instance = new WebAssembly.Instance(module, {
    './schema_engine_bg.js': glue as unknown as WebAssembly.ModuleImports,
  })
  glue.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
  return glue.SchemaEngine.new(
    { datamodels: [['schema.prisma', schema]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(silentDatabase as never),
  )
}
