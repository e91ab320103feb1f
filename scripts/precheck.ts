import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { findingWords } from '#lib/finding/words.ts'
import { checkBundles } from '#lib/precheck/bundles.ts'
import type { Where } from '#lib/precheck/schema.ts'

const usage = `npm run precheck -- [--lang en] [--allow-host 127.0.0.1:4666] bundle.json …
Prints one finding a line as JSON: bundle, code, severity, where, message, found. docs/precheck-codes.md lists the codes.`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'allow-host': { type: 'string', multiple: true, default: [] },
    lang: { type: 'string', default: 'th' },
    help: { type: 'boolean', default: false },
  },
})
const lang = values.lang === 'en' ? 'en' : 'th'
const strange = values['allow-host'].filter(
  (host) => !/^(?:127\.\d+\.\d+\.\d+|localhost|\[::1\]):\d{1,5}$/.test(host),
)

if (values.help || positionals.length === 0 || strange.length > 0) {
  for (const host of strange)
    console.error(`--allow-host ${host}: only an address of this machine with its port`)
  console.error(usage)
  process.exit(values.help ? 0 : 2)
}

const nameOf = (where: Where, bundle: { files: string[]; links: string[] }): string | null =>
  where.file
    ? (bundle.files[where.file - 1] ?? null)
    : where.link
      ? (bundle.links[where.link - 1] ?? null)
      : null

// npm runs scripts in the project's folder; paths are meant from where it was called.
const given = new Map(positionals.map((path) => [resolve(process.env.INIT_CWD ?? '.', path), path]))

for await (const checked of checkBundles([...given.keys()], { allowHosts: values['allow-host'] })) {
  if ('error' in checked) {
    console.error(`${given.get(checked.bundle)}: ${checked.error}`)
    process.exitCode = 2
    continue
  }
  const { bundle, findings, names } = checked
  for (const finding of findings) {
    const { sentence, next } = findingWords(lang, finding, nameOf(finding.where, names))
    const { code, severity, where, params, found } = finding
    console.log(
      JSON.stringify({
        bundle: given.get(bundle),
        code,
        severity,
        where,
        message: `${sentence} ${next}`,
        params,
        found,
      }),
    )
  }
}
