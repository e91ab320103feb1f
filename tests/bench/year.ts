// npm run bench:year [-- --scale 68]: how long it takes to show, start and take back a year, where the year before has 8 × 68
// pieces of evidence for each of its 26 items. In a folder of its own.
import { parseArgs } from 'node:util'
import type { ActorRow } from '#lib/user/find-actor.ts'
import { openDemoRoom } from './demo-room.ts'

const fromYear = 2569
const aimSeconds = 60 // half of what the act may take

const { values } = parseArgs({ options: { scale: { type: 'string', default: '68' } } })
const { database, close } = await openDemoRoom('bench-year')
let slowest = 0
try {
  await measure(Number(values.scale))
} finally {
  await close()
}
process.exitCode = slowest <= aimSeconds ? 0 : 1

async function measure(times: number): Promise<void> {
  const { askPool, db } = await import('#lib/db.ts')
  const { seedScale } = await import('#prisma/seed/scale.ts')
  const { startYear, undoYear } = await import('#lib/year-start/commands.ts')
  const { readYearPlan } = await import('#lib/year-start/queries.ts')
  const { actorColumns, actorOf } = await import('#lib/user/find-actor.ts')
  const { must } = await import('#tests/support/factories.ts')
  const { withClient } = await import('#tests/support/cluster.ts')
  const { added } = await seedScale({ times, fiscalYear: fromYear })
  await withClient(database.ownerUrl, (client) => client.query('VACUUM (ANALYZE)'))
  const [row] = await askPool<ActorRow>(`SELECT ${actorColumns} FROM users u WHERE u.email = $1`, [
    'administrator@demo.example',
  ])
  const administrator = actorOf(row!)
  const plan = (await timed('shown', () => readYearPlan(askPool, administrator, fromYear)))!
  const dates = { opensOn: '', dueOn: '', submitsOn: '', clarifiesOn: '' }
  const input = { fromYear, ...dates, start: 'later', seen: plan.digest }
  const { fiscalYear, drafts } = must(await timed('started', () => startYear(administrator, input)))
  const { version } = await db().cycle.findUniqueOrThrow({ where: { fiscalYear } })
  must(await timed('taken back', () => undoYear(administrator, { fiscalYear, version })))
  console.log(`· ${added} pieces of evidence, of which ${drafts} became drafts of ${fiscalYear}`)
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now()
  const value = await work()
  const seconds = (performance.now() - began) / 1_000
  slowest = Math.max(slowest, seconds)
  console.log(`${what}: ${seconds.toFixed(1)} s (aim ≤ ${aimSeconds})`)
  return value
}
