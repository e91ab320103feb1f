// Makes the corpus of the pre-check anew: tests/precheck-corpus/bundles. Run by hand after a case was written or changed,
// and commit the result: the evaluation reads only the files. Needs LibreOffice, Ghostscript, qpdf and poppler; a bundle
// whose maker is not on the machine is left as it is, and said.
//   node --conditions=react-server tests/precheck-corpus/build.ts [--labels] [--missing] [part of a name]
// --labels: the files stay as they are; --missing: only bundles that are not there yet.
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { cases } from './cases/all.ts'
import type { Case, Claim } from './make/bundle.ts'
import { itemOf } from './make/framework.ts'
import { advice } from './make/pdf.ts'
import { closeShop, hasOffice, type Made } from './make/shop.ts'

const folder = join(import.meta.dirname, 'bundles')
const { values, positionals } = parseArgs({
  options: { labels: { type: 'boolean' }, missing: { type: 'boolean' } },
  allowPositionals: true,
})
const wanted = positionals[0] ?? ''
const needsOffice = (one: Case) =>
  Object.values(one.files ?? {}).some((file) => file?.by.includes('libreoffice'))

const names = new Set<string>()
for (const { name } of cases) {
  if (names.has(name)) throw new Error(`two cases are called ${name}`)
  names.add(name)
}
let size = 0
const todo = cases.filter(
  ({ name }) => name.includes(wanted) && !(values.missing && existsSync(join(folder, name, 'label.json'))),
)
try {
  await Promise.all(Array.from({ length: 16 }, work))
} finally {
  await closeShop()
}
console.log(`${(size / 2 ** 20).toFixed(1)} MiB written`)

async function work(): Promise<void> {
  for (let one = todo.shift(); one; one = todo.shift()) {
    if (!values.labels && needsOffice(one) && !hasOffice)
      console.log(`left as it is, LibreOffice is not here: ${one.name}`)
    else await build(one)
  }
}

async function build(one: Case): Promise<void> {
  const home = join(folder, one.name)
  if (!values.labels) await rm(home, { recursive: true, force: true })
  await mkdir(home, { recursive: true })
  const seen: string[] = []
  for (const [name, file] of Object.entries(one.files ?? {})) {
    if (!file) continue
    const make = () => (values.labels ? readFile(join(home, name)) : file.bytes())
    const bytes = await make().catch((error: unknown) => {
      throw new Error(`${one.name}/${name}`, { cause: error })
    })
    size += bytes.length
    if (!values.labels) await writeFile(join(home, name), bytes)
    seen.push(...(await adviceOn(file, bytes)))
  }
  const files = Object.keys(one.files ?? {})
  await writeJson(join(home, 'bundle.json'), {
    fiscalYear: one.fiscalYear,
    itemCode: one.item,
    title: one.title,
    summary: one.summary ?? '',
    ...(one.date ? { documentDate: one.date } : {}),
    links: one.links ?? [],
    files,
    claims: claimsOf(one),
    ...(one.director ? { director: one.director } : {}),
  })
  await writeJson(join(home, 'label.json'), {
    expected: [...new Set([...(one.expected ?? []), ...seen])].sort(),
    arguable: one.arguable ?? [],
    tempting: one.tempting,
    note: one.note ?? '',
    makers: [...new Set(Object.values(one.files ?? {}).flatMap((file) => (file ? [file.by] : [])))],
  })
  console.log(`${one.name} ${seen.join(' ')}`)
}

function writeJson(path: string, content: unknown): Promise<void> {
  return writeFile(path, `${JSON.stringify(content, null, 2)}\n`)
}

/** What is true of a PDF that a reader's program can open: spoilt and locked ones tell nothing. */
async function adviceOn(file: Made, bytes: Buffer): Promise<string[]> {
  if (/spoilt|locked/.test(file.by) || bytes.subarray(0, 5).toString() !== '%PDF-') return []
  return advice(bytes)
}

function claimsOf(one: Case): Claim[] {
  const count = itemOf(one.fiscalYear, one.item).elements.length
  const given = one.claims ?? []
  const [file] = Object.keys(one.files ?? {})
  const link = one.links?.[0]?.url
  const rest = Array.from({ length: count }, (_, at) => at + 1).filter(
    (element) => !one.unclaimed?.includes(element) && !given.some((claim) => claim.element === element),
  )
  const plain = rest.flatMap((element): Claim[] => {
    if (file)
      return [/\.(csv|xlsx|xlsm|docx|docm|txt)$/.test(file) ? { element, file } : { element, file, page: 1 }]
    return link ? [{ element, link }] : []
  })
  return [...given, ...plain].sort((a, b) => a.element - b.element)
}
