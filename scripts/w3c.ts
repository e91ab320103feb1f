// npm run w3c: the W3C checker on every kind of public page of a running portal.
// Ends with 0 without errors, 1 with errors, 2 where there is no Java or no portal.
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '#lib/start/project-root.ts'
import { fetchChecker, portalToCheck } from '#tests/support/checkers.ts'
import { pageKinds } from '#tests/support/page-kinds.ts'

interface Message {
  url: string
  type: string
  message: string
  lastLine?: number
  extract?: string
}

const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java'

function stop(reason: string): never {
  console.error(reason)
  process.exit(2)
}

if (spawnSync(java, ['-version']).status !== 0)
  stop(
    'The W3C checker needs Java 17 or later, which is not here (java, or JAVA_HOME). npm test checks the structure without it.',
  )

const portal = await portalToCheck().catch((error: Error) => stop(error.message))
const checker = fetchChecker('vnu-jar')
const folder = join(projectRoot, '.test', 'w3c')
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })

const pages = await pageKinds(portal)
const names = new Map<string, string>()
for (const [at, path] of pages.entries()) {
  const name = `${String(at).padStart(3, '0')}.html`
  names.set(name, path)
  writeFileSync(join(folder, name), await (await fetch(new URL(path, portal))).text())
}

const jar = join(checker, 'build', 'dist', 'vnu.jar')
const ran = spawnSync(java, ['-jar', jar, '--format', 'json', '--stdout', '--exit-zero-always', folder], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
})
if (ran.status !== 0) stop(`the checker did not run: ${ran.stderr}`)
const { messages } = JSON.parse(ran.stdout) as { messages: Message[] }
const errors = messages.filter(({ type }) => type !== 'info')
for (const { url, message, lastLine, extract } of errors) {
  const page = names.get(url.split('/').at(-1)!) ?? url
  console.log(`${page}:${lastLine ?? ''} ${message}\n    ${(extract ?? '').replace(/\s+/g, ' ').trim()}`)
}
console.log(`${pages.length} pages, ${errors.length} errors, ${messages.length - errors.length} remarks`)
process.exit(errors.length === 0 ? 0 : 1)
