// Fills the demonstration office with many pieces of evidence, to see how the portal bears them:
//   npm run seed:scale -- 10        8 × 10 for each of the 175 items
import pg from 'pg'
import { StartError } from '#lib/start/start-error.ts'
import { withDatabase } from '#lib/start/with-database.ts'
import { ScaleError, seedScale } from '#prisma/seed/scale.ts'

await withDatabase(async ({ ownerUrl }) => {
  const began = Date.now()
  const seconds = () => ((Date.now() - began) / 1000).toFixed(1)
  try {
    const { added } = await seedScale({
      times: Number(process.argv[2]),
      onProgress: (done, total) => console.log(`  ${done} of ${total}  ${seconds()} s`),
    })
    console.log(
      added === 0 ? 'All of it is there already.' : `${added} pieces of evidence added in ${seconds()} s.`,
    )
  } catch (error) {
    if (error instanceof ScaleError) throw new StartError(error.message)
    throw error
  }
  // The planner must know at once what the tables hold now, and the public index should be compact.
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    await owner.query('VACUUM (ANALYZE)')
  } finally {
    await owner.end()
  }
})
