import { migrate } from '#lib/migrate/migrate.ts'
import { checkThaiSearch } from '#lib/migrate/thai-search.ts'
import { withDatabase } from '#lib/start/with-database.ts'

await withDatabase(async ({ ownerUrl, applicationRole }) => {
  await checkThaiSearch(ownerUrl)
  const { applied, total } = await migrate(ownerUrl, { applicationRole })
  for (const name of applied) console.log(`applied ${name}`)
  console.log(
    applied.length
      ? `${applied.length} of ${total} migrations applied.`
      : `All ${total} migrations are applied.`,
  )
})
