import pg from 'pg'
import { verifyAudit } from '#lib/audit/verify.ts'
import { withDatabase } from '#lib/start/with-database.ts'

await withDatabase(async ({ url }) => {
  const client = new pg.Client({ connectionString: url, application_name: 'sucharit audit' })
  await client.connect()
  try {
    const report = await verifyAudit(client, (rows) => {
      if (process.stdout.isTTY) process.stdout.write(`\r${rows} rows`)
    })
    if (process.stdout.isTTY) process.stdout.write('\r')
    if (report.sound) {
      console.log(`The audit is whole: ${report.rows} rows, from the first to the head ${report.head}.`)
    } else {
      console.error(`The audit is NOT whole. ${report.sentence}`)
      console.error(`${report.rows} rows before it hold.`)
      process.exitCode = 1
    }
  } finally {
    await client.end()
  }
})
