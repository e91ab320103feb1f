import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { importFrameworkFile, usageLines } from '#lib/framework/import-file.ts'
import { withDatabase } from '#lib/start/with-database.ts'

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { topics: { type: 'string' } },
    })
    const [path, ...more] = positionals
    if (path === undefined || more.length > 0) return null
    return { path: resolve(path), ...(values.topics ? { topicsPath: resolve(values.topics) } : {}) }
  } catch {
    return null
  }
}

const files = readArguments()
if (files === null) {
  for (const line of usageLines()) console.error(line)
  process.exit(2)
}

await withDatabase(async () => {
  const { lines, isTaken } = await importFrameworkFile(files)
  for (const line of lines) (isTaken ? console.log : console.error)(line)
  process.exitCode = isTaken ? 0 : 1
})
