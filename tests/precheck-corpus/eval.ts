// Measures the pre-check on the corpus: npm run precheck:eval [-- --only <code>] [-- --bundle <part of a name>]
// Fails below a recall of 0.97, or where more than 0.02 of the bundles get a finding that is not true.
import { parseArgs } from 'node:util'
import { checkBundles } from '#lib/precheck/bundles.ts'
import { type Finding, type FindingCode, findingCodes } from '#lib/precheck/schema.ts'
import { labelledBundles } from './corpus.ts'
import { type Found, falseAlarmRate, precision, recall, score, type Tally } from './score.ts'
import { port, startServer } from './server.ts'

const aims = { recall: 0.97, falseAlarms: 0.02 }

const { values } = parseArgs({ options: { only: { type: 'string' }, bundle: { type: 'string' } } })
const only = values.only as FindingCode | undefined
if (only && !findingCodes.includes(only)) throw new Error(`${only} is no code of lib/precheck/schema.ts`)

const bundles = labelledBundles().filter(({ name }) => name.includes(values.bundle ?? ''))
const began = Date.now()
const result = score(bundles, await check(), only)
print()
process.exitCode =
  recall(result.total) < aims.recall || result.alarmed / result.bundles > aims.falseAlarms ? 1 : 0

async function check(): Promise<Map<string, Found>> {
  const names = new Map(bundles.map(({ path, name }) => [path, name]))
  const found = new Map<string, Found>()
  const server = await startServer()
  try {
    for await (const answer of checkBundles([...names.keys()], { allowHosts: [`127.0.0.1:${port}`] })) {
      if ('error' in answer) throw new Error(`${answer.bundle}: ${answer.error}`)
      const codes: Found = new Map()
      for (const finding of answer.findings)
        if (!codes.has(finding.code)) codes.set(finding.code, lineOf(finding))
      found.set(names.get(answer.bundle)!, codes)
    }
  } finally {
    server.close()
  }
  return found
}

function lineOf({ severity, where, found }: Finding): string {
  return `${severity} ${JSON.stringify(where)} ${found}`
}

function print(): void {
  const row = (name: string, tally: Tally) =>
    [
      name.padEnd(26),
      String(tally.positives).padStart(9),
      String(tally.found).padStart(7),
      recall(tally).toFixed(3).padStart(8),
      precision(tally).toFixed(3).padStart(10),
      `${tally.falseAlarms} / ${tally.negatives}`.padStart(14),
      falseAlarmRate(tally).toFixed(3).padStart(7),
    ].join('')
  console.log(`${'code'.padEnd(26)}positives  found  recall precision  false alarms   rate`)
  for (const [code, tally] of result.codes) console.log(row(code, tally))
  console.log(row('all', result.total))
  console.log(
    `\n${result.bundles} bundles in ${((Date.now() - began) / 1000).toFixed(0)} s; ${result.alarmed} with a false alarm`,
  )
  for (const { bundle, code } of result.misses) console.log(`missed       ${code.padEnd(26)} ${bundle}`)
  for (const { bundle, code, found } of result.falseAlarms)
    console.log(`false alarm  ${code.padEnd(26)} ${bundle}: ${found}`)
}
