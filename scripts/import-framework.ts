import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { importFrameworkFile } from '#lib/framework/import-file.ts'
import { withDatabase } from '#lib/start/with-database.ts'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { topics: { type: 'string' } } })
const [path, ...more] = positionals

await withDatabase(async () => {
  const isUsable = path !== undefined && more.length === 0
  const { lines, isTaken } = await importFrameworkFile(
    isUsable
      ? { path: resolve(path), ...(values.topics ? { topicsPath: resolve(values.topics) } : {}) }
      : null,
  )
  for (const line of lines) (isTaken ? console.log : console.error)(line)
  process.exitCode = isTaken ? 0 : 1
})
